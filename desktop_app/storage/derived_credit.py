"""What is derived from the credit events and kept: layers, losses, the days' totals, and who has credit when."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from operator import itemgetter

from desktop_app.domain.credit import ClientLedger, Movement
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.credit_store import read_ledgers
from desktop_app.storage.workspace import Workspace

TABLES = ("credit_layer", "credit_loss", "credit_day", "credit_span", "credit_state")
_INDEXES = {
    "credit_layer_opened": "credit_layer (opened_on, expires_on, remaining)",
    "credit_layer_expires": "credit_layer (expires_on)",
    "credit_loss_day": "credit_loss (lost_on)",
    "credit_loss_layer": "credit_loss (layer)",
}
# CROSS: from the few clients to their events, and not through all events.
_OF_TOUCHED = "(SELECT event.id FROM temp.touched t CROSS JOIN credit_event event ON event.client = t.client)"
_NAMES = {movement: movement.value for movement in Movement}
_EXPIRED = Movement.EXPIRED.value

# More touched clients than this are derived quicker together with all others.
_FEW = 2_000

Moved = dict[tuple[str, str], tuple[int, int]]


def derive(workspace: Workspace, rules: RuleSet) -> None:
    """Derive every client's layers and losses anew from all events by `rules`, inside `writing()`."""
    with _without_indexes(workspace):
        for table in TABLES:
            workspace.write(f"DELETE FROM {table}")
        moved = _write(workspace, read_ledgers(workspace, rules))
    _change_days(workspace, moved)
    workspace.write("INSERT INTO credit_state (settings) VALUES (?)", [settings_key(rules)])


def derive_touched(workspace: Workspace, rules: RuleSet, clients: Collection[int]) -> None:
    """Derive the clients whose events changed anew, and nobody else, inside `writing()`."""
    take_out(workspace, rules, clients)
    put_in(workspace, rules, clients)


def take_out(workspace: Workspace, rules: RuleSet, clients: Collection[int]) -> None:
    """Take what is derived of these clients out, while their events are still there."""
    if not _can_follow(workspace, rules, clients):
        workspace.write("DELETE FROM credit_state")
        return
    _note_touched(workspace, clients)
    _take_from_days(workspace)
    workspace.write("DELETE FROM credit_span WHERE client IN (SELECT client FROM temp.touched)")
    workspace.write(f"DELETE FROM credit_loss WHERE event IN {_OF_TOUCHED}")
    workspace.write(f"DELETE FROM credit_layer WHERE event IN {_OF_TOUCHED}")


def put_in(workspace: Workspace, rules: RuleSet, clients: Collection[int]) -> None:
    """Derive these clients, who were taken out, or everybody where that was quicker or the rules are others."""
    if derived_with(workspace) != settings_key(rules):
        derive(workspace, rules)
    elif clients:
        _note_touched(workspace, clients)
        ledgers = read_ledgers(workspace, rules, "WHERE client IN (SELECT client FROM temp.touched)")
        _change_days(workspace, _write(workspace, ledgers))


def settings_key(rules: RuleSet) -> str:
    """What a derivation depends on, as text to compare."""
    rates = ",".join(f"{currency}={rate.normalize():f}" for currency, rate in sorted(rules.rates.items()))
    return f"{rules.currency} {rules.order} {rules.expiry_anchor} {rates}"


def kept_months(workspace: Workspace) -> dict[tuple[str, str], int]:
    """What each kind of movement came to in each month (as ISO text), in units of the ledger, as derived last."""
    rows = workspace.rows("SELECT substr(day, 1, 7), movement, sum(amount) FROM credit_day GROUP BY 1, 2")
    return {(str(month), str(movement)): int(amount or 0) for month, movement, amount in rows}


def derived_with(workspace: Workspace) -> str | None:
    """The settings that the stored derivation was made with; `None` when there is none."""
    found = workspace.rows("SELECT settings FROM credit_state")
    return str(found[0][0]) if found else None


def _can_follow(workspace: Workspace, rules: RuleSet, clients: Collection[int]) -> bool:
    return len(clients) <= _FEW and derived_with(workspace) == settings_key(rules)


def _note_touched(workspace: Workspace, clients: Collection[int]) -> None:
    workspace.write("CREATE TEMP TABLE IF NOT EXISTS touched (client INTEGER PRIMARY KEY)")
    workspace.write("DELETE FROM temp.touched")
    workspace.write_many("INSERT INTO temp.touched VALUES (?)", [(client,) for client in set(clients)])


@contextmanager
def _without_indexes(workspace: Workspace) -> Iterator[None]:
    """Indexes are built in one go afterwards, which is several times quicker than row by row."""
    kept = {str(row[0]) for row in workspace.rows("SELECT name FROM main.sqlite_master WHERE type = 'index'")}
    shadowed = workspace.rows("SELECT 1 FROM temp.sqlite_master WHERE name = 'credit_layer'")
    indexes = {} if shadowed else {name: on for name, on in _INDEXES.items() if name in kept}
    for name in indexes:
        workspace.write(f"DROP INDEX {name}")
    yield
    for name, on in indexes.items():
        workspace.write(f"CREATE INDEX {name} ON {on}")


def _write(workspace: Workspace, ledgers: Iterable[tuple[int, ClientLedger]]) -> Moved:
    """Write the ledgers down in order of event, as the table keeps them; gives what moved on each day."""
    layers: list[tuple[int, int, str, str, str, int, int]] = []
    losses: list[tuple[int, int, int, str, str, int]] = []
    spans: list[tuple[int, str, str]] = []
    days = _Texts()
    for client, ledger in ledgers:
        spans += [(client, days[since], days[until]) for since, until in ledger.spans()]
        layers += [
            (layer.entry, client, _NAMES[layer.movement], days[layer.opened_on], days[layer.expires_on],
             layer.amount, layer.left)
            for layer in ledger.layers
        ]  # fmt: skip
        losses += [
            (entry, layer_entry, client, days[day], _NAMES[movement], units)
            for entry, layer_entry, day, movement, units in ledger.losses
        ]
    layers.sort(key=itemgetter(0))
    losses.sort(key=itemgetter(0))
    workspace.write_many("INSERT INTO credit_layer VALUES (?, ?, ?, ?, ?, ?, ?)", layers)
    workspace.write_many("INSERT INTO credit_loss VALUES (?, ?, ?, ?, ?, ?)", losses)
    workspace.write_many("INSERT INTO credit_span VALUES (?, ?, ?)", spans)
    return _moved(layers, losses)


class _Texts(dict[date, str]):
    """Days as ISO text: a book has thousands of movements on each."""

    def __missing__(self, day: date) -> str:
        text = self[day] = day.isoformat()
        return text


def _moved(
    layers: Iterable[tuple[int, int, str, str, str, int, int]], losses: Iterable[tuple[int, int, int, str, str, int]]
) -> Moved:
    moved: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for _, _, movement, opened_on, expires_on, amount, left in layers:
        day = moved[opened_on, movement]
        day[0] += amount
        day[1] += 1
        if left:
            day = moved[expires_on, _EXPIRED]
            day[0] += left
            day[1] += 1
    for _, _, _, lost_on, movement, amount in losses:
        day = moved[lost_on, movement]
        day[0] += amount
        day[1] += 1
    return {key: (amount, times) for key, (amount, times) in moved.items()}


def _take_from_days(workspace: Workspace) -> None:
    rows = workspace.rows(
        f"SELECT opened_on, movement, sum(amount), count(*) FROM credit_layer WHERE event IN {_OF_TOUCHED}"
        " GROUP BY 1, 2 UNION ALL SELECT expires_on, 'expired', sum(remaining), count(*) FROM credit_layer"
        f" WHERE event IN {_OF_TOUCHED} AND remaining > 0 GROUP BY 1"
        " UNION ALL SELECT lost_on, movement, sum(amount), count(*) FROM credit_loss"
        f" WHERE event IN {_OF_TOUCHED} GROUP BY 1, 2"
    )
    gone = (((str(day), str(movement)), (-int(units or 0), -int(times or 0))) for day, movement, units, times in rows)
    _change_days(workspace, dict(gone))


def _change_days(workspace: Workspace, changes: Moved) -> None:
    workspace.write_many(
        "INSERT INTO credit_day VALUES (?, ?, ?, ?) ON CONFLICT (day, movement)"
        " DO UPDATE SET amount = amount + excluded.amount, times = times + excluded.times",
        [(day, movement, units, times) for (day, movement), (units, times) in changes.items()],
    )
    workspace.write_many("DELETE FROM credit_day WHERE day = ? AND movement = ? AND times = 0", list(changes))
