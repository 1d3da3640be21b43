"""Tables to read."""

from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.text_table import TextColumn, TextTable
from desktop_app.ui.style.appearance import Appearance


def test_a_heading_longer_than_its_column_is_shown_whole(qtbot: QtBot, appearance: Appearance) -> None:
    table = TextTable("Counts", [TextColumn("Unveränderliche Zeilen", 40, figures=True), TextColumn("", 0)], "")
    qtbot.addWidget(table)
    table.show()
    assert table.columnWidth(0) >= table.horizontalHeader().sectionSizeHint(0) > 40
