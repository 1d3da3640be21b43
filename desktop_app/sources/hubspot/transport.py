"""The connection to HubSpot: one deadline for a whole call, however slowly it trickles, and an end when cancelled.

HTTP libraries bound each read, not their sum, and cannot be interrupted; so reads are cut into slices here, and what
cannot be cut runs on a detached thread.
"""

import ssl
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore2
import httpx2

from desktop_app.sources.hubspot.address import is_loopback
from desktop_app.sources.hubspot.detached import run_detached
from desktop_app.sources.hubspot.faults import ProxyUnusable
from desktop_app.sources.hubspot.timing import Deadline

_SLICE_SECONDS = 0.2
# How long a server may take to answer at each of its addresses, and to prove who it is.
_ADDRESS_SECONDS, _CONNECT_SECONDS = 5.0, 10.0


class _Stream(httpcore2.NetworkStream):
    """A connection whose reads end with the deadline or when the user cancels."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the deadline counts
        while left := self._deadline.left():
            try:
                return self._stream.read(max_bytes, min(left, _SLICE_SECONDS))
            except httpcore2.ReadTimeout:
                continue
        raise httpcore2.ReadTimeout("the call took too long")

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - the deadline counts
        if not buffer:
            return
        left = self._deadline.left()
        try:
            run_detached(lambda: self._stream.write(buffer, left), self._deadline)
        except TimeoutError as late:
            raise httpcore2.WriteTimeout from late

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the deadline counts
    ) -> httpcore2.NetworkStream:
        return _connected(
            lambda: self._stream.start_tls(ssl_context, server_hostname, _CONNECT_SECONDS), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, deadline: Deadline) -> None:
        self._sockets = httpcore2.SyncBackend()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline counts
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        return _connected(
            lambda: self._sockets.connect_tcp(host, port, _ADDRESS_SECONDS, local_address, socket_options),
            self._deadline,
        )


def _connected(connect: Callable[[], httpcore2.NetworkStream], deadline: Deadline) -> _Stream:
    try:
        return _Stream(run_detached(connect, deadline), deadline)
    except TimeoutError as late:
        raise httpcore2.ConnectTimeout from late


class Transport(httpx2.BaseTransport):
    """Carries requests to `base`, through the proxy that the environment or the system names, if any.

    Certificates are checked against the system's own. Raises `ProxyUnusable` for a proxy that does not speak HTTP.
    """

    def __init__(self, base: str, deadline: Deadline) -> None:
        backend = _Backend(deadline)
        # A stand-in on this machine speaks plain HTTP: reading the certificates would cost more than its answers.
        context = httpx2.create_ssl_context() if urlsplit(base).scheme == "https" else None
        proxy = _proxy_of(base)
        self._pool: httpcore2.ConnectionPool
        if proxy is None:
            self._pool = httpcore2.ConnectionPool(context, network_backend=backend)
        else:
            url = httpx2.Proxy(proxy)
            self._pool = httpcore2.HTTPProxy(
                str(url.url), proxy_auth=url.raw_auth, ssl_context=context, network_backend=backend
            )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send `request`; raises the faults of `httpcore2`."""
        assert isinstance(request.stream, httpx2.SyncByteStream)  # noqa: S101 - ours are no others
        answer = self._pool.handle_request(
            httpcore2.Request(request.method, str(request.url), headers=request.headers.raw, content=request.stream)
        )
        assert isinstance(answer.stream, Iterable)  # noqa: S101 - as the library promises
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _proxy_of(base: str) -> str | None:
    parts = urlsplit(base)
    host = parts.hostname or ""
    if is_loopback(base):
        return None
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    address = proxy if "://" in proxy else f"http://{proxy}"
    if urlsplit(address).scheme not in ("http", "https"):
        raise ProxyUnusable
    return address
