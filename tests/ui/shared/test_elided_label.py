"""Texts cut off: at their end, which is on the left where they are read from there."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.elided_label import elided_text


@pytest.mark.parametrize(
    ("text", "mark"),
    [("Aldermoor Dental Group", "…"), ("مؤسسة النور للتجارة", "…\u200f"), ("(12) חברת הדוגמה", "…\u200f")],
)
def test_the_ellipsis_stands_where_the_text_ends(qapp: QApplication, text: str, mark: str) -> None:
    metrics = QFontMetrics(QFont())
    assert elided_text(text, metrics, metrics.horizontalAdvance(text) // 2).endswith(mark)
    assert elided_text(text, metrics, 10_000) == text


def test_a_choice_without_room_is_painted_with_an_ellipsis_and_stays_whole(qtbot: QtBot) -> None:
    box, usual = ChoiceBox(), QComboBox()
    for value in (box, usual):
        qtbot.addWidget(value)
        value.addItem("Rosalind Okafor · Channel Account Manager")
        value.resize(160, 34)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText.endswith("…")
    assert box.grab().toImage() != usual.grab().toImage(), "it is painted so"
    assert box.currentText() == "Rosalind Okafor · Channel Account Manager"
    box.resize(600, 34)
    box.initStyleOption(option)
    assert option.currentText == box.currentText()
