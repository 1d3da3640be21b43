"""Reads one client as lists show it: what `ClientReader` reads of all clients into columns, without the columns."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from peewee import BaseQuery

from desktop_app.domain.client_list import ClientRow, Decision, by_deadline, haystack, is_to_decide, next_changes
from desktop_app.domain.folding import natural_key
from desktop_app.domain.own_columns import NO_VALUES, OwnColumn, OwnValue, searched_text, values_of
from desktop_app.domain.records import RenewalType
from desktop_app.domain.renewals import UPCOMING_DAYS, RenewalKey
from desktop_app.domain.tier_rules import RuleSet, apps_counted
from desktop_app.storage import client_column_queries as queries
from desktop_app.storage.chosen_clients import Which
from desktop_app.storage.client_columns import credit_is_known
from desktop_app.storage.client_queries import day
from desktop_app.storage.client_values import (
    DECISION,
    DECODE,
    SEARCHED,
    all_tags,
    change_type,
    credit_amount,
    first_renewal,
    mrr_and_currency,
    product_chips,
    product_lines,
    status_and_reason,
)
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.own_columns import own_texts
from desktop_app.storage.queries import Parameter, prepared
from desktop_app.storage.typed.live_rows import LiveRow
from desktop_app.storage.workspace import Rows, Workspace

_STORED = tuple(name for name in queries.FIELDS if name not in {*queries.TEXTS, "changed_by", "next_renewal_on"})
_Values = dict[str, Any]


@dataclass(slots=True)
class SingleClientReader:
    """Reads a client as of `today` out of its `stored` rows by kind, and of what is asked besides.

    `currency` is the partner's, `own` are people's own columns, `set_here` is what a person set for its renewals, and
    `is_unrated` whether it has sales that nobody can convert. `counted` are the apps that count, by folded name.
    """

    workspace: Workspace
    today: date
    rules: RuleSet
    stored: Mapping[str, Sequence[LiveRow]]
    currency: str
    own: Sequence[OwnColumn]
    set_here: Mapping[RenewalKey, Mapping[str, str]]
    is_unrated: bool
    counted: Mapping[str, str] = field(init=False)
    knows_credit: bool = field(init=False)

    def __post_init__(self) -> None:
        self.counted = self.rules.app_names()
        self.knows_credit = credit_is_known(self.workspace, self.today)

    def read(self) -> ClientRow:
        """The client."""
        client = self._client
        changes, last = self._changes(), self.today + timedelta(days=UPCOMING_DAYS)
        joined, seats = self._first(queries.products) or (None, None)
        ended_on, reason = self._first(queries.ended) or (None, None)
        own = self._own_values()
        fields, own_tags = self._fields(), self._own_tags()
        imported = fields.pop("tags")
        return ClientRow(
            **fields,
            own_tags=own_tags,
            tags=all_tags(own_tags, imported),
            changed_on=self._changed_on(),
            products=product_chips(joined) if joined is not None else (),
            seats=seats,
            apps_used=self._apps_used(),
            next_renewal=self._next_renewal(changes),
            decisions=tuple(change for change in changes if is_to_decide(change, last)),
            next_changes=next_changes(changes),
            credit=self._credit(),
            credit_currency=self.rules.currency,
            ended_on=day(ended_on),
            ended_reason=reason,
            own=own,
            haystack=self._haystack(product_lines(joined), own),
            name_key=natural_key(client["name"]),
        )

    @property
    def _client(self) -> LiveRow:
        return self.stored["clients"][0]

    def _fields(self) -> _Values:
        """What the table of clients itself holds."""
        client = self._client
        texts: _Values = {name: client[name] or None for name in queries.TEXTS}
        values = {name: client[name] for name in _STORED}
        subscribed = self._first(queries.subscribed) if client["mrr"] is None else None
        values["mrr"], values["currency"] = mrr_and_currency(
            client["mrr"], client["currency"], subscribed, self.currency
        )
        return {**texts, **{name: DECODE[name](raw) if name in DECODE else raw for name, raw in values.items()}}

    def _own_tags(self) -> tuple[str, ...]:
        """The tags that people gave, in alphabetical order."""
        return tuple(tag for _, tag in self._rows(queries.tags))

    def _changed_on(self) -> date | None:
        """The day of the data that changed the client last."""
        run = self._client["changed_by"]
        rows = _run_day().rows(self.workspace, run=run) if run is not None else ()
        return day(rows[0][0]) if rows else None

    def _apps_used(self) -> int | None:
        """How many of the apps that count are used, one under its old and its new name once; `None` where unknown."""
        known = [row for row in self.stored["portal_usage"] if row["used"] is not None]
        return apps_counted(self.counted, (row["app"] for row in known if row["used"])) if known else None

    def _credit(self) -> Decimal | None:
        """The sold credit at the end of today; unknown where there is a sale without a rate and no other."""
        if not self.knows_credit:
            return None
        (units,) = self._first(queries.credit) or (None if self.is_unrated else 0,)
        return credit_amount(units)

    def _changes(self) -> list[Decision]:
        """The contract changes from today on, by deadline."""
        ahead = self._rows(queries.renewals_ahead)
        changes = [self._change(dict(zip(queries.CHANGE_FIELDS, values, strict=True))) for _, _, *values in ahead]
        return by_deadline(changes)

    def _change(self, raw: _Values) -> Decision:
        kind = change_type(raw["type"])
        key = RenewalKey(raw["product"], date.fromisoformat(raw["renews_on"]), RenewalType(kind))
        status, reason = status_and_reason(self.set_here.get(key, {}), raw["status"])
        due_on = raw["renews_on"], raw["due_on"]
        values = {**raw, "type": kind, "due_on": due_on, "status": status, "lost_reason": reason}
        return Decision(*[values[name] if of is None else of(values[name]) for name, of in DECISION.items()])

    def _next_renewal(self, changes: Collection[Decision]) -> date | None:
        """The first day from today on which anything renews."""
        changed = min((change.renews_on.isoformat() for change in changes), default=None)
        (subscribed,) = self._first(queries.subscriptions_ahead) or (None,)
        return day(first_renewal(changed, subscribed, self._client["next_renewal_on"], self.today.isoformat()))

    def _own_values(self) -> Mapping[str, OwnValue]:
        client_id = self._client["client_id"]
        texts = own_texts(self.workspace, self.own, client_id).get(client_id)
        return NO_VALUES if texts is None else values_of(self.own, texts)

    def _haystack(self, lines: str, own: Mapping[str, OwnValue]) -> str:
        client = self._client
        texts = (client[name] for name in SEARCHED)
        return haystack(*texts, lines, *searched_text(own.values()), client["client_id"])

    # Asking

    def _first(self, query: queries.ClientQuery) -> tuple[Any, ...] | None:
        """What is found about the client, without its key; `None` where nothing is."""
        rows = self._rows(query)
        return rows[0][1:] if rows else None

    def _rows(self, query: queries.ClientQuery) -> Rows:
        return query(which=Which.ONE).rows(self.workspace, today=self.today, key=self._client["id"])


@prepared
def _run_day() -> BaseQuery:
    return StoredImport.select(StoredImport.as_of).where(StoredImport.id == Parameter("run"))
