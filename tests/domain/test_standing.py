"""What counts on a day: credit, contributors and their bounds, against every book that the parts may be."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.standing import ClientPart, DayBook, Share, SoldPart, managed_figure, median_apps, sold_figure
from desktop_app.domain.tier import evaluate, figures_of
from desktop_app.domain.tier_rules import CountedApp, RuleSet, Tier

TODAY = date(2026, 11, 30)
NEVER, LATER = date.min, TODAY + timedelta(days=1)
APPS = 3
RULES = RuleSet(
    rule_set_id="test",
    title="Test",
    tiers=(
        Tier(name="Gold", sold_credit=Decimal(2), managed_credit=Decimal(2), median_apps=Decimal(1)),
        Tier(name="Platinum", sold_credit=Decimal(4), managed_credit=Decimal(5), median_apps=Decimal(2)),
    ),
    counted_apps=tuple(CountedApp(str(number)) for number in range(APPS)),
)
SALES = st.lists(
    st.builds(
        lambda credit, all_reducible: SoldPart(
            amount=Decimal(credit),
            currency="USD",
            credit=Decimal(credit),
            reducible=Decimal(credit if all_reducible else 0),
        ),
        st.integers(1, 4),
        st.booleans(),
    ),
    max_size=2,
)
CLIENTS = st.lists(
    st.builds(
        lambda managed, mrr, apps, sells: ClientPart(
            managed=managed,
            shares=(Share(Decimal(mrr), "USD", Decimal(mrr)),),
            apps=apps,
            sells_until=LATER if sells else NEVER,
            may_sell_until=NEVER if sells is False else LATER,
        ),
        st.sampled_from([True, False, None]),
        st.integers(0, 3),
        st.none() | st.integers(0, APPS),
        st.sampled_from([True, False, None]),
    ),
    max_size=3,
)


def every_book(sales: list[SoldPart], clients: list[ClientPart]) -> list[tuple[Decimal, Decimal, float]]:
    """Sold credit, managed credit and median of every book that the parts may be."""
    taken = product(*({sale.amount, sale.amount - sale.reducible} for sale in sales))
    sold = {sum(amounts, Decimal(0)) for amounts in taken}
    options = [
        [
            (mrr if managed else Decimal(0), apps if sells or (managed and mrr) else None)
            for managed in ([True, False] if client.managed is None else [client.managed])
            for sells in (
                [True, False] if client.sells_until != client.may_sell_until else [client.sells_until == LATER]
            )
            for apps in (range(APPS + 1) if client.apps is None else [client.apps])
        ]
        for client in clients
        for mrr in [sum((share.amount for share in client.shares or ()), Decimal(0))]
    ]
    results = []
    for book in product(*options):
        counted = [apps for _, apps in book if apps is not None]
        managed = sum((credit for credit, _ in book), Decimal(0))
        results += [(credit, managed, float(median(counted)) if counted else 0.0) for credit in sold]
    return results


def book_of(sales: list[SoldPart], clients: list[ClientPart]) -> DayBook:
    return DayBook(known_on=TODAY, sold=sales, clients=clients, certified_until=TODAY)


@given(SALES, CLIENTS)
def test_figures_lie_between_the_least_and_the_most_of_every_book(
    sales: list[SoldPart], clients: list[ClientPart]
) -> None:
    books = every_book(sales, clients)
    figures = (sold_figure(sales), managed_figure(clients), median_apps(clients, RULES, TODAY))
    for place, figure in enumerate(figures):
        possible = [float(book[place]) for book in books]
        assert figure.most is not None
        assert [float(figure.least), float(figure.most)] == [min(possible), max(possible)]
        assert figure.is_sure or figure.reasons
        assert figure.known is None or min(possible) <= figure.known <= max(possible)


@given(SALES, CLIENTS)
def test_a_verdict_is_one_that_every_book_gives(sales: list[SoldPart], clients: list[ClientPart]) -> None:
    performance = evaluate(RULES, figures_of(RULES, book_of(sales, clients).on(TODAY)))
    names = ["none", "Gold", "Platinum"]
    reached = {
        max(place for place, (sold, managed, apps) in enumerate([(0, 0, 0), (2, 2, 1), (4, 5, 2)])
            if book[0] >= sold and book[1] >= managed and book[2] >= apps)
        for book in every_book(sales, clients)
    }  # fmt: skip
    assert min(reached) >= names.index(performance.at_least)
    if performance.tier is not None:
        assert {names[place] for place in reached} == {performance.tier}
    else:
        assert performance.unknown


def test_what_is_without_rate_relationship_or_mrr_is_named_with_its_size() -> None:
    in_euros = SoldPart(amount=Decimal(358), currency="EUR", credit=None)
    sold = [in_euros, SoldPart(amount=Decimal(5), currency="USD", credit=Decimal(5))]
    figure = sold_figure(sold)
    assert [figure.known, figure.least, figure.most] == [5, 5, None]
    assert [str(reason) for reason in figure.reasons] == ["358 EUR of sold credit without a rate"]
    clients = [
        ClientPart(managed=True, shares=None),
        ClientPart(managed=None, shares=None, count=2),
        ClientPart(managed=None, shares=(Share(Decimal(70), "USD", Decimal(70)),)),
        ClientPart(managed=True, shares=(Share(Decimal("12.5"), "JPY", None),)),
    ]
    managed = managed_figure(clients)
    assert [managed.known, managed.least, managed.most] == [None, 0, None]
    assert [str(reason) for reason in managed.reasons] == [
        "12.5 JPY of managed MRR without a rate",
        "1 managed client without MRR",
        "2 clients without relationship or MRR",
        "1 client without relationship: up to 70 managed credit",
    ]


def test_before_the_first_data_nothing_is_known_and_with_data_but_nothing_that_counts_it_is_0() -> None:
    assert (sold_figure(None).known, managed_figure(None).known, median_apps(None, RULES, TODAY).known) == (None,) * 3
    assert [sold_figure([]).known, managed_figure([]).known, median_apps([], RULES, TODAY).known] == [0, 0, 0]


def test_a_day_ahead_counts_what_is_left_then_by_its_own_contributors_and_certificate() -> None:
    sales = [SoldPart(amount=Decimal(3), currency="USD", credit=Decimal(3), expires_on=LATER)]
    client = ClientPart(managed=False, shares=(), apps=2, sells_until=LATER, may_sell_until=LATER)
    managed = replace(client, apps=1, managed=True, shares=(Share(Decimal(1), "USD", Decimal(1)),))
    book = book_of(sales, [client, managed])
    today, then = (figures_of(RULES, book.on(day)) for day in (TODAY, LATER))
    assert [today.value(need) for need in RULES.needs] == [3, 1, Decimal("1.5")]
    assert [then.value(need) for need in RULES.needs] == [0, 1, 1]
    assert [today.certified, then.certified] == [True, False]
