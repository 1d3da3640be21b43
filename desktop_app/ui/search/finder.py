"""Ties the palette to the window: what can be found by now, and going to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QMenuBar, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.months import Month
from desktop_app.formatting import format_month
from desktop_app.services.search import Destination, SearchEntry
from desktop_app.ui.search.commands import Command, commands
from desktop_app.ui.search.field import KEYS
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.settings_catalog import SETTINGS, setting_name

if TYPE_CHECKING:
    from desktop_app.services.searchable import Searchable
    from desktop_app.ui.search.palette import Palette

_SUBJECTS = Changed.CLIENTS | Changed.CREDIT | Changed.TEAM | Changed.NOTES
_SETTING, _MOST_RECENT = "found", 8


@dataclass(frozen=True, slots=True)
class SearchTargets:
    """The ways to what can be found, besides the detail panel."""

    client: Callable[[str], object]
    note: Callable[[str, int], object]
    product: Callable[[str], object]
    member: Callable[[str], object]
    month: Callable[[Month], object]
    setting: Callable[[str], object]


class SearchController(QObject):
    """Opens the palette at `field`; the index is made on the store's lane, anew when the data have changed."""

    def __init__(
        self, session: Session, bar: QMenuBar, field: QWidget, targets: SearchTargets, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._bar = bar
        self._field = field
        self._targets = targets
        self._workspace: Searchable | None = None
        self._commands: Mapping[str, Command] = {}
        self._window = window
        session.search_asked.connect(self.open)
        session.client_opened.connect(lambda client_id: self._note(Destination.CLIENT, client_id))
        session.workspace_opened.connect(lambda _path: self._forget())

    @cached_property
    def palette(self) -> "Palette":
        """Built when the person first searches."""
        from desktop_app.ui.search.palette import Palette

        palette = Palette(self._window)
        palette.opened.connect(self._offer)
        palette.chosen.connect(self.go)
        FreshWhenSeen(palette, self._session.announcer, _SUBJECTS, self._renew)
        return palette

    def open(self) -> None:
        """Let the person search."""
        self.palette.open(self._place)

    @property
    def ready(self) -> bool:
        """Whether the clients can be found by now; the commands always can."""
        return self._workspace is not None

    def go(self, entry: SearchEntry) -> None:
        """Go to what was found."""
        from desktop_app.services.searchable import client_of, note_of

        self._note(entry.destination, entry.key)
        does: Mapping[Destination, Callable[[], object]] = {
            Destination.CLIENT: lambda: self._targets.client(entry.key),
            Destination.CONTACT: lambda: self._targets.client(client_of(entry)),
            Destination.NOTE: lambda: self._targets.note(client_of(entry), note_of(entry)),
            Destination.PRODUCT: lambda: self._targets.product(entry.key),
            Destination.TEAM_MEMBER: lambda: self._targets.member(entry.key),
            Destination.MONTH: lambda: self._targets.month(Month.parse(entry.key)),
            Destination.SETTING: lambda: self._targets.setting(entry.key),
            Destination.COMMAND: lambda: self._do(entry.key),
        }
        does[entry.destination]()

    def _do(self, command: str) -> None:
        self._commands[command].action.trigger()

    # What can be found

    def _renew(self) -> None:
        from desktop_app.services.searchable import searchable  # when first searched: the team is loaded along with it

        self._session.ask(searchable, self._answered, topic="search")

    def _answered(self, searchable: "Searchable") -> None:
        self._workspace = searchable
        self._offer()
        self.palette.look_in(searchable.indexes)

    def _forget(self) -> None:
        """Another workspace is open: nothing of the one before may be found."""
        self._workspace = None
        if "palette" in self.__dict__:
            self.palette.wait()

    def _offer(self) -> None:
        offered = (command for command in commands(self._bar) if command.keys != KEYS)  # the search is open already
        self._commands = {command.entry.key: command for command in offered}
        few = [*self._settings(), *(command.entry for command in self._commands.values())]
        hints = [command.entry for command in self._commands.values() if command.keys]
        if self._workspace is not None:
            few += [*self._workspace.few, *self._months(self._workspace.first_month)]
        keys = {key: command.keys for key, command in self._commands.items()}
        self.palette.offer(few, self._recent(few), hints, keys)

    def _settings(self) -> list[SearchEntry]:
        if self._session.path is None:
            return []
        return [SearchEntry(Destination.SETTING, key, setting_name(key), self.tr("Settings")) for key in SETTINGS]

    def _months(self, first: Month | None) -> list[SearchEntry]:
        last = Month.of(self._session.today())
        months = [] if first is None else reversed(list(first.until(last)))
        return [
            SearchEntry(
                Destination.MONTH,
                str(month),
                format_month(month),
                self.tr("Sold credit"),
                str(month),
            )
            for month in months
        ]

    # What was found lately

    def _recent(self, few: list[SearchEntry]) -> list[SearchEntry]:
        known = {(entry.destination, entry.key): entry for entry in few}
        stored = [(Destination(kind), key) for kind, key in self._recent_keys()]
        of_workspace = {} if self._workspace is None else self._workspace.named(stored)
        recent = (known.get(entry) or of_workspace.get(entry) for entry in stored)
        return [entry for entry in recent if entry is not None][:_MOST_RECENT]

    def _note(self, destination: Destination, key: str) -> None:
        this = [destination.value, key]
        stored = [this, *(entry for entry in self._recent_keys() if list(entry) != this)]
        self._session.settings.set(_SETTING, stored[: 2 * _MOST_RECENT])

    def _recent_keys(self) -> list[tuple[str, str]]:
        stored = self._session.settings.get(_SETTING, [])
        kinds = {kind.value for kind in Destination}
        pairs = (
            [entry for entry in stored if isinstance(entry, list) and len(entry) == 2]
            if isinstance(stored, list)
            else []
        )
        return [(str(kind), str(key)) for kind, key in pairs if kind in kinds]

    def _place(self) -> QRect:
        window = self.palette.window()
        return QRect(self._field.mapTo(window, QPoint(0, 0)), self._field.size())
