"""Typing in: it lies over what imports say, survives them, is given back, and each step can be undone and redone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.typed_parts import Cell
from desktop_app.services.client_details import client_details
from desktop_app.services.clients import list_clients
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.joining import join_clients, part_clients
from desktop_app.services.tier import tier_report
from desktop_app.services.typing.edits import AddedRow, ChangedRow, Edit, Facts, GivenBack, RemovedRow, Typist
from desktop_app.services.typing.effects import credit_effect
from desktop_app.services.typing.entry import TypedIn, make_again, take_back, type_in
from desktop_app.services.typing.typed_fields import typed_fields
from desktop_app.services.workspaces import check
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW, TODAY
from tests.made_once import empty_workspace
from tests.worked_book import APPS
from tests.worked_example import AS_OF, CLIENTS, EVENTS

ME = Typist("Jo", NOW)
BOOK = "client_id,name,domain,industry,mrr,currency\n1,Alder,alder.example,Medical,1000,USD\n2,Birch,,,500,USD\n"
PAID = "client,product,mrr,started_on\n1,Marketing Hub,700,2026-01-01\n1,Sales Hub,300,2026-01-01\n"
SOLD = "client,product_line,date,kind,amount\n1,Marketing Hub,2026-02-01,new,700\n1,Sales Hub,2026-03-01,new,300\n"
SALE: dict[str, Cell] = {
    "product_line": "CMS Hub", "date": date(2026, 5, 1), "kind": "new", "amount": Decimal(90), "currency": "USD",
}  # fmt: skip
TABLES = (
    "client", "contact", "subscription", "renewal", "credit_event", "partner_fact", "typed_value", "typed_row",
    "hubspot_figure", "credit_layer", "credit_loss", "credit_day", "credit_span",
)  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


@pytest.fixture
def book(workspace: Workspace) -> Workspace:
    """Two clients that were imported, one with subscriptions and sales."""
    put(workspace, "clients", BOOK)
    put(workspace, "subscriptions", PAID)
    put(workspace, "credit_events", SOLD)
    return workspace


def test_what_is_typed_into_a_row_that_another_person_removed_is_refused(book: Workspace) -> None:
    do(book, RemovedRow(kind="subscriptions", client_id="1", row_id=1))
    values = book.rows("SELECT * FROM typed_value")
    for edit in (
        ChangedRow(kind="subscriptions", client_id="1", row_id=1, values={"mrr": Decimal(800)}),
        RemovedRow(kind="subscriptions", client_id="1", row_id=1),
    ):
        with pytest.raises(WrongUse, match="not there any more"):
            do(book, edit)
    assert book.rows("SELECT * FROM typed_value") == values


def put(workspace: Workspace, kind: str, text: str) -> Any:
    """Import a table; gives its result."""
    file = workspace.path.with_name(f"{kind}.csv")
    file.write_text(text, encoding="utf-8")
    return import_files(workspace, [file], now=NOW)


def do(workspace: Workspace, *edits: Edit) -> TypedIn:
    return type_in(workspace, edits, ME)


def contents(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(workspace.rows(f"SELECT * FROM {name}"), key=repr) for name in TABLES}


def row_id(workspace: Workspace, table: str, where: str) -> int:
    return int(workspace.rows(f"SELECT id FROM {table} WHERE {where}")[0][0])


def value(workspace: Workspace, table: str, column: str, where: str) -> object:
    return workspace.rows(f"SELECT {column} FROM {table} WHERE {where}")[0][0]


def type_over_industry(workspace: Workspace, text: str = "Dental") -> TypedIn:
    number = row_id(workspace, "client", "client_id = '1'")
    return do(workspace, ChangedRow(kind="clients", client_id="1", row_id=number, values={"industry": text}))


def uid_of(workspace: Workspace, kind: str) -> str:
    return str(value(workspace, "typed_row", "uid", f"kind = '{kind}'"))


# By typing alone


def type_worked_example(workspace: Workspace, typist: Typist) -> None:
    facts: dict[str, Cell] = {
        "partner_name": "Northlight",
        "currency": "USD",
        "certified_until": date(2023, 7, 18),
    }
    type_in(workspace, [Facts(values=facts)], typist)
    for name, mrr, relationship, partners, apps in CLIENTS:
        values: dict[str, Cell] = {"name": f"Client {name}", "mrr": Decimal(mrr), "currency": "USD"}
        values |= {"relationship": relationship, "managing_partners": partners}
        type_in(workspace, [AddedRow(kind="clients", client_id=name, values=values)], typist)
        for place, app in enumerate(APPS if apps is not None else ()):
            used: dict[str, Cell] = {"app": app, "used": place < (apps or 0)}
            type_in(workspace, [AddedRow(kind="portal_usage", client_id=name, values=used)], typist)
        for day, kind, amount, line in EVENTS.get(name, ()):
            event: dict[str, Cell] = {
                "product_line": line,
                "date": date.fromisoformat(day),
                "kind": kind,
                "currency": "USD",
            }
            event["amount"] = None if amount is None else Decimal(amount)
            type_in(workspace, [AddedRow(kind="credit_events", client_id=name, values=event)], typist)


def test_typing_alone_leads_from_an_empty_workspace_to_the_right_report(workspace: Workspace) -> None:
    typist = Typist("Jo", datetime.combine(AS_OF, time(9), tzinfo=UTC))
    type_worked_example(workspace, typist)
    report = tier_report(workspace, AS_OF)
    assert [report.sold_credit, report.managed_credit, report.median_apps] == [4525, 8215, Decimal("3.5")]
    assert report.certified_until == date(2023, 7, 18)
    assert report.performance.tier == "Gold"
    assert report.data_from == AS_OF
    assert not check(workspace)


# Over what imports say


def test_a_typed_value_stays_over_later_imports_until_it_is_given_back(book: Workspace) -> None:
    type_over_industry(book)
    result = put(book, "clients", BOOK.replace("Medical", "Medicine"))
    assert value(book, "client", "industry", "client_id = '1'") == "Dental"
    assert any("Typed by hand and kept" in str(finding) for finding in result.files[0].findings)
    do(book, GivenBack(kind="clients", client_id="1", uid=uid_of(book, "clients"), columns=("industry",)))
    assert value(book, "client", "industry", "client_id = '1'") == "Medicine"
    assert book.rows("SELECT * FROM typed_row") == []


def test_undoing_an_import_leaves_what_was_typed(book: Workspace) -> None:
    before = book.rows("SELECT max(id) FROM import_run")[0][0]
    type_over_industry(book)
    run = put(book, "clients", BOOK.replace("Medical", "Medicine")).import_id
    assert run > before
    undo_import(book, run, now=NOW)
    assert value(book, "client", "industry", "client_id = '1'") == "Dental"
    do(book, GivenBack(kind="clients", client_id="1", uid=uid_of(book, "clients"), columns=("industry",)))
    assert value(book, "client", "industry", "client_id = '1'") == "Medical"


def test_the_same_import_again_changes_nothing_about_typed_rows(book: Workspace) -> None:
    type_over_industry(book)
    event = row_id(book, "credit_event", "amount = 700000000")
    do(book, ChangedRow(kind="credit_events", client_id="1", row_id=event, values={"amount": Decimal(650)}))
    sub = row_id(book, "subscription", "product = 'Sales Hub'")
    do(book, RemovedRow(kind="subscriptions", client_id="1", row_id=sub))
    before = {name: rows for name, rows in contents(book).items() if name != "typed_row"}
    for kind, text in (("clients", BOOK), ("subscriptions", PAID), ("credit_events", SOLD)):
        result = put(book, kind, text + "\n")
        assert [(file.added, file.updated) for file in result.files] == [(0, 0)]
    assert {name: rows for name, rows in contents(book).items() if name != "typed_row"} == before
    assert book.rows("SELECT sum(remaining) FROM credit_layer") == [(95_000_000_000,)]
    assert not [finding for finding in check(book) if "credit" in str(finding)]


def test_a_removed_row_stays_removed_is_told_of_and_can_be_given_back(book: Workspace) -> None:
    sub = row_id(book, "subscription", "product = 'Sales Hub'")
    do(book, RemovedRow(kind="subscriptions", client_id="1", row_id=sub))
    result = put(book, "subscriptions", PAID.replace("300", "350"))
    assert book.rows("SELECT product FROM subscription") == [("Marketing Hub",)]
    assert any("Removed by hand and left out" in str(finding) for finding in result.files[0].findings)
    do(book, GivenBack(kind="subscriptions", client_id="1", uid=uid_of(book, "subscriptions")))
    assert value(book, "subscription", "mrr", "product = 'Sales Hub'") == 350_000_000
    undo_import(book, None, now=NOW)
    assert book.rows("SELECT product, mrr FROM subscription ORDER BY id") == [
        ("Marketing Hub", 700_000_000),
        ("Sales Hub", 300_000_000),
    ]


def test_a_removed_client_comes_back_with_all_that_hung_on_it(book: Workspace) -> None:
    type_over_industry(book)
    do(book, AddedRow(kind="contacts", client_id="1", values={"name": "Mara"}))
    before = contents(book)
    do(book, RemovedRow(kind="clients", client_id="1", row_id=row_id(book, "client", "client_id = '1'")))
    assert [row.client_id for row in list_clients(book, TODAY).rows] == ["2"]
    assert book.rows("SELECT * FROM credit_layer") == []
    put(book, "clients", BOOK.replace("500", "501"))
    assert book.rows("SELECT client_id FROM client") == [("2",)]
    do(book, GivenBack(kind="clients", client_id="1", uid=uid_of(book, "clients")))
    after = contents(book)
    for name in ("contact", "subscription", "credit_event", "credit_layer"):
        assert after[name] == before[name]
    assert value(book, "client", "industry", "client_id = '1'") == "Dental"


def test_rows_typed_about_a_client_wait_for_it_while_its_import_is_taken_back(book: Workspace) -> None:
    do(book, AddedRow(kind="credit_events", client_id="2", values=SALE))
    for _ in range(3):
        undo_import(book, None, now=NOW)
    assert book.rows("SELECT * FROM client") == []
    assert book.rows("SELECT * FROM credit_layer") == []
    put(book, "clients", BOOK)
    assert book.rows("SELECT c.client_id, l.remaining FROM credit_layer l JOIN client c ON c.id = l.client") == [
        ("2", 9_000_000_000)
    ]


def test_data_about_a_typed_row_is_noted_beside_it(workspace: Workspace) -> None:
    do(workspace, AddedRow(kind="clients", client_id="1", values={"name": "Alder", "industry": "Dental"}))
    put(workspace, "clients", BOOK)
    put(workspace, "clients", BOOK.replace("Medical", "Medicine"))
    assert workspace.rows("SELECT name, industry, domain FROM client WHERE client_id = '1'") == [
        ("Alder", "Dental", "alder.example")
    ]
    do(workspace, GivenBack(kind="clients", client_id="1", uid=uid_of(workspace, "clients"), columns=("industry",)))
    assert value(workspace, "client", "industry", "client_id = '1'") == "Medicine"


def test_a_typed_currency_of_the_partner_counts_for_imports(book: Workspace) -> None:
    do(book, Facts(values={"currency": "EUR"}))
    put(book, "partner", "key,value\ncurrency,GBP\n")
    put(book, "credit_events", "client,product_line,date,kind,amount\n2,CMS Hub,2026-02-01,new,70\n")
    assert value(book, "partner_fact", "value", "key = 'currency'") == "EUR"
    put(book, "clients", "client_id,name,mrr\n9,New,10\n")
    assert value(book, "client", "currency", "client_id = '9'") == "EUR"


# Undo


STEPS: dict[str, list[Edit]] = {
    "a client": [AddedRow(kind="clients", client_id="new", values={"name": "Cedar", "mrr": Decimal(5)})],
    "a contact": [AddedRow(kind="contacts", client_id="1", values={"email": "mara@alder.example"})],
    "a subscription": [
        AddedRow(kind="subscriptions", client_id="1", values={"product": "CMS Hub", "mrr": Decimal(5)})
    ],
    "a renewal": [
        AddedRow(kind="renewals", client_id="1", values={"product": "CMS Hub", "renews_on": date(2027, 1, 1)})
    ],
    "facts": [Facts(values={"currency": "EUR", "credited_tier": "Gold", "me": "Jo"})],
    "a figure": [
        AddedRow(kind="hubspot_figures", client_id="", values={
            "month": "2026-10", "figure": "sold_credit", "value": Decimal(1000), "currency": "USD",
        })
    ],
    "a sale and its subscription": [
        AddedRow(kind="credit_events", client_id="1", values={
            "product_line": "CMS Hub", "date": date(2026, 5, 1), "kind": "new", "amount": Decimal(9),
            "currency": "USD", "origin": "sourced",
        }),
        AddedRow(kind="subscriptions", client_id="1", values={"product": "CMS Hub", "mrr": Decimal(9)}),
    ],
    "a removed client": [RemovedRow(kind="clients", client_id="1", row_id=1)],
    "a removed sale": [RemovedRow(kind="credit_events", client_id="1", row_id=1)],
    "other values": [ChangedRow(kind="clients", client_id="1", row_id=1, values={"name": "X", "mrr": None})],
}  # fmt: skip


def test_each_step_is_undone_and_redone_as_it_was(book: Workspace) -> None:
    before = contents(book)
    for step in STEPS.values():
        made = do(book, *step)
        after = contents(book)
        assert after != before
        take_back(book, made, ME)
        assert contents(book) == before
        make_again(book, made, ME)
        assert contents(book) == after
        take_back(book, made, ME)
    assert not [finding for finding in check(book) if "credit" in str(finding)]


def test_typing_takes_a_snapshot_of_the_day(book: Workspace) -> None:
    later = Typist("Jo", NOW + timedelta(days=2))
    number = row_id(book, "client", "client_id = '2'")
    type_in(book, [ChangedRow(kind="clients", client_id="2", row_id=number, values={"mrr": Decimal(600)})], later)
    assert book.rows("SELECT taken_on, mrr FROM client_snapshot WHERE client_id = '2' ORDER BY taken_on") == [
        ("2026-11-23", 500_000_000),
        ("2026-11-25", 600_000_000),
    ]


# What cannot be


WRONG: list[Edit] = [
        AddedRow(kind="clients", client_id="9", values={"name": ""}),
        AddedRow(kind="credit_events", client_id="1", values={"date": TODAY, "kind": "new", "currency": "USD"}),
        AddedRow(kind="subscriptions", client_id="1", values={"product": "X", "mrr": Decimal(10**12)}),
        AddedRow(kind="subscriptions", client_id="1", values={
            "product": "Sales Hub", "mrr": Decimal(1), "started_on": date(2026, 1, 1),
        }),
        AddedRow(kind="subscriptions", client_id="gone", values={"product": "X", "mrr": Decimal(1)}),
        ChangedRow(kind="clients", client_id="1", row_id=1, values={"name": None}),
        ChangedRow(kind="subscriptions", client_id="1", row_id=99, values={"mrr": Decimal(1)}),
        ChangedRow(kind="clients", client_id="1", row_id=1, values={"currency": "EURO"}),
]  # fmt: skip


def test_what_cannot_be_is_refused_and_nothing_is_changed(book: Workspace) -> None:
    before = contents(book)
    for edit in WRONG:
        with pytest.raises(WrongUse):
            do(book, edit)
        assert contents(book) == before


def test_a_typed_client_shows_like_any_other(workspace: Workspace) -> None:
    do(workspace, AddedRow(kind="clients", client_id="n", values={"name": "Cedar", "mrr": Decimal(5)}))
    details = client_details(workspace, "n", TODAY)
    assert [details.row.name, details.row.mrr] == ["Cedar", 5]


def test_joined_records_keep_what_was_typed_about_them(book: Workspace) -> None:
    do(book, AddedRow(kind="clients", client_id="mine", values={"name": "Alder & Sons", "domain": "alder.example"}))
    do(book, AddedRow(kind="subscriptions", client_id="mine", values={"product": "CMS Hub", "mrr": Decimal(90)}))
    do(book, AddedRow(kind="credit_events", client_id="mine", values=SALE))
    before = contents(book)
    joined = join_clients(book, "1", ["mine"], now=NOW)
    assert book.rows("SELECT client_id, name FROM client ORDER BY id") == [("1", "Alder & Sons"), ("2", "Birch")]
    put(book, "subscriptions", PAID.replace("300", "310"))
    assert value(book, "subscription", "count(*)", "client = 1") == 3
    undo_import(book, None, now=NOW)
    part_clients(book, joined, now=NOW)
    after = contents(book)
    for name in ("client", "subscription", "credit_event", "credit_layer"):
        assert [row[:4] for row in after[name]] == [row[:4] for row in before[name]]


def test_typed_fields_are_named_by_client(book: Workspace) -> None:
    type_over_industry(book)
    do(book, AddedRow(kind="credit_events", client_id="2", values=SALE))
    assert typed_fields(book) == {"1": ("industry",), "2": ("credit_events",)}


def test_the_effect_on_the_tier_is_told_and_nothing_is_kept(book: Workspace) -> None:
    before = contents(book)
    effect = credit_effect(book, [AddedRow(kind="credit_events", client_id="2", values=SALE)], ME)
    assert [effect.before.sold, effect.after.sold] == [1000, 1090]
    with pytest.raises(WrongUse):
        credit_effect(book, [WRONG[0]], ME)
    assert contents(book) == before


def test_the_parts_of_a_client_tell_who_typed_what_and_what_the_data_says(book: Workspace) -> None:
    type_over_industry(book)
    do(book, RemovedRow(kind="subscriptions", client_id="1", row_id=1))
    parts = client_details(book, "1", TODAY).parts
    (client,) = parts.of_kind("clients")
    mark = client.marks["industry"]
    assert [mark.author, mark.entered_at, mark.imported, mark.given_back] == ["Jo", NOW, "Medical", True]
    assert client.values["mrr"] == 1000
    assert [part.values["product"] for part in parts.removed_of("subscriptions")] == ["Marketing Hub"]
    assert parts.find("credit_events", date=date(2026, 3, 1)) is not None


def test_a_typed_client_is_the_imported_one_with_its_domain(workspace: Workspace) -> None:
    values: dict[str, Cell] = {"name": "Alder & Sons", "domain": "https://www.alder.example", "mrr": Decimal(800)}
    do(workspace, AddedRow(kind="clients", client_id="mine", values={**values, "currency": "USD"}))
    do(workspace, AddedRow(kind="credit_events", client_id="mine", values=SALE))
    before = contents(workspace)
    result = put(workspace, "clients", BOOK)
    assert any("became part of" in str(finding) for finding in result.files[0].findings)
    assert workspace.rows("SELECT client_id, name, mrr FROM client ORDER BY client_id") == [
        ("1", "Alder & Sons", 800_000_000),
        ("2", "Birch", 500_000_000),
    ]
    assert value(workspace, "credit_event", "count(*)", "client IS NOT NULL") == 1
    undo_import(workspace, None, now=NOW)
    after = contents(workspace)
    for name in ("client", "credit_event", "credit_layer", "typed_value"):
        assert after[name] == before[name]


def test_who_types_is_the_owner_that_the_settings_name(book: Workspace) -> None:
    do(book, Facts(values={"me": "Kim"}))
    type_over_industry(book)
    (client,) = client_details(book, "1", TODAY).parts.of_kind("clients")
    assert client.marks["industry"].author == "Kim"
