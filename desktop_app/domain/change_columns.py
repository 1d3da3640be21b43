"""The contract changes ahead of many clients in columns."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import Any

from desktop_app.domain.client_list import Decision, by_deadline, latest_renewal
from desktop_app.domain.columns import CodedColumn
from desktop_app.domain.renewals import is_pending


@dataclass(frozen=True, slots=True)
class ChangeColumns:
    """The contract changes ahead of all clients: those of a client are side by side.

    `columns` are as the fields of a `Decision`; those of the client in a place are from `starts[place]` up to, and not
    with, the next one's. `is_pending` has a 1 for those that count as decisions to be made.
    """

    columns: Sequence[CodedColumn]
    starts: Sequence[int]
    is_pending: bytes

    def of(self, place: int) -> list[Decision]:
        """The contract changes of a client, by deadline."""
        return self._made(range(self.starts[place], self.starts[place + 1]))

    def pending(self, place: int) -> list[Decision]:
        """Those that count as decisions to be made, by deadline."""
        first, end = self.starts[place], self.starts[place + 1]
        return self._made([number for number in range(first, end) if self.is_pending[number]])

    def pending_fields(self, places: Iterable[int], names: Iterable[str]) -> list[list[tuple[Any, ...]]]:
        """These fields of the decisions to be made, of each client in `places` that has any."""
        columns = [self.columns[Decision._fields.index(name)] for name in names]
        asked, by_place = set(places), defaultdict[int, list[tuple[Any, ...]]](list)
        for number in compress(range(len(self.is_pending)), self.is_pending):
            place = bisect_right(self.starts, number) - 1
            if place in asked:
                by_place[place].append(tuple(values[codes[number]] for codes, values in columns))
        return list(by_place.values())

    def _made(self, numbers: Sequence[int]) -> list[Decision]:
        changes = [Decision(*[values[codes[number]] for codes, values in self.columns]) for number in numbers]
        return by_deadline(changes) if len(changes) > 1 else changes


def change_columns(columns: Mapping[str, CodedColumn], starts: Sequence[int], last: date) -> ChangeColumns:
    """Contract changes by the fields of a `Decision`, of which those due up to `last` are to be decided."""
    (dues, due_on), (days, renews_on), (states, status) = (columns[name] for name in ("due_on", "renews_on", "status"))
    is_soon = [due <= last for due in due_on], [day <= latest_renewal(last) for day in renews_on]
    is_open = [is_pending(state) for state in status]
    flags = (
        is_open[state] and (is_soon[0][due] or is_soon[1][day])
        for due, day, state in zip(dues, days, states, strict=True)
    )
    return ChangeColumns([columns[name] for name in Decision._fields], starts, bytes(flags))
