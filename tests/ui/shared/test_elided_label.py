"""Texts cut off: at their end, which is on the left where they are read from there."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop_app.ui.shared.elided_label import elided_text


@pytest.mark.parametrize(
    ("text", "mark"),
    [("Aldermoor Dental Group", "…"), ("مؤسسة النور للتجارة", "…\u200f"), ("(12) חברת הדוגמה", "…\u200f")],
)
def test_the_ellipsis_stands_where_the_text_ends(qapp: QApplication, text: str, mark: str) -> None:
    metrics = QFontMetrics(QFont())
    assert elided_text(text, metrics, metrics.horizontalAdvance(text) // 2).endswith(mark)
    assert elided_text(text, metrics, 10_000) == text
