"""What every row of the panel promises: what it says, how high it is, how it looks, and what can be done from it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect

from desktop_app.ui.detail.canvas import Canvas, Typeset

SIGN, HIT = 14, 22


class ActionKind(Enum):
    """What can be done from a row."""

    COPY = auto()
    WRITE = auto()
    TAG = auto()
    UNTAG = auto()
    ADD_NOTE = auto()
    EDIT_NOTE = auto()
    DROP_NOTE = auto()
    SET_OWNER = auto()
    SET_RENEWAL = auto()
    ADD = auto()
    EDIT = auto()
    REMOVE = auto()
    GIVE_BACK = auto()


@dataclass(frozen=True, slots=True)
class RowAction:
    """One thing that can be done from a row: `label` says it whole, `about` is what the verb needs."""

    verb: ActionKind
    label: str
    sign: str
    about: object = None


Hit = tuple[QRect, RowAction]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelRow(ABC):
    """One row; `key` is the same for the same thing of every client. Widths and heights are in pixels."""

    key: str
    acts: tuple[RowAction, ...] = ()

    @property
    @abstractmethod
    def spoken(self) -> str:
        """What a screen reader says."""

    @property
    def copied(self) -> str:
        """What is copied."""
        return self.spoken

    @abstractmethod
    def height(self, typeset: Typeset, width: int) -> int:
        """The height at this width."""

    @abstractmethod
    def paint(self, canvas: Canvas) -> None:
        """Paint the row."""

    def hits(self, typeset: Typeset, width: int) -> list[Hit]:
        """Where each act can be clicked, measured from the leading edge: at the end of the first line."""
        top = self.signs_top(typeset)
        start = self.signs_start(typeset, width)
        row = QRect(0, 0, width, self.height(typeset, width))
        return [(row & QRect(start + place * HIT, top, HIT, HIT), act) for place, act in enumerate(self.acts)]

    @property
    def main_act(self) -> RowAction:
        """What Enter does, where there are acts."""
        return self.acts[0]

    def signs_start(self, _typeset: Typeset, width: int) -> int:
        """Where the signs of the acts begin."""
        return width - self.signs_width

    def signs_top(self, typeset: Typeset) -> int:
        """Where the signs of the acts have their upper edge."""
        return (typeset.line + 4 - HIT) // 2

    @property
    def signs_width(self) -> int:
        return len(self.acts) * HIT

    def paint_signs(self, canvas: Canvas) -> None:
        """Paint the signs of the acts."""
        for area, act in self.hits(canvas.typeset, canvas.width):
            across, down = (area.width() - SIGN) // 2, (area.height() - SIGN) // 2
            canvas.sign((area.x() + across, area.y() + down, SIGN, SIGN), act.sign)

    def tip(self, _typeset: Typeset, _width: int, _x: int, _y: int) -> str:
        """What a tooltip says at a place of the row; empty for nothing."""
        return ""
