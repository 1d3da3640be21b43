"""One client whole: its credit against the worked example, each block's own file, and what imports leave alone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.products import line_key
from desktop_app.domain.records import CommunicationOwner, RenewalStatus
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services import client_edits
from desktop_app.services.client_details import client_details
from desktop_app.services.client_edits import Own
from desktop_app.services.clients import list_clients
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.tier import tier_report
from desktop_app.storage.tier_clients import subscribed_lines
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace
from tests.worked_book import import_tables, worked_workspace

TODAY = date(2022, 6, 30)
LATER = datetime(2022, 7, 4, 8, tzinfo=UTC)
RENEWAL = ("client", "product", "renews_on", "status"), [("A", "Marketing Hub", "2022-09-01", "pending")]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as opened:
        yield opened


def test_the_clients_credit_adds_up_to_the_worked_example(workspace: Workspace) -> None:
    totals: dict[str, Decimal] = {}
    for row in list_clients(workspace, TODAY).rows:
        credit = client_details(workspace, row.client_id, TODAY).credit
        assert credit is not None
        assert credit.months[-1].amount == row.credit
        assert sum((layer.left_on(TODAY) for layer in credit.layers), Decimal(0)) == row.credit
        for month, amount in credit.months:
            totals[str(month)] = totals.get(str(month), Decimal(0)) + amount
    assert [int(totals[month]) for month in ("2022-04", "2022-05", "2022-06")] == [3015, 2125, 4525]
    assert (min(totals), max(totals)) == ("2021-07", "2022-06")


def test_a_subscription_of_unknown_price_is_shown_as_such(tmp_path: Path) -> None:
    files = {
        "clients": "client_id,name,relationship,currency,hs_all_active_products,hs_sales_hub_mrr\n"
        "1,Alder,managed,USD,Content Hub Starter;Sales Hub,100\n",
        "subscriptions": "client,product,mrr,currency\n1,Service Hub,5,EUR\n",
    }
    with empty_workspace(tmp_path / "book.partner") as book:
        for kind, text in files.items():
            (tmp_path / f"{kind}.csv").write_text(text, encoding="utf-8")
        import_files(book, [tmp_path / f"{kind}.csv" for kind in files], now=LATER)
        with book.writing():  # as a client has it whose prices in another currency are not shared
            book.write("UPDATE subscription SET currency = 'EUR' WHERE product = 'Content Hub'")
        details = client_details(book, "1", LATER.date())
        assert [(each.product, each.mrr) for each in details.subscriptions] == [
            ("Sales Hub", 100), ("Service Hub", 5), ("Content Hub", None),
        ]  # fmt: skip
        assert tier_report(book, LATER.date()).managed_credit == 100
        assert subscribed_lines(book, [1], LATER.date())[1].keys() == {line_key("Sales Hub"), line_key("Service Hub")}


def test_layers_tell_when_they_expire_and_what_was_lost_of_them(workspace: Workspace) -> None:
    credit = client_details(workspace, "B", TODAY).credit
    assert credit is not None
    layer = credit.layers[0]
    assert (layer.product_line, layer.opened_on, layer.expires_on) == (
        "Sales Hub",
        date(2021, 9, 15),
        date(2022, 9, 15),
    )
    days = date(2022, 3, 19), TODAY, date(2022, 9, 14), date(2022, 9, 15)
    assert [int(layer.left_on(day)) for day in days] == [500, 300, 300, 0]
    gone = client_details(workspace, "C", TODAY).credit
    assert gone is not None
    assert gone.layers == ()


def test_a_client_without_a_sale_has_credit_of_nothing_and_no_source_for_it(workspace: Workspace) -> None:
    credit = client_details(workspace, "E", TODAY).credit
    assert credit is not None
    assert credit.source is None


def test_each_block_tells_its_own_file_and_when_it_changed_last(workspace: Workspace, tmp_path: Path) -> None:
    usage = ("client", "app", "used"), [("A", "Lists", "yes")]
    import_tables(workspace, tmp_path, {"portal_usage": (list(usage[0]), usage[1])}, LATER)
    details = client_details(workspace, "A", TODAY)
    assert details.client_source is not None
    assert details.client_source.files == ("clients.csv",)
    assert details.client_source.changed_at == datetime(2022, 6, 30, 7, 12, tzinfo=UTC)
    assert details.app_source is not None
    assert (details.app_source.files, details.app_source.changed_at) == (("portal_usage.csv",), LATER)
    assert (details.renewal_source, details.engagement_source) == (None, None)
    assert details.data_as_of == LATER


def test_imports_and_taking_them_back_leave_what_people_wrote(workspace: Workspace, tmp_path: Path) -> None:
    import_tables(workspace, tmp_path, {"renewals": (list(RENEWAL[0]), RENEWAL[1])}, LATER)
    client_edits.write_note(workspace, "A", "called", now=LATER)
    client_edits.set_tags(workspace, "A", ["key account"])
    key = RenewalKey("Marketing Hub", date(2022, 9, 1))
    client_edits.override(workspace, "A", key, {Own.STATUS: RenewalStatus.RENEWED})
    client_edits.override(workspace, "A", None, {Own.OWNER: CommunicationOwner.PARTNER})
    changed = [("A", "Marketing Hub", "2022-09-01", "cancellation_requested", "hubspot")]
    header = [*RENEWAL[0], "communication_owner"]
    import_tables(workspace, tmp_path, {"renewals": (header, changed)}, LATER)
    for value in (RenewalStatus.CANCELLATION_REQUESTED, RenewalStatus.PENDING):
        details = client_details(workspace, "A", TODAY)
        line = details.renewals[0]
        assert line.renewal.status is value
        assert (line.status, line.owner) == (RenewalStatus.RENEWED, CommunicationOwner.PARTNER)
        assert [note.text for note in details.notes] == ["called"]
        assert details.row.tags == ("key account",)
        undo_import(workspace, None, now=LATER)
