"""A client that is read by itself is as the list has it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

from desktop_app.domain.own_columns import OwnColumn, OwnType
from desktop_app.domain.records import RenewalStatus
from desktop_app.services.client_details import client_details
from desktop_app.services.clients import list_clients
from desktop_app.storage.own_columns import field_of, put_columns
from desktop_app.storage.typed.register import enter
from desktop_app.storage.workspace import Workspace
from tests.client_books import TODAY, a_workspace, in_days, write_credit

FLOOR = OwnColumn("Floor", OwnType.TEXT, uid="f" * 32)
# A client by itself, and one row of each table that says something else of it than the client's own.
WRITES = (
    "UPDATE client SET mrr = NULL, currency = NULL, tags = 'z; a', is_active = 0, managing_partners = 2 WHERE id = 1",
    "UPDATE client SET currency = NULL, next_renewal_on = '{later}' WHERE id = 3",
    "UPDATE client SET mrr = 0, tags = '', next_renewal_on = '{later}', changed_by = NULL WHERE id = 4",
    "INSERT INTO partner_fact (key, value, added_by, changed_by) VALUES ('currency', 'EUR', 1, 1)",
    "INSERT INTO client_tag (client_id, uid, tag) VALUES ('c1', {uid}, 'm'), ('c1', {uid}, 'a'), ('c2', {uid}, 'x')",
    "INSERT INTO ended_service (uid, client_id, ended_on, reason) VALUES ({uid}, 'c2', '{earlier}', 'left')",
    "INSERT INTO app_usage (client, app, used, added_by, changed_by) VALUES (1, 'Content', 1, 1, 1)",
    "UPDATE renewal SET type = 'email_overage', decision_due_on = '{earlier}' WHERE client = 3",
    (
        "INSERT INTO renewal (client, product, renews_on, status, added_by, changed_by)"
        " VALUES (3, 'Sales Hub', '{soon}', 'renewed', 1, 1), (3, 'Data Hub', '{soon}', NULL, 1, 1)"
    ),
    (
        "INSERT INTO renewal_override (client_id, product, type, renews_on, field, value, uid)"
        " VALUES ('c3', 'Sales Hub', 'renewal', '{soon}', 'status', 'cancellation_requested', {uid}),"
        " ('c3', 'Sales Hub', 'renewal', '{soon}', 'lost_reason', 'price', {uid})"
    ),
    (
        "INSERT INTO credit_event (id, client, product_line, date, kind, amount, currency, added_by, changed_by)"
        " VALUES (20, 2, 'Sales Hub', '2026-05-01', 'new', 500000000, 'XAU', 1, 1)"
    ),
)
DAYS = {"later": in_days(200), "earlier": in_days(-3), "soon": in_days(20), "uid": "lower(hex(randomblob(16)))"}


def differing(workspace: Workspace, today: date) -> list[str]:
    """The ids of the clients that the list and the panel have differently."""
    book = list_clients(workspace, today)
    rows = [*book.rows, *book.ended]
    assert rows
    return [row.client_id for row in rows if client_details(workspace, row.client_id, today).row != row]


def test_a_client_is_read_alike_by_itself_and_among_all(tmp_path: Path) -> None:
    with a_workspace(tmp_path / "book.partner") as workspace:
        assert differing(workspace, TODAY) == []
        with workspace.writing():
            write_credit(workspace)
            put_columns(workspace, [FLOOR])
            enter(workspace, "c1", field_of(FLOOR.uid), "Third", "A. Person", datetime(2026, 11, 1, tzinfo=UTC))
            for sql in WRITES:
                workspace.write(sql.format(**DAYS))
        assert differing(workspace, TODAY) == []
        changed = {client: client_details(workspace, client, TODAY).row for client in ("c1", "c2", "c3")}
    assert (changed["c1"].currency, changed["c1"].tags, changed["c1"].own) == (
        "USD",
        ("a", "m", "z"),
        {"f" * 32: "Third"},
    )
    assert (changed["c2"].credit, changed["c2"].ended_reason) == (None, "left")
    assert {change.status for change in changed["c3"].decisions} == {None, RenewalStatus.PENDING}


def test_made_up_clients_are_read_alike_by_themselves_and_among_all(tmp_path: Path) -> None:
    with a_workspace(tmp_path / "book.partner") as workspace:
        with workspace.writing():
            workspace.write(
                "INSERT INTO partner_fact (key, value, added_by, changed_by) VALUES ('currency', 'EUR', 1, 1)"
            )
            for table, row in _made_up(Random(19)):
                names, marks = ", ".join(row), ", ".join("?" * len(row))
                workspace.write(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
        assert differing(workspace, TODAY) == []


def _made_up(random: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows by their tables of 60 clients: each value is there or not, and days are behind or ahead."""

    def any_of(*values: object) -> Any:
        return random.choice((None, *values))

    def any_day() -> str:
        return in_days(random.choice((-400, -1, 0, 1, 30, 80, 300)))

    for key in range(100, 160):
        yield "client", {
            "id": key, "client_id": f"m{key}", "name": f"Made up {key}", "domain": any_of("m.example"),
            "mrr": any_of(0, 10_000_000), "currency": any_of("USD", "GBP"), "tags": any_of("z; a", ""),
            "is_active": any_of(0, 1), "relationship": any_of("sold", "none"), "next_renewal_on": any_of(any_day()),
            "contact_email": any_of("a@m.example"), "added_by": 1, "changed_by": any_of(1),
        }  # fmt: skip
        imported = {"client": key, "added_by": 1, "changed_by": 1}
        for product in random.sample(("Sales Hub", "Sales Hub Starter", "Data Hub", "CRM"), random.randrange(4)):
            yield "subscription", imported | {
                "product": product, "edition": any_of("Starter"), "mrr": any_of(0, 7_000_000), "seats": any_of(0, 3),
                "currency": any_of("USD", "GBP"), "renews_on": any_of(any_day()),
                "status": any_of("active", "Cancelled"),
            }  # fmt: skip
            kind, renews_on = any_of("renewal", "email_overage"), any_day()
            yield "renewal", imported | {
                "product": product, "type": kind, "renews_on": renews_on, "currency": any_of("USD"),
                "decision_due_on": any_of(any_day()), "status": any_of("pending", "renewed"),
                "current_mrr": any_of(5_000_000),
            }  # fmt: skip
            yield "renewal_override", {
                "client_id": f"m{key}", "product": product, "type": kind or "renewal", "renews_on": renews_on,
                "field": random.choice(("status", "lost_reason")), "value": "renewed",
                "uid": random.randbytes(16).hex(),
            }  # fmt: skip
        for app in random.sample(("CRM", "Email", "Ads", "Ads add-on", "Playground"), random.randrange(4)):
            yield "app_usage", imported | {"app": app, "used": any_of(0, 1)}
        if random.random() < 0.3:
            yield "client_tag", {"client_id": f"m{key}", "uid": random.randbytes(16).hex(), "tag": random.choice("az")}
