"""Why each figure of the worked example is what it is, in plain words that add up."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.credit import Movement
from desktop_app.domain.explanations import About, Question
from desktop_app.domain.months import Month
from desktop_app.domain.tier_report import TierReport
from desktop_app.services import tier
from desktop_app.services.explanations import explain
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace
from tests.worked_book import Tables, import_tables, worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


@pytest.fixture
def report(workspace: Workspace) -> TierReport:
    return tier.tier_report(workspace, AS_OF)


def test_an_expiry_is_told_with_its_sale(workspace: Workspace, report: TierReport) -> None:
    may = Month(2022, 5)
    result = explain(workspace, Question(About.MOVEMENTS, may, may, frozenset({Movement.EXPIRED})), report)
    (reason,) = result.reasons
    assert str(reason.text) == "890 of Marketing Hub, bought 2021-05-10, expired 2022-05-10"
    assert (result.figure, reason.client_id) == (Decimal(-890), "A")


def test_steps_add_up_to_the_figure(workspace: Workspace, report: TierReport) -> None:
    for about, wanted in ((About.SOLD, 4525), (About.MANAGED, 8215)):
        result = explain(workspace, Question(about), report)
        assert result.figure == wanted
        assert sum(reason.amount or 0 for reason in result.reasons) == wanted


def test_what_is_left_of_a_sale_is_told(workspace: Workspace, report: TierReport) -> None:
    result = explain(workspace, Question(About.SOLD), report)
    texts = {reason.client_id: str(reason.text) for reason in result.reasons}
    assert texts["B"] == "300 left of 500 of Sales Hub, bought 2021-09-15, counts until 2022-09-15"


def test_a_month_ahead_is_told_by_what_will_be_left(workspace: Workspace, report: TierReport) -> None:
    september = Month(2022, 9)
    result = explain(workspace, Question(About.SOLD, september, september, expected=True), report)
    assert result.figure == next(item.closing for item in report.projection if item.month == september)


def test_the_median_names_who_uses_how_much(workspace: Workspace, report: TierReport) -> None:
    result = explain(workspace, Question(About.MEDIAN), report)
    assert [reason.client_id for reason in result.reasons] == ["G", "B", "F", "E", "D", "A"]


@pytest.fixture
def unsure(tmp_path: Path) -> Iterator[Workspace]:
    """Clients that count in euros alone, without MRR or not at all, beside one that is known."""
    clients = [
        ("1", "Alder", "managed", 500, "USD"), ("2", "Birch", "sold_and_managed", 90, "EUR"),
        ("3", "Cedar", "managed", "", ""), ("4", "Dogwood", "none", 700, "USD"), ("5", "Elm", "managed", 0, "USD"),
    ]  # fmt: skip
    tables: Tables = {
        "clients": (["client_id", "name", "relationship", "mrr", "currency"], clients),
        "credit_events": (
            ["client", "product_line", "date", "kind", "amount", "currency"],
            [("2", "Sales Hub", "2022-05-10", "new", 900, "EUR")],
        ),
        "portal_usage": (["client", "app", "used"], [(number, "CRM", "yes") for number in "12345"]),
    }
    with empty_workspace(tmp_path / "unsure.partner") as made:
        import_tables(made, tmp_path, tables, datetime(2022, 6, 30, 8, tzinfo=UTC))
        yield made


def test_what_cannot_be_converted_is_unknown_and_not_0(unsure: Workspace) -> None:
    report = tier.tier_report(unsure, AS_OF)
    sold = explain(unsure, Question(About.SOLD), report)
    assert (sold.figure, sold.reasons) == (None, ())
    assert [str(rule) for rule in sold.rules if "Left out" in str(rule)] == [
        "Left out: 900 EUR of 1 client, since that currency has no fixed rate."
    ]
    before = Month(2022, 4)
    assert explain(unsure, Question(About.SOLD, before, before), report).figure == 0
    parts = {reason.client: str(reason.text) for reason in explain(unsure, Question(About.DIFFERENCE), report).reasons}
    assert parts == {
        "Alder": "0 sold, 500 managed", "Birch": "unknown sold, unknown managed", "Cedar": "0 sold, unknown managed",
    }  # fmt: skip


def test_clients_that_do_not_count_are_not_listed_with_the_median(unsure: Workspace) -> None:
    median = explain(unsure, Question(About.MEDIAN), tier.tier_report(unsure, AS_OF))
    assert [reason.client for reason in median.reasons] == ["Alder", "Birch"]


def test_a_sale_is_told_event_by_event(workspace: Workspace, report: TierReport) -> None:
    layer = next(item for item in tier.layers(workspace, AS_OF, AS_OF) if item.client_id == "B")
    result = explain(workspace, Question(About.LAYER, event=layer.event), report)
    assert [str(reason.text) for reason in result.reasons] == [
        "2021-09-15: bought Sales Hub for 500.00 USD a month",
        "2022-03-20: Sales Hub fell by 200.00 USD a month",
    ]
    assert [str(rule) for rule in result.rules] == [
        "Its 12 months run from its own purchase.",
        "A decrease takes from the newest sale first.",
    ]


@pytest.mark.parametrize("about", [About.CREDITED, About.PERFORMANCE, About.CERTIFIED, About.DIFFERENCE])
def test_every_other_figure_is_explained(workspace: Workspace, report: TierReport, about: About) -> None:
    result = explain(workspace, Question(about), report)
    assert str(result.title)
    assert all(str(value) for value in (*result.rules, *(reason.text for reason in result.reasons)))


def test_a_certificate_that_ends_before_the_review_is_told_with_the_credited_tier(tmp_path: Path) -> None:
    facts = [("certified_until", "2022-07-14"), ("credited_tier", "Gold"), ("credited_since", "2021-01-15")]
    with worked_workspace(tmp_path, facts) as workspace:
        report = tier.tier_report(workspace, AS_OF)
        reasons = explain(workspace, Question(About.CREDITED), report).reasons
    assert (str(reasons[-1].text), report.review.safe) == (
        "The certificate ends on 2022-07-14, before the review, which can cost the tier.",
        False,
    )
