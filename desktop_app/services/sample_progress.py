"""How far the making of sample data is, over all of its steps, and whether to give it up."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from desktop_app.services.table_import import Stopped
from desktop_app.sources.sample import LOOKS_BACK
from desktop_app.sources.sample_clients import GROUP

WHOLE = 1_000


class SampleStep(StrEnum):
    """What is done, in this order."""

    EARLIER_DAYS = "earlier days"
    CLIENTS = "clients"
    IMPORT = "import"
    TOTALS = "totals"


# The step, and how much of `WHOLE` is done.
Report = Callable[[SampleStep, int], None]


class SampleProgress:
    """Reports each thousandth of the work once, and raises `Stopped` wherever progress is noted once it is to stop."""

    def __init__(self, clients: int, report: Report | None = None, stopped: Callable[[], bool] | None = None) -> None:
        self._report = report
        self.stopped = stopped
        self._step = SampleStep.EARLIER_DAYS
        self._total = 1
        self._reported: tuple[SampleStep, int] | None = None
        self._shares = _shares(_costs(clients))

    def begin(self, step: SampleStep, total: int) -> None:
        """Begin `step`, which has so many days, clients or rows."""
        self._step, self._total = step, max(total, 1)
        self.note(0)

    def note(self, done: int) -> None:
        """Note that so many of the step's days, clients or rows are done. Raises `Stopped`."""
        if self.stopped is not None and self.stopped():
            raise Stopped
        before, share = self._shares[self._step]
        now = self._step, int(before + share * min(done / self._total, 1))
        if self._report is not None and now != self._reported:
            self._reported = now
            self._report(*now)


def _costs(clients: int) -> Mapping[SampleStep, float]:
    """About how long each step takes, as a number of clients that could be made up meanwhile."""
    return {
        SampleStep.EARLIER_DAYS: 0.6 * len(LOOKS_BACK) * min(clients, GROUP),
        SampleStep.CLIENTS: clients,
        SampleStep.IMPORT: 2 * clients,
        SampleStep.TOTALS: 0.4 * clients,
    }


def _shares(costs: Mapping[SampleStep, float]) -> Mapping[SampleStep, tuple[float, float]]:
    """What comes before each step, and its own share, as parts of `WHOLE`."""
    shares: dict[SampleStep, tuple[float, float]] = {}
    before = 0.0
    for step, cost in costs.items():
        share = WHOLE * cost / sum(costs.values())
        shares[step] = before, share
        before += share
    return shares
