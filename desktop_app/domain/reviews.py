"""Tier reviews: the two days a year on which a credited tier can be lost, and their checkpoints (likely)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.months import Month, add_months
from desktop_app.domain.tier import Performance
from desktop_app.domain.tier_names import NO_TIER

# Promotion day is not public (ours: the 15th of each month), like the day of the checkpoints (likely).
CHECKPOINT_DAY = 15
HELD_MONTHS = 6
_REVIEW_MONTHS = (1, 7)
_LOOK_BACK_MONTHS = 5

PerformanceOn = Callable[[date], Performance | None]


@dataclass(frozen=True, slots=True)
class Certificate:
    """The partner's certificate: its last day, `None` when unknown, and whether the rules ask for one at all."""

    until: date | None = None
    required: bool = True

    def is_valid_on(self, day: date) -> bool | None:
        """Whether the rules' demand for a certificate is met on `day`; `None` when that is unknown."""
        return True if not self.required else None if self.until is None else day <= self.until

    def ends_before(self, day: date) -> date | None:
        """Its last day, where the rules ask for one and it ends before `day`."""
        return self.until if self.required and self.until is not None and self.until < day else None


class CheckpointState(StrEnum):
    """What is known of the credited tier's requirements on a checkpoint's day."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Whether the credited tier's requirements were met on `day`; `tier` is the tier reached, where known."""

    day: date
    state: CheckpointState
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """The next review: `held_until` is the day up to which a tier gained lately cannot be lost.

    `falls_to` is the tier it would fall to if no later checkpoint is met; `None` when it is kept or not known.
    `certificate_ends` is set when the certificate ends before the review, which costs the tier by itself. `open` says
    that what is known by now does not settle it.
    """

    day: date
    days_left: int
    checkpoints: tuple[Checkpoint, ...]
    held_until: date | None
    safe: bool
    falls_to: str | None
    certificate_ends: date | None = None
    open: bool = False

    def count(self, state: CheckpointState) -> int:
        """How many checkpoints are in this state."""
        return sum(checkpoint.state is state for checkpoint in self.checkpoints)


def next_review_day(today: date) -> date:
    """The first 15 January or 15 July that is not over."""
    days = (date(year, month, CHECKPOINT_DAY) for year in (today.year, today.year + 1) for month in _REVIEW_MONTHS)
    return next(day for day in days if day >= today)


def checkpoint_days(review_day: date) -> tuple[date, ...]:
    """The 15th of each month of the look-back: 15 August to 15 January, or 15 February to 15 July."""
    last = Month.of(review_day)
    months = last.plus(-_LOOK_BACK_MONTHS).until(last)
    return tuple(date(month.year, month.month, CHECKPOINT_DAY) for month in months)


def next_review(
    credited: str | None,
    since: date | None,
    today: date,
    tiers: Sequence[str],
    performance_on: PerformanceOn,
    certificate: "Certificate",
) -> Review:
    """The review ahead of `today` for a `credited` tier held `since` a day, by the rules of `tiers`, lowest first.

    In this order: a tier held for less than six months is kept; without a valid certificate on the day there is none
    (HubSpot says "subject to demotion": ours), with an unknown one it cannot be judged; met at one of the checkpoints,
    it is kept; a checkpoint that cannot be judged leaves it so; otherwise it falls to the best tier met in the window.
    """
    day = next_review_day(today)
    checkpoints = tuple(_checkpoint(at, credited, today, tiers, performance_on) for at in checkpoint_days(day))
    held_until = add_months(since, HELD_MONTHS) if since else None
    held = held_until is not None and held_until > day
    ends = certificate.ends_before(day)
    valid = certificate.is_valid_on(day)
    met = valid is True and any(checkpoint.state is CheckpointState.MET for checkpoint in checkpoints)
    safe = held or met
    falls_to = None
    if not safe and credited is not None:
        falls_to = NO_TIER if valid is False else _best(checkpoints, tiers) if valid else None
    return Review(day, (day - today).days, checkpoints, held_until, safe, falls_to, ends, not safe and falls_to is None)


def _checkpoint(
    day: date, credited: str | None, today: date, tiers: Sequence[str], performance_on: PerformanceOn
) -> Checkpoint:
    if day > today:
        return Checkpoint(day, CheckpointState.TO_COME)
    performance = None if credited is None else performance_on(day)
    if performance is None or credited is None:
        return Checkpoint(day, CheckpointState.UNKNOWN)
    met = is_met(credited, performance, tiers)
    states = {True: CheckpointState.MET, False: CheckpointState.NOT_MET, None: CheckpointState.UNKNOWN}
    return Checkpoint(day, states[met], performance.tier)


def is_met(tier: str, performance: Performance, tiers: Sequence[str]) -> bool | None:
    """Whether a `performance` meets `tier` (no tier always is); `None` when it cannot be judged or is unknown."""
    if tier == NO_TIER or (tier in tiers and rank(performance.at_least, tiers) > rank(tier, tiers)):
        return True
    return next((step.met for step in performance.steps if step.tier.name == tier), None)


def rank(tier: str | None, tiers: Sequence[str]) -> int:
    """The place of `tier` among `tiers`, lowest first; below all of them for no tier."""
    return tiers.index(tier) if tier in tiers else -1


def _best(checkpoints: Iterable[Checkpoint], tiers: Sequence[str]) -> str | None:
    """The best tier met so far; `None` when one of the checkpoints could not be judged, or none is over."""
    over = [checkpoint for checkpoint in checkpoints if checkpoint.state is not CheckpointState.TO_COME]
    if any(checkpoint.state is CheckpointState.UNKNOWN for checkpoint in over):
        return None
    return max((checkpoint.tier for checkpoint in over), key=lambda tier: rank(tier, tiers), default=None)


def worked_out_tier(first: date, today: date, tiers: Sequence[str], performance_on: PerformanceOn) -> str | None:
    """The tier that the rules alone would credit on `today`, walking the 15th of each month from `first`.

    Promotion on any 15th (ours); demotion on review days, after six months (likely), to the best tier met in the
    window, or to none without a certificate (ours). `None` when nothing could be judged on the way.
    """
    credited, since = None, first
    reached: dict[date, Performance | None] = {}
    for month in Month.of(first).until(Month.of(today)):
        day = date(month.year, month.month, CHECKPOINT_DAY)
        performance = reached[day] = performance_on(day) if first <= day <= today else None
        if performance is None:
            continue
        if month.month in _REVIEW_MONTHS and credited is not None and add_months(since, HELD_MONTHS) <= day:
            reviewed = _reviewed(credited, performance, [reached.get(at) for at in checkpoint_days(day)], tiers)
            credited, since = (credited, since) if reviewed == credited else (reviewed, day)
        tier = performance.at_least
        judged = performance.tier is not None or tier != NO_TIER
        if judged and (credited is None or rank(tier, tiers) > rank(credited, tiers)):
            credited, since = tier, day
    return credited


def _reviewed(
    credited: str, on_the_day: Performance, window: Sequence[Performance | None], tiers: Sequence[str]
) -> str:
    """The tier after a review; a checkpoint that cannot be judged may have been met, so it keeps the tier."""
    if on_the_day.uncertified:
        return NO_TIER
    known = [seen for seen in window if seen is not None]
    if len(known) < len(window) or any(is_met(credited, seen, tiers) is not False for seen in known):
        return credited
    return max((seen.at_least for seen in known), key=lambda name: rank(name, tiers))
