"""Exports of HubSpot's other records: line items are subscriptions, deals and the like are refused by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import UnusableInput
from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, text: str, name: str) -> ImportResult:
    file = workspace.path.with_name(name)
    file.write_text(text, encoding="utf-8")
    return import_files(workspace, [file], now=NOW)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Record ID,Name,Unit price,Quantity,Net price,Amount,Recurring billing frequency,Associated Company IDs",
         "9,Sales Hub,50,2,100,100,Monthly,77"),
        ("hs_object_id,name,price,quantity,amount,recurringbillingfrequency,associatedcompanyid",
         "9,Sales Hub,50,2,100,monthly,77"),
        ("hs_object_id,name,price,quantity,recurringbillingfrequency,associatedcompanyid",
         "9,Sales Hub,50,2,monthly,77"),
        ("Datensatz-ID,Name,Nettopreis,Wiederkehrende Abrechnungshäufigkeit,Zugeordnetes Unternehmen",
         "9,Sales Hub,1200,jährlich,Alder"),
        ("Record ID,Name,Monthly recurring revenue,Associated Company", "9,Sales Hub,100,Alder"),
    ],
)  # fmt: skip
def test_line_items_are_subscriptions_of_their_companies(workspace: Workspace, header: str, cells: str) -> None:
    take(workspace, "client_id,name,company_id\n1,Alder,77\n", "clients.csv")
    take(workspace, f"{header}\n{cells}\n", "hubspot-crm-exports-line-items.csv")
    assert workspace.rows("SELECT product, mrr / 1000000 FROM subscription") == [("Sales Hub", 100)]


@pytest.mark.parametrize(
    ("header", "records"),
    [
        ("Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company", "deals"),
        ("Datensatz-ID,Deal-Name,Deal-Phase,Betrag", "deals"),
        ("ID de fiche d'informations,Nom de la transaction,Montant", "deals"),
        ("Record ID,Quote Title,Quote Status", "quotes"),
        ("Ticket ID,Ticket name,Create date", "tickets"),
        ("Record ID,Invoice number,Due date", "invoices"),
        ("Record ID,Task Title,Task Status", "tasks"),
        ("Record ID,Name,SKU,Unit price,Recurring billing frequency", "products"),
        ("Record ID,Name,Quantity,Net price", "line items"),
        ("Record ID,First Name,Last Name,Email", "contacts"),
    ],
)
def test_exports_of_other_records_are_named(workspace: Workspace, header: str, records: str) -> None:
    row = ",".join("5" for _ in header.split(","))
    with pytest.raises(UnusableInput, match=f"This is an export of {records}"):
        take(workspace, f"{header}\n{row}\n", "all.csv")
    assert workspace.rows("SELECT * FROM client") == []


def test_tables_of_clients_may_speak_of_deals_and_invoices(workspace: Workspace) -> None:
    companies = "Record ID,Company name,Company Domain Name,Deal Stage,Invoice number\n9,Alder,alder.example,won,5\n"
    for name, text in (("all.csv", companies), ("own.csv", "client_id,name,Deal name\n1,Birch,x\n")):
        assert take(workspace, text, name).files[0].added == 1
