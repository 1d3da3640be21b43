"""What each sync showed of clients' product lines: a row for each change, confirmed by later syncs."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from peewee import Update, fn

from desktop_app.domain.derived_events import DatedFrom, first_seen
from desktop_app.domain.money import to_stored
from desktop_app.domain.records import Relationship
from desktop_app.storage.conditions import currency_of_client, is_running
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.models.sync import StoredLineSnapshot
from desktop_app.storage.queries import Parameter, change, in_list, prepared, rows_of
from desktop_app.storage.sync.inserting import insert_rows
from desktop_app.storage.sync.sync_runs import last_noted_day
from desktop_app.storage.workspace import Value, Workspace

# The line of the client itself, seen by each sync that has it, and that of its products, seen while it shares them.
CLIENT, PRODUCTS = "", "*"
_SOLD = {kind.value for kind in Relationship if kind.is_sold}


# So many rows of a large book are held at once.
_ROWS_AT_ONCE = 2_000
_COLUMNS = (
    "client_id", "line", "import_id", "seen_on", "seen_until", "compared_with", "event_on", "mrr", "currency", "share",
    "is_sold",
)  # fmt: skip
Row = tuple[Value, ...]


class PastAmount(NamedTuple):
    """What HubSpot itself says that a line's MRR became on a day."""

    day: date
    mrr: Decimal


@dataclass(frozen=True, slots=True)
class ShownClient:
    """What a sync or file shows of a client: the lines it pays for, those it says not to have, and their past amounts.

    One that shares its MRR as a whole, be it 0, shares its products, as does one that pays for any.
    """

    paid: Collection[str] = ()
    unpaid: Collection[str] = ()
    shares_mrr: bool = False
    past: Mapping[str, Iterable[PastAmount]] | None = None

    @property
    def shares(self) -> bool:
        """Whether it shares its products: else a line that it is said not to have may only be hidden."""
        return self.shares_mrr or bool(self.paid)

    @property
    def says_any(self) -> bool:
        """Whether it says anything of any line."""
        return bool(self.paid or self.unpaid)


class _State(NamedTuple):
    """What is compared from sync to sync."""

    mrr: int
    currency: str
    share: int | None
    is_sold: int


class _Last(NamedTuple):
    row: int
    state: _State
    seen_until: date


class _Known(NamedTuple):
    relationship_since: date | None
    currency: str
    share: int | None
    is_sold: int


@dataclass(slots=True)
class LineNotes:
    """Notes what one sync of the workspace shows; `previous` is the day of the sync before, if there was one."""

    workspace: Workspace
    import_id: int
    day: date
    previous: date | None

    def note(self, shown: Mapping[str, ShownClient]) -> list[str]:
        """Note the lines of the clients `shown`, by client id, inside `writing()`.

        Gives the ids of the sold clients that are new to the syncs without a known day on which they began.
        """
        known, lines, last = _clients(self.workspace), _lines(self.workspace, self.day), _latest(self.workspace)
        rows: list[Row] = []
        confirmed: list[int] = []
        undated: list[str] = []
        for client_id, client in shown.items():
            if client_id in known:
                noting = _Noting(self, client_id, known[client_id], last.get(client_id, {}), rows, confirmed)
                if noting.note(client, lines.get(client_id, {})):
                    undated.append(client_id)
            if len(rows) >= _ROWS_AT_ONCE:
                _write(self.workspace, rows)
        _write(self.workspace, rows)
        _confirm().write(self.workspace, day=self.day, ids=json.dumps(confirmed))
        return undated


@dataclass(slots=True)
class _Noting:
    """One client's lines, compared with what was noted of them last."""

    notes: LineNotes
    client_id: str
    known: _Known
    last: Mapping[str, _Last]
    rows: list[Row]
    confirmed: list[int]

    def note(self, client: ShownClient, amounts: Mapping[str, tuple[int, str]]) -> bool:
        """Note every line; gives whether this is a sold client whose beginning is unknown."""
        dated = None if CLIENT in self.last else first_seen(self.notes.previous, self.known.relationship_since)
        self._mark(CLIENT)
        for line in client.paid:
            amount, currency = amounts.get(line, (0, self.known.currency))
            self._line(line, amount, currency, dated, (client.past or {}).get(line, ()))
        for line in client.unpaid if client.shares else ():
            if line in self.last:
                self._line(line, 0, self.last[line].state.currency, dated, (client.past or {}).get(line, ()))
        if client.shares:
            self._mark(PRODUCTS)
        return dated is DatedFrom.UNKNOWN and bool(self.known.is_sold) and bool(client.paid)

    def _mark(self, line: str) -> None:
        if line in self.last:
            self.confirmed.append(self.last[line].row)
        else:
            self._add(line, _State(0, self.known.currency, None, 0), None, None, self.notes.day)

    def _line(self, line: str, mrr: int, currency: str, dated: DatedFrom | None, past: Iterable[PastAmount]) -> None:
        state = _State(mrr, currency, self.known.share, self.known.is_sold)
        last = self.last.get(line)
        if last is not None and last.state == state:
            self.confirmed.append(last.row)
            return
        compared_with = self._compared_with(line, dated)
        steps = self._steps(compared_with, past)
        event_on = steps.pop().day if steps and to_stored(steps[-1].mrr) == mrr else None
        for step in steps:
            self._add(line, state._replace(mrr=to_stored(step.mrr)), compared_with, step.day, step.day)
            compared_with = step.day
        if dated is DatedFrom.RELATIONSHIP:
            event_on = self.known.relationship_since
        self._add(line, state, compared_with, event_on, self.notes.day)

    def _steps(self, compared_with: date | None, past: Iterable[PastAmount]) -> list[PastAmount]:
        """The past amounts since the line was last known."""
        if compared_with is None:
            return []
        return [step for step in sorted(past) if compared_with < step.day <= self.notes.day]

    def _compared_with(self, line: str, dated: DatedFrom | None) -> date | None:
        """The last day on which the line was known: paid for, or not among the products that the client shares."""
        if line in self.last:
            return self.last[line].seen_until
        if dated is not None:
            return self.notes.previous if dated is DatedFrom.RELATIONSHIP else None
        return self.last[PRODUCTS].seen_until if PRODUCTS in self.last else None

    def _add(self, line: str, state: _State, compared_with: date | None, event_on: date | None, day: date) -> None:
        shown = _text(day)
        compared, dated = _text(compared_with), _text(event_on)
        self.rows.append((self.client_id, line, self.notes.import_id, shown, shown, compared, dated, *state))


def client_numbers(workspace: Workspace, import_id: int) -> set[int]:
    """The numbers of the clients of whom a sync showed something new."""
    client, snapshot = StoredClient, StoredLineSnapshot
    query = (
        client.select(client.id)
        .join(snapshot, on=snapshot.client_id == client.client_id)
        .where(snapshot.import_id == import_id)
    )
    return {number for (number,) in rows_of(workspace, query)}


def forget_run(workspace: Workspace, import_id: int) -> None:
    """Forget what an import showed that is taken back, inside `writing()`: an earlier sync confirms last."""
    snapshot = StoredLineSnapshot
    change(workspace, snapshot.delete().where(snapshot.import_id == import_id))
    if (last := last_noted_day(workspace, other_than=import_id)) is not None:
        confirmed = fn.max(snapshot.seen_on, last)
        change(workspace, snapshot.update(seen_until=confirmed).where(snapshot.seen_until > confirmed))


def _clients(workspace: Workspace) -> dict[str, _Known]:
    client = StoredClient
    query = client.select(
        client.client_id, client.relationship_since, currency_of_client(), client.managing_partners, client.relationship
    )
    return {
        client_id: _Known(_day(since), currency, share, int(relationship in _SOLD))
        for client_id, since, currency, share, relationship in rows_of(workspace, query)
    }


def _lines(workspace: Workspace, day: date) -> dict[str, dict[str, tuple[int, str]]]:
    """What each client pays by its running subscriptions: amounts and currencies by line."""
    subscription, client = StoredSubscription, StoredClient
    money = fn.ifnull(subscription.currency, currency_of_client())
    query = (
        subscription.select(client.client_id, subscription.line, fn.sum(subscription.mrr), fn.min(money))
        .join(client, on=subscription.client == client.id)
        .where(is_running(day))
        .group_by(client.client_id, subscription.line)
    )
    lines_by_client: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for client_id, line, mrr, currency in rows_of(workspace, query):
        lines_by_client[client_id][line] = (mrr, currency)
    return lines_by_client


def _latest(workspace: Workspace) -> dict[str, dict[str, _Last]]:
    """The newest row of each line of each client."""
    snapshot = StoredLineSnapshot
    query = snapshot.select(
        snapshot.client_id, snapshot.line, fn.max(snapshot.id), snapshot.mrr, snapshot.currency, snapshot.share,
        snapshot.is_sold, snapshot.seen_until,
    ).group_by(snapshot.client_id, snapshot.line)  # fmt: skip
    latest: dict[str, dict[str, _Last]] = defaultdict(dict)
    for client_id, line, row, mrr, currency, share, is_sold, seen_until in rows_of(workspace, query):
        latest[client_id][line] = _Last(row, _State(mrr, currency, share, is_sold), date.fromisoformat(seen_until))
    return latest


def _write(workspace: Workspace, rows: list[Row]) -> None:
    """Store `rows`, of which none are left then."""
    insert_rows(workspace, StoredLineSnapshot, _COLUMNS, rows)
    rows.clear()


@prepared
def _confirm() -> Update:
    return StoredLineSnapshot.update(seen_until=Parameter("day")).where(in_list(StoredLineSnapshot.id, "ids"))


@lru_cache(maxsize=1_024)
def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
