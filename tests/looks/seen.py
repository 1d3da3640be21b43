"""What an eye would find fault with in a window: words cut off, things one over another, a patch of another theme.

As a program it goes through the screens and prints what it found, for a scale that Qt must be started with.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QStyleOptionComboBox,
    QTableWidget,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from desktop_app.services.sample import prepare_sample
from desktop_app.ui.charts import libraries
from desktop_app.ui.clients.alert_card import AlertCard
from desktop_app.ui.forms.form import Form
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.window_size import NARROW
from desktop_app.ui.startup.application import Application
from desktop_app.ui.startup.language import Language, install_language
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.style.tokens import Theme, theme
from desktop_app.ui.tier import cards, paint
from desktop_app.ui.tier.cards import ReportCard
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.tier.view_bar import TierView
from desktop_app.ui.window.main_window import MainWindow

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
# The smallest that it works from, and that of the drawings.
SIZES = ((1_024, 640), (1_440, 900))
_TURNS = 400
_CELL_SIDE, _FIELD_SIDE = 10, 4
# Whiter than any text of the dark theme; and how much of a picture may be, for the edges of letters.
_BRIGHT, _FEW = 245, 0.001
_CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabWidget, QTextEdit,
)  # fmt: skip


@contextmanager
def window_on_sample(folder: Path, appearance: Appearance) -> Iterator[MainWindow]:
    """The window on the sample of one day."""
    sample = folder / "Northlight Partners.partner"
    prepare_sample(sample, NOW.date(), NOW)
    session = Session(Jobs(), SettingsStore(folder / "window.ini"), clock=lambda: NOW)
    libraries.load()
    window = MainWindow(session, appearance)
    window.resize(*SIZES[0])
    window.show()
    window.fill()
    session.open(sample)
    until(lambda: window.screens.clients.is_read and window.tabs.isVisible())
    window.navigation.reminders.playbook.run()  # now, and not while somebody looks
    window.screens.views.counting.count()
    until(lambda: window.status.week_lines is not None)
    try:
        yield window
    finally:
        window.close()


def until(true: Callable[[], object]) -> None:
    """Let the window work until something is `true`, and what follows from it is laid out."""
    for _ in range(_TURNS):
        if true():
            QTest.qWait(60)
            return
        QTest.qWait(20)
    raise TimeoutError("the window did not come to show what was asked for")


def show_clients(window: MainWindow) -> None:
    window.navigation.to_tab(0)
    window.panel.show()
    window.navigation.to_client("C-000001")
    until(lambda: window.panel.shown_name() != "")


def show_tier(window: MainWindow) -> None:
    tier_of(window, TierView.SOLD)


def tier_of(window: MainWindow, view: TierView) -> TierTab:
    """The Tier tab in one of its views, without a sheet."""
    window.panel.hide()
    window.navigation.to_tab(1)
    until(lambda: window.screens.tier is not None and window.screens.tier.chart.shown.months)
    tier = window.screens.tier
    assert tier is not None
    tier.what_if.leave()
    tier.bar.views.buttons[view].click()
    return tier


def show_planner(window: MainWindow) -> None:
    page = tier_of(window, TierView.PLANNER)._page
    until(page.planner.table.rowCount)


def show_sheet(window: MainWindow) -> None:
    tier = tier_of(window, TierView.SOLD)
    window.panel.setVisible(window.width() >= NARROW)  # beside it, the tab has the least room
    tier.bar.what_if.click()
    until(tier.what_if.form.kind.hasFocus)
    answer = tier.what_if.answer
    until(lambda: answer.text() and answer.height() >= answer.heightForWidth(answer.width()))  # it comes after the form


def show_tier_beside_panel(window: MainWindow) -> None:
    show_tier(window)
    window.panel.show()
    until(window.panel.isVisible)


def show_form(window: MainWindow) -> None:
    """A form in the panel, with the longest names of fields."""
    show_clients(window)
    window.panel.forms.edit_partner()
    until(lambda: window.panel.findChild(Form))


def show_team(window: MainWindow) -> None:
    window.panel.hide()
    window.navigation.to_tab(2)
    until(lambda: window.screens.team is not None and window.screens.team.cards)


def show_reminders(window: MainWindow) -> None:
    window.navigation.reminders.open()
    until(lambda: window.screens.page is not None)


SCREENS = {
    "clients": show_clients,
    "tier": show_tier,
    "tier beside the panel": show_tier_beside_panel,
    "planner": show_planner,
    "what-if": show_sheet,
    "form": show_form,
    "team": show_team,
    "reminders": show_reminders,
}


def faults_of_screens(window: MainWindow, sizes: Sequence[tuple[int, int]] = SIZES) -> Iterator[str]:
    """What is wrong with each screen, in each size."""
    for size in sizes:
        window.resize(*size)
        for name, show in SCREENS.items():
            show(window)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # labels with new texts get their places
            yield from (f"{name}, {size[0]} × {size[1]}: {fault}" for fault in faults(window))


def faults(window: QWidget) -> list[str]:
    """What is wrong with what `window` shows."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [
        *nameless(window), *_cut_off(shown), *_cut_in_cards(shown),
        *_one_over_another(shown), *_spilt(shown), *_of_another_theme(window),
    ]  # fmt: skip


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader has no word for: an icon or a field beside its label does not say what it is."""
    results = []
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        is_part = isinstance(widget, QHeaderView) or isinstance(parent, QComboBox | QAbstractSpinBox)
        if (
            widget.isVisible()
            and isinstance(widget, _CONTROLS)
            and not is_part
            and not widget.objectName().startswith("qt_")
        ):
            spoken = QAccessible.queryAccessibleInterface(widget)
            if spoken is None or not spoken.text(QAccessible.Text.Name):
                results.append(f"no name: {type(widget).__name__} in {type(parent).__name__}")
    return results


def _cut_off(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and widget.text():
            yield from _label_cut_off(widget)
        elif isinstance(widget, QPushButton) and widget.text() and widget.width() < widget.minimumSizeHint().width():
            yield f"cut off: button “{widget.text()}”"
        elif isinstance(widget, QLineEdit):
            hint, room = widget.placeholderText(), widget.contentsRect().width() - 2 * _FIELD_SIDE
            if widget.fontMetrics().horizontalAdvance(hint) > room:
                yield f"cut off: “{hint}” in a field"
        elif isinstance(widget, ChoiceBox) and not widget.isEditable():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            if option.currentText != widget.currentText():
                yield f"cut off: “{widget.currentText()}” is “{option.currentText}” in its box"
        elif isinstance(widget, QTableWidget):
            yield from _cells_cut_off(widget)


def _cut_in_cards(shown: list[QWidget]) -> Iterator[str]:
    """Cards are painted by hand: what they shorten is cut off."""
    for card in shown:
        if isinstance(card, ReportCard):
            cut: list[str] = []

            def elided(text: str, font: QFont, width: float, cut: list[str] = cut) -> str:
                fitting = paint.elided(text, font, width)
                cut.extend([text] if fitting != text else [])
                return fitting

            with patch.object(cards, "elided", elided):
                card.grab()
            yield from (f"cut off: “{text}” in a card of {card.width()}" for text in cut)


def _cells_cut_off(table: QTableWidget) -> Iterator[str]:
    for row, column in product(range(table.rowCount()), range(table.columnCount())):
        item, room = table.item(row, column), table.columnWidth(column)
        if item is not None and table.fontMetrics().horizontalAdvance(item.text()) + 2 * _CELL_SIDE > room:
            yield f"cut off: “{item.text()}” has {room} in its cell"


def _label_cut_off(label: QLabel) -> Iterator[str]:
    room = label.contentsRect()
    wrap = Qt.TextFlag.TextWordWrap.value if label.wordWrap() else 0
    text = label.text().replace("&", "") if label.buddy() else label.text()  # its letter for Alt is marked
    needed = QFontMetrics(label.font()).boundingRect(QRect(0, 0, room.width(), 10_000), wrap, text)
    if needed.width() > room.width() + 1 or needed.height() > room.height() + 1:
        yield f"cut off: “{label.text()}” has {room.width()} × {room.height()} of {needed.width()} × {needed.height()}"


def _one_over_another(shown: list[QWidget]) -> Iterator[str]:
    """What a layout places must not meet; pages of a stack and what floats over a view are meant to."""
    for parent in {id(widget.parentWidget()): widget.parentWidget() for widget in shown}.values():
        layout = parent.layout() if parent is not None else None
        if parent is None or layout is None or isinstance(parent, QStackedWidget):
            continue
        laid = [widget for widget in shown if widget.parentWidget() is parent and layout.indexOf(widget) >= 0]
        for number, item in enumerate(laid):
            for other in laid[number + 1 :]:
                if item.geometry().intersects(other.geometry()):
                    yield f"one over another: {_named(item)} and {_named(other)}"
            if not parent.rect().contains(item.geometry()):
                yield f"beyond its place: {_named(item)}"


def ticks_behind_icons(window: QWidget) -> list[str]:
    """The choices of menus that do not show whether they are chosen: Qt paints an icon in place of the tick."""
    actions = (action for menu in window.findChildren(QMenu) for action in menu.actions())
    return [action.text() for action in actions if action.isCheckable() and not action.icon().isNull()]


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"


def _spilt(shown: list[QWidget]) -> Iterator[str]:
    """Cards are painted by hand: there is no ink in the margin within their edge."""
    for card in shown:
        if isinstance(card, AlertCard):
            image = card.grab().toImage()
            scale = round(image.devicePixelRatio())
            right, bottom = image.width() - 6 * scale, image.height() - 8 * scale
            within = range(12 * scale, right)
            margin = [QPoint(x, bottom + y) for x in within for y in range(6 * scale)]
            margin += [QPoint(right, y) for y in range(12 * scale, bottom)]
            if len({image.pixel(place) for place in margin}) > 1:
                yield f"painted into the margin: card “{card.accessibleName()}”"


def _of_another_theme(window: QWidget) -> Iterator[str]:
    image = window.grab().toImage().scaledToWidth(512)
    if _is_dark(theme()) and _bright(image) > _FEW:
        yield f"light in the dark theme: {_bright(image):.2%} of the picture"


def _is_dark(worn: Theme) -> bool:
    return worn.window.lightness() < worn.text.lightness()


def _bright(image: QImage) -> float:
    places = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return sum(image.pixelColor(x, y).lightness() >= _BRIGHT for x, y in places) / len(places)


def main() -> int:
    """Print what is wrong with each screen in each theme at the scale that Qt was started with."""
    application = Application([])
    install_language(application, Language.SYSTEM)
    appearance = Appearance(application, ThemeChoice.LIGHT)
    result = 0
    with tempfile.TemporaryDirectory() as folder, window_on_sample(Path(folder), appearance) as window:
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            appearance.choose(choice)
            for fault in faults_of_screens(window):
                result += 1
                print(f"{choice}, {fault}")
        print(f"scale {window.grab().devicePixelRatio():g}")
    return 1 if result else 0


if __name__ == "__main__":
    sys.exit(main())
