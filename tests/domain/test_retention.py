"""Retention over twelve months, and its bounds where a client's MRR is unknown."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.retention import Paid, retention


def paid(then: int | None, now: int | None) -> Paid:
    return Paid(None if then is None else Decimal(then), None if now is None else Decimal(now))


def test_gross_net_and_dollar_retention() -> None:
    result = retention([paid(100, 150), paid(100, 40), paid(200, 0), paid(0, 500)])
    assert [result.gross.known, result.net.known, result.dollar.known] == [35, Decimal("47.5"), 50]
    assert result.gross.is_sure


def test_without_anybody_a_year_ago_there_is_none() -> None:
    assert retention([]).gross.known is None
    assert retention([paid(0, 70), paid(None, 70)]).gross.known is None


def test_unknown_clients_bound_it() -> None:
    result = retention([paid(100, 100), paid(100, None)])
    assert [result.gross.known, result.gross.least, result.gross.most] == [100, 50, 100]
    assert [result.net.least, result.net.most] == [50, None]
    assert [result.dollar.least, result.dollar.most] == [50, 100]
    before = retention([paid(100, 50), paid(None, 50)])
    assert [before.gross.known, before.gross.least, before.gross.most] == [50, 0, 100]
    assert [str(reason) for reason in before.gross.reasons] == ["1 client whose MRR now or a year ago is unknown"]


AMOUNTS = st.integers(0, 500)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=5), st.integers(0, 900))
def test_whatever_an_unknown_client_pays_now_lies_within_the_bounds(clients: list[tuple[int, int]], now: int) -> None:
    known = [paid(*client) for client in clients[1:]]
    then = clients[0][0] or 1
    bounds, real = retention([paid(then, None), *known]), retention([paid(then, now), *known])
    for bound, figure in ((bounds.gross, real.gross), (bounds.net, real.net), (bounds.dollar, real.dollar)):
        assert bound.least <= figure.least
        assert bound.most is None or figure.least <= bound.most
