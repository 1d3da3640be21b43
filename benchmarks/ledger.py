"""How long the ledger takes, against SQLite doing the least of it: `python -m benchmarks.ledger [EVENTS …]`."""

import random
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.importing import import_files
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.tier import tier_report
from desktop_app.storage.credit.derived import derive, derive_touched
from desktop_app.storage.workspace import Workspace, create_workspace

_TODAY = date(2026, 11, 23)
_CLIENTS = 20_000
_GROUPED = "SELECT substr(date, 1, 7) AS month, kind, sum(amount) FROM credit_event GROUP BY month, kind"
_LINES = ("Marketing Hub", "Sales Hub", "Service Hub", "CMS Hub", "Operations Hub")


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median time of `work`, after one run that does not count."""
    work()
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken)


def fill(workspace: Workspace, events: int) -> None:
    """A book of `events` over 20,000 clients and 30 months: mostly sales, one in ten a decrease, a few churns."""
    chance = random.Random(7)
    kinds = ("new", "increase", "decrease", "churn")
    with workspace.writing():
        workspace.write(
            "INSERT INTO import_run (id, started_at, as_of, files) VALUES (1, ?1, ?1, '[]')", [_TODAY.isoformat()]
        )
        workspace.write_many(
            "INSERT INTO client (id, client_id, name, added_by, changed_by) VALUES (?, ?, ?, 1, 1)",
            [(number, str(number), f"Client {number}") for number in range(1, _CLIENTS + 1)],
        )
        workspace.write_many(
            "INSERT INTO credit_event (client, product_line, date, kind, amount, currency, added_by, changed_by)"
            " VALUES (?, ?, ?, ?, ?, 'USD', 1, 1)",
            [
                (
                    chance.randint(1, _CLIENTS),
                    chance.choice(_LINES),
                    (_TODAY - timedelta(days=chance.randint(0, 912))).isoformat(),
                    kind,
                    None if kind == "churn" else 10_000 * chance.randint(1_000, 200_000),
                )
                for kind in chance.choices(kinds, weights=(50, 38, 10, 2), k=events)
            ],
        )


_INSERT = (
    "INSERT INTO credit_event (client, product_line, date, kind, amount, currency, added_by, changed_by)"
    " VALUES (78, 'Sales Hub', '2026-11-01', 'new', 100, 'USD', 1, 1)"
)


def add_event(workspace: Workspace, rules: RuleSet) -> float:
    """Seconds to add one event, with all that is derived from it, and commit."""

    def add() -> None:
        with workspace.writing():
            workspace.write(_INSERT)
            derive_touched(workspace, rules, {78})

    return seconds(add, 15)


def import_event(workspace: Workspace, folder: Path) -> float:
    """Seconds to import a file of one event, the median of several."""
    taken = []
    for number in range(7):
        file = folder / "credit_events.csv"
        file.write_text(f"client,product_line,date,kind,amount\n77,Sales Hub,2026-11-0{number + 1},new,{number + 1}\n")
        start = perf_counter()
        import_files(workspace, [file], now=datetime(2026, 11, 23, tzinfo=UTC))
        taken.append(perf_counter() - start)
    return median(taken[1:])


def raw_insert(path: Path) -> float:
    """Seconds for one insert and commit, as safe as ours."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    taken = seconds(lambda: connection.execute(_INSERT), 15)
    connection.close()
    return taken


def measure(events: int, folder: Path) -> None:
    """Print the ratios for a book of `events`."""
    path = folder / f"{events}.partner"
    with create_workspace(path) as workspace:
        fill(workspace, events)
        rules = rule_set(workspace)

        def derive_all() -> None:
            with workspace.writing():
                derive(workspace, rules)

        floor = seconds(lambda: workspace.rows(_GROUPED))
        scratch = seconds(derive_all, 3)
        report = seconds(lambda: tier_report(workspace, _TODAY))
        by_points = seconds(lambda: tier_report(workspace, _TODAY, "points-2024-02"))
        added, imported = add_event(workspace, rules), import_event(workspace, folder)
    insert = raw_insert(path)
    print(f"{events:,} events, grouped query {floor * 1e3:.0f} ms, raw insert {insert * 1e3:.2f} ms")
    print(f"  tier report, derived   {report / floor:6.2f} × the grouped query (goal 0.1): {report * 1e3:.1f} ms")
    print(f"  the same by points     {by_points / floor:6.2f} × the grouped query: {by_points * 1e3:.1f} ms")
    print(f"  derived from scratch   {scratch / floor:6.2f} × the grouped query (goal 6): {scratch:.2f} s")
    print(f"  one event added        {added / insert:6.2f} × a raw insert and commit (goal 5): {added * 1e3:.1f} ms")
    print(f"  a file of one imported {imported / insert:6.2f} × a raw insert and commit: {imported * 1e3:.1f} ms")


def main() -> None:
    with TemporaryDirectory() as folder:
        for events in [int(text) for text in sys.argv[1:]] or [100_000, 1_000_000]:
            measure(events, Path(folder))


if __name__ == "__main__":
    main()
