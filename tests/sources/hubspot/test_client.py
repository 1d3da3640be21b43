"""One request: what is repeated and what is not, how long is waited, and where the key never goes."""

import logging
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from threading import Event
from time import monotonic

import pytest

from desktop_app.domain.errors import NotReached, WrongUse
from desktop_app.formatting import format_instant, message_text
from desktop_app.sources.hubspot import faults
from desktop_app.sources.hubspot.address import HUBSPOT, api_base
from desktop_app.sources.hubspot.answers import read_document
from desktop_app.sources.hubspot.calls import ACCOUNT, CLIENTS, DAILY_USAGE
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.detached import run_detached
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.stages import read_account, read_usage
from desktop_app.sources.hubspot.timing import Deadline, Limits, Timer
from tests.hubspot import sockets
from tests.hubspot.faults import DAILY, FAULTS, RATE, status
from tests.hubspot.stand_in import KEY, StandIn, serving
from tests.sources.hubspot.conftest import Connect

_AT_ONCE = 4  # the goal is 1 s, the machine may be busy: connecting alone would take 5 and more
_NO_WAIT = 20  # seconds, on a busy machine: the calls themselves would take 30 and more
REPEATED = ("rate_limited", "locked", "server_error", "bad_gateway", "cloudflare", "cut_gzip")
FINAL = {
    "unauthorized": faults.KeyRefused,
    "forbidden": faults.MissingScopes,
    "too_long": faults.RequestRefused,
    "bad_request": faults.RequestRefused,
    "daily_limit": faults.DailyLimitReached,
    "redirect": faults.BrokenAnswer,
    "html": faults.BrokenAnswer,
    "cut_json": faults.BrokenAnswer,
    "nan": faults.BrokenAnswer,
    "nested": faults.BrokenAnswer,
    "no_object": faults.BrokenAnswer,
    "bomb": faults.BrokenAnswer,
    "huge": faults.BrokenAnswer,
}


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.waited: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.waited.append(seconds)

    def timer(self, stopped: Callable[[], bool] = lambda: False) -> Timer:
        return Timer(stopped, clock=lambda: self.now, sleep=self.sleep)


@pytest.mark.parametrize("fault", REPEATED)
def test_what_may_be_over_soon_is_asked_again(stand_in: StandIn, client: Client, fault: str) -> None:
    stand_in.faults = {1: FAULTS[fault], 2: FAULTS[fault]}
    assert client.ask(ACCOUNT).document["portalId"] == 4_411_223
    assert client.requests == len(stand_in.asked) == 3


@pytest.mark.parametrize("fault", REPEATED)
def test_after_three_tries_it_is_given_up(stand_in: StandIn, client: Client, fault: str) -> None:
    stand_in.always = FAULTS[fault]
    with pytest.raises(NotReached):
        client.ask(ACCOUNT)
    assert len(stand_in.asked) == 3


@pytest.mark.parametrize(("fault", "raised"), FINAL.items())
def test_what_waiting_does_not_mend_is_asked_once(
    stand_in: StandIn, client: Client, fault: str, raised: type[NotReached]
) -> None:
    stand_in.always = FAULTS[fault]
    with pytest.raises(raised):
        client.ask(ACCOUNT)
    assert len(stand_in.asked) == 1


def test_an_unknown_version_leads_to_the_older_one_for_the_rest_of_the_sync(stand_in: StandIn, client: Client) -> None:
    stand_in.unknown = {"2026-09", "2026-03"}
    client.ask(ACCOUNT)
    client.ask(ACCOUNT)
    assert [path.split("/")[2] for path in stand_in.asked] == ["2026-09", "2026-03", "v3", "v3"]


def test_the_wait_is_what_hubspot_asks_for_but_no_more_than_a_minute(
    stand_in: StandIn, address: str, connect: Connect
) -> None:
    clock = Clock()
    client = connect(address, limits=Limits(), timer=clock.timer())
    for header, seconds in (("3", 3), ("86400", 60), ("inf", 60), ("-5", 0), ("soon", 10)):
        stand_in.faults = {len(stand_in.asked) + 1: status(429, RATE, Retry_After=header)}
        begun = clock.now
        client.ask(ACCOUNT)
        assert clock.now - begun == pytest.approx(seconds)


def test_waits_without_a_wish_of_hubspots_grow(stand_in: StandIn, address: str, connect: Connect) -> None:
    clock = Clock()
    client = connect(address, limits=Limits(), timer=clock.timer())
    stand_in.faults = {1: FAULTS["server_error"], 2: FAULTS["server_error"]}
    client.ask(ACCOUNT)
    assert clock.now - 1_000 == pytest.approx(1 + 4)


def test_a_stage_without_progress_ends(stand_in: StandIn, address: str, connect: Connect) -> None:
    clock = Clock()
    client = connect(address, limits=Limits(tries=50), timer=clock.timer())
    stand_in.always = status(503, {}, Retry_After="60")
    with pytest.raises(faults.TooSlow):
        client.ask(ACCOUNT)
    assert clock.now - 1_000 <= 200


def test_searches_are_paced_by_the_clock_and_other_calls_are_not(address: str, connect: Connect) -> None:
    clock = Clock()
    client = connect(address, limits=Limits(), timer=clock.timer())
    body = {"limit": 1, "properties": [], "filterGroups": []}
    for _ in range(6):
        client.ask(CLIENTS, body)
        client.ask(ACCOUNT)
    assert 1.0 <= clock.now - 1_000 <= 1.3, "five a second"


def test_an_interval_without_requests_left_is_waited_for(stand_in: StandIn, address: str, connect: Connect) -> None:
    clock = Clock()
    client = connect(address, limits=Limits(), timer=clock.timer())
    headers = {"X_HubSpot_RateLimit_Remaining": "0", "X_HubSpot_RateLimit_Interval_Milliseconds": "10000"}
    stand_in.faults = {1: status(200, {}, **headers)}
    client.ask(ACCOUNT)
    client.ask(ACCOUNT)
    assert clock.now - 1_000 == pytest.approx(10)


def test_a_daily_limit_tells_when_hubspot_said_it_ends(stand_in: StandIn, client: Client) -> None:
    read_usage(client)
    stand_in.always = status(429, DAILY)
    with pytest.raises(faults.DailyLimitReached) as raised:
        client.ask(DAILY_USAGE)
    assert raised.value.resets_at == stand_in.account.resets_at


def test_the_window_says_when_a_daily_limit_ends_as_the_locale_writes_it() -> None:
    ends = datetime(2026, 12, 1, tzinfo=UTC)
    assert format_instant(ends) in message_text(faults.DailyLimitReached(ends).message)


def test_a_daily_limit_that_nobody_dated_ends_with_the_day_of_the_account(stand_in: StandIn, client: Client) -> None:
    read_account(client)
    stand_in.always = status(429, DAILY)
    with pytest.raises(faults.DailyLimitReached) as raised:
        client.ask(DAILY_USAGE)
    ends_at = raised.value.resets_at
    assert ends_at is not None
    assert (ends_at.hour, ends_at.minute, str(ends_at.tzinfo)) == (0, 0, "Europe/Berlin")


def test_missing_scopes_are_named(stand_in: StandIn, client: Client) -> None:
    stand_in.account.scopes.clear()
    with pytest.raises(faults.MissingScopes) as raised:
        client.ask(CLIENTS, {"limit": 1, "properties": [], "filterGroups": []})
    assert raised.value.scopes == ("crm.objects.partner-clients.read",)


@pytest.mark.parametrize("talk", [sockets.hang, sockets.trickle_headers, sockets.trickle_body])
def test_a_call_has_one_deadline_however_slowly_it_comes(talk: sockets.Talk, connect: Connect) -> None:
    with sockets.talking(talk) as address:
        client = connect(address, limits=Limits(call_seconds=0.4, tries=1))
        begun = monotonic()
        with pytest.raises(faults.Unreachable):
            client.ask(ACCOUNT)
        assert monotonic() - begun < _NO_WAIT


@pytest.mark.parametrize("talk", [sockets.hang, sockets.trickle_headers, sockets.trickle_body])
def test_a_call_ends_when_the_user_cancels(talk: sockets.Talk, connect: Connect) -> None:
    begun = monotonic()
    with sockets.talking(talk) as address:
        client = connect(address, limits=Limits(), timer=Timer(lambda: monotonic() - begun > 0.3))
        with pytest.raises(faults.Cancelled):
            client.ask(ACCOUNT)
    assert monotonic() - begun < _NO_WAIT


def test_a_wait_ends_when_the_user_cancels(stand_in: StandIn, address: str, connect: Connect) -> None:
    begun = monotonic()
    client = connect(address, limits=Limits(), timer=Timer(lambda: monotonic() - begun > 0.3))
    stand_in.always = status(503, {}, Retry_After="60")
    with pytest.raises(faults.Cancelled):
        client.ask(ACCOUNT)
    assert monotonic() - begun < _NO_WAIT


@pytest.mark.parametrize("talk", [sockets.cut_body, sockets.hang_up, sockets.garbage])
def test_a_broken_connection_is_tried_again_and_then_told(talk: sockets.Talk, connect: Connect) -> None:
    times: list[int] = []

    def counted(connection: socket.socket, over: Event) -> None:
        times.append(1)
        talk(connection, over)

    with sockets.talking(counted) as address:
        with pytest.raises(NotReached):
            connect(address).ask(ACCOUNT)
        assert len(times) == 3


def test_nobody_there_is_told_as_unreachable(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(faults.Unreachable):
        connect(f"http://127.0.0.1:{port}").ask(ACCOUNT)


def test_a_redirect_takes_the_key_nowhere(connect: Connect, address: str, stand_in: StandIn) -> None:
    other = StandIn(stand_in.account)
    with serving(other) as elsewhere:
        stand_in.always = status(307, {}, Location=f"{elsewhere}/account-info/2026-09/details")
        with pytest.raises(faults.BrokenAnswer):
            connect(address).ask(ACCOUNT)
    assert other.asked == []


def test_the_proxy_of_the_environment_is_used_but_not_for_this_machine(
    connect: Connect, address: str, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", address)
    assert connect("http://hubspot.example").ask(ACCOUNT).document["portalId"] == 4_411_223
    assert stand_in.headers[0]["Host"] == "hubspot.example"
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    connect(address).ask(ACCOUNT)


def test_a_proxy_that_does_not_speak_http_is_told(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "socks5://127.0.0.1:9")
    with pytest.raises(faults.ProxyUnusable):
        connect(HUBSPOT)


@pytest.mark.parametrize(
    "base",
    [
        "https://api.hubapi.com",
        "http://10.0.0.1",
        "",
        "ftp://127.0.0.1",
        "http://127.0.0.1@evil.example",
        "http://[::1",
    ],
)
def test_another_address_than_on_this_machine_is_refused(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTNER_DASHBOARD_API_BASE", base)
    with pytest.raises(WrongUse):
        api_base()


@pytest.mark.parametrize("base", ["http://127.0.0.1:8000/", "http://localhost:8000", "http://[::1]:8000"])
def test_an_address_on_this_machine_is_taken(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTNER_DASHBOARD_API_BASE", base)
    assert api_base() == base.rstrip("/")


def test_without_another_address_it_is_hubspot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PARTNER_DASHBOARD_API_BASE", raising=False)
    assert api_base() == HUBSPOT


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_the_key_is_in_no_error_and_no_log(
    fault: str, stand_in: StandIn, address: str, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    stand_in.always = FAULTS[fault]
    message = ""
    try:
        connect(address).ask(ACCOUNT)
    except NotReached as error:
        message = f"{error!s} {error!r} {error.__context__!r} {error.title} {error.advice}"
    assert KEY not in message + caplog.text
    assert stand_in.headers[0]["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    "text", ["", "short", "pat-na1 0123456789abcdef", "pat-na1-0123456789abcdef\r\nX: y", "ключ" * 9]
)
def test_what_cannot_be_a_key_is_refused_without_being_quoted(text: str) -> None:
    with pytest.raises(WrongUse) as refused:
        ServiceKey(text)
    assert not text or text not in str(refused.value)


@pytest.mark.skipif(sys.platform != "linux", reason="others refuse connections that find no room")
def test_connecting_can_be_cancelled(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, ExitStack() as others:
        for _ in range(4):  # nobody accepts them: the next ones get no answer
            other = others.enter_context(socket.socket())
            other.setblocking(False)
            other.connect_ex(full.getsockname())
        with cancelled_in_time():
            connect(f"http://127.0.0.1:{full.getsockname()[1]}", limits=Limits(), timer=soon_cancelled()).ask(ACCOUNT)


def test_a_handshake_that_is_never_answered_can_be_cancelled(connect: Connect) -> None:
    with sockets.talking(sockets.hang) as address, cancelled_in_time():
        connect(address.replace("http:", "https:"), limits=Limits(), timer=soon_cancelled()).ask(ACCOUNT)


def test_a_name_that_nobody_looks_up_can_be_cancelled(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: over.wait() and [])
    with cancelled_in_time():
        connect("http://localhost:9", limits=Limits(), timer=soon_cancelled()).ask(ACCOUNT)
    over.set()


def test_a_name_that_nobody_looks_up_ends_with_the_call(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: over.wait() and [])
    with pytest.raises(faults.Unreachable):
        connect("http://localhost:9", limits=Limits(call_seconds=0.2, tries=1)).ask(ACCOUNT)
    over.set()


def test_a_request_that_nobody_reads_can_be_cancelled(connect: Connect) -> None:
    with sockets.talking(sockets.hang) as address, cancelled_in_time():
        connect(address, limits=Limits(), timer=soon_cancelled()).ask(ACCOUNT, {"inputs": "x" * (24 << 20)})


def soon_cancelled() -> Timer:
    began = monotonic()
    return Timer(lambda: monotonic() - began > 0.2)


@contextmanager
def cancelled_in_time() -> Iterator[None]:
    began = monotonic()
    with pytest.raises(faults.Cancelled):
        yield
    assert monotonic() - began < _AT_ONCE


def test_what_comes_after_a_cancel_is_closed() -> None:
    cancelled, closed = Event(), Event()

    def connect_late() -> ExitStack:
        cancelled.wait()
        stack = ExitStack()
        stack.callback(closed.set)
        return stack

    with pytest.raises(faults.Cancelled):
        run_detached(connect_late, Deadline(Timer(lambda: True)))
    cancelled.set()
    assert closed.wait(5)


@pytest.mark.parametrize("text", ['"\\ud83d is half of a face"', '"\\ud83d\\ude00 is a whole one"'])
def test_halves_of_characters_are_replaced(text: str) -> None:
    name = read_document(b'{"name": ' + text.encode() + b"}")["name"]
    assert name in ("? is half of a face", "\N{GRINNING FACE} is a whole one")


def test_a_key_shows_itself_nowhere() -> None:
    key = ServiceKey(KEY)
    assert KEY not in f"{key} {key!r} {[key]} {vars(key) if hasattr(key, '__dict__') else ''}"
    assert key.ending == KEY[-4:]
