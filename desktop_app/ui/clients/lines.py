"""The rows of the table: clients, and above those of a group the group itself; closed groups hide their clients."""

from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import overload

from desktop_app.domain.client_columns import number_of, rows_at, values_of
from desktop_app.domain.client_groups import ClientGroup, GroupValue
from desktop_app.domain.client_list import ClientRow

Line = ClientRow | ClientGroup
_FEW = 20  # keys: each is looked for by itself
_client_id = attrgetter("client_id")


class Lines(Sequence[Line]):
    """`records` are all clients, those of a group side by side, as `groups` have them."""

    def __init__(
        self,
        records: Sequence[ClientRow],
        groups: Sequence[ClientGroup] = (),
        closed: Collection[GroupValue | None] = (),
    ) -> None:
        self.records = records
        self.groups = groups
        self._heads: list[int] = []  # the rows of the groups, and their first clients among the records
        self._firsts: list[int] = []
        self._open: list[bool] = []
        row = first = 0
        for group in groups:
            self._heads.append(row)
            self._firsts.append(first)
            self._open.append(group.value not in closed)
            row += 1 + (len(group.rows) if self._open[-1] else 0)
            first += len(group.rows)
        self._count = row if groups else len(records)

    def record_number(self, row: int) -> int | None:
        """The number of the record in a row; `None` for a group."""
        if not self.groups:
            return row
        group = bisect_right(self._heads, row) - 1
        below = row - self._heads[group]
        return self._firsts[group] + below - 1 if below else None

    def records_in(self, rows: Sequence[int]) -> Sequence[ClientRow]:
        """The clients in some rows, without the groups among them."""
        numbers = map(self.record_number, rows)
        return rows_at(self.records, [number for number in numbers if number is not None])

    def row_of(self, number: int) -> int | None:
        """The row of one of the records; `None` where its group is closed."""
        if not self.groups:
            return number
        group = bisect_right(self._firsts, number) - 1
        return self._heads[group] + 1 + number - self._firsts[group] if self._open[group] else None

    def group_of(self, number: int) -> ClientGroup | None:
        """The group that one of the records is in."""
        return self.groups[bisect_right(self._firsts, number) - 1] if self.groups else None

    def row_of_group(self, value: GroupValue | None) -> int | None:
        """The row of a group, if there is one of this value."""
        return next((row for row, group in zip(self._heads, self.groups, strict=True) if group.value == value), None)

    def client_row(self, row: int, rows: int) -> int | None:
        """The row of the client that is so many clients below a row, or above it: as far as there are any."""
        step = 1 if rows > 0 else -1
        passed = list(islice(self._client_rows(row + step, step), abs(rows)))
        if passed:
            return passed[-1]
        here = 0 <= row < self._count and self.record_number(row) is not None
        return row if here else next(self._client_rows(row - step, -step), None)

    def _client_rows(self, row: int, step: int) -> Iterator[int]:
        """The rows of clients from a row on, down or up."""
        rows = range(row, self._count if step > 0 else -1, step)
        return (place for place in rows if place >= 0 and self.record_number(place) is not None)

    def rows_of(self, keys: Collection[Hashable]) -> Mapping[Hashable, int]:
        """The rows of clients, by their ids, and of groups, by their values, as far as they are shown."""
        rows: dict[Hashable, int] = {
            group.value: row for row, group in zip(self._heads, self.groups, strict=True) if group.value in keys
        }
        for client_id, number in self._numbers_of(keys):
            if (row := self.row_of(number)) is not None:
                rows[client_id] = row
        return rows

    def _numbers_of(self, keys: Collection[Hashable]) -> Iterator[tuple[Hashable, int]]:
        """Which of the records the clients among `keys` are."""
        if len(keys) <= _FEW:
            pairs = ((key, number_of(self.records, key)) for key in keys if isinstance(key, str))
            return ((key, number) for key, number in pairs if number is not None)
        ids = values_of(self.records, _client_id)
        return ((client_id, number) for number, client_id in enumerate(ids) if client_id in keys)

    def number_of(self, client_id: str) -> int | None:
        """Which of the records a client is."""
        return number_of(self.records, client_id)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> Line: ...
    @overload
    def __getitem__(self, row: slice) -> list[Line]: ...
    def __getitem__(self, row: int | slice) -> Line | list[Line]:
        if isinstance(row, slice):
            return [self[number] for number in range(*row.indices(self._count))]
        if not 0 <= row < self._count:
            raise IndexError(row)
        number = self.record_number(row)
        return self.groups[bisect_right(self._heads, row) - 1] if number is None else self.records[number]
