"""What the menus offer, as commands that can be searched for."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.services.search import Destination, SearchEntry

# The property of an action that holds further words by which it is found.
SEARCH_WORDS = "search_words"


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of the menus: what it is called there, and the action behind it."""

    entry: SearchEntry
    action: QAction

    @property
    def keys(self) -> str:
        """The keys that do the same, as this platform writes them; empty for none."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def commands(bar: QMenuBar) -> list[Command]:
    """Everything in the menus that can be done right now, in their order."""
    return list(_in_menu(bar.actions(), ""))


def _in_menu(actions: list[QAction], path: str) -> Iterator[Command]:
    for action in actions:
        name = plain_name(action)
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()  # menus of things opened lately are filled when they are shown
            yield from _in_menu(menu.actions(), f"{path} › {name}" if path else name)
        elif name and action.isEnabled() and action.isVisible() and not action.isSeparator():
            words = str(action.property(SEARCH_WORDS) or "")
            yield Command(SearchEntry(Destination.COMMAND, f"{path} › {name}", name, path, words), action)


def plain_name(action: QAction) -> str:
    """What an action is called, without its mnemonic and dots."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
