"""Imported rows into their tables: what is new, what changed, and the way back."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import from_minor, plain, to_minor
from desktop_app.storage.workspace import Value, Workspace

TABLES = {
    "clients": "client",
    "subscriptions": "subscription",
    "renewals": "renewal",
    "portal_usage": "app_usage",
    "engagement": "engagement",
    "credit_events": "credit_event",
    "team": "team_member",
    "partner": "partner_fact",
}
_MONEY = ("mrr", "amount", "current_mrr", "renewal_mrr")
_UNKNOWN_CLIENT = QT_TRANSLATE_NOOP("Messages", "No client has this id, domain or name")
_SEVERAL_CLIENTS = QT_TRANSLATE_NOOP("Messages", "Several clients have this domain or name")
_TWICE = QT_TRANSLATE_NOOP("Messages", "This row was in the file before, on line {line}")

# Enough to judge a plan by; the counts tell the whole.
_MOST_CHANGES = 2_000

Row = dict[str, Value | Decimal]


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
class Refused(Exception):
    """A row that cannot be stored."""

    column: str
    value: str
    problem: Message


@dataclass(slots=True)
class Importer:
    """Takes the rows of one table of one import; every row is looked up by the columns that identify it.

    `touched` are the clients whose credit events it changed, by their numbers.
    """

    workspace: Workspace
    import_id: int
    kind: str
    key: tuple[str, ...]
    currency: str
    counts: Counts = field(default_factory=Counts)
    changes: list[Change] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    _lines: dict[tuple[object, ...], int] = field(default_factory=dict)
    _clients: dict[str, tuple[int, str | None] | None] = field(default_factory=dict)
    _stored: dict[tuple[object, ...], tuple[int, Row]] = field(default_factory=dict)
    _events: Counter[tuple[object, ...]] = field(default_factory=Counter)

    def start(self, columns: Sequence[str]) -> None:
        """Read what is stored, to compare the rows with; `columns` are those that the file has."""
        if self.kind not in ("clients", "team", "partner"):
            self._read_clients()
        names = tuple(dict.fromkeys((*columns, *self.key, *self._always())))
        current = " WHERE until IS NULL" if self.kind == "team" else ""
        for number, *values in self.workspace.rows(f"SELECT id, {', '.join(names)} FROM {self._table}{current}"):
            row: Row = dict(zip(names, values, strict=True))
            if self.kind == "credit_events" and row["event_id"] is None:
                self._events[self._event_key(row)] += 1
            else:
                self._stored[self._key_of(row)] = (int(number or 0), row)

    def take(self, line: int, row: Row) -> None:
        """Store one row, unless it is there; raises `Refused` when it cannot be stored."""
        whose = str(row.get("client") or row.get("name") or row.get("client_id") or row.get("key") or "")
        currency = self._resolve(row)
        for name in _MONEY:
            if isinstance(amount := row.get(name), Decimal):
                row[name] = to_minor(amount, currency)
        for name, value in row.items():
            if isinstance(value, Decimal):
                row[name] = float(value) if value % 1 else int(value)
        if self.kind == "credit_events" and row.get("event_id") is None:
            self._take_event(row)
            return
        key = self._key_of(row)
        if (before := self._lines.setdefault(key, line)) != line:
            raise Refused(self.key[-1], str(key[-1]), Message(_TWICE, {"line": before}))
        stored = self._stored.get(key)
        if stored is None:
            self._add(row)
        else:
            self._update(*stored, row, line, whose)

    @property
    def _table(self) -> str:
        return TABLES[self.kind]

    def _always(self) -> tuple[str, ...]:
        if self.kind == "credit_events":
            return ("client", "product_line", "date", "kind", "amount", "currency", "event_id", "note")
        return ("currency",) if self.kind in ("clients", "subscriptions") else ()

    def _read_clients(self) -> None:
        query = "SELECT id, client_id, lower(domain), name, currency FROM client"
        found = self.workspace.rows(query)
        for place in (3, 2, 1):  # an id counts more than a domain, and a domain more than a name
            names = Counter(row[place] for row in found)
            for row in found:
                if row[place] is not None:
                    once = names[row[place]] == 1
                    self._clients[str(row[place])] = (int(row[0] or 0), _text(row[4])) if once else None

    def _resolve(self, row: Row) -> str:
        """Replace the client's name by its number, and give the currency that the row's amounts are in."""
        currency = _text(row.get("currency"))
        if "client" in row:
            name = str(row["client"])
            known = self._clients.get(name, self._clients.get(name.lower(), ()))
            if not known:
                raise Refused("client", name, Message(_SEVERAL_CLIENTS if known is None else _UNKNOWN_CLIENT))
            row["client"], of_client = known
            currency = currency or of_client
        currency = currency or self.currency
        if self.kind == "credit_events":
            row["product_line"] = row.get("product_line") or ""
            row["currency"] = currency
            if row["kind"] == "churn":
                row["amount"] = None
            elif row.get("amount") is None:
                raise Refused("amount", "", Message(QT_TRANSLATE_NOOP("Messages", "This must not be empty")))
        return currency

    def _key_of(self, row: Row) -> tuple[object, ...]:
        return tuple(_folded(row.get(name)) for name in self.key)

    def _event_key(self, row: Row) -> tuple[object, ...]:
        names = ("client", "product_line", "date", "kind", "amount", "currency", "note")
        return tuple(row.get(name) for name in names)

    def _take_event(self, row: Row) -> None:
        key = self._event_key(row)
        if self._events[key]:
            self._events[key] -= 1
            self.counts.unchanged += 1
        else:
            self._add(row)

    def _add(self, row: Row) -> None:
        if self.kind in ("clients", "subscriptions") and row.get("mrr") is not None and not row.get("currency"):
            row["currency"] = self.currency if self.kind == "clients" else row.get("currency")
        stored = {name: value for name, value in row.items() if value is not None}
        names = ", ".join(stored)
        marks = ", ".join("?" * len(stored))
        self.workspace.write(
            f"INSERT INTO {self._table} ({names}, added_by, changed_by) VALUES ({marks}, ?, ?)",
            [*stored.values(), self.import_id, self.import_id],  # type: ignore[list-item]
        )
        self.counts.added += 1
        self._touch(row)

    def _update(self, number: int, stored: Row, row: Row, line: int, whose: str) -> None:
        changed = {
            name: value
            for name, value in row.items()
            if value is not None and name not in self.key and stored.get(name) != value
        }
        if not changed:
            self.counts.unchanged += 1
            return
        if len(self.changes) < _MOST_CHANGES:
            currency = _text(row.get("currency")) or _text(stored.get("currency")) or self.currency
            self.changes += [
                Change(line, whose, name, _shown(name, stored.get(name), currency), _shown(name, value, currency) or "")
                for name, value in changed.items()
            ]
        before = json.dumps({name: stored.get(name) for name in changed})
        self.workspace.write(
            "INSERT INTO import_change (import_id, kind, row_id, before) VALUES (?, ?, ?, ?)",
            [self.import_id, self.kind, number, before],
        )
        assignments = ", ".join(f"{name} = ?" for name in changed)
        self.workspace.write(
            f"UPDATE {self._table} SET {assignments}, changed_by = ? WHERE id = ?",
            [*changed.values(), self.import_id, number],  # type: ignore[list-item]
        )
        self.counts.updated += 1
        self._touch(stored, row)

    def _touch(self, *rows: Row) -> None:
        if self.kind == "credit_events":
            self.touched.update(int(row["client"] or 0) for row in rows)


def _folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


def _shown(name: str, value: object, currency: str) -> str | None:
    if name in _MONEY and isinstance(value, int):
        return plain(from_minor(value, currency))
    return None if value is None else str(value)


def _text(value: object) -> str | None:
    return str(value) if value else None


def start_run(workspace: Workspace, now: str) -> int:
    """Note that an import starts `now` (an aware instant as ISO text), and give its number."""
    workspace.write("INSERT INTO import_run (started_at, files) VALUES (?, '[]')", [now])
    return int(workspace.rows("SELECT last_insert_rowid()")[0][0] or 0)


def finish_run(workspace: Workspace, import_id: int, files: Iterable[object]) -> None:
    workspace.write("UPDATE import_run SET files = ? WHERE id = ?", [json.dumps(list(files)), import_id])


def partner_currency(workspace: Workspace) -> str:
    """The currency that the partner counts in."""
    rows = workspace.rows("SELECT value FROM partner_fact WHERE key = 'currency'")
    return str(rows[0][0]) if rows else "USD"


def latest_run(workspace: Workspace) -> int | None:
    """The newest import that changed something and was not taken back."""
    changed = " UNION ".join(f"SELECT added_by FROM {table}" for table in TABLES.values())
    found = workspace.rows(
        "SELECT max(id) FROM import_run WHERE undone_at IS NULL AND id IN"
        f" ({changed} UNION SELECT import_id FROM import_change)"
    )
    return None if found[0][0] is None else int(found[0][0])


def is_open(workspace: Workspace, import_id: int) -> bool:
    return bool(workspace.rows("SELECT 1 FROM import_run WHERE id = ? AND undone_at IS NULL", [import_id]))


def blocking_runs(workspace: Workspace, import_id: int) -> list[int]:
    """Later imports whose rows belong to clients that `import_id` added: they have to be taken back first."""
    added = "SELECT id FROM client WHERE added_by = ?"
    children = [table for table in TABLES.values() if table not in ("client", "team_member", "partner_fact")]
    found = {
        int(row[0] or 0)
        for table in children
        for row in workspace.rows(
            f"SELECT DISTINCT added_by FROM {table} WHERE client IN ({added}) AND added_by <> ?", [import_id, import_id]
        )
    }
    return sorted(found)


def credit_clients(workspace: Workspace, import_id: int) -> set[int]:
    """The numbers of the clients whose credit events taking `import_id` back would change."""
    rows = workspace.rows(
        "SELECT client FROM credit_event WHERE added_by = ?1 UNION SELECT event.client FROM import_change change"
        " JOIN credit_event event ON event.id = change.row_id"
        " WHERE change.kind = 'credit_events' AND change.import_id = ?1",
        [import_id],
    )
    return {int(row[0] or 0) for row in rows}


def undo_run(workspace: Workspace, import_id: int, now: str) -> tuple[int, int]:
    """Take an import back inside `writing()`; gives the rows removed and the rows restored.

    A field that a later import changed again keeps its value, and that import's way back leads past this one.
    """
    changes = workspace.rows(
        "SELECT id, kind, row_id, before FROM import_change WHERE import_id = ? ORDER BY id DESC", [import_id]
    )
    for change, kind, row_id, before in changes:
        _restore(workspace, int(change or 0), str(kind), int(row_id or 0), json.loads(str(before)))
    workspace.write("DELETE FROM import_change WHERE import_id = ?", [import_id])
    removed = 0
    for kind, table in reversed(TABLES.items()):
        numbers = f"SELECT id FROM {table} WHERE added_by = ?"
        workspace.write(f"DELETE FROM import_change WHERE kind = ? AND row_id IN ({numbers})", [kind, import_id])
        removed += workspace.write(f"DELETE FROM {table} WHERE added_by = ?", [import_id])
    workspace.write("UPDATE import_run SET undone_at = ? WHERE id = ?", [now, import_id])
    return removed, len(changes)


def _restore(workspace: Workspace, change: int, kind: str, row_id: int, before: dict[str, Value]) -> None:
    later = workspace.rows(
        "SELECT id, before FROM import_change WHERE kind = ? AND row_id = ? AND id > ? ORDER BY id",
        [kind, row_id, change],
    )
    for number, text in later:
        fields = json.loads(str(text))
        passed_on = {name: before.pop(name) for name in list(before) if name in fields}
        if passed_on:
            workspace.write(
                "UPDATE import_change SET before = ? WHERE id = ?", [json.dumps(fields | passed_on), number]
            )
    if before:
        assignments = ", ".join(f"{name} = ?" for name in before)
        workspace.write(f"UPDATE {TABLES[kind]} SET {assignments} WHERE id = ?", [*before.values(), row_id])
