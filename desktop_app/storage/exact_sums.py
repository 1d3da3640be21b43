"""A connection whose sums never end in "integer overflow": one that is too large for SQLite is worked out in Python.

SQLite's own `sum` is quick, so it is used until it fails; from then on the connection has ours.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

_MOST, _LEAST = 2**63 - 1, -(2**63)
_OVERFLOW = "integer overflow"  # has no error code of its own


class ExactConnection(sqlite3.Connection):
    """Use it as `factory` of `sqlite3.connect`."""

    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(factory or _ExactCursor)

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        cursor: sqlite3.Cursor = self.cursor()
        return cursor.execute(sql, parameters)

    def rows(self, sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        """All rows of a query, without a cursor of ours: the many small queries of a panel take half as long so."""
        try:
            return super().cursor().execute(sql, parameters).fetchall()
        except sqlite3.OperationalError as fault:
            self.add_exact_sum(fault)
            return super().cursor().execute(sql, parameters).fetchall()

    def add_exact_sum(self, fault: sqlite3.OperationalError) -> None:
        """Have sums worked out in Python from now on. Raises a `fault` that is another one."""
        if str(fault) != _OVERFLOW:
            raise fault
        self.create_aggregate("sum", 1, _ExactSum)  # type: ignore[arg-type]  # gives text, too


class _ExactCursor(sqlite3.Cursor):
    connection: ExactConnection
    _statement: tuple[str, Any] = ("", ())

    def execute(self, sql: str, parameters: Any = (), /) -> "_ExactCursor":
        self._statement = sql, parameters
        self._retried(lambda: super(_ExactCursor, self).execute(sql, parameters))
        return self

    def fetchall(self) -> list[Any]:
        rows: list[Any] = self._retried(super().fetchall, again=self._execute_again)
        return rows

    def _execute_again(self) -> list[Any]:
        return super().execute(*self._statement).fetchall()

    def _retried(self, work: Callable[[], Any], again: Callable[[], Any] | None = None) -> Any:
        try:
            return work()
        except sqlite3.OperationalError as fault:
            self.connection.add_exact_sum(fault)
            return (again or work)()


class _ExactSum:
    """The sum as SQLite's; text where it is beyond 64 bits."""

    def __init__(self) -> None:
        self._sum: int | float | None = None

    def step(self, value: float | None) -> None:
        if value is not None:
            self._sum = value if self._sum is None else self._sum + value

    def finalize(self) -> int | float | str | None:
        beyond = isinstance(self._sum, int) and not _LEAST <= self._sum <= _MOST
        return str(self._sum) if beyond else self._sum
