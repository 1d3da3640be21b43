"""What a sync or a file of clients shows of product lines, and what follows: ended subscriptions, and credit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from unicodedata import digit

from desktop_app.domain.derived_events import DerivedEvent
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import plain
from desktop_app.services.import_results import FileResult
from desktop_app.sources.cells import Cell
from desktop_app.sources.labels import is_blank_word, word_value
from desktop_app.sources.layout import LineColumns
from desktop_app.sources.rows import Rows
from desktop_app.storage.credit.derived_from_syncs import compared_clients, derive_from_syncs, events_of_run
from desktop_app.storage.credit.events import clients_with_events
from desktop_app.storage.importing.importer import Change
from desktop_app.storage.sync.ended_lines import settle_statuses
from desktop_app.storage.sync.line_snapshots import LineNotes, ShownClient, client_numbers
from desktop_app.storage.sync.sync_runs import last_noted_day
from desktop_app.storage.workspace import Workspace

_UNDATED = QT_TRANSLATE_NOOP("Messages", "{client} was sold, but it is not known when. Add the sale by hand.")
_DERIVED = QT_TRANSLATE_NOOP(
    "Messages",
    "Credit events derived from changed MRR, as no others are known of these clients ({count}): {events}",
)
_MOST_NAMED = 10


class ShownRow(NamedTuple):
    """What a table shows of a client, on which of its lines."""

    line: int
    client: ShownClient


# Receives what tables of clients show, by client id.
NoteLines = Callable[[Mapping[str, ShownRow]], None]


@dataclass(slots=True)
class ShownLines:
    """Gathers by client id what a table of clients shows; `columns` are those about product lines."""

    columns: Sequence[LineColumns]
    shown: dict[str, ShownRow] = field(default_factory=dict)
    _same: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)  # most clients share a few sets of lines

    def add(self, rows: Rows, ids: Sequence[object], mrr: Sequence[object] | None) -> None:
        """Take the rows of clients with these `ids`, and their MRR as a whole, where the table has it."""
        if not self.columns:
            return
        for place, (client_id, line) in enumerate(zip(ids, rows.lines, strict=True)):
            paid, unpaid = self._lines(rows, place)
            shares_mrr = mrr is not None and mrr[place] is not None
            client = ShownClient(self._shared(paid), self._shared(unpaid - paid), shares_mrr)
            self.shown[str(client_id)] = ShownRow(line, client)

    def _shared(self, lines: set[str]) -> frozenset[str]:
        frozen = frozenset(lines)
        return self._same.setdefault(frozen, frozen)

    def _lines(self, rows: Rows, place: int) -> tuple[set[str], set[str]]:
        """The lines that a row says are paid for, and those that are not; a blank is neither."""
        paid: set[str] = set()
        unpaid: set[str] = set()
        for column in self.columns:
            pays = _pays(rows.columns[column.mrr][place])
            if pays:
                paid.add(column.line)
            elif pays is False or (column.active is not None and _is_no(rows.columns[column.active][place])):
                unpaid.add(column.line)
        return paid, unpaid


@lru_cache(maxsize=65_536)
def _pays(cell: Cell) -> bool | None:
    """Whether an amount is more than 0; `None` for a blank one."""
    text = str(cell).strip()
    if not text or is_blank_word(text, in_text=False):
        return None
    return any(digit(letter, 0) for letter in text)


@lru_cache(maxsize=1_024)
def _is_no(cell: Cell) -> bool:
    return word_value("flag", str(cell).strip()) == "no"


def settle_lines(
    workspace: Workspace,
    import_id: int,
    day: date,
    shown: Mapping[str, ShownRow],
    results: Sequence[FileResult],
) -> None:
    """End subscriptions of lines that clients no longer pay for, inside `writing()`, and count them in `results`."""
    result = next((each for each in reversed(results) if each.kind == "subscriptions"), None)
    if result is None:
        return
    changes = settle_statuses(workspace, import_id, day, {key: row.client for key, row in shown.items()})
    for change in changes:
        before = change.before or "active"
        line = shown[change.client_id].line
        result.changes.append(Change(line, change.client, "status", before, change.after))
    result.read += len(changes)
    result.updated += len(changes)


def note_lines(
    workspace: Workspace, import_id: int, day: date, previous: date | None, shown: Mapping[str, ShownClient]
) -> list[Message]:
    """Note what clients pay for on a day, to be compared with what comes later; gives whose sale has no known day."""
    undated = LineNotes(workspace, import_id, day, previous).note(shown)
    return [Message(_UNDATED, {"client": client}) for client in undated]


@dataclass(slots=True)
class FileLines:
    """What an import of files of a day shows of product lines, for clients whose sales are not known from elsewhere.

    `compared` are the clients of whom it showed something new, by their numbers.
    """

    workspace: Workspace
    import_id: int
    day: date
    compared: set[int] = field(default_factory=set)
    findings: list[Message] = field(default_factory=list)

    def note(self, shown: Mapping[str, ShownRow]) -> None:
        """Note what is `shown`, unless it is of an earlier day than what was noted last; inside `writing()`."""
        previous = last_noted_day(self.workspace, other_than=self.import_id)
        if shown and (previous is None or previous <= self.day):
            known = clients_with_events(self.workspace)
            clients = {key: row.client for key, row in shown.items() if key not in known}
            self.findings += note_lines(self.workspace, self.import_id, self.day, previous, clients)
            self.compared |= client_numbers(self.workspace, self.import_id)

    def describe(self, results: Sequence[FileResult], *, planned: bool) -> None:
        """Put the credit that follows beside the last table that shows lines; a `planned` import derives it here."""
        if not self.compared:
            return
        if planned:
            derive_from_syncs(self.workspace, compared_clients(self.workspace, self.compared))
        table = next(each for each in reversed(results) if each.shows_lines)
        table.findings += (*self.findings, *_derived(events_of_run(self.workspace, self.import_id)))


def _derived(events: Sequence[tuple[str, DerivedEvent]]) -> list[Message]:
    """The credit that was derived, in one sentence."""
    if not events:
        return []
    named = [
        f"{client_id}, {event.line}, {event.day.isoformat()}, {event.kind}"
        + ("" if event.amount is None else f" {plain(event.amount)} {event.currency}")
        for client_id, event in events[:_MOST_NAMED]
    ]
    more = " …" if len(events) > _MOST_NAMED else ""
    return [Message(_DERIVED, {"count": len(events), "events": "; ".join(named) + more})]
