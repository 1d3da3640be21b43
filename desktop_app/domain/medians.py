"""The median of app usage over the clients that contribute, with its bounds where usage or contributing is unknown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.figures import Figure
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Users:
    """So many clients that use `apps` counted apps (`None` without usage data); `contributes` is `None` if unsure."""

    count: int
    apps: int | None
    contributes: bool | None


def median_figure(users: Iterable[Users], counted: int) -> Figure:
    """The median over contributing clients, of `counted` apps at most.

    Known is the median of those with usage data that surely contribute. One without usage data uses between no app and
    all counted ones; one that may contribute is in or out, whichever makes the least or the most of it.
    """
    clients = [user for user in users if user.contributes is not False and user.count]
    sure = [client for client in clients if client.contributes]
    known = Counter[int]()
    for group in sure:
        if group.apps is not None:
            known[group.apps] += group.count
    if not clients:
        return Figure.exactly(_ZERO)
    least = _least(_filled(sure, 0), _filled(_unsure(clients), 0)) if sure else _ZERO
    most = -_least(_negated(_filled(sure, counted)), _negated(_filled(_unsure(clients), counted)))
    if least == most:
        return Figure.exactly(least)
    return Figure(_median(known) if known else None, least, most, tuple(_reasons(clients)))


def _unsure(clients: Iterable[Users]) -> list[Users]:
    return [client for client in clients if client.contributes is None]


def _filled(clients: Iterable[Users], unknown: int) -> Counter[int]:
    """How many clients use how many apps, with `unknown` for those without data."""
    counts = Counter[int]()
    for client in clients:
        counts[unknown if client.apps is None else client.apps] += client.count
    return counts


def _negated(counts: Mapping[int, int]) -> Counter[int]:
    return Counter({-value: count for value, count in counts.items()})


def _least(sure: Counter[int], unsure: Mapping[int, int]) -> Decimal:
    """The least median of `sure` with any of `unsure`: a value not above the median never raises it, others may."""
    values = sorted(unsure.items())
    counts = Counter(sure)
    if not counts:
        counts[values[0][0]] = 1
    lowest = _median(counts)
    for value, count in values:
        if value > lowest:
            break
        counts[value] += count
        lowest = _median(counts)
    return lowest


def _median(counts: Mapping[int, int]) -> Decimal:
    """The median of values by how often each occurs."""
    ordered = sorted(counts.items())
    size = sum(counts.values())
    return Decimal(_at(ordered, (size - 1) // 2) + _at(ordered, size // 2)) / 2


def _at(ordered: Iterable[tuple[int, int]], place: int) -> int:
    """The value at `place`, counted from 0."""
    for value, count in ordered:
        if place < count:
            return value
        place -= count
    raise IndexError(place)


def _reasons(clients: Iterable[Users]) -> Iterable[Message]:
    clients = list(clients)
    missing = sum(client.count for client in clients if client.contributes and client.apps is None)
    unsure = sum(client.count for client in _unsure(clients))
    if missing:
        yield Message(QT_TRANSLATE_NOOP("Messages", "%n client(s) without usage data"), number=missing)
    if unsure:
        text = QT_TRANSLATE_NOOP("Messages", "%n client(s) that may or may not count for the median")
        yield Message(text, number=unsure)
