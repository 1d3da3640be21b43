"""A believable book of clients, made up at run time around today and always the same for the same day and size."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path

from desktop_app.domain.months import add_months
from desktop_app.domain.renewals import decision_due
from desktop_app.sources.kinds import BY_NAME
from desktop_app.sources.sample_clients import GROUP, SampleClient, SampleLine, apps_used, engagement_on, sample_clients
from desktop_app.sources.sample_credit import padded
from desktop_app.sources.sample_words import ENGAGEMENT_CATEGORIES, OWNERS

Cell = str | int | float | bool | date | None
Row = dict[str, Cell]
RowsOf = Callable[[SampleClient], Iterable[Row]]

# Days before today on which the same clients were looked at, so that trends have points.
LOOKS_BACK = (180, 150, 120, 90, 60, 30, 1)
_USES = range(2, 241)  # a choice of a range takes half of what `randint` does
_RENEWAL_MANAGER = ("Ilse Marchetti", "ilse.marchetti@vendor.example")
_CONTACTS_INCLUDED = {"Starter": 1_000, "Professional": 2_000, "Enterprise": 10_000}
_EMAILS_PER_CONTACT = {"Starter": 5, "Professional": 10, "Enterprise": 20}
_STATUSES = ("pending", "pending", "confirmed", "pending", "renewed", "pending", "cancellation_requested")


def write_sample_files(
    folder: Path,
    today: date,
    clients: int,
    *,
    days_ago: int = 0,
    events_per_client: int = 0,
    report: Callable[[int], None] | None = None,
) -> list[Path]:
    """Write the tables of the book as import files into `folder` and give their paths.

    A look some `days_ago` back covers the first clients only, and the tables that change from day to day.
    `events_per_client` pads the credit history for measuring speed. `report` receives the clients written so far, and
    ends the writing by what it raises.
    """
    day = today - timedelta(days=days_ago)
    days_used = [day - timedelta(days=age) for age in range(26)]
    tables: dict[str, RowsOf] = {
        "clients": lambda client: [_client_row(client, today, days_ago)],
        "portal_usage": lambda client: _usage_rows(client, days_used, days_ago),
        "engagement": lambda client: _engagement_rows(client, day, days_ago),
    }
    facts: dict[str, list[Row]] = {}
    if not days_ago:
        facts = {"partner": _partner_rows(today), "team": _team_rows()}
        tables |= {
            "subscriptions": _subscription_rows,
            "renewals": lambda client: _renewal_rows(client, today),
            "credit_events": lambda client: _event_rows(client, today, events_per_client),
        }
    book = sample_clients(min(clients, GROUP) if days_ago else clients, today)
    known = (client for client in book if client.mrr_on(today, day) is not None)
    return _write_all(folder, facts, tables, known if report is None else _reported(known, report))


def _reported(clients: Iterable[SampleClient], report: Callable[[int], None]) -> Iterator[SampleClient]:
    for number, client in enumerate(clients):
        report(number)
        yield client


def _write_all(
    folder: Path, facts: dict[str, list[Row]], tables: dict[str, RowsOf], clients: Iterable[SampleClient]
) -> list[Path]:
    """Write all tables in one go, client by client, so that no size of book has to fit into memory."""
    paths = {kind: folder / f"{kind}.csv" for kind in (*facts, *tables)}
    headers = {kind: [column.name for column in BY_NAME[kind].columns] for kind in paths}
    with ExitStack() as files:
        opened = {
            kind: files.enter_context(path.open("w", encoding="utf-8", newline="")) for kind, path in paths.items()
        }
        writers = {kind: csv.writer(file) for kind, file in opened.items()}
        for kind, header in headers.items():
            writers[kind].writerow(header)
            writers[kind].writerows(_cells(facts.get(kind, ()), header))
        for client in clients:
            for kind, rows_of in tables.items():
                writers[kind].writerows(_cells(rows_of(client), headers[kind]))
    return list(paths.values())


def _cells(rows: Iterable[Row], header: Sequence[str]) -> Iterator[Iterable[Cell]]:
    """The cells of `rows` in the order of a header; a `csv.DictWriter` looks at each name of each row twice."""
    return (map(row.get, header) for row in rows)


def _client_row(client: SampleClient, today: date, days_ago: int) -> Row:
    place, dice = client.place_in_group, client.dice("facts")
    contact_name, contact_email = client.contact()
    apps = client.apps
    row: Row = {
        "client_id": client.client_id,
        "name": client.name,
        "domain": client.domain,
        "hub_id": 24_000_000 + client.number * 37,
        "company_id": 9_100_000_000 + client.number * 113,
        "relationship": client.relationship.value if client.relationship else None,
        "relationship_since": _since(client),
        "managing_partners": _managing_partners(client),
        "mrr": client.mrr_on(today, today - timedelta(days=days_ago)),
        "currency": client.currency,
        "industry": client.industry,
        "country": client.place.country,
        "city": client.place.city,
        "contact_name": contact_name,
        "contact_email": contact_email if place % 10 != 6 else None,
        "partner_owner": dice.choice(OWNERS),
        "engagement_index": engagement_on(client, days_ago),
        "usage_score": min(100, apps * 6 + dice.randint(0, 9)) if apps and place % 4 != 3 else None,
        "account_link": f"https://accounts.vendor.example/{client.number + 1}" if place % 8 == 2 else None,
    }
    return row | _limits(client)


def _since(client: SampleClient) -> date | None:
    starts = [line.started_on for line in client.lines]
    return min(starts) if starts and client.relationship else None


def _managing_partners(client: SampleClient) -> int | None:
    if client.relationship is None or not client.relationship.is_managed:
        return None
    return 2 if client.place_in_group % 13 == 2 else 1


def _limits(client: SampleClient) -> Row:
    """Contact and email tiers by the edition of Marketing Hub; a few clients are near a limit or over it."""
    editions = [line.edition for line in client.lines if line.product == "Marketing Hub"]
    if not editions:
        return {}
    dice = client.dice("limits")
    tier = _CONTACTS_INCLUDED[editions[0]] * dice.choice((1, 1, 2))
    emails = tier * _EMAILS_PER_CONTACT[editions[0]]
    near = dice.random() < 0.3
    return {
        "contacts_used": round(tier * (dice.uniform(0.91, 1.02) if near else dice.uniform(0.2, 0.85))),
        "contacts_limit": tier,
        "emails_used": round(emails * (dice.uniform(0.78, 0.97) if near else dice.uniform(0.05, 0.7))),
        "emails_limit": emails,
    }


def _subscription_rows(client: SampleClient) -> Iterator[Row]:
    for line in client.lines:
        yield {
            "client": client.client_id,
            "product": line.product,
            "edition": line.edition,
            "mrr": line.mrr,
            "currency": client.currency,
            "seats": line.seats,
            "term": "Monthly" if line.edition == "Starter" else "Annual",
            "started_on": line.started_on,
            "renews_on": None if line.edition == "Starter" and len(client.lines) > 1 else client.renews_on,
            "status": "active",
        }


def _renewal_rows(client: SampleClient, today: date) -> Iterator[Row]:
    """The renewal ahead, where it is near enough to be shown, and the one a year before it."""
    if client.renews_on is None:
        return
    dice = client.dice("renewals")
    line = max(client.lines, key=lambda line: line.mrr)
    days = (client.renews_on - today).days
    if days <= 165:
        # Near ones are mostly settled by now; two are still pending past their deadline.
        overdue = days < 45 and client.place_in_group % 2 == 0
        settled = days < 45 and not overdue
        status = "pending" if overdue else "renewed" if settled else _STATUSES[client.number % len(_STATUSES)]
        kind = "contact_tier_upgrade" if status == "confirmed" else "renewal"
        yield _renewal_row(client, line, client.renews_on, status, kind, 1 + dice.choice((-10, 0, 0, 5, 8, 25)) / 100)
    if line.started_on < add_months(client.renews_on, -12):
        yield _renewal_row(client, line, add_months(client.renews_on, -12), "renewed", "renewal", 1.0)


def _renewal_row(client: SampleClient, line: SampleLine, renews_on: date, status: str, kind: str, change: float) -> Row:
    return {
        "client": client.client_id,
        "product": line.product,
        "renews_on": renews_on,
        "decision_due_on": decision_due(renews_on) if client.number % 3 else None,
        "type": kind,
        "status": status,
        "communication_owner": "partner" if client.number % 4 == 1 else "hubspot",
        "renewal_manager": _RENEWAL_MANAGER[0],
        "renewal_manager_email": _RENEWAL_MANAGER[1],
        "current_mrr": line.mrr,
        "renewal_mrr": round(line.mrr * change),
        "renewal_edition": line.edition,
        "renewal_term": "Annual",
    }


def _usage_rows(client: SampleClient, days: Sequence[date], days_ago: int) -> Iterator[Row]:
    """The apps of a client, each last used on one of `days`."""
    dice, client_id = client.dice("uses"), client.client_id
    for app, product, used in apps_used(client, days_ago):
        used_on, uses = dice.choice(days), dice.choice(_USES)
        yield {
            "client": client_id,
            "app": app,
            "product": product,
            "used": None if used is None else ("yes" if used else "no"),
            "last_used_on": used_on if used else None,
            "uses_30d": uses if used else (0 if used is False else None),
        }


def _engagement_rows(client: SampleClient, day: date, days_ago: int) -> Iterator[Row]:
    """Points per category once a month; they say no more than the index does."""
    index = engagement_on(client, days_ago)
    if index is None or days_ago == 1:
        return
    dice = client.dice("categories")
    for category in ENGAGEMENT_CATEGORIES:
        points = min(10, max(0, index + dice.choice((-2, -1, 0, 0, 1, 2))))
        yield {
            "client": client.client_id, "category": category, "points": points, "max_points": 10, "measured_on": day
        }  # fmt: skip


def _event_rows(client: SampleClient, today: date, wanted: int) -> Iterator[Row]:
    for number, event in enumerate(padded(client.events, wanted, today)):
        yield {
            "client": client.client_id,
            "product_line": event.line,
            "date": event.day,
            "kind": event.kind.value,
            "amount": event.amount,
            "currency": client.currency,
            "event_id": f"{client.client_id}-{number + 1}",
            "note": event.note,
        }


def _partner_rows(today: date) -> list[Row]:
    facts: dict[str, Cell] = {
        "partner_name": "Northlight Digital",
        "hub_id": 23_999_001,
        "currency": "USD",
        "credited_tier": "Gold",
        "credited_since": add_months(today, -16).replace(day=15),
        "certified_until": add_months(today, 8),
    }
    return [{"key": key, "value": value} for key, value in facts.items()]


def _team_rows() -> list[Row]:
    return [
        {
            "name": "Rosalind Okafor",
            "role": "Channel Account Manager",
            "email": "rosalind.okafor@vendor.example",
            "phone": "+1 555 0100",
            "description": "Helps you grow: co-selling, deal registration, pricing and renewal questions, and your "
            "business plan towards the next tier.",
            "time_zone": "Europe/London",
        },
        {
            "name": "Tomás Varga",
            "role": "Channel Consultant",
            "email": "tomas.varga@vendor.example",
            "phone": "+1 555 0101",
            "description": "Helps you deliver: onboarding plans, services packaging, training and certification for "
            "your team, and client retention.",
            "time_zone": "Europe/Budapest",
        },
    ]
