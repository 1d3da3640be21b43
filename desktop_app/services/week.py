"""This week: who needs the partner, why, and what is at stake."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_columns import rows_that, views_of
from desktop_app.domain.client_fields import OF_WEEK
from desktop_app.domain.client_list import ClientBook, ClientRow
from desktop_app.domain.decimals import rounded
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.expiry_effects import ExpiryEffect, expiry_effect
from desktop_app.domain.folding import folded
from desktop_app.domain.links import Portal
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.retainers import ahead_by_client
from desktop_app.domain.standing import ClientPart
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.domain.unknown_programme import without_thresholds
from desktop_app.domain.week import AHEAD_DAYS, USAGE_DAYS, client_items, task_items
from desktop_app.domain.week_clients import ExpiringCredit, WeekClient, unknown_parts
from desktop_app.domain.week_items import Week, WeekItem, WeekKind, week_of
from desktop_app.services.client_parts import client_part
from desktop_app.services.clients import all_clients, some_clients
from desktop_app.services.day_books import DayBooks, partner_books
from desktop_app.services.programme import programme_question
from desktop_app.services.retainers import all_retainer_days
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.settings import alert_thresholds
from desktop_app.services.unrated_sales import unrated_parts
from desktop_app.storage import client_queries, partner_queries, tasks, tier_clients, tier_rows, week_queries
from desktop_app.storage.playbooks import clients_off
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.week_marks import week_marks
from desktop_app.storage.workspace import Workspace, open_workspace

ME = "me"


def week(workspace: Workspace, today: date, *, mine: bool = False, hidden: bool = False) -> Week:
    """Who needs the partner as of `today`; of the clients whose owner is `me` if `mine`, with hidden lines if `hidden`.

    Raises `WrongUse` for `mine` where the partner fact `me` is not known.
    """
    book = all_clients(workspace, today, thresholds=alert_thresholds(workspace), fields=OF_WEEK)
    items = week_items(workspace, book)
    if mine:
        items = _of_owner(items, _my_name(workspace))
    return week_of(items, week_marks(workspace), today, hidden=hidden)


@dataclass(frozen=True, slots=True)
class WeekContent:
    """The week with what a screen needs beside it: its clients by id, the partner's account, and who `me` is.

    `playbook_off` are the ids of the clients that playbooks make no tasks for. `unknown` names what no client has any
    data about, so that no line can be about it.
    """

    week: Week
    rows: Mapping[str, ClientRow]
    portal: Portal
    me: str | None
    unknown: tuple[Message, ...]
    playbook_off: frozenset[str] = frozenset()


def week_content(workspace: Workspace, today: date, *, mine: bool = False, hidden: bool = False) -> WeekContent:
    """As `week`; all clients where `mine` is asked for and it is unknown who that is."""
    book = all_clients(workspace, today, thresholds=alert_thresholds(workspace))
    me = my_name(workspace)
    clients = _WeekClients(workspace, book, rule_set(workspace))
    items = _items(workspace, book, clients)
    content = week_of(_of_owner(items, me) if mine and me else items, week_marks(workspace), today, hidden=hidden)
    shown = {item.client_id for item in content.items}
    off = clients_off(workspace)
    return WeekContent(content, _rows_of(shown, book.rows), book.portal, me, tuple(unknown_parts(clients)), off)


def count_lines(path: Path, today: date, *, mine: bool) -> int:
    """How many open lines `week_content` has of the workspace at `path`, read on a connection of its own.

    What only the text of a line says is not worked out: the credit of managed clients, and what expiries do to the tier
    unless a person has marked such a line, which comes back where a tier would be lost.
    """
    with open_workspace(path, write=False) as workspace:
        marks, me = week_marks(workspace), my_name(workspace)
        book = all_clients(workspace, today, thresholds=alert_thresholds(workspace), fields=OF_WEEK)
        judged = any(kind is WeekKind.EXPIRY for _, kind in (mark.line for mark in marks))
        items = _lines(workspace, book, _WeekClients(workspace, book, rule_set(workspace), judged=judged))
        return len(week_of(_of_owner(items, me) if mine and me else items, marks, today).items)


def week_items(workspace: Workspace, book: ClientBook) -> list[WeekItem]:
    """Every line of the clients of `book`, in no order, whatever a person did about it."""
    return _items(workspace, book, _WeekClients(workspace, book, rule_set(workspace)))


def _items(workspace: Workspace, book: ClientBook, clients: Iterable[WeekClient]) -> list[WeekItem]:
    return _with_managed_credit(workspace, _lines(workspace, book, clients), rule_set(workspace), book.today)


def _lines(workspace: Workspace, book: ClientBook, clients: Iterable[WeekClient]) -> list[WeekItem]:
    """Every line, without the credit of managed clients."""
    items = [item for client in clients for item in client_items(client, book.today, book.thresholds)]
    retainers = ahead_by_client(all_retainer_days(workspace), book.today, AHEAD_DAYS)
    written = tasks.tasks(workspace)
    about = [client_id for client_id in {task.client_id for task in written} | retainers.keys() if client_id]
    rows = {row.client_id: row for row in some_clients(workspace, book.today, about)}
    items += task_items(written, rows, book.today, retainers)
    return items


def _rows_of(client_ids: Collection[str | None], rows: Sequence[ClientRow]) -> dict[str, ClientRow]:
    """The rows of these clients by id, as far as they are among `rows`; no row of another is made."""
    return {row.client_id: row for row in rows_that(rows, lambda row: row.client_id in client_ids)}


class _WeekClients:
    """What the week asks of the clients that are served; those that HubSpot calls not active only lose credit.

    They can be gone through again; a client is not to be kept, since its row moves on to the next. Unless `judged` is
    wanted, they do not tell what expiries do to the tier.
    """

    def __init__(self, workspace: Workspace, book: ClientBook, rules: RuleSet, *, judged: bool = True) -> None:
        today = book.today
        self._rows = book.rows
        self._fields = week_queries.week_fields(workspace)
        self._before = week_queries.snapshots_on(workspace, today - timedelta(days=USAGE_DAYS))
        self._lines = week_queries.paid_lines(workspace, today)
        self._sold = week_queries.sold_lines(workspace, today)
        self._expiring = _expiring(workspace, rules, today)
        self._effects = _expiry_effects(workspace, rules, self._expiring.values(), today) if judged else {}

    def __iter__(self) -> Iterator[WeekClient]:
        return map(self._client, views_of(self._rows))

    def _client(self, row: ClientRow) -> WeekClient:
        client_id = row.client_id
        known, expiring = self._fields[client_id], tuple(self._expiring.get(client_id, ()))
        if known.is_active is False:
            return WeekClient(row=_bare(row), expiring=expiring, effects=self._effects)
        return WeekClient(
            row=row,
            is_managed=known.is_managed,
            managed_until=known.managed_until,
            last_partner_activity_on=known.last_partner_activity_on,
            seats=known.seats,
            usage_trend_4w=known.usage_trend_4w,
            before=self._before.get(client_id),
            expiring=expiring,
            effects=self._effects,
            lines=self._lines.get(client_id, ()),
            sold_lines=None if self._sold is None else self._sold.get(client_id, frozenset()),
        )


def _bare(row: ClientRow) -> ClientRow:
    """Of a client that is not active, who it is and what it pays."""
    return ClientRow(
        client_id=row.client_id, name=row.name, mrr=row.mrr, currency=row.currency, partner_owner=row.partner_owner
    )


def about_to_be_lost(workspace: Workspace, today: date) -> list[WeekItem]:
    """The open lines about credit and managed relationships, with nothing else read for them."""
    expiring = _expiring(workspace, rule_set(workspace), today)
    ended = client_queries.ended_services(workspace)
    clients = (
        WeekClient(
            row=ClientRow(client_id=client_id, name=known.name),
            is_managed=known.is_managed if known.is_active is not False else None,
            managed_until=known.managed_until,
            last_partner_activity_on=known.last_partner_activity_on,
            expiring=tuple(expiring.get(client_id, ())),
        )
        for client_id, known in week_queries.week_fields(workspace).items()
        if client_id not in ended
    )
    items = [item for client in clients for item in client_items(client, today, AlertThresholds())]
    return [item for item in week_of(items, week_marks(workspace), today, hidden=True).items if not item.is_done]


def _expiring(workspace: Workspace, rules: RuleSet, today: date) -> Mapping[str, Sequence[ExpiringCredit]]:
    """By client id, the sold credit that is known to expire within the days that the week looks ahead."""
    first, last = today + timedelta(days=1), today + timedelta(days=AHEAD_DAYS)
    with ledger_by(workspace, rules):
        rows = tier_rows.expiring(workspace, today, first, last)
    losses: dict[str, list[ExpiringCredit]] = defaultdict(list)
    for row in rows:
        losses[row.client_id].append(ExpiringCredit(row.date, row.amount, row.product_line))
    for client_id, loss in _expiring_without_rate(workspace, rules, today):
        if first <= loss.day <= last:
            losses[client_id].append(loss)
    return losses


def _expiring_without_rate(workspace: Workspace, rules: RuleSet, today: date) -> Iterator[tuple[str, ExpiringCredit]]:
    """By client id, the sales in currencies without a rate that count today, and the days on which they expire."""
    sales = unrated_parts(workspace, rules, today)
    ids = tier_clients.ids_of(workspace, sales) if sales else {}
    for client, parts in sales.items():
        for part in parts:
            yield ids[client], ExpiringCredit(part.expires_on, part.amount, currency=part.currency)


def _expiry_effects(
    workspace: Workspace, rules: RuleSet, losses: Iterable[Sequence[ExpiringCredit]], today: date
) -> dict[date, ExpiryEffect]:
    """What the tier report of each day with one of `losses` says; no tier is judged before the programme is known."""
    days = {credit.day for expiring in losses for credit in expiring if not credit.currency}
    if not days:
        return {}
    with ledger_by(workspace, rules):
        books = partner_books(workspace, rules, today)
        day_book = books.of(today)
    judged = books.rules if programme_question(workspace).answered else without_thresholds(books.rules)
    return {day: expiry_effect(judged, day_book, day) for day in days}


def _with_managed_credit(workspace: Workspace, items: list[WeekItem], rules: RuleSet, today: date) -> list[WeekItem]:
    """`items` with the managed credit of the clients whose relationship is about to lapse."""
    lapsing = {item.client_id for item in items if item.kind is WeekKind.LAPSE and item.client_id}
    if not lapsing:
        return items
    credit = _managed_credit(workspace, lapsing, rules, today)
    return [
        replace(item, credit=credit.get(item.client_id or "")) if item.kind is WeekKind.LAPSE else item
        for item in items
    ]


def _managed_credit(
    workspace: Workspace, wanted: Collection[str], rules: RuleSet, today: date
) -> dict[str, Decimal | None]:
    with ledger_by(workspace, rules):
        books = DayBooks(workspace, rules, today)
        clients = books.each_client(today, wanted)
        return {client.client_id: _credit_of(client_part(rules, books.markets, client.like)) for client in clients}


def _credit_of(part: ClientPart) -> Decimal | None:
    """The partner's share of what a client pays in the rule set's currency; unknown without an MRR or a rate."""
    if part.shares is None or any(share.credit is None for share in part.shares):
        return None
    return rounded(sum((share.credit or Decimal(0) for share in part.shares), Decimal(0)))


def _of_owner(items: Sequence[WeekItem], owner: str) -> list[WeekItem]:
    """The lines of the clients of `owner`, and tasks without a client: whoever wrote them sees them."""
    mine = folded(owner)
    return [item for item in items if item.client_id is None or folded((item.owner or "").strip()) == mine]


def my_name(workspace: Workspace) -> str | None:
    """Which owner the person at this workspace is, by the partner fact `me`."""
    return (partner_queries.partner_facts(workspace).get(ME) or "").strip() or None


def _my_name(workspace: Workspace) -> str:
    name = my_name(workspace)
    if name is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "Your name as an owner is not known"),
            QT_TRANSLATE_NOOP("Messages", "Without it your clients cannot be distinguished from the others."),
            QT_TRANSLATE_NOOP(
                "Messages",
                "Choose in Settings › Me which owner you are, or import a table “partner” with the key “me”.",
            ),
        )
    return name
