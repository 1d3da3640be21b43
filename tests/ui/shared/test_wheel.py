"""The mouse wheel over a closed field or a row of tabs is for the page around it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.choice_box import ChoiceBox, SuggestionBox
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.shared.number_field import NumberField


def _choices() -> ChoiceBox:
    box = ChoiceBox()
    box.addItems(["Gold", "Platinum"])
    return box


def _tabs() -> CountedTabs:
    tabs = CountedTabs()
    for name in ("Total", "Gained"):
        tabs.addTab(name)
    return tabs


@pytest.fixture
def fields() -> list[QWidget]:
    return [
        _choices(),
        SuggestionBox(["Gold", "Platinum"]),
        NumberField(1, 365, " days"),
        DayField(date(2026, 11, 30)),
        _tabs(),
    ]


def _state(field: QWidget) -> object:
    if isinstance(field, ChoiceBox):
        return field.currentText()
    if isinstance(field, CountedTabs):
        return field.currentIndex()
    return field.value() if isinstance(field, NumberField) else field.day if isinstance(field, DayField) else None


def test_the_wheel_is_left_to_the_page_and_changes_no_value(qtbot: QtBot, fields: list[QWidget]) -> None:
    for field in fields:
        qtbot.addWidget(field)
        field.show()
        before, middle = _state(field), QPointF(field.rect().center())
        wheel = QWheelEvent(
            middle, QPointF(field.mapToGlobal(middle)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, wheel)
        assert _state(field) == before, type(field).__name__
        assert not wheel.isAccepted(), type(field).__name__
        assert not field.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def test_a_box_is_as_wide_as_its_choices_and_shrinks_where_there_is_no_room(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    name = "Marketing Hub Professional in a very long name"
    box.addItem(name)
    assert box.sizeHint().width() > box.fontMetrics().horizontalAdvance(name)
    assert box.minimumSizeHint().width() <= 80
