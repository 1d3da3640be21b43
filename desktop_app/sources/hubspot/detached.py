"""Calls into the system that nothing can interrupt, made on a thread that may be left behind.

Looking up a name and shaking hands can take minutes, and take no notice of a cancel. Whoever waits for them goes on at
once when the user cancels or the time is up; what still comes of them is closed and dropped.
"""

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import Protocol, TypeVar, cast

from desktop_app.sources.hubspot.faults import Cancelled
from desktop_app.sources.hubspot.timing import Deadline

_LOOK_SECONDS = 0.1


class Closable(Protocol):
    """What has to be closed when nobody wants it any more."""

    def close(self) -> None: ...


T = TypeVar("T", bound=Closable | None)


def run_detached(act: Callable[[], T], deadline: Deadline) -> T:
    """What `act` gives or raises; raises `TimeoutError` when `deadline` is over, and `Cancelled`.

    The thread does not keep the program from ending.
    """
    future: Future[T] = Future()
    Thread(target=_run, args=(act, future), name="hubspot-detached", daemon=True).start()
    try:
        while left := deadline.left():
            if wait([future], min(left, _LOOK_SECONDS)).done:
                return future.result()
    except Cancelled:
        _leave(future)
        raise
    _leave(future)
    raise TimeoutError("the call took too long")


def _run(act: Callable[[], T], future: Future[T]) -> None:
    fault, value = None, None
    try:
        value = act()
    except Exception as raised:  # noqa: BLE001 - handed to whoever waits
        fault = raised
    if not future.set_running_or_notify_cancel():
        _close(value)
    elif fault is not None:
        future.set_exception(fault)
    else:
        future.set_result(cast(T, value))


def _leave(future: Future[T]) -> None:
    """Wait no longer: what came in this moment is dropped here, what comes later by the thread."""
    if not future.cancel() and future.exception() is None:
        _close(future.result())


def _close(value: Closable | None) -> None:
    if value is not None:
        value.close()
