"""A stand-in for HubSpot for each test, and clients of it that do not wait long."""

from collections.abc import Callable, Iterator

import pytest

from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.timing import Limits, Timer
from tests.hubspot.account import book
from tests.hubspot.stand_in import KEY, StandIn, serving

QUICK = Limits(first_wait_seconds=0.01, rate_wait_seconds=0.02, search_seconds=0)

Connect = Callable[..., Client]


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn(book(25))


@pytest.fixture
def address(stand_in: StandIn) -> Iterator[str]:
    with serving(stand_in) as address:
        yield address


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Makes clients, and closes them."""
    made: list[Client] = []

    def connect(address: str, *, limits: Limits = QUICK, timer: Timer | None = None, key: str = KEY) -> Client:
        made.append(Client(ServiceKey(key), address, timer or Timer(), limits))
        return made[-1]

    yield connect
    for client in made:
        client.__exit__(None, None, None)


@pytest.fixture
def client(address: str, connect: Connect) -> Client:
    return connect(address)
