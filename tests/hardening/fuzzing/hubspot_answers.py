"""A network on which HubSpot's answers are made-up bytes: the first request gets the first part, and so on."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import httpx2

from desktop_app.services.sync.fetching import Fetched, fetch
from desktop_app.sources.hubspot import client as hubspot_client
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.timing import Limits, Timer
from tests.hubspot.stand_in import KEY

BETWEEN = b"\n%%\n"
_GZIP = b"\x1f\x8b"
_LIMITS = Limits(tries=2, answer_bytes=1 << 20)


class MadeUpAnswers(httpx2.BaseTransport):
    """Answers with the parts of `data`: a status of three digits and a space, if it is not 200, then the body."""

    def __init__(self, data: bytes) -> None:
        self._parts = iter(data.split(BETWEEN))

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        part = next(self._parts, b"404 {}")
        status, body = (int(part[:3]), part[4:]) if part[:3].isdigit() and part[3:4] == b" " else (200, part)
        headers = {"Content-Encoding": "gzip"} if body.startswith(_GZIP) else {}
        stream = _Body(body)
        return httpx2.Response(min(max(status, 200), 599), headers=headers, stream=stream)


class _Body(httpx2.SyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self._body


class _Clock:
    """Time that passes by waiting, and a little whenever somebody looks."""

    def __init__(self) -> None:
        self._now = 0.0

    def now(self) -> float:
        self._now += 0.001
        return self._now

    def sleep(self, seconds: float) -> None:
        self._now += seconds


@contextmanager
def answering(data: bytes) -> Iterator[Client]:
    """A connection to HubSpot that gets `data` as answers."""
    clock = _Clock()
    with patch.object(hubspot_client, "Transport", lambda _base, _deadline: MadeUpAnswers(data)):
        client = Client(ServiceKey(KEY), "https://hubspot.example", Timer(clock=clock.now, sleep=clock.sleep), _LIMITS)
    with client:
        yield client


def fetched(data: bytes) -> Fetched:
    """What a sync makes of these answers; raises `NotReached` as it does."""
    into = Fetched()
    with answering(data) as client:
        fetch(client, into, lambda _stage, _done, _total: None, with_history=True)
    return into
