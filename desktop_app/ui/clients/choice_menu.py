"""A menu to tick several choices in: it stays open while one ticks."""

from collections.abc import Hashable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


class ChoiceMenu(QMenu):
    """Choices are values with a label; `chosen` holds those ticked. With `single`, at most one at a time."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, single: bool = False) -> None:
        super().__init__(parent)
        self._choices: list[tuple[QAction, Hashable]] = []
        self._single = single
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(
            QActionGroup.ExclusionPolicy.ExclusiveOptional if single else QActionGroup.ExclusionPolicy.None_
        )

    def offer(self, choices: Iterable[tuple[Hashable, str]], *, title: str = "") -> None:
        """Add choices, under a title if given."""
        if title:
            self.addSection(title)
        for value, label in choices:
            action = self.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False: self.changed.emit())
            self._group.addAction(action)
            self._choices.append((action, value))

    def start_over(self) -> None:
        """Take all choices away."""
        self.clear()
        self._choices = []

    @property
    def chosen(self) -> frozenset[Hashable]:
        return frozenset(value for action, value in self._choices if action.isChecked())

    def choose(self, values: frozenset[Hashable]) -> None:
        """Tick exactly these, without telling anybody."""
        for action, value in self._choices:
            action.setChecked(value in values)

    def labels(self) -> list[str]:
        """The labels of those ticked, in the menu's order."""
        return [action.text().replace("&&", "&") for action, _ in self._choices if action.isChecked()]

    def _tick(self, action: QAction | None) -> bool:
        if self._single or action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    # Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.key() == Qt.Key.Key_Space and self._tick(self.activeAction())):
            super().keyPressEvent(event)
