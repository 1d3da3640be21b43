"""Playbooks: the tasks that make themselves on set days before a renewal."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalType
from desktop_app.domain.reminders import DueRenewal
from desktop_app.domain.renewals import is_pending

# How many days before its own day a task is made, so that it can be seen coming.
AHEAD_DAYS = 7
MOST_DAYS = 366
_PRODUCT = "{product}"


@dataclass(frozen=True, slots=True)
class PlaybookStep:
    """A task `days` before a renewal; `{product}` in its text stands for the product."""

    days: int
    text: str

    def text_for(self, product: str) -> str:
        return self.text.replace(_PRODUCT, product)


@dataclass(frozen=True, slots=True)
class PlaybookKey:
    """Which step before which renewal: by client, product line, day of the renewal, and days before it."""

    client_id: str
    line: str
    renews_on: date
    days: int

    @property
    def due_on(self) -> date:
        return self.renews_on - timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class PlaybookTask:
    """A task that a playbook wants to be there."""

    key: PlaybookKey
    text: str


def due_days(today: date, last_run: date | None) -> tuple[date, date]:
    """The first and the last day of the tasks that a run makes: those due within a week, and those that came due since
    the last run; before the first run nothing did.
    """
    first = today if last_run is None else min(today, last_run + timedelta(days=1))
    return first, today + timedelta(days=AHEAD_DAYS)


def renewal_days(steps: Iterable[PlaybookStep], today: date, last_run: date | None) -> list[tuple[date, date]]:
    """For each step the first and the last day of the renewals that a run makes a task for."""
    first, last = due_days(today, last_run)
    return [(first + timedelta(days=step.days), last + timedelta(days=step.days)) for step in steps]


def wanted_tasks(
    renewals: Iterable[DueRenewal],
    steps: Sequence[PlaybookStep],
    off: Collection[str],
    today: date,
    last_run: date | None,
) -> Iterator[PlaybookTask]:
    """The tasks that a run makes. A renewal that is decided wants none, and a client in `off` neither."""
    first, last = due_days(today, last_run)
    for renewal in renewals:
        if asks_for_tasks(renewal) and renewal.client_id not in off:
            for step in steps:
                key = key_of(renewal, step.days)
                if first <= key.due_on <= last:
                    yield PlaybookTask(key, step.text_for(renewal.product))


def asks_for_tasks(renewal: DueRenewal) -> bool:
    """Whether it is a renewal, and undecided."""
    return renewal.type is RenewalType.RENEWAL and is_pending(renewal.status)


def key_of(renewal: DueRenewal, days: int) -> PlaybookKey:
    """What names the task `days` before a renewal."""
    return PlaybookKey(renewal.client_id, line_key(renewal.product), renewal.renews_on, days)
