"""The median of app usage and its bounds, against trying every possibility."""

from dataclasses import replace
from decimal import Decimal
from itertools import product
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.medians import Users, median_figure

COUNTED = 4
CLIENTS = st.lists(
    st.builds(
        Users,
        count=st.just(1),
        apps=st.none() | st.integers(0, COUNTED),
        contributes=st.sampled_from([True, True, False, None]),
    ),
    max_size=6,
)


def every_median(clients: list[Users]) -> list[float]:
    """The median of every book that the clients may be; 0 where nobody contributes."""
    usage = [range(COUNTED + 1) if client.apps is None else [client.apps] for client in clients]
    presence = [[True, False] if client.contributes is None else [client.contributes] for client in clients]
    results: list[float] = []
    for present in product(*presence):
        there = [used for used, is_there in zip(usage, present, strict=True) if is_there]
        results += [float(median(apps)) if apps else 0.0 for apps in product(*there)]
    return results


@given(CLIENTS)
def test_the_bounds_are_the_least_and_the_most_of_all_possibilities(clients: list[Users]) -> None:
    figure, possible = median_figure(clients, COUNTED), every_median(clients)
    assert figure.most is not None
    assert (float(figure.least), float(figure.most)) == (min(possible), max(possible))
    known = [client.apps for client in clients if client.contributes and client.apps is not None]
    assert figure.known == (Decimal(str(median(known))) if known else None if len(set(possible)) > 1 else 0)


@given(CLIENTS, st.integers(1, 3))
def test_clients_taken_together_count_as_one_by_one(clients: list[Users], times: int) -> None:
    assert median_figure([replace(client, count=times) for client in clients], COUNTED) == median_figure(
        clients * times, COUNTED
    )


def test_each_part_that_keeps_it_unsure_is_named_with_its_size() -> None:
    users = [Users(3, 5, True), Users(2, None, True), Users(4, 1, None)]
    assert [str(reason) for reason in median_figure(users, 16).reasons] == [
        "2 clients without usage data",
        "4 clients that may or may not count for the median",
    ]
