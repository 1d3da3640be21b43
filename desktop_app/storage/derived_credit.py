"""What is derived from the credit events and kept: every layer, every loss, and the months' totals."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from desktop_app.domain.credit import ClientLedger, Movement
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.credit_store import read_ledgers
from desktop_app.storage.workspace import Workspace

_TABLES = ("credit_layer", "credit_loss", "credit_month", "credit_state")
_INDEXES = {
    "credit_layer_opened": "credit_layer (opened_on)",
    "credit_layer_expires": "credit_layer (expires_on)",
    "credit_loss_day": "credit_loss (lost_on)",
    "credit_loss_layer": "credit_loss (layer)",
}
# CROSS: from the few clients to their events, and not through all events.
_OF_TOUCHED = "(SELECT event.id FROM temp.touched t CROSS JOIN credit_event event ON event.client = t.client)"
_NAMES = {movement: movement.value for movement in Movement}

# More touched clients than this are derived quicker together with all others.
_FEW = 2_000

Moved = dict[tuple[date, Movement], int]


def derive(workspace: Workspace, rules: RuleSet) -> None:
    """Derive every client's layers and losses anew from all events by `rules`, inside `writing()`."""
    with _without_indexes(workspace):
        for table in _TABLES:
            workspace.write(f"DELETE FROM {table}")
        moved = _write(workspace, read_ledgers(workspace, rules))
    _add_to_months(workspace, moved)
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
    _take_from_months(workspace)
    workspace.write(f"DELETE FROM credit_loss WHERE event IN {_OF_TOUCHED}")
    workspace.write(f"DELETE FROM credit_layer WHERE event IN {_OF_TOUCHED}")


def put_in(workspace: Workspace, rules: RuleSet, clients: Collection[int]) -> None:
    """Derive these clients, who were taken out, or everybody where that was quicker or the rules are others."""
    if derived_with(workspace) != settings_key(rules):
        derive(workspace, rules)
    elif clients:
        _note_touched(workspace, clients)
        ledgers = read_ledgers(workspace, rules, "WHERE client IN (SELECT client FROM temp.touched)")
        _add_to_months(workspace, _write(workspace, ledgers))


def settings_key(rules: RuleSet) -> str:
    """What a derivation depends on, as text to compare."""
    rates = ",".join(f"{currency}={rate.normalize():f}" for currency, rate in sorted(rules.rates.items()))
    return f"{rules.currency} {rules.order} {rules.expiry_anchor} {rates}"


def kept_months(workspace: Workspace) -> dict[tuple[str, str], int]:
    """What each kind of movement came to in each month (as ISO text), in units of the ledger, as derived last."""
    rows = workspace.rows("SELECT month, movement, amount FROM credit_month")
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
    moved: Moved = defaultdict(int)
    days: dict[date, str] = {}
    for client, ledger in ledgers:
        for layer in ledger.layers:
            opened, expires, movement, left = layer.opened_on, layer.expires_on, layer.movement, layer.left
            moved[opened, movement] += layer.amount
            if left:
                moved[expires, Movement.EXPIRED] += left
            opened_on = days.get(opened) or days.setdefault(opened, opened.isoformat())
            expires_on = days.get(expires) or days.setdefault(expires, expires.isoformat())
            layers.append((layer.entry, client, _NAMES[movement], opened_on, expires_on, layer.amount, left))
        for entry, layer_entry, day, movement, units in ledger.losses:
            moved[day, movement] += units
            losses.append((entry, layer_entry, client, day.isoformat(), _NAMES[movement], units))
    layers.sort()
    losses.sort()
    workspace.write_many("INSERT INTO credit_layer VALUES (?, ?, ?, ?, ?, ?, ?)", layers)
    workspace.write_many("INSERT INTO credit_loss VALUES (?, ?, ?, ?, ?, ?)", losses)
    return moved


def _add_to_months(workspace: Workspace, moved: Moved) -> None:
    months: dict[tuple[str, str], int] = defaultdict(int)
    for (day, movement), units in moved.items():
        months[day.isoformat()[:7], _NAMES[movement]] += units
    _change_months(workspace, months.items())


def _take_from_months(workspace: Workspace) -> None:
    rows = workspace.rows(
        "SELECT substr(opened_on, 1, 7) AS month, movement, sum(amount) FROM credit_layer"
        f" WHERE event IN {_OF_TOUCHED} GROUP BY 1, 2"
        " UNION ALL SELECT substr(expires_on, 1, 7), 'expired', sum(remaining) FROM credit_layer"
        f" WHERE event IN {_OF_TOUCHED} GROUP BY 1"
        " UNION ALL SELECT substr(lost_on, 1, 7), movement, sum(amount) FROM credit_loss"
        f" WHERE event IN {_OF_TOUCHED} GROUP BY 1, 2"
    )
    _change_months(workspace, [((str(month), str(movement)), -int(units or 0)) for month, movement, units in rows])


def _change_months(workspace: Workspace, changes: Iterable[tuple[tuple[str, str], int]]) -> None:
    workspace.write_many(
        "INSERT INTO credit_month VALUES (?, ?, ?)"
        " ON CONFLICT (month, movement) DO UPDATE SET amount = amount + excluded.amount",
        [(month, movement, units) for (month, movement), units in changes],
    )
    workspace.write("DELETE FROM credit_month WHERE amount = 0")
