"""Imported rows into their tables: each is looked up by what identifies it, and added, changed or left as it is."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import from_minor, plain, to_minor
from desktop_app.storage.imported_clients import ClientNames
from desktop_app.storage.imports import TABLES
from desktop_app.storage.refused import Refused
from desktop_app.storage.workspace import Value, Workspace

_MONEY = ("mrr", "amount", "current_mrr", "renewal_mrr")
_TWICE = QT_TRANSLATE_NOOP("Messages", "This row was in the file before, on line {line}")
_EMPTY = QT_TRANSLATE_NOOP("Messages", "This must not be empty")
# Columns that a row has whether its file has them or not.
_ALWAYS = {
    "clients": ("currency",),
    "credit_events": ("client", "product_line", "date", "kind", "amount", "currency", "event_id", "note"),
}
_SAME_EVENT = ("client", "product_line", "date", "kind", "amount", "currency", "note")
# Identifiers count letter by letter; what people type does not.
_EXACT = ("client", "client_id", "event_id")

# Enough to judge a plan by; the counts tell the whole.
_MOST_CHANGES = 2_000

Row = list[Value | Decimal]
Key = tuple[object, ...]


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

    `currency` is the one that amounts are in where neither row nor client tells. `touched` are the clients whose
    credit events it changed, by their numbers.
    """

    workspace: Workspace
    import_id: int
    kind: str
    key: tuple[str, ...]
    currency: str
    columns: Sequence[str]
    counts: Counts = field(default_factory=Counts)
    changes: list[Change] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    _names: tuple[str, ...] = ()
    _at: dict[str, int] = field(default_factory=dict)
    _money: tuple[int, ...] = ()
    _identifying: tuple[tuple[int, bool], ...] = ()
    _lines: dict[Key, int] = field(default_factory=dict)
    _clients: ClientNames | None = None
    _counted: set[int] = field(default_factory=set)
    _events: Counter[Key] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._names = tuple(dict.fromkeys((*self.columns, *self.key, *_ALWAYS.get(self.kind, ()))))
        self._at = {name: place for place, name in enumerate(self._names)}
        self._identifying = tuple((self._at[name], name in _EXACT) for name in self.key)
        self._money = tuple(self._at[name] for name in _MONEY if name in self._at)
        if "client" in self._at:
            self._clients = ClientNames(self.workspace)

    def take(self, lines: Sequence[int], values: Iterable[Sequence[Value | Decimal]]) -> list[tuple[int, Refused]]:
        """Store rows, each unless it is there; gives the places of those that cannot be stored, and why."""
        refused: list[tuple[int, Refused]] = []
        rows: list[tuple[int, str, Key, Row]] = []
        missing: Row = [None] * (len(self._names) - len(self.columns))
        whole = [[*cells, *missing] for cells in values]
        self._look_up_currencies(whole)
        for place, (line, row) in enumerate(zip(lines, whole, strict=True)):
            try:
                whose = self._resolve(row)
                rows.append((line, whose, self._key_of(row, line), row))
            except Refused as fault:
                refused.append((place, fault))
        self._store(rows)
        return refused

    def _look_up_currencies(self, rows: Sequence[Row]) -> None:
        """Fill in the currency that a client is known to have, where its row has an amount without one."""
        if self.kind != "clients" or "mrr" not in self._at:
            return
        number, currency, mrr = (self._at[name] for name in ("client_id", "currency", "mrr"))
        blank = [row for row in rows if row[currency] is None and row[mrr] is not None]
        if blank:
            found = self.workspace.rows(
                "SELECT client_id, currency FROM client WHERE client_id IN (SELECT value FROM json_each(?))",
                [json.dumps([row[number] for row in blank])],
            )
            known = {str(row[0]): row[1] for row in found}
            for row in blank:
                row[currency] = known.get(str(row[number]))

    # One row

    def _resolve(self, row: Row) -> str:
        """Fill in what the row leaves to its client, turn its amounts into stored numbers; gives whose row it is."""
        at = self._at
        currency = row[at["currency"]] if "currency" in at else None
        whose = str(row[at[self.columns[0]]] or "")
        if self._clients is not None:
            whose = str(row[at["client"]])
            row[at["client"]], of_client = self._clients.find(whose)
            currency = currency or of_client
        used = str(currency or self.currency)
        if self.kind == "credit_events":
            self._complete_event(row, used)
        elif self.kind == "clients":
            whose = str(row[at["name"]])
            if "mrr" in at and row[at["mrr"]] is not None:
                row[at["currency"]] = used
        for place in self._money:
            if isinstance(amount := row[place], Decimal):
                row[place] = to_minor(amount, used)
        return whose

    def _complete_event(self, row: Row, currency: str) -> None:
        at = self._at
        row[at["product_line"]] = row[at["product_line"]] or ""
        row[at["currency"]] = currency
        if row[at["kind"]] == "churn":
            row[at["amount"]] = None
        elif row[at["amount"]] is None:
            raise Refused("amount", "", Message(_EMPTY))

    def _key_of(self, row: Row, line: int) -> Key:
        """What identifies the row; refuses one that was in the file before. An event without an id has no key."""
        if self.kind == "credit_events" and row[self._at["event_id"]] is None:
            return ()
        key = self._key(row)
        before = self._lines.setdefault(key, line)
        if before != line:
            raise Refused(self.key[-1], str(key[-1]), Message(_TWICE, {"line": before}))
        return key

    # Many rows

    def _store(self, rows: Sequence[tuple[int, str, Key, Row]]) -> None:
        stored = self._find([(key, row) for _, _, key, row in rows])
        added: list[Row] = []
        updated: list[tuple[int, Row, dict[str, Value]]] = []
        for line, whose, key, row in rows:
            if not key:
                if not self._is_known_event(row):
                    added.append(row)
                continue
            number, old = stored.get(key, (0, None))
            if old is None:
                added.append(row)
            elif row != old and (merged := self._merged(row, old)) != old:
                updated.append((number, merged, self._note_change(line, whose, old, merged)))
        self._insert(added)
        self._update(updated)
        self.counts.added += len(added)
        self.counts.updated += len(updated)
        self.counts.unchanged += len(rows) - len(added) - len(updated)

    def _find(self, rows: Sequence[tuple[Key, Row]]) -> dict[Key, tuple[int, Row]]:
        """The stored rows among which these may be, by their keys."""
        if self.kind == "credit_events":
            self._count_events({row[self._at["client"]] for key, row in rows if not key})
        column, wanted = self._looked_up_by(rows)
        where = f"WHERE {column} IN (SELECT value FROM json_each(?))" if column else "WHERE ? IS NULL"
        found = self.workspace.rows(
            f"SELECT id, {', '.join(self._names)} FROM {self._table} {where}",
            [json.dumps(wanted) if column else None],
        )
        numbered: list[tuple[int, Row]] = [(int(number or 0), list(row)) for number, *row in found]
        return {self._key(row): (number, row) for number, row in numbered}

    def _key(self, row: Row) -> Key:
        return tuple([row[at] if exact else _folded(row[at]) for at, exact in self._identifying])

    def _looked_up_by(self, rows: Sequence[tuple[Key, Row]]) -> tuple[str, list[object]]:
        """The indexed column that narrows the search, and the values wanted; none for a table of a few rows."""
        if self.kind in ("team", "partner"):
            return "", []
        column = self.key[0]
        return column, list({key[0] for key, _ in rows if key})

    def _count_events(self, clients: set[Value | Decimal]) -> None:
        """Count what is stored of these clients' events without an id, so that each counts as the same one once."""
        new = [client for client in clients if isinstance(client, int) and client not in self._counted]
        self._counted.update(new)
        self._events.update(
            self.workspace.rows(
                f"SELECT {', '.join(_SAME_EVENT)} FROM credit_event"
                " WHERE event_id IS NULL AND client IN (SELECT value FROM json_each(?))",
                [json.dumps(new)],
            )
        )

    def _is_known_event(self, row: Row) -> bool:
        key = tuple(row[self._at[name]] for name in _SAME_EVENT)
        known = self._events[key] > 0
        if known:
            self._events[key] -= 1
        return known

    def _insert(self, rows: Sequence[Row]) -> None:
        marks = ", ".join("?" * len(self._names))
        self.workspace.write_many(
            f"INSERT INTO {self._table} ({', '.join(self._names)}, added_by, changed_by)"
            f" VALUES ({marks}, {self.import_id:d}, {self.import_id:d})",
            rows,  # type: ignore[arg-type]  # every decimal has become a number by now
        )
        self._touch(rows)

    def _update(self, rows: Sequence[tuple[int, Row, dict[str, Value]]]) -> None:
        self.workspace.write_many(
            "INSERT INTO import_change (import_id, kind, row_id, before) VALUES (?, ?, ?, ?)",
            [(self.import_id, self.kind, number, json.dumps(before)) for number, _, before in rows],
        )
        assignments = ", ".join(f"{name} = ?" for name in self._names)
        self.workspace.write_many(
            f"UPDATE {self._table} SET {assignments}, changed_by = {self.import_id:d} WHERE id = ?",
            [[*row, number] for number, row, _ in rows],  # type: ignore[list-item]  # every decimal is a number by now
        )
        self._touch([row for _, row, _ in rows])
        if self.kind == "credit_events":
            self.touched.update(int(before["client"] or 0) for _, _, before in rows if "client" in before)

    def _merged(self, row: Row, old: Row) -> Row:
        """The row as it is to be stored: a blank cell leaves what is known, and so does a key written otherwise."""
        merged = [was if now is None else now for now, was in zip(row, old, strict=True)]
        for name in self.key:
            merged[self._at[name]] = old[self._at[name]]
        return merged

    def _note_change(self, line: int, whose: str, old: Row, new: Row) -> dict[str, Value]:
        """What the changed fields held before, noted for the plan too."""
        before = {name: was for name, was, now in zip(self._names, old, new, strict=True) if was != now}
        if len(self.changes) < _MOST_CHANGES:
            currency = str(new[self._at["currency"]] or self.currency) if "currency" in self._at else self.currency
            self.changes += [
                Change(
                    line, whose, name, _shown(name, was, currency), _shown(name, new[self._at[name]], currency) or ""
                )
                for name, was in before.items()
            ]
        return before  # type: ignore[return-value]

    def _touch(self, rows: Iterable[Row]) -> None:
        if self.kind == "credit_events":
            place = self._at["client"]
            self.touched.update(int(row[place] or 0) for row in rows)

    @property
    def _table(self) -> str:
        return TABLES[self.kind]


def _folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


def _shown(name: str, value: object, currency: str) -> str | None:
    if name in _MONEY and isinstance(value, int):
        return plain(from_minor(value, currency))
    return None if value is None else str(value)
