"""The tier report over a real workspace: the worked example's figures, whatever way they are asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.credit import Movement
from desktop_app.domain.ledger_rules import ExpiryAnchor
from desktop_app.domain.money import plain
from desktop_app.domain.months import Month, add_months
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_report import TierSource
from desktop_app.domain.tier_rules import Requirement
from desktop_app.services import tier
from desktop_app.services.client_edits import end_services
from desktop_app.services.clients import list_clients
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from tests.made_once import empty_workspace
from tests.worked_book import Tables, import_tables, worked_workspace
from tests.worked_example import AS_OF, KNOWN_EXPIRIES, MONTHS


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


def test_the_figures_of_the_worked_example(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF)
    assert (report.sold_credit, report.managed_credit) == (Decimal(4525), Decimal(8215))
    assert report.median_apps == Decimal("3.5")
    assert report.performance.tier == "Gold"
    assert report.next_tier == "Platinum"
    assert report.gaps == {
        Requirement.SOLD_CREDIT: 0, Requirement.MANAGED_CREDIT: Decimal(11785), Requirement.MEDIAN_APPS: 0
    }  # fmt: skip
    assert [item.apps for item in report.around_median] == [1, 2, 3, 4, 5, 7]


def test_the_months_of_the_worked_example(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF, first_month=Month(2022, 4))
    assert {
        str(month.month): tuple(
            map(plain, (month.new, month.increased, month.expired, month.churned, month.decreased, month.closing))
        )
        for month in report.months
    } == MONTHS
    assert report.projection[-1].closing == 0
    expiring = {
        (row.date, row.client_id, row.amount) for row in tier.expected(workspace, Month(2022, 7), Month(2023, 7), AS_OF)
    }
    assert sorted(expiring) == KNOWN_EXPIRIES
    assert sum(item.expired for item in report.projection) == sum(row[2] for row in KNOWN_EXPIRIES)


def test_the_tier_is_lost_with_the_credit_that_expires(workspace: Workspace) -> None:
    lost = tier.tier_report(workspace, AS_OF).lost
    assert lost is not None
    assert (lost.month, lost.tier) == (Month(2023, 6), "Gold")


def test_another_rule_set_is_looked_at_without_touching_the_stored_one(workspace: Workspace) -> None:
    rules = replace(rule_set(workspace), expiry_anchor=ExpiryAnchor.CLIENT_FIRST_SALE)
    with open_workspace(workspace.path, write=False) as reader, ledger_by(reader, rules):
        months = tier.report_by(reader, rules, AS_OF, Month(2022, 5)).months
    assert [month.closing for month in months] == [1900, 4300]
    assert tier.tier_report(workspace, AS_OF).sold_credit == 4525


def test_a_past_day_knows_nothing_of_what_came_later(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, date(2022, 5, 31), first_month=Month(2022, 5))
    assert report.sold_credit == 2125
    assert report.months[-1].closing == 2125
    # C's 1,200 are still expected to last until February: the churn of June is not known yet.
    assert sum(item.expired for item in report.projection) == 2125


def test_rows_add_up_to_the_breakdown(workspace: Workspace) -> None:
    june = tier.tier_report(workspace, AS_OF).months[-1]
    rows = tier.movements(workspace, june.month, june.month, AS_OF)
    assert [(row.client_id, row.movement, row.amount) for row in rows] == [
        ("D", Movement.NEW, Decimal(3600)), ("C", Movement.CHURNED, Decimal(1200))
    ]  # fmt: skip
    assert sum(row.signed for row in rows) == june.closing - june.opening
    layers = tier.layers(workspace, AS_OF, AS_OF)
    assert sum(layer.left for layer in layers) == june.closing
    b = next(layer for layer in layers if layer.client_id == "B")
    assert (b.amount, b.left, b.expires_on) == (Decimal(500), Decimal(300), date(2022, 9, 15))
    assert sum(item.credit for item in tier.credit_by_client(workspace, AS_OF, AS_OF)) == june.closing


def test_checkpoints_before_the_history_are_unknown_unless_sold_credit_alone_decides(tmp_path: Path) -> None:
    facts = [("certified_until", "2023-07-18"), ("credited_tier", "Gold"), ("credited_since", "2021-01-15")]
    with worked_workspace(tmp_path, facts) as workspace:
        report = tier.tier_report(workspace, AS_OF)
    assert (report.credited_tier, report.credited_source) == ("Gold", TierSource.REPORTED)
    assert [point.state for point in report.review.checkpoints] == [
        CheckpointState.UNKNOWN, CheckpointState.UNKNOWN, CheckpointState.UNKNOWN, CheckpointState.UNKNOWN,
        CheckpointState.UNKNOWN, CheckpointState.TO_COME,
    ]  # fmt: skip


def test_the_history_judges_later_checkpoints(tmp_path: Path) -> None:
    facts = [("certified_until", "2023-07-18"), ("credited_tier", "Gold"), ("credited_since", "2021-01-15")]
    with worked_workspace(tmp_path, facts) as workspace:
        report = tier.tier_report(workspace, date(2022, 8, 20))
    assert report.review.checkpoints[0].state is CheckpointState.MET
    assert report.review.safe


def test_the_history_counts_the_apps_that_the_rules_count(workspace: Workspace, tmp_path: Path) -> None:
    apps = (["client", "app", "used"], [("G", "A game", "yes"), ("G", "Forms", "yes")])
    import_tables(workspace, tmp_path, {"portal_usage": apps}, datetime(2022, 7, 20, tzinfo=UTC))
    assert workspace.rows(
        "SELECT taken_on, apps_used FROM client_snapshot WHERE client_id = 'G' ORDER BY taken_on"
    ) == [("2022-06-30", 1), ("2022-07-20", 2)]
    assert tier.tier_report(workspace, AS_OF).median_apps == Decimal("3.5")  # as it was known on that day


def test_unknown_mrr_is_taken_from_the_subscriptions_that_are_still_paid(workspace: Workspace, tmp_path: Path) -> None:
    before = tier.tier_report(workspace, AS_OF).managed_credit
    header = ["client", "product", "mrr", "currency", "status"]
    sold = [
        ("H", "Sales Hub", 70, "USD", "active"),
        ("H", "CMS Hub", 9, "USD", "Cancelled"),
        ("A", "CMS Hub", 5, "", ""),
    ]
    files: Tables = {
        "clients": (["client_id", "name", "relationship"], [("H", "Client H", "managed")]),
        "subscriptions": (header, sold),
    }
    import_tables(workspace, tmp_path, files)
    report = tier.tier_report(workspace, AS_OF)
    assert before is not None
    assert (report.managed_credit, report.managed_unknown) == (before + 70, 0)


def test_a_past_day_takes_unknown_mrr_from_the_subscriptions_that_ran_then(
    workspace: Workspace, tmp_path: Path
) -> None:
    client = (["client_id", "name", "relationship"], [("H", "Client H", "managed")])
    header = ["client", "product", "mrr", "currency", "status"]
    import_tables(
        workspace, tmp_path, {"clients": client, "subscriptions": (header, [("H", "CMS Hub", 70, "USD", "")])}
    )
    as_of_then = tier.tier_report(workspace, AS_OF)
    for day, row in ((8, ("H", "CMS Hub", 90, "USD", "")), (20, ("H", "CMS Hub", 90, "USD", "cancelled"))):
        import_tables(workspace, tmp_path, {"subscriptions": (header, [row])}, datetime(2022, 7, day, tzinfo=UTC))
    later = [tier.tier_report(workspace, date(2022, 7, day)).managed_credit for day in (7, 8, 19, 20)]
    assert tier.tier_report(workspace, AS_OF).managed_credit == as_of_then.managed_credit == 8215 + 70
    assert later == [8215 + 70, 8215 + 90, 8215 + 90, 8215]
    assert tier.tier_report(workspace, date(2022, 7, 20)).managed_unknown == 1


def test_amounts_without_a_rate_are_left_out_and_named(workspace: Workspace, tmp_path: Path) -> None:
    before = tier.tier_report(workspace, AS_OF)
    files: Tables = {
        "clients": (
            ["client_id", "name", "relationship", "mrr", "currency", "managing_partners"],
            [("H", "Client H", "managed", 70, "CHF", 2), ("I", "Client I", "managed", "", "CHF", 1)],
        ),
        "credit_events": (
            ["client", "product_line", "date", "kind", "amount", "currency"],
            [("H", "Sales Hub", "2022-06-01", "new", 70, "CHF")],
        ),
    }
    import_tables(workspace, tmp_path, files)
    report = tier.tier_report(workspace, AS_OF)
    assert (report.sold_credit, report.managed_credit) == (before.sold_credit, before.managed_credit)
    assert report.managed_unknown == 1
    assert [(sale.of, sale.currency, sale.clients, sale.amount) for sale in report.uncounted] == [
        (Requirement.SOLD_CREDIT, "CHF", 1, Decimal(70)),
        (Requirement.MANAGED_CREDIT, "CHF", 1, Decimal(35)),
    ]


def test_points_double_in_growth_markets_and_keep_the_rate_of_the_first_sale(
    workspace: Workspace, tmp_path: Path
) -> None:
    countries = (["client_id", "name", "country"], [("D", "Client D", "BRAZIL"), ("E", "Client E", "France")])
    import_tables(workspace, tmp_path, {"clients": countries})
    points = rule_set(workspace, "points-2022-07")
    plain_points = Decimal(4525 * 3 + 8215) / 100
    with ledger_by(workspace, points):
        nowhere = replace(points, growth_markets=())
        assert tier.report_by(workspace, nowhere, AS_OF).figures.points == plain_points
        assert tier.report_by(workspace, points, AS_OF).figures.points == plain_points + Decimal(3600 * 3 + 3600) / 100


def test_the_certificate_holds_up_to_the_end_of_its_last_day(tmp_path: Path) -> None:
    with worked_workspace(tmp_path, [("certified_until", AS_OF.isoformat())]) as workspace:
        last, after = (tier.tier_report(workspace, day) for day in (AS_OF, AS_OF + timedelta(days=1)))
    assert (last.certified, last.performance.tier) == (True, "Gold")
    assert (after.certified, after.performance.tier, after.performance.uncertified) == (False, "none", True)


@pytest.mark.parametrize("sold_on", [date(2020, 2, 29), date(2020, 3, 31), date(2021, 2, 28)])
def test_a_day_s_layers_are_those_that_have_not_expired(workspace: Workspace, tmp_path: Path, sold_on: date) -> None:
    header = ["client", "product_line", "date", "kind", "amount"]
    import_tables(workspace, tmp_path, {"credit_events": (header, [("F", "CMS Hub", sold_on, "new", 70)])})
    expires = add_months(sold_on, 12)
    for day in (sold_on, expires - timedelta(days=1)):
        assert "F" in {row.client_id for row in tier.layers(workspace, day, day)}, day
    assert "F" not in {row.client_id for row in tier.layers(workspace, expires, expires)}


def test_an_unknown_threshold_is_not_judged(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF, "mrr-2020")
    assert report.performance.tier is None
    assert "sold threshold unknown" in str(report.performance.unknown[0])
    assert report.gaps[Requirement.SOLD_CREDIT] is None


def test_nothing_known_is_not_zero(tmp_path: Path) -> None:

    with empty_workspace(tmp_path / "empty.pdw") as empty:
        report = tier.tier_report(empty, AS_OF)
    assert (report.sold_credit, report.managed_credit, report.median_apps, report.certified) == (None,) * 4
    assert report.credited_tier is None
    assert report.data_as_of is None


def a_book(folder: Path, files: Tables, now: datetime = datetime(2026, 11, 30, 8, tzinfo=UTC)) -> Workspace:
    workspace = create_workspace(folder / "book.partner")
    import_tables(workspace, folder, files, now)
    return workspace


TODAY = date(2026, 11, 30)


def test_where_nobody_said_who_is_managed_managed_credit_is_unknown_and_not_0(tmp_path: Path) -> None:
    clients: Tables = {"clients": (["client_id", "name", "mrr"], [("1", "Alder", 2455), ("2", "Birch", 500)])}
    with a_book(tmp_path, clients) as book:
        report = tier.tier_report(book, TODAY)
    managed = report.figures.figure(Requirement.MANAGED_CREDIT)
    assert [managed.known, managed.least, managed.most] == [None, 0, 2955]
    assert (report.performance.tier, report.managed_unknown) == (None, 2)
    assert "2 clients without relationship: up to 2955 managed credit" in map(str, report.unknown)


def test_before_the_first_data_each_figure_is_unknown_by_itself(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, date(2022, 5, 31), first_month=Month(2021, 1))
    assert (report.sold_credit, report.managed_credit, report.median_apps) == (Decimal(2125), None, None)
    assert (report.certified, report.performance.tier) == (None, None)
    assert report.months[0].month == Month(2021, 5)  # the month of the first event
    assert tier.tier_report(workspace, date(2021, 5, 9)).sold_credit is None


def test_a_book_without_any_event_has_no_months(tmp_path: Path) -> None:
    clients: Tables = {"clients": (["client_id", "name", "relationship"], [("1", "Alder", "managed")])}
    with a_book(tmp_path, clients) as book:
        report = tier.tier_report(book, TODAY, first_month=Month(2026, 1))
    assert (report.sold_credit, report.months, report.projection) == (None, (), ())


def test_subscriptions_count_each_in_its_own_currency(tmp_path: Path) -> None:
    files: Tables = {
        "clients": (["client_id", "name", "relationship"], [("1", "Alder", "managed"), ("2", "Birch", "managed")]),
        "subscriptions": (
            ["client", "product", "mrr", "currency"],
            [("1", "Marketing Hub", 890, "EUR"), ("1", "Sales Hub", 100, "USD"), ("2", "Service Hub", 120_000, "JPY")],
        ),
    }
    with a_book(tmp_path, files) as book:
        report = tier.tier_report(book, TODAY)
        by_points = tier.tier_report(book, TODAY, "points-2024-02")
    assert report.managed_credit == 100
    assert report.figures.figure(Requirement.MANAGED_CREDIT).most is None
    left_out = {(sale.currency, plain(sale.amount), sale.clients) for sale in report.uncounted}
    assert left_out == {("EUR", "890", 1), ("JPY", "120000", 1)}
    assert by_points.managed_credit == Decimal("2286.666667")  # 100 + 890 ÷ 0.75 + 120,000 ÷ 120


def test_a_subscription_counts_from_its_start_to_its_end(tmp_path: Path) -> None:
    files: Tables = {
        "clients": (["client_id", "name", "relationship"], [("1", "Alder", "managed")]),
        "subscriptions": (
            ["client", "product", "mrr", "currency", "started_on", "ends_on"],
            [
                ("1", "Marketing Hub", 890, "USD", "", "2026-12-01"),
                ("1", "Sales Hub", 100, "USD", "2026-12-02", ""),
                ("1", "Service Hub", 7, "EUR", "2026-12-03", ""),
            ],
        ),
    }
    with a_book(tmp_path, files) as book:
        days = [date(2026, 11, 30), *(date(2026, 12, day) for day in (1, 2, 3))]
        managed = [tier.tier_report(book, day).managed_credit for day in days]
        listed = [list_clients(book, day).rows[0] for day in days]
    assert managed == [890, 890, 100, 100]
    assert [row.mrr for row in listed] == [890, 890, 100, None]  # in two currencies from the third on
    assert [len(row.products) for row in listed] == [1, 1, 1, 2]


def test_only_clients_that_surely_contribute_stand_around_the_median(tmp_path: Path) -> None:
    header = ["client_id", "name", "relationship", "mrr", "currency", "split_managed_mrr"]
    clients = [
        ("1", "Pays", "managed", 10, "USD", ""),
        ("2", "Pays nothing", "managed", 0, "USD", ""),
        ("3", "Only sold", "sold", 10, "USD", ""),
        ("4", "Unknown relationship", "", 10, "USD", ""),
        ("5", "Unknown MRR", "managed", "", "", ""),
        ("6", "No share of it", "managed", 10, "USD", 0),
        ("7", "Ended", "managed", 10, "USD", ""),
        ("8", "Paid by subscriptions in two currencies", "managed", "", "", ""),
        ("9", "Sold this month", "sold", "", "", ""),
    ]
    files: Tables = {
        "clients": (header, clients),
        "subscriptions": (
            ["client", "product", "mrr", "currency"], [("8", "Sales Hub", 5, "EUR"), ("8", "CMS Hub", 5, "USD")]
        ),
        "credit_events": (["client", "date", "kind", "amount"], [("9", TODAY, "new", 5)]),
        "portal_usage": (["client", "app", "used"], [(client, "forms", "yes") for client, *_ in clients]),
    }  # fmt: skip
    with a_book(tmp_path, files) as book:
        end_services(book, ["7"], ended_on=TODAY)
        report = tier.tier_report(book, TODAY)
    contributors = [client.client_id for client in report.around_median]
    assert contributors == ["8", "1", "9"]
    assert sum(part.count for part in report.book.clients or () if part.contributes(TODAY)) == len(contributors)


def test_a_client_counts_by_its_own_multiplier(tmp_path: Path) -> None:
    header = ["client_id", "name", "relationship", "mrr", "market_multiplier"]
    with a_book(tmp_path, {"clients": (header, [("1", "Alder", "managed", 1000, "1.5")])}) as book:
        points = tier.tier_report(book, TODAY, "points-2024-02").points
    assert points is not None
    assert points.managed.known == 15


def test_what_is_left_out_is_what_would_count_today(tmp_path: Path) -> None:
    header = ["client", "product_line", "date", "kind", "amount", "currency"]
    events = [
        ("1", "Sales Hub", "2025-10-01", "new", 300, "EUR"),  # expired
        ("1", "Sales Hub", "2026-01-01", "new", 500, "EUR"),
        ("1", "Sales Hub", "2026-02-01", "decrease", 142, "EUR"),
        ("1", "Sales Hub", "2026-03-01", "new", 100, "USD"),
        ("1", "Sales Hub", "2026-04-01", "decrease", 30, "CHF"),  # nobody knows of which, nor how much
    ]
    clients = (["client_id", "name", "relationship"], [("1", "Alder", "sold")])
    with a_book(tmp_path, {"clients": clients, "credit_events": (header, events)}) as book:
        report = tier.tier_report(book, TODAY)
    assert [(sale.currency, plain(sale.amount)) for sale in report.uncounted] == [("EUR", "358")]
    sold = report.figures.figure(Requirement.SOLD_CREDIT)
    assert [sold.known, sold.least, sold.most] == [100, 0, None]


def test_events_after_today_are_booked_and_not_counted(workspace: Workspace) -> None:
    today = date(2022, 6, 1)
    ahead = tier.tier_report(workspace, date(2022, 9, 15), today=today)
    # Without what happens later in June, C's 1,200 stay; B's 300 expire on the day itself, D's 3,600 are not sold yet.
    assert (ahead.sold_credit, ahead.booked) == (Decimal(225 + 400 + 1200), 2)
    assert ahead.months[-1].closing == ahead.sold_credit


def test_a_day_ahead_is_the_whole_report_of_that_day(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF)
    assert [(outlook.day, outlook.performance.tier) for outlook in report.ahead] == [(date(2022, 7, 15), "Gold")]
    later = tier.tier_report(workspace, date(2023, 6, 5), today=AS_OF)
    assert (later.sold_credit, later.managed_credit, later.performance.tier) == (Decimal(0), Decimal(8215), "none")


@pytest.mark.parametrize(
    ("text", "tier_name"), [("DIAMOND", "Diamond"), ("Platin", "Platinum"), ("Gold Partner", "Gold")]
)
def test_the_credited_tier_is_known_however_it_is_written(tmp_path: Path, text: str, tier_name: str) -> None:
    facts = [("credited_tier", text), ("credited_since", "2026-01-15"), ("certified_until", "2027-07-18")]
    with a_book(tmp_path, {"partner": (["key", "value"], facts)}) as book:
        assert tier.tier_report(book, TODAY).credited_tier == tier_name
        assert tier.tier_report(book, date(2026, 1, 14)).credited_tier is None


def test_the_partners_programme_and_market_come_from_the_data(tmp_path: Path) -> None:
    facts = [("programme", "Points, January 2026"), ("grr", "93"), ("in_growth_market", "yes")]
    with a_book(tmp_path, {"partner": (["key", "value"], facts)}) as book:
        report = tier.tier_report(book, TODAY)
        halved = tier.tier_report(book, TODAY, "mrr-2018-01").rules
    assert (report.rules.rule_set_id, report.figures.value(Requirement.GRR)) == ("points-2026-01", Decimal(93))
    assert halved.threshold(halved.tiers[0], Requirement.SOLD_CREDIT) == Decimal("562.5")
