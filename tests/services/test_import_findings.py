"""What the plan of an import tells of its rows: losses that meet no purchase, and products that are not HubSpot's."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.services.import_results import FileResult
from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace

HEAD = "client,product_line,date,kind,amount\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with two clients."""
    with empty_workspace(tmp_path / "book.partner") as made:
        take(made, "clients", "client_id,name\n1,Alder\n2,Birch\n")
        yield made


def test_data_of_an_earlier_day_that_takes_the_place_of_newer_data_is_told(workspace: Workspace) -> None:
    file = workspace.path.with_name("clients.csv")
    file.write_text("client_id,name\n1,Alderman\n2,Birch\n", encoding="utf-8")
    before, today = NOW.date() - timedelta(days=30), NOW.date()
    for day, value in ((today, []), (before, ["1 row"])):
        (result,) = import_files(workspace, [file], now=NOW, as_of=day, dry_run=True).files
        assert ["1 row" for finding in result.findings if "newer data" in str(finding)] == value


def take(workspace: Workspace, kind: str, text: str, *, dry_run: bool = False) -> FileResult:
    file = workspace.path.with_name(f"{kind}.csv")
    file.write_text(text, encoding="utf-8")
    return import_files(workspace, [file], now=NOW, dry_run=dry_run).files[0]


@pytest.mark.parametrize(
    "rows",
    [
        "1,Sales Hub,2026-02-01,decrease,5\n",  # of another line
        "1,CMS Hub,2026-01-01,decrease,5\n",  # before the purchase
        "2,CMS Hub,2026-02-01,churn,\n",  # of another client
        "2,,2026-02-01,churn,\n",
        "1,CMS Hub,2026-02-01,churn,\n1,Content Hub,2026-03-01,decrease,5\n",  # of what is gone
    ],
)
def test_a_loss_that_meets_no_purchase_is_told(workspace: Workspace, rows: str) -> None:
    table = f"{HEAD}1,CMS Hub,2026-01-15,new,100\n{rows}"
    for result in (take(workspace, "credit_events", table, dry_run=True), take(workspace, "credit_events", table)):
        finding = str(result.findings[-1])
        assert "1 reduction or churn:" in finding
        assert result.needs_attention


@pytest.mark.parametrize(
    "rows",
    [
        "1,content hub pro,2026-01-15,decrease,5\n",
        "1,,2026-02-01,churn,\n",
        "1,CMS Hub,2027-06-01,churn,\n",  # after its credit has expired
        "1,CMS Hub,2026-02-01,churn,\n1,CMS Hub,2026-03-01,new,5\n1,CMS Hub,2026-03-01,decrease,5\n",
    ],
)
def test_a_loss_of_what_was_bought_is_not_told(workspace: Workspace, rows: str) -> None:
    take(workspace, "credit_events", f"{HEAD}1,CMS Hub,2026-01-15,new,100\n")
    result = take(workspace, "credit_events", HEAD + rows)
    assert result.findings == ()
    assert not result.needs_attention


@pytest.mark.parametrize(
    ("kind", "tail"), [("subscriptions", "mrr\n1,{},5\n"), ("renewals", "renews_on\n1,{},2027-01-01\n")]
)
def test_products_that_are_not_hubspots_are_told(workspace: Workspace, kind: str, tail: str) -> None:
    table = "client,product," + tail
    assert take(workspace, kind, table.format("Data Hub Enterprise (Annual)")).findings == ()
    (finding,) = map(str, take(workspace, kind, table.format("Marketting Hub")).findings)
    assert finding.endswith("each a line of its own: Marketting Hub")


def test_days_in_the_wrong_order_are_reported(workspace: Workspace) -> None:
    head = "client,product,mrr,started_on,renews_on,ends_on\n"
    rows = (
        "1,CMS Hub,5,2026-05-01,2026-04-01,\n2,CMS Hub,5,2026-05-01,2026-05-01,2026-05-01\n2,Sales Hub,5,,2026-01-01,\n"
    )
    (finding,) = take(workspace, "subscriptions", head + rows).findings
    assert str(finding).endswith("imported as they are: Alder, CMS Hub (2026-05-01 > 2026-04-01)")
    head = "client,product,renews_on,decision_due_on\n"
    (finding,) = take(workspace, "renewals", f"{head}1,CMS Hub,2027-04-01,2027-05-01\n").findings
    assert finding.number == 1


def test_apps_are_known_in_many_languages_and_those_that_do_not_count_are_told(workspace: Workspace) -> None:
    text = "client,app,used\n1,E-Mail,ja\n1,Formulaires,oui\n1,ランディングページ,はい\n1,Chatbot,yes\n1,Quiz,no\n"
    file = take(workspace, "portal_usage", text)
    assert workspace.rows("SELECT app FROM app_usage WHERE used ORDER BY app") == [
        ("Chatbot",), ("Email",), ("Forms",), ("Landing pages",),
    ]  # fmt: skip
    (finding,) = file.findings
    assert finding.values["apps"] == "Chatbot"


def test_what_is_lost_may_be_written_as_a_negative_amount(workspace: Workspace) -> None:
    rows = "1,Sales Hub,2026-01-01,new,90\n1,Sales Hub,2026-02-01,decrease,-40\n1,Sales Hub,2026-03-01,increase,-5\n"
    file = take(workspace, "credit_events", HEAD + rows)
    assert [(row.line, row.problems[0].column) for row in file.rejected] == [(4, "amount")]
    assert workspace.rows("SELECT amount FROM credit_event ORDER BY id") == [(90_000_000,), (40_000_000,)]


@pytest.mark.parametrize(
    ("kind", "table", "column", "expected"),
    [
        ("clients", "client_id,name,ARR\n1,Alder,10680\n2,Birch,\n", "mrr", [890, None]),
        ("clients", "client_id,name,MRR,ARR\n1,Alder,5,60\n2,Birch,,12\n", "mrr", [5, 1]),
        ("subscriptions", "Kunde;Produkt;Jahrespreis\n1;Sales Hub;10.680,00 €\n", "mrr", [890]),
        ("subscriptions", "client,product,Annual price,Billing\n1,CMS Hub,12,monthly\n", "mrr", [1]),
        ("credit_events", "client,date,kind,ARR\n1,2026-01-15,new,24\n", "amount", [2]),
        (
            "renewals",
            "client,product,renews_on,Current ARR,Renewal ARR\n1,CMS Hub,2027-01-15,12,24\n",
            "renewal_mrr",
            [2],
        ),
    ],
)  # fmt: skip
def test_an_annual_amount_counts_a_twelfth_and_the_import_says_so(
    workspace: Workspace, kind: str, table: str, column: str, expected: list[int | None]
) -> None:
    result = take(workspace, kind, table)
    assert result.rejected_rows == 0
    assert any(str(finding).startswith("A twelfth of “") for finding in result.findings)
    stored = {
        "clients": "client",
        "subscriptions": "subscription",
        "renewals": "renewal",
        "credit_events": "credit_event",
    }
    rows = workspace.rows(f"SELECT {column} FROM {stored[kind]}")
    assert [units and units / 1_000_000 for (units,) in rows] == expected


def test_a_programme_is_one_of_the_rule_sets_by_id_or_title(workspace: Workspace) -> None:
    for text in ("points-2025-07", "POINTS 2025-07", "Points, July 2025"):
        assert take(workspace, "partner", f'key,value\nprogramme,"{text}"\n').rejected_rows == 0
        assert workspace.rows("SELECT value FROM partner_fact WHERE key = 'programme'") == [("points-2025-07",)]
    (rejected,) = take(workspace, "partner", "key,value\nprogramme,Points 2031\n").rejected
    assert "mrr-2018-01" in str(rejected.problems[0].problem)


def test_an_annual_amount_that_is_not_twelve_times_the_mrr_beside_it_is_named(workspace: Workspace) -> None:
    result = take(workspace, "clients", "client_id,name,MRR,ARR\n1,Alder,167,2000\n2,Birch,167,2100\n")
    assert [str(finding) for finding in result.findings] == ["“ARR” is not twelve times mrr, which counts, in 1 row"]


def test_a_subscription_needs_its_annual_price_where_nothing_else_says_what_it_costs(workspace: Workspace) -> None:
    (rejected,) = take(workspace, "subscriptions", "client,product,Annual price\n1,CMS Hub,\n").rejected
    assert rejected.problems[0].column == "arr"


def test_clients_are_named_whose_mrr_is_not_the_sum_of_their_subscriptions(workspace: Workspace) -> None:
    take(workspace, "clients", "client_id,name,mrr,currency\n1,Alder,500,EUR\n2,Birch,100,EUR\n3,Cedar,,EUR\n")
    head = "client,product,mrr,currency,ends_on\n"
    rounded = "2,Sales Hub,50.005,,\n2,CMS Hub,49.99,,\n"
    ended = "1,Sales Hub,500,,\n1,CMS Hub,9,,2020-01-01\n"
    for rows in (rounded, ended, "3,Sales Hub,9,,\n", "1,Sales Hub,9,USD,\n", "1,Sales Hub,9,USD,\n1,CMS Hub,9,,\n"):
        assert unlike(take(workspace, "subscriptions", head + rows, dry_run=True)) == [], rows
    (finding,) = unlike(take(workspace, "subscriptions", head + "1,Sales Hub,890,,\n" + rounded))
    assert "of 1 client " in finding
    assert finding.endswith("Alder (500 / 890 EUR)")
    of_birch = [finding.replace("Alder (500 / 890 EUR)", "Birch (100 / 100.99 EUR)")]
    assert unlike(take(workspace, "subscriptions", head + "1,Sales Hub,890,,\n2,Sales Hub,51,,\n")) == of_birch
    assert unlike(take(workspace, "clients", "client_id,name,city\n1,Alder,\n2,Birch,Ulm\n3,Cedar,\n")) == of_birch


def unlike(result: FileResult) -> list[str]:
    return [str(finding) for finding in result.findings if "sum of their" in str(finding)]
