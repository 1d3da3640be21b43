"""One request after another to HubSpot: with the key, in pace with the limits, repeated where that may help."""

import ssl
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import TracebackType
from typing import NamedTuple, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import httpcore2
import httpx2

from desktop_app.domain.errors import NotReached
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.hubspot import faults
from desktop_app.sources.hubspot.answers import Document, read_document
from desktop_app.sources.hubspot.calls import Call, Version
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.timing import Deadline, Limits, Timer
from desktop_app.sources.hubspot.transport import Transport
from desktop_app.version import VERSION

_TOO_LARGE = QT_TRANSLATE_NOOP("Messages", "The answer is larger than any that HubSpot documents.")
_REDIRECTED = QT_TRANSLATE_NOOP("Messages", "The answer leads to another address. The key is not sent there.")
_CUT_OFF = QT_TRANSLATE_NOOP("Messages", "The answer ends in the middle.")
_LATER = frozenset({423, 429, 500, 502, 503, 504, *range(521, 527)})
_UNKNOWN_VERSION = 404
_GZIP = 31  # zlib's number for gzip

Body = Mapping[str, object]


class Answer(NamedTuple):
    """What HubSpot answered: `is_partial` marks a 207, of which each item must be looked at."""

    document: Document
    is_partial: bool


class Client:
    """A connection to the HubSpot account that `key` belongs to, for one sync.

    `requests` counts every request sent, repeated ones too. `resets_at` and `time_zone` say when the day's limit ends;
    whoever learns them writes them here.
    """

    def __init__(self, key: ServiceKey, base: str, timer: Timer, limits: Limits | None = None) -> None:
        self.requests = 0
        self.resets_at: datetime | None = None
        self.time_zone: str | None = None
        self._limits = limits or Limits()
        self._timer = timer
        self._deadline = Deadline(timer)
        self._key = key
        self._base = base
        self._http = httpx2.Client(transport=Transport(base, self._deadline), trust_env=False)
        self._versions: dict[Call, int] = {}
        self._searched_at = self._resumes_at = float("-inf")
        self._progress_at = timer.now()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.close()

    def begin_stage(self) -> None:
        """Begin to count the time without progress anew."""
        self._progress_at = self._timer.now()

    def version(self, call: Call) -> Version:
        """The version of `call` that is asked: the newest one that HubSpot was not found to lack."""
        return call.versions[self._versions.get(call, 0)]

    def ask(self, call: Call, body: Body | None = None, **parameters: str) -> Answer:
        """Make `call`; raises what `faults` names, and `Cancelled`."""
        while True:
            place = self._versions.get(call, 0)
            try:
                answer = self._ask_patiently(call, call.versions[place], body, parameters)
            except faults.RequestRefused as refused:
                if refused.status != _UNKNOWN_VERSION or place + 1 == len(call.versions):
                    raise
                self._versions[call] = place + 1
                if call.versions[place + 1].most_inputs != call.versions[place].most_inputs:
                    raise OtherVersion from refused
            else:
                self._progress_at = self._timer.now()
                return answer

    def _ask_patiently(self, call: Call, version: Version, body: Body | None, parameters: Mapping[str, str]) -> Answer:
        """Ask up to `Limits.tries` times, waiting longer each time."""
        for attempt in range(self._limits.tries):
            try:
                return self._ask_once(call, version, body, parameters)
            except _Later as later:
                fault, seconds = later.fault, later.seconds
            if attempt + 1 < self._limits.tries:
                self._pause(self._limits.first_wait_seconds * 4**attempt if seconds is None else seconds, fault)
        raise fault

    def _pause(self, seconds: float, fault: NotReached) -> None:
        """Wait before another try, unless the stage would then be without progress for too long."""
        seconds = min(seconds, self._limits.longest_wait_seconds)
        if self._timer.now() + seconds - self._progress_at > self._limits.stage_seconds:
            raise faults.TooSlow from fault
        self._timer.wait(seconds)

    def _ask_once(self, call: Call, version: Version, body: Body | None, parameters: Mapping[str, str]) -> Answer:
        begins_at = max(self._resumes_at, self._searched_at + self._limits.search_seconds if call.paced else 0)
        self._timer.wait(begins_at - self._timer.now())
        if call.paced:
            self._searched_at = self._timer.now()
        self._deadline.start(self._limits.call_seconds)
        self.requests += 1
        headers = {"Authorization": self._key.header, "Accept": "application/json", "Accept-Encoding": "gzip"}
        headers["User-Agent"] = f"partner-dashboard/{VERSION}"
        url = self._base + version.path
        try:
            with self._http.stream(call.method, url, json=body, params=parameters, headers=headers) as response:
                text = self._body(response)
        except (httpcore2.NetworkError, httpcore2.TimeoutException, httpcore2.ProxyError) as fault:
            raise _unreached(fault) from fault
        except (httpcore2.ProtocolError, zlib.error) as fault:
            raise _Later(faults.BrokenAnswer(_CUT_OFF)) from fault
        self._note_pace(response)
        return self._judge(response, text)

    def _note_pace(self, response: httpx2.Response) -> None:
        """Wait with the next request where HubSpot says that no more are left in this interval."""
        if response.headers.get("X-HubSpot-RateLimit-Remaining") == "0":
            interval = _seconds(response.headers.get("X-HubSpot-RateLimit-Interval-Milliseconds"), 0.001)
            self._resumes_at = self._timer.now() + min(interval or 0, self._limits.rate_wait_seconds)

    def _body(self, response: httpx2.Response) -> bytes:
        """The answer's body, unpacked as it comes in, so that a small one cannot unfold without end."""
        most = self._limits.answer_bytes
        parts: list[bytes] = []
        packed = response.headers.get("Content-Encoding", "").strip().lower() == "gzip"
        for part in _unpacked(response.iter_raw(), most + 1) if packed else response.iter_raw():
            parts.append(part)
            most -= len(part)
            if most < 0:
                raise faults.BrokenAnswer(_TOO_LARGE)
        return b"".join(parts)

    def _judge(self, response: httpx2.Response, text: bytes) -> Answer:
        """The answer in `text`, or the fault that its status means."""
        status = response.status_code
        if status in (200, 207):
            return Answer(read_document(text), status == 207)
        if 300 <= status < 400:
            raise faults.BrokenAnswer(_REDIRECTED)
        error = _read_error(text)
        if status == 429 and error.get("policyName") == "DAILY":
            raise faults.DailyLimitReached(self._day_ends_at())
        if status in _LATER:
            raise _Later(faults.TooManyRequests(status), self._retry_after(response))
        if status == 401:
            raise faults.KeyRefused
        if status == 403:
            raise faults.MissingScopes(_scopes(error))
        raise faults.RequestRefused(status)

    def _retry_after(self, response: httpx2.Response) -> float | None:
        """The seconds to wait before the next try as HubSpot asks; `None` where it does not."""
        seconds = _seconds(response.headers.get("Retry-After"))
        if seconds is None and response.status_code == 429:
            return self._limits.rate_wait_seconds
        return seconds

    def _day_ends_at(self) -> datetime | None:
        """When the account's day ends: as HubSpot said, else midnight of its time zone, else unknown."""
        if self.resets_at is not None or self.time_zone is None:
            return self.resets_at
        try:
            now = datetime.now(ZoneInfo(self.time_zone))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
        return (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


class OtherVersion(Exception):
    """The next version of a call takes another number of ids: the caller asks again with as many."""


class _Later(Exception):
    """A fault that may be gone after a wait of `seconds`."""

    def __init__(self, fault: NotReached, seconds: float | None = None) -> None:
        self.fault = fault
        self.seconds = seconds


def _unreached(fault: Exception) -> Exception:
    """What a fault of the network means: no other server can be asked in place of one without a valid certificate."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return faults.CertificateRefused()
        cause = cause.__cause__ or cause.__context__
    return _Later(faults.Unreachable())


def _unpacked(parts: Iterator[bytes], most: int) -> Iterator[bytes]:
    """The content of gzipped `parts`, up to `most` bytes of each. Raises `zlib.error` where it ends too early."""
    unpacking = zlib.decompressobj(_GZIP)
    for part in parts:
        yield unpacking.decompress(part, most)
    if not unpacking.eof:
        raise zlib.error("cut off")


def _seconds(header: str | None, unit: float = 1.0) -> float | None:
    """The number in a header, in seconds, never negative; `None` for anything else."""
    try:
        return max(0.0, float(header or "") * unit)
    except ValueError:
        return None


def _read_error(text: bytes) -> Document:
    """What an answer with an error says; nothing where that is not JSON."""
    try:
        return read_document(text)
    except faults.BrokenAnswer:
        return {}


def _scopes(error: Document) -> tuple[str, ...]:
    """The scopes that a refused key lacks, out of the places where HubSpot names them."""
    scopes: list[str] = []
    details = error.get("errors")
    for each in (error, *(details if isinstance(details, list) else ())):
        context = each.get("context") if isinstance(each, dict) else None
        named = context.get("requiredGranularScopes") if isinstance(context, dict) else None
        scopes += [scope for scope in named if isinstance(scope, str)] if isinstance(named, list) else []
    return tuple(dict.fromkeys(scope for scope in scopes if scope.isascii() and len(scope) < 100))
