"""Time as the sync sees it: waits that can be cancelled, and how long a call may take."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.sources.hubspot.faults import Cancelled

_SLICE_SECONDS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait for HubSpot, in seconds, and how much to read, in bytes."""

    call_seconds: float = 30
    tries: int = 3
    stage_seconds: float = 200
    first_wait_seconds: float = 1
    rate_wait_seconds: float = 10
    longest_wait_seconds: float = 60
    search_seconds: float = 0.21
    answer_bytes: int = 24 << 20


class Timer:
    """A clock that only goes forward, and waits on it.

    `stopped` is asked many times a second whether to give up: each wait then ends with `Cancelled`.
    """

    def __init__(
        self,
        stopped: Callable[[], bool] = lambda: False,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.now = clock
        self._sleep = sleep
        self._stopped = stopped

    def check(self) -> None:
        """Raise `Cancelled` if the user cancelled."""
        if self._stopped():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Wait `seconds`, or until the user cancels."""
        ends_at = self.now() + seconds
        self.check()
        while (left := ends_at - self.now()) > 0:
            self._sleep(min(left, _SLICE_SECONDS))
            self.check()


class Deadline:
    """When a call has to be over; one object serves call after call."""

    def __init__(self, timer: Timer) -> None:
        self._timer = timer
        self._ends_at = 0.0

    def start(self, seconds: float) -> None:
        """Begin a call that may take `seconds`."""
        self._ends_at = self._timer.now() + seconds

    def left(self) -> float:
        """The seconds left, 0 when it is over. Raises `Cancelled` if the user cancelled."""
        self._timer.check()
        return max(0.0, self._ends_at - self._timer.now())
