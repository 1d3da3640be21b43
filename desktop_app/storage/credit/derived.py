"""What is derived from the credit events and kept: layers, losses, the days' totals, and who has credit when."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

from peewee import EXCLUDED, JOIN, BaseQuery, IntegerField, ModelSelect

from desktop_app.domain.credit import ClientLedger, Movement
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.credit.derived_from_syncs import compared_clients, derive_from_syncs
from desktop_app.storage.credit.events import currencies, read_ledgers
from desktop_app.storage.models.credit import (
    StoredCreditDay,
    StoredCreditSpan,
    StoredCreditState,
    StoredEvent,
    StoredLayer,
    StoredLoss,
)
from desktop_app.storage.models.fields import StoredTable
from desktop_app.storage.queries import Parameter, change, compiled, prepared, rows_of
from desktop_app.storage.workspace import Workspace

TABLES = (StoredLayer, StoredLoss, StoredCreditDay, StoredCreditSpan, StoredCreditState)
_INDEXES = {
    "credit_layer_opened": "credit_layer (opened_on, expires_on, remaining)",
    "credit_layer_expires": "credit_layer (expires_on)",
    "credit_loss_day": "credit_loss (lost_on)",
    "credit_loss_layer": "credit_loss (layer)",
}
_INDEXED = ("credit_layer", "credit_loss")
_NAMES = {movement: movement.value for movement in Movement}
_EXPIRED = Movement.EXPIRED.value
_ORIGINS: Mapping[Origin | None, str | None] = {None: None, **{origin: origin.value for origin in Origin}}

# More touched clients than this are derived quicker together with all others.
_FEW = 2_000

# Rows as their tables hold them: event, client, movement, opened on, expires on, amount, left, first sold on, whether
# that is sure, origin; event, layer, client, lost on, movement, amount; client, since, until.
LayerRow = tuple[int, int, str, str, str, int, int, str, int, str | None]
LossRow = tuple[int, int, int, str, str, int]
SpanRow = tuple[int, str, str]
Moved = dict[tuple[str, str], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Derived:
    """What is derived of some clients, as rows."""

    layers: list[LayerRow]
    losses: list[LossRow]
    spans: list[SpanRow]


def derive(workspace: Workspace, rules: RuleSet) -> None:
    """Derive every client's layers and losses anew from all events by `rules`, inside `writing()`."""
    with _without_indexes(workspace):
        for table in TABLES:
            change(workspace, table.delete())
        fresh = _derived(read_ledgers(workspace, rules))
        # In order of event, as the tables keep them.
        fresh.layers.sort(key=itemgetter(0))
        fresh.losses.sort(key=itemgetter(0))
        _insert(workspace, fresh)
    _change_days(workspace, _moved(fresh))
    change(workspace, StoredCreditState.insert(settings=_settings(rules)))


def derive_touched(
    workspace: Workspace, rules: RuleSet, clients: Collection[int], before: Derived | None = None
) -> None:
    """Derive the clients whose events changed anew, inside `writing()`, and write what came out otherwise.

    `before` is what `stored_credit` gave where events are gone since. Events that follow from syncs come first.
    """
    if clients and (compared := compared_clients(workspace, clients)):
        before = before or stored_credit(workspace, clients)
        derive_from_syncs(workspace, compared)
    if len(clients) > _FEW or not is_derived_by(workspace, rules):
        derive(workspace, rules)
    elif clients:
        old = before or stored_credit(workspace, clients)
        ledgers = read_ledgers(workspace, rules, StoredEvent.client.in_(_touched()))
        _replace(workspace, old, _derived(ledgers))


def stored_credit(workspace: Workspace, clients: Collection[int]) -> Derived:
    """What is kept of `clients`, to be asked before any of their events goes."""
    if len(clients) > _FEW:
        return Derived([], [], [])  # too many to follow: everybody is derived anew
    _note_touched(workspace, clients)
    # CROSS: from the few clients to their events, and not through all events.
    events = _Touched.select(StoredEvent.id).join(StoredEvent, JOIN.CROSS).where(StoredEvent.client == _Touched.client)
    queries = (
        StoredLayer.select().where(StoredLayer.event.in_(events)),
        StoredLoss.select().where(StoredLoss.event.in_(events)),
        StoredCreditSpan.select().where(StoredCreditSpan.client.in_(_touched())),
    )
    layers, losses, spans = (rows_of(workspace, query) for query in queries)
    return Derived(layers, losses, spans)


def is_derived_by(workspace: Workspace, rules: RuleSet) -> bool:
    """Whether what is kept is what `rules` give: rates of currencies that no event is in make no difference."""
    settings = derived_with(workspace)
    if settings is None:
        return False
    if settings == _settings(rules):
        return True
    held = currencies(workspace)
    return _of_currencies(settings, held) == _of_currencies(_settings(rules), held)


def _settings(rules: RuleSet) -> str:
    """What a derivation depends on, as text to compare: currency, order and anchor, and each rate by its currency."""
    rates = ",".join(f"{currency}={rate.normalize():f}" for currency, rate in sorted(rules.per_100.items()))
    return f"{rules.currency} {rules.order} {rules.expiry_anchor} {rates}"


def _of_currencies(settings: str, held: Collection[str]) -> tuple[str, list[str]]:
    """Settings with the rates of these currencies only."""
    rest, _, rates = settings.rpartition(" ")
    return rest, [rate for rate in rates.split(",") if rate.partition("=")[0] in held]


def differing_months(workspace: Workspace, rules: RuleSet) -> list[str]:
    """The months (as ISO text) in which what is kept is not what a fresh replay of all events gives."""
    fresh = _derived(read_ledgers(workspace, rules))
    days = [(day, movement, units, times) for (day, movement), (units, times) in _moved(fresh).items()]
    compared: tuple[tuple[type[StoredTable], Iterable[Any], int], ...] = (
        (StoredLayer, fresh.layers, 3), (StoredLoss, fresh.losses, 3), (StoredCreditSpan, fresh.spans, 1),
        (StoredCreditDay, days, 0),
    )  # fmt: skip
    months: set[str] = set()
    for table, rows, day in compared:
        missing = set(rows)
        # Held one at a time: those of a large book fill memory.
        for row in workspace.stream(*compiled(table.select())):
            if row in missing:
                missing.remove(row)
            else:
                months.add(str(row[day])[:7])
        months.update(str(row[day])[:7] for row in missing)
    return sorted(months)


def derived_with(workspace: Workspace) -> str | None:
    """The settings that the stored derivation was made with; `None` when there is none."""
    stored = _settings_stored().rows(workspace)
    return stored[0][0] if stored else None


@prepared
def _settings_stored() -> BaseQuery:
    return StoredCreditState.select(StoredCreditState.settings)


class _Touched(StoredTable):
    """The clients whose events changed, while that is worked on."""

    client = IntegerField(primary_key=True)

    class Meta:
        table_name = "touched"
        schema = "temp"


def _touched() -> "ModelSelect[_Touched]":
    return _Touched.select(_Touched.client)


def _note_touched(workspace: Workspace, clients: Collection[int]) -> None:
    # As text: peewee makes tables of a database that a model belongs to.
    workspace.write("CREATE TEMP TABLE IF NOT EXISTS touched (client INTEGER PRIMARY KEY)")
    change(workspace, _Touched.delete())
    _adding(_Touched).write_many(workspace, ("client",), [(client,) for client in set(clients)])


@contextmanager
def _without_indexes(workspace: Workspace) -> Iterator[None]:
    """Indexes are built in one go afterwards, which is several times quicker than row by row."""
    stored = {row[1] for table in _INDEXED for row in workspace.rows(f"PRAGMA main.index_list({table})")}
    shadowed = workspace.rows("PRAGMA temp.table_info(credit_layer)")
    indexes = {} if shadowed else {name: on for name, on in _INDEXES.items() if name in stored}
    for name in indexes:
        workspace.write(f"DROP INDEX {name}")
    yield
    for name, on in indexes.items():
        # As text: peewee makes indexes of a database that a model belongs to.
        workspace.write(f"CREATE INDEX {name} ON {on}")


def _derived(ledgers: Iterable[tuple[int, ClientLedger]]) -> Derived:
    derived, days = Derived([], [], []), _Texts()
    for client, ledger in ledgers:
        derived.spans.extend([(client, days[since], days[until]) for since, until in ledger.spans()])
        derived.layers.extend(
            [
                (layer.entry, client, _NAMES[layer.movement], days[layer.opened_on], days[layer.expires_on],
                 layer.amount, layer.left, days[layer.first.first_sold_on], int(layer.first.sure),
                 _ORIGINS[layer.first.origin])
                for layer in ledger.layers
            ]
        )  # fmt: skip
        derived.losses.extend(
            [
                (entry, layer_entry, client, days[day], _NAMES[movement], units)
                for entry, layer_entry, day, movement, units in ledger.losses
            ]
        )
    return derived


def _replace(workspace: Workspace, old: Derived, new: Derived) -> None:
    """Write the difference: most of a client's layers are as they were."""
    gone = Derived(*(_without(entry, other) for entry, other in zip(_rows(old), _rows(new), strict=True)))
    added = Derived(*(_without(entry, other) for entry, other in zip(_rows(new), _rows(old), strict=True)))
    _removing(StoredLayer, ("event",)).write_many(workspace, ("event",), [row[:1] for row in gone.layers])
    for table, key, rows in (
        (StoredLoss, ("event", "layer"), gone.losses),
        (StoredCreditSpan, ("client", "since"), gone.spans),
    ):
        _removing(table, key).write_many(workspace, key, [row[:2] for row in rows])
    _insert(workspace, added)
    changes = _moved(added)
    for key, (units, times) in _moved(gone).items():
        had = changes.get(key, (0, 0))
        changes[key] = had[0] - units, had[1] - times
    _change_days(workspace, changes)


def _rows(derived: Derived) -> tuple[list[Any], ...]:
    return derived.layers, derived.losses, derived.spans


def _without(rows: list[Any], others: list[Any]) -> list[Any]:
    known = set(others)
    return [row for row in rows if row not in known]


def _insert(workspace: Workspace, derived: Derived) -> None:
    for table, rows in (
        (StoredLayer, derived.layers),
        (StoredLoss, derived.losses),
        (StoredCreditSpan, derived.spans),
    ):
        _adding(table).write_many(workspace, _columns(table), rows)


@prepared
def _adding(table: type[StoredTable]) -> BaseQuery:
    """Add a row with all its columns."""
    return table.insert_many([list(map(Parameter, _columns(table)))], fields=_columns(table))


@prepared
def _removing(table: type[StoredTable], key: tuple[str, ...]) -> BaseQuery:
    """Remove a row by its key."""
    return table.delete().where(*(getattr(table, name) == Parameter(name) for name in key))


@lru_cache(maxsize=64)
def _columns(table: type[StoredTable]) -> tuple[str, ...]:
    return tuple(field.name for field in table.select().selected_columns)


class _Texts(dict[date, str]):
    """Days as ISO text: a book has thousands of movements on each."""

    def __missing__(self, day: date) -> str:
        text = self[day] = day.isoformat()
        return text


def _moved(derived: Derived) -> Moved:
    """What moved on each day, and how many times: the amounts of each kind of movement added up."""
    moved: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for _, _, movement, opened_on, expires_on, amount, left, *_ in derived.layers:
        day = moved[opened_on, movement]
        day[0] += amount
        day[1] += 1
        if left:
            day = moved[expires_on, _EXPIRED]
            day[0] += left
            day[1] += 1
    for _, _, _, lost_on, movement, amount in derived.losses:
        day = moved[lost_on, movement]
        day[0] += amount
        day[1] += 1
    return {key: (amount, times) for key, (amount, times) in moved.items()}


def _change_days(workspace: Workspace, changes: Moved) -> None:
    rows = [(day, movement, units, times) for (day, movement), (units, times) in changes.items()]
    _changing_day().write_many(workspace, _columns(StoredCreditDay), rows)
    without = [(day, movement, 0) for day, movement in changes]
    key = ("day", "movement", "times")
    _removing(StoredCreditDay, key).write_many(workspace, key, without)


@prepared
def _changing_day() -> BaseQuery:
    """Add a day's movement, or add to it."""
    day = StoredCreditDay
    adding = day.insert_many([list(map(Parameter, _columns(day)))], fields=_columns(day))
    sums = {day.amount: day.amount + EXCLUDED.amount, day.times: day.times + EXCLUDED.times}
    return adding.on_conflict(conflict_target=[day.day, day.movement], update=sums)
