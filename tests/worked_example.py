"""The worked example of the domain description: events, clients and the figures they must give (as of 30 Jun 2022)."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import LedgerEvent
from desktop_app.domain.records import EventKind
from desktop_app.domain.tier_rules import to_units

AS_OF = date(2022, 6, 30)

EVENTS: dict[str, list[tuple[str, str, int | None, str]]] = {
    "A": [("2021-05-10", "new", 890, "Marketing Hub"), ("2021-11-02", "increase", 225, "Marketing Hub")],
    "B": [("2021-09-15", "new", 500, "Sales Hub"), ("2022-03-20", "decrease", 200, "Sales Hub")],
    "C": [("2022-02-01", "new", 1200, "Service Hub"), ("2022-06-10", "churn", None, "")],
    "D": [("2022-06-05", "new", 3600, "Marketing Hub")],
    "G": [("2022-04-12", "new", 400, "Marketing Hub")],
}
# client, MRR, relationship, managing partners, apps used (None: no data)
CLIENTS = [
    ("A", 1115, "sold_and_managed", 1, 7),
    ("B", 300, "sold_and_managed", 1, 2),
    ("C", 0, "sold", None, None),
    ("D", 3600, "sold_and_managed", 1, 5),
    ("E", 2000, "managed", 1, 4),
    ("F", 1600, "managed", 2, 3),
    ("G", 400, "sold_and_managed", 1, 1),
]
# month: new, increased, expired, churned, decreased, total
MONTHS = {
    "2022-04": ("400", "0", "0", "0", "0", "3015"),
    "2022-05": ("0", "0", "890", "0", "0", "2125"),
    "2022-06": ("3600", "0", "0", "1200", "0", "4525"),
}
KNOWN_EXPIRIES = [
    (date(2022, 9, 15), "B", Decimal(300)),
    (date(2022, 11, 2), "A", Decimal(225)),
    (date(2023, 4, 12), "G", Decimal(400)),
    (date(2023, 6, 5), "D", Decimal(3600)),
]


def ledger_events(client: str) -> list[LedgerEvent]:
    """The events of one client as the ledger takes them, in order."""
    return [
        LedgerEvent(entry, date.fromisoformat(day), EventKind(kind), line.lower(), to_units(Decimal(amount or 0)))
        for entry, (day, kind, amount, line) in enumerate(EVENTS[client])
    ]
