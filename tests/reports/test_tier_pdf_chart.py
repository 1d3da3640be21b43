"""Where the words of the printed chart stand."""

import pytest

from desktop_app.reports.tier_pdf_chart import beside_loss


@pytest.mark.parametrize(
    ("lost", "begins"),
    [(112.0, 116.0), (260.0, 100.0), (90.0, 100.0), (180.0, 100.0)],
    ids=["crossed by the loss", "before it", "behind it", "no room behind it"],
)
def test_the_line_of_a_loss_crosses_no_words(lost: float, begins: float) -> None:
    assert beside_loss(100.0, 90.0, lost, 262.0) == begins
