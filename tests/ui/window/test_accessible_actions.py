"""Controls do by assistive technology what they do by mouse, and show where the keyboard is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.alert_kinds import Alert
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.window.main_window import MainWindow


def act(widget: QWidget) -> None:
    """Do what a screen reader offers to do with `widget` first."""
    result = QAccessible.queryAccessibleInterface(widget)
    assert result is not None
    actions = result.actionInterface()
    actions.doAction(actions.actionNames()[0])


def screens(window: MainWindow, qtbot: QtBot) -> Iterator[QWidget]:
    """Every screen of the window, one after another in front."""
    for tab in range(window.tabs.count()):
        window.tabs.setCurrentIndex(tab)
        qtbot.wait(1)
        yield window
    window.navigation.reminders.open()
    yield window
    window.navigation.to_changes()
    yield window


@pytest.fixture
def tier(window: MainWindow, qtbot: QtBot) -> TierTab:
    """The Tier tab in front, with its report."""
    window.tabs.setCurrentIndex(1)
    shown = window.screens.tier
    assert shown is not None
    qtbot.waitUntil(lambda: bool(shown.chart.shown.months))
    return shown


def test_what_is_switched_listens_to_being_switched(window: MainWindow, qtbot: QtBot) -> None:
    clicked, toggled = SIGNAL("clicked(bool)"), SIGNAL("toggled(bool)")
    looked_at = set()
    for screen in screens(window, qtbot):
        for button in screen.findChildren(QAbstractButton):
            if button.isCheckable() and button.isVisible() and not button.objectName().startswith("qt_"):
                looked_at.add(button)
                assert button.receivers(clicked) == 0, button.accessibleName() or button.text()
                assert button.receivers(toggled) > 0, button.accessibleName() or button.text()
    assert len(looked_at) > 15


def test_the_action_of_an_alert_card_narrows_the_list_and_takes_it_back(window: MainWindow) -> None:
    clients = window.screens.clients
    act(clients.cards.cards[Alert.MANAGED])
    assert clients.bar.query.alert is Alert.MANAGED
    act(clients.cards.cards[Alert.MANAGED])
    assert clients.bar.query.alert is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_what_has_the_keyboard_is_clicked_by_enter_as_by_space(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    clients = window.screens.clients
    card = clients.cards.cards[Alert.MANAGED]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(card.hasFocus)
    qtbot.keyClick(card, key)
    assert clients.bar.query.alert is Alert.MANAGED


def test_the_action_of_what_if_opens_its_sheet_and_closes_it(tier: TierTab) -> None:
    assert QAccessibleActionInterface.toggleAction() == "Toggle"
    act(tier.bar.what_if)
    assert tier.what_if.isVisible()
    act(tier.bar.what_if)
    assert not tier.what_if.isVisible()


def test_the_action_of_a_filter_of_reminders_chooses_it(window: MainWindow) -> None:
    window.navigation.reminders.open()
    page = window.screens.page
    assert page is not None
    for button in page.shows.values():  # type: ignore[attr-defined]
        act(button)
        assert [show.isChecked() for show in page.shows.values()].count(True) == 1  # type: ignore[attr-defined]
        assert button.isChecked()


def test_the_keyboard_is_seen_on_switches_that_are_on_and_in_chart_and_tables(tier: TierTab, qtbot: QtBot) -> None:
    card, bar = tier.chart_card, tier.bar
    bar.what_if.setChecked(True)
    card.as_table.setChecked(True)
    views = [button for button in bar.views.buttons.values() if button.isVisible()]
    for widget in (bar.what_if, *views, card.projection, card.table, tier.rows.table, card.more):
        assert _focus_shows(widget, card.range_button, qtbot), widget.accessibleName() or widget
    card.as_table.setChecked(False)
    assert _focus_shows(card.chart, card.range_button, qtbot)


def test_the_keyboard_is_seen_on_a_card_that_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    card = window.screens.clients.cards.cards[Alert.MANAGED]
    act(card)
    assert _focus_shows(card, window.screens.clients.bar.columns, qtbot)


def _focus_shows(widget: QWidget, other: QWidget, qtbot: QtBot) -> bool:
    """Whether `widget` looks another way with the keyboard than without."""
    looks: list[QImage] = []
    for focused in (other, widget):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(focused.hasFocus)
        if isinstance(widget, QAbstractItemView):
            widget.clearSelection()
        looks.append(widget.grab().toImage())
    return looks[0] != looks[1]
