"""Imported rows into their tables: each is looked up by what identifies it, and added, changed or left as it is."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import repeat

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import from_stored, plain
from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalType
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.importing import moved_renewals
from desktop_app.storage.importing.completer import AMOUNTS, Cells, Columns, Completer, Refusals
from desktop_app.storage.importing.references import ClientNames
from desktop_app.storage.importing.rejected_row import RejectedRow
from desktop_app.storage.importing.replaced_subscriptions import Beside, replace_renamed
from desktop_app.storage.importing.stored_rows import StoredRows
from desktop_app.storage.importing.tables import DERIVED
from desktop_app.storage.workspace import Rows, Value, Workspace

_TWICE = QT_TRANSLATE_NOOP("Messages", "This row was in the file before, on line {line}")
# Columns that a row has whether its file has them or not.
_ALWAYS = {
    "clients": ("currency", "currency_assumed"),
    "credit_events": (
        "client",
        "product_line",
        "date",
        "kind",
        "amount",
        "currency",
        "currency_assumed",
        "event_id",
        "note",
    ),
}
# What distinguishes events without an id; their notes and origins do not.
_SAME_EVENT = ("client", "line", "date", "kind", "amount", "currency")
_OF_CONTACT = ("contact_name", "contact_email")
# Identifiers count letter by letter; what people type does not.
_EXACT = ("client", "client_id", "event_id")

# Events of a day are in order of import, and then of their place in its file.
_ENTRIES_PER_IMPORT = 1 << 32

# Enough to judge a plan by; the counts cover all.
MOST_CHANGES = 2_000

Row = tuple[Value, ...]
Key = tuple[object, ...]
# The line of a row in its file, whose it is, what identifies it, and its cells.
_Taken = tuple[int, str, Key, Row]


@dataclass(slots=True)
class Counts:
    """What became of the rows of one table."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a row that an import changes: on which line of the file, whose, and from what to what."""

    line: int
    whose: str
    column: str
    before: str | None
    after: str


@dataclass(slots=True)
class Importer:
    """Takes the rows of one table of one import; `columns` are those that its file has.

    `currency` is that of amounts where neither row nor client names one, `rules` say how much of a currency a
    row may hold, `as_of` is the day of the data; a file that is `newest_first` enters its events from its end.
    `references` are the clients that rows may name, those stored by default. `touched` are the clients whose credit
    events it changed, by their numbers. `removed` are the numbers of the rows that a person removed, and `met` those of
    them that the file has. `beside` are subscriptions that new ones may continue, but run beside,
    `listed` the numbers of the rows that are in the file as they are stored.
    """

    workspace: Workspace
    import_id: int
    kind: str
    key: tuple[str, ...]
    currency: str
    columns: Sequence[str]
    rules: RuleSet
    as_of: date
    newest_first: bool = False
    references: ClientNames | None = None
    removed: Collection[int] = ()
    counts: Counts = field(default_factory=Counts)
    changes: list[Change] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    beside: Sequence[Beside] = ()
    listed: list[int] = field(default_factory=list)
    _names: tuple[str, ...] = ()
    _at: dict[str, int] = field(default_factory=dict)
    _lines: dict[Key, tuple[int, int]] = field(default_factory=dict)
    _completer: Completer = field(init=False)
    _is_first: bool = False
    _counted: set[int] = field(default_factory=set)
    _events: dict[Key, list[tuple[int, Row]]] = field(default_factory=lambda: defaultdict(list))
    _stored: StoredRows = field(init=False)

    def __post_init__(self) -> None:
        always = _ALWAYS.get(self.kind, ())
        derived = (DERIVED[self.kind].column,) if self.kind in DERIVED else ()
        self._names = tuple(dict.fromkeys((*self.columns, *self.key, *always, *derived)))
        self._at = {name: place for place, name in enumerate(self._names)}
        clients = (self.references or ClientNames(self.workspace)) if "client" in self._at else None
        self._completer = Completer(self.workspace, self.kind, self.currency, self.rules, clients)
        self._stored = StoredRows(self.workspace, self.kind, self._names, self.import_id)
        self._is_first = self._stored.is_empty()

    def take(self, lines: Sequence[int], columns: Sequence[Cells]) -> list[tuple[int, RejectedRow]]:
        """Store rows, each unless it is there; gives the places of those that cannot be stored, and why."""
        if not lines:
            return []
        present = dict(zip(self.columns, columns, strict=True))
        table: Columns = {name: present.get(name, [None] * len(lines)) for name in self._names}
        whose = table["name" if self.kind == "clients" else self.columns[0]]
        refused = self._completer.complete(table)
        if derived := DERIVED.get(self.kind):
            table[derived.column] = derived.work_out_all([text or "" for text in table[derived.source]])
        keys = self._keys([table[name] for name in self.key])
        again = self._refuse_repeated(keys, lines, table, refused)
        cells = list(zip(*table.values(), strict=True))
        stored = self._find(keys, table)
        rows = zip(lines, whose, keys, cells, strict=True)
        self._store(_without(refused.keys() | again, rows) if refused or again else rows, stored)
        self.counts.unchanged += len(again)
        return list(refused.items())

    def finish(self) -> None:
        """Once every row was taken: a pending renewal that the file has on another day is the same one, moved, and a
        subscription that it has under another name of its product line is the same one, renamed or upgraded."""
        if not self.counts.added or self._is_first:
            return
        same = 0
        if self.kind == "renewals":
            same = moved_renewals.move(self.workspace, self.import_id, self.as_of, set(self._lines))
        elif self.kind == "subscriptions":
            named = set(self._lines)
            same, self.beside = replace_renamed(self.workspace, self.import_id, self.as_of, named)
        self.counts.added -= same
        self.counts.updated += same

    def _keys(self, identifying: Iterable[Cells]) -> list[Key]:
        """What identifies each row; an event without an id has no key, a contact has its address or else its name."""
        columns = [
            _compared(_compared_by(self.kind, name), cells) for name, cells in zip(self.key, identifying, strict=True)
        ]
        keys: list[Key] = list(zip(*columns, strict=True))
        if self.kind == "contacts":
            return [(client, email or name) for client, email, name in keys]
        return [() if key == (None,) else key for key in keys] if self.kind == "credit_events" else keys

    def _refuse_repeated(
        self, keys: Sequence[Key], lines: Sequence[int], table: Columns, refused: Refusals
    ) -> set[int]:
        """Refuse rows that were in the file before with other cells; gives the places of those that agree with it.

        An export with a row for each contact of a client agrees in all but the contact; what else it says of these is
        taken from the first.
        """
        if not any(keys):
            return set()
        compared = [cells for name, cells in table.items() if name not in _OF_CONTACT and name not in self.key]
        hashes = map(hash, zip(*compared, strict=True)) if compared else repeat(0, len(lines))
        places = list(zip(lines, hashes, strict=True))
        if not refused and len(set(keys)) == len(keys) and self._lines.keys().isdisjoint(keys) and all(keys):
            self._lines.update(zip(keys, places, strict=True))  # as in most tables
            return set()
        again: set[int] = set()
        for place, (key, here) in enumerate(zip(keys, places, strict=True)):
            if not key or place in refused:
                continue
            before = self._lines.setdefault(key, here)
            if before is not here and before[1] == here[1]:
                again.add(place)
            elif before is not here:
                refused[place] = RejectedRow(self.key[-1], str(key[-1]), Message(_TWICE, {"line": before[0]}))
        return again

    # Many rows

    def _store(self, rows: Iterable[_Taken], stored: Mapping[Key, tuple[int, Row]]) -> None:
        """Sort `rows` into those that are new, changed, and the same as they are `stored`, and write the first two."""
        if not stored and not self.removed and self.kind != "credit_events":
            self._insert([row for *_, row in rows])
            return
        added: list[Row] = []
        updated: list[tuple[int, Row, dict[str, Value]]] = []
        same: list[tuple[int, Row]] = []
        for line, whose, key, row in rows:
            number, old = stored.get(key, (0, None)) if key else self._known_event(row)
            if number in self.removed:
                self.met.add(number)
            if old is None:
                added.append((*row, self._entry(line)) if self.kind == "credit_events" else row)
            elif row != old and (merged := self._merged(row, old)) != old:
                updated.append((number, merged, self._note_change(line, whose, old, merged)))
            else:
                same.append((number, old))
        self._insert(added)
        self._update(updated)
        self._know(same)
        self.listed += [number for number, _ in same]
        self.counts.unchanged += len(same)

    def _find(self, keys: Sequence[Key], table: Columns) -> dict[Key, tuple[int, Row]]:
        """The stored rows among which these may be, by their keys."""
        if self._is_first:  # and of what the file itself brings, no key comes twice
            return {}
        if self.kind == "credit_events":
            self._note_events({client for client, key in zip(table["client"], keys, strict=True) if not key})
        stored_rows = self._look_up(keys)
        keys = self._keys([[row[self._at[name]] for row in stored_rows] for name in self.key])
        return {key: (row[-1], row[:-1]) for key, row in zip(keys, stored_rows, strict=True)}

    def _look_up(self, keys: Iterable[Key]) -> Rows:
        """The stored rows with the indexed part of these keys; all of a table of a few rows."""
        if self.kind in ("team", "partner"):
            return self._stored.all()
        return self._stored.those_with(self.key[0], list({key[0] for key in keys if key}))

    def _note_events(self, clients: set[Value]) -> None:
        """Note what is stored of these clients' events without an id, so that each counts as the same one once."""
        new = [client for client in clients if isinstance(client, int) and client not in self._counted]
        self._counted.update(new)
        for row in reversed(self._stored.events_without_id(new)):
            self._events[self._same_event(row)].append((row[-1], row[:-1]))

    def _known_event(self, row: Row) -> tuple[int, Row | None]:
        """The stored event that a row without an id is, with its number, unless it was another row already."""
        known = self._events.get(self._same_event(row)) if self._events else None
        return known.pop() if known else (0, None)

    def _same_event(self, row: Row) -> Key:
        return tuple(row[self._at[name]] for name in _SAME_EVENT)

    def _entry(self, line: int) -> int:
        """The position of the event on a line of the file among those of its day."""
        place = _ENTRIES_PER_IMPORT - line if self.newest_first else line
        return self.import_id * _ENTRIES_PER_IMPORT + place

    def _insert(self, rows: Sequence[Row]) -> None:
        names = (*self._names, "entry") if self.kind == "credit_events" else self._names
        numbers = self._stored.insert(names, rows)
        self.counts.added += len(rows)
        self._touch(rows)
        self._know(zip(numbers, rows, strict=True))

    def _update(self, rows: Sequence[tuple[int, Row, dict[str, Value]]]) -> None:
        self._stored.update(rows)
        self.counts.updated += len(rows)
        self._touch([row for _, row, _ in rows])
        self._know((number, row) for number, row, _ in rows)
        if self.kind == "credit_events":
            self.touched.update(int(before["client"] or 0) for _, _, before in rows if "client" in before)

    def _know(self, rows: Iterable[tuple[int, Row]]) -> None:
        """Let rows of other kinds name clients that are stored now, by their numbers."""
        if self.kind != "clients" or self.references is None:
            return
        own, currency, assumed = (self._at[name] for name in ("client_id", "currency", "currency_assumed"))
        self.references.add(
            (str(row[own]), number, str(row[currency]) if row[currency] and not row[assumed] else None)
            for number, row in rows
        )

    def _merged(self, row: Row, old: Row) -> Row:
        """The row as it is to be stored: a blank cell leaves what is known, and so does a key written otherwise."""
        key_columns = (
            (*self.key, *_SAME_EVENT, "product_line")
            if self.kind == "credit_events" and not row[self._at["event_id"]]
            else self.key
        )
        if self.kind in _ALWAYS and row[self._at["currency"]] == old[self._at["currency"]]:
            key_columns = (
                *key_columns,
                "currency_assumed",
            )  # to name the currency that it is in anyway changes nothing
        return tuple(
            was if now is None or (name in key_columns and was is not None) else now
            for name, now, was in zip(self._names, row, old, strict=True)
        )

    def _note_change(self, line: int, whose: str, old: Row, new: Row) -> dict[str, Value]:
        """What the changed fields held before, noted for the plan too."""
        before = {name: was for name, was, now in zip(self._names, old, new, strict=True) if was != now}
        derived = DERIVED[self.kind].column if self.kind in DERIVED else None
        if len(self.changes) < MOST_CHANGES:
            self.changes += [
                Change(line, whose, name, self._shown(name, old), self._shown(name, new) or "")
                for name in before
                if name not in (derived, "currency_assumed")
            ]
        return before

    def _shown(self, name: str, row: Row) -> str | None:
        """A stored field as a person knows it: amounts in the row's own currency, clients by name."""
        value = row[self._at[name]]
        if name == "client" and isinstance(value, int):
            return self._stored.client_name(value)
        if name in AMOUNTS[self.kind] and isinstance(value, int):
            return plain(from_stored(value))
        if isinstance(value, float):
            return plain(Decimal(repr(value)))
        return None if value is None else str(value)

    def _touch(self, rows: Iterable[Row]) -> None:
        if self.kind == "credit_events":
            place = self._at["client"]
            self.touched.update(int(row[place] or 0) for row in rows)


def _without(left_out: Collection[int], rows: Iterable[_Taken]) -> Iterator[_Taken]:
    return (row for place, row in enumerate(rows) if place not in left_out)


def _compared_by(kind: str, column: str) -> Callable[[object], object]:
    """How cells of an identifying column are compared: as they are, without case, or by product line."""
    if kind == "renewals" and column in _NAMES_OF_RENEWALS:
        return _NAMES_OF_RENEWALS[column]
    return _as_it_is if column in _EXACT else _folded


def _compared(compared_by: Callable[[object], object], cells: Cells) -> Cells:
    """`cells` as they are compared; each value is worked out once, as many cells of a column are alike."""
    if compared_by is _as_it_is:
        return cells
    compared = {cell: compared_by(cell) for cell in set(cells)}
    return list(map(compared.__getitem__, cells))


def _as_it_is(value: object) -> object:
    return value


def _folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


# A contract change is named by its product line and type; a blank type is a renewal.
_NAMES_OF_RENEWALS: dict[str, Callable[[object], object]] = {
    "product": lambda product: line_key(str(product)),
    "type": lambda kind: kind or RenewalType.RENEWAL.value,
}
