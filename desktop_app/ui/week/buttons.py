"""The next acts of a line as the buttons at its end: which there are, and where."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRect

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.week_items import WeekItem, WeekKind
from desktop_app.i18n import translate
from desktop_app.ui.shared.paint import Fonts

HEIGHT = 28
_PAD, _GAP, _ARROW = 9, 6, 14


class WeekAct(StrEnum):
    """What the buttons of a line do."""

    EMAIL = "email"
    ACCOUNT = "account"
    WHAT_IF = "what_if"
    DECIDE = "decide"
    DONE = "done"
    AGAIN = "again"
    MORE = "more"


_TEXTS = {
    WeekAct.EMAIL: QT_TRANSLATE_NOOP("Week", "Email"),
    WeekAct.ACCOUNT: QT_TRANSLATE_NOOP("Week", "Open account"),
    WeekAct.WHAT_IF: QT_TRANSLATE_NOOP("Week", "What-if…"),
    WeekAct.DECIDE: QT_TRANSLATE_NOOP("Week", "Decided"),
    WeekAct.DONE: QT_TRANSLATE_NOOP("Week", "Done"),
    WeekAct.AGAIN: QT_TRANSLATE_NOOP("Week", "Show again"),
}
# Buttons that open a menu.
WITH_MENU = (WeekAct.DECIDE,)


def acts_of(item: WeekItem) -> Sequence[WeekAct]:
    """The buttons of a line, the last one at its end."""
    if item.is_hidden:
        return (WeekAct.AGAIN, WeekAct.MORE)
    if item.client_id is None:
        return (WeekAct.DONE, WeekAct.MORE)
    if item.kind in (WeekKind.EXPIRY, WeekKind.UNSOLD):
        return (WeekAct.WHAT_IF, WeekAct.DONE, WeekAct.MORE)
    if item.kind is WeekKind.LAPSE:
        return (WeekAct.ACCOUNT, WeekAct.DONE, WeekAct.MORE)
    return (WeekAct.EMAIL, WeekAct.DECIDE if item.renewals else WeekAct.DONE, WeekAct.MORE)


def act_text(act: WeekAct) -> str:
    """What a button says; empty for the one with three dots."""
    return translate("Week", _TEXTS[act]) if act in _TEXTS else ""


def widest(fonts: Fonts, rows: Sequence[WeekItem]) -> int:
    """How many pixels the buttons of these lines take at most."""
    choices = {acts_of(item) for item in rows}
    return max((sum(_width(fonts, act) + _GAP for act in acts) for acts in choices), default=0)


def places(fonts: Fonts, item: WeekItem, area: QRect, *, narrow: bool) -> dict[WeekAct, QRect]:
    """Where the buttons of a line are within `area`, from its right end; only the last one where it is `narrow`."""
    rectangles: dict[WeekAct, QRect] = {}
    right = area.right()
    for act in reversed(acts_of(item)[-1:] if narrow else acts_of(item)):
        width = _width(fonts, act)
        rectangles[act] = QRect(right - width + 1, area.top() + (area.height() - HEIGHT) // 2, width, HEIGHT)
        right -= width + _GAP
    return rectangles


def _width(fonts: Fonts, act: WeekAct) -> int:
    text = act_text(act)
    arrow = _ARROW if act in WITH_MENU else 0
    return fonts.small_metrics.horizontalAdvance(text) + 2 * _PAD + 2 + arrow if text else HEIGHT
