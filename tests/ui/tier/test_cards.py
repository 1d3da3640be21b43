"""The report's cards as they are painted."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.style.tokens import theme
from desktop_app.ui.tier.cards import CardContent, ProgressTrack, ReportCard


def _longest_run(card: ReportCard, ink: QColor) -> int:
    """The longest row of pixels of one colour."""
    image = card.grab().toImage()
    rows = (
        "".join("x" if image.pixelColor(x, y) == ink else " " for x in range(image.width()))
        for y in range(image.height())
    )
    return max(len(run) for row in rows for run in row.split(" "))


def test_a_track_is_seen_in_a_card_of_any_width(qtbot: QtBot, appearance: Appearance) -> None:
    """Beside the panel, the figures take all of a line: the tracks lie below them."""
    card = ReportCard("Current performance")
    qtbot.addWidget(card)
    track = ProgressTrack("Managed", "102,411.40 (up to 103,377.20)", "/ 50,000", 1.0)
    card.show_face(CardContent(title="Current performance", figure="Diamond", tracks=(track,) * 4))
    heights = {}
    for width in (700, 320):
        heights[width] = card.heightForWidth(width)
        card.resize(width, heights[width])
        assert _longest_run(card, theme().accent) > 64, width
    assert heights[320] > heights[700], "there is room for the second line of each"
