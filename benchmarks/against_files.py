"""The files that `benchmarks.against` imports: a made-up book of 20,000 clients with all that hangs on them."""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks.importing import HEADER, KNOWN, rows

TODAY = date(2026, 11, 23)
CLIENTS, EVENTS = 20_000, 20_000
FIRST_ID = 10_000_000
_LINES = ("Marketing Hub", "Sales Hub", "Service Hub")
_APPS = ("Ads", "CRM", "Email", "Forms")
_KINDS = ("new", "increase", "decrease", "churn")
_SUBSCRIPTION = ("client", "product", "edition", "mrr", "currency", "seats", "started_on", "renews_on")
_RENEWAL = ("client", "product", "renews_on", "decision_due_on", "type", "status", "current_mrr")
_EVENT = ("client", "product_line", "date", "kind", "amount", "currency")


def write_files(folder: Path) -> None:
    """Write the book's files into `folder`; a folder in it holds a file of the same kind that is imported later."""
    chance = random.Random(5)
    cells = rows(CLIENTS)
    known = [row[: len(KNOWN)] for row in cells]
    _write(folder / "clients.csv", KNOWN, known)
    _write(folder / "wide" / "clients.csv", HEADER, cells)
    _write(folder / "changed" / "clients.csv", KNOWN, [*known[:-1], [known[-1][0], "Renamed", *known[-1][2:]]])
    _write(folder / "subscriptions.csv", _SUBSCRIPTION, _subscriptions(chance))
    _write(folder / "renewals.csv", _RENEWAL, _renewals(chance))
    _write(folder / "portal_usage.csv", ("client", "app", "product", "used"), _apps(chance))
    _write(folder / "credit_events.csv", _EVENT, _events(chance, EVENTS, _KINDS, 900))
    _write(folder / "small" / "credit_events.csv", _EVENT, _events(chance, 100, _KINDS[:1], 20))


def _subscriptions(chance: random.Random) -> Iterator[Sequence[object]]:
    for client in _ids():
        for line in chance.sample(_LINES, 2):
            edition, seats = chance.choice(("Starter", "Professional", "Enterprise")), chance.randint(1, 30)
            started_on = TODAY - timedelta(chance.randint(10, 900))
            renews_on = TODAY + timedelta(chance.randint(1, 360))
            yield client, line, edition, chance.randint(20, 3_000), "USD", seats, started_on, renews_on


def _renewals(chance: random.Random) -> Iterator[Sequence[object]]:
    for client in _ids():
        day = TODAY + timedelta(chance.randint(1, 360))
        due = day - timedelta(30)
        yield client, chance.choice(_LINES), day, due, "renewal", "pending", chance.randint(20, 3_000)


def _apps(chance: random.Random) -> Iterator[Sequence[object]]:
    for client in _ids():
        for app in chance.sample(_APPS, 3):
            yield client, app, "Marketing Hub", chance.choice(("yes", "no"))


def _events(chance: random.Random, count: int, kinds: Sequence[str], days: int) -> Iterator[Sequence[object]]:
    for kind in chance.choices(kinds, weights=(50, 38, 10, 2)[: len(kinds)], k=count):
        day = TODAY - timedelta(chance.randint(0, days))
        amount = "" if kind == "churn" else chance.randint(20, 3_000)
        yield chance.choice(_ids()), chance.choice(_LINES), day, kind, amount, "USD"


def _ids() -> range:
    return range(FIRST_ID, FIRST_ID + CLIENTS)


def _write(file: Path, header: Sequence[str], cells: Iterable[Sequence[object]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", newline="") as stream:
        csv.writer(stream).writerows([header, *cells])
