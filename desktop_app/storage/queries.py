"""peewee's queries, compiled once and run as often as wanted; what they find comes as plain tuples.

To compile a query takes 0.3 ms, which counts where a dozen are asked for each row that is selected.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any, ParamSpec

from peewee import SQL, BaseQuery, ColumnBase, Context, Node, Select, SqliteDatabase, fn

from desktop_app.storage.workspace import Rows, Value, Workspace

_DIALECT = SqliteDatabase(None)
# Some are chosen by the columns that a file or an answer has, of which there is no end.
_MOST_CHOICES = 128
_Flags = ParamSpec("_Flags")


@dataclass(frozen=True, slots=True)
class _Placeholder:
    """The place of a value that is given when its query runs."""

    name: str


class Parameter(Node):
    """A value of a prepared query that is given each time it runs, by its name."""

    def __init__(self, name: str) -> None:
        self._place = _Placeholder(name)

    def __sql__(self, ctx: Context) -> Context:
        ctx.value(self._place, converter=False)
        return ctx


class PreparedQuery:
    """A query as SQL; its parameters are given by name, days as dates."""

    def __init__(self, query: BaseQuery) -> None:
        self._sql, self._values = compiled(query)
        self._own = [None if isinstance(value, _Placeholder) else _stored(value) for value in self._values]
        self._places = [
            (place, value.name) for place, value in enumerate(self._values) if isinstance(value, _Placeholder)
        ]

    def rows(self, workspace: Workspace, **values: Value | date) -> Rows:
        """What it finds; raises the `UserError` that a database fault means."""
        return workspace.rows(self._sql, self._bound(values))

    def stream(self, workspace: Workspace, **values: Value | date) -> Iterator[tuple[Any, ...]]:
        """What it finds, one row at a time."""
        return workspace.stream(self._sql, self._bound(values))

    def write(self, workspace: Workspace, **values: Value | date) -> int:
        """Run it inside `writing()`; gives the number of rows it touched."""
        return workspace.write(self._sql, self._bound(values))

    def write_many(self, workspace: Workspace, names: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
        """Run it for each of `rows` inside `writing()`, at the speed of the database; `names` say what its values are.

        Values of its own, such as a column's default, are the same for each row.
        """
        own = [value for value in self._values if not isinstance(value, _Placeholder)]
        places, count = [], len(names)
        for value in self._values:
            places.append(names.index(value.name) if isinstance(value, _Placeholder) else count)
            count += not isinstance(value, _Placeholder)
        if places != list(range(len(names))):
            pick = itemgetter(*places)
            rows = [pick((*row, *own)) for row in rows]
        workspace.write_many(self._sql, rows)

    def _bound(self, values: dict[str, Value | date]) -> list[Value]:
        bound = self._own.copy()
        for place, name in self._places:
            bound[place] = _stored(values[name])
        return bound


def _stored(value: Value | date) -> Value:
    return value.isoformat() if isinstance(value, date) else value


def prepared(build: Callable[_Flags, BaseQuery]) -> Callable[_Flags, PreparedQuery]:
    """Compile what `build` makes when it is first asked for, once for each of the last choices of its arguments."""

    @lru_cache(maxsize=_MOST_CHOICES)
    def made(*args: _Flags.args, **flags: _Flags.kwargs) -> PreparedQuery:
        return PreparedQuery(build(*args, **flags))

    return made  # type: ignore[return-value]  # the cache forgets the types of its arguments


def compiled(query: BaseQuery) -> tuple[str, list[Any]]:
    """A query as SQL with its values."""
    sql, values = _DIALECT.get_sql_context().sql(query).query()
    return sql, values


def rows_of(workspace: Workspace, query: BaseQuery) -> Rows:
    """What a query finds that is compiled anew each time."""
    return workspace.rows(*compiled(query))


def change(workspace: Workspace, query: BaseQuery) -> int:
    """Run a writing query inside `writing()`; gives the number of rows it touched."""
    return workspace.write(*compiled(query))


def insert(workspace: Workspace, query: BaseQuery) -> int:
    """Insert a row inside `writing()`; gives its number."""
    change(workspace, query)
    return last_number(workspace)


def last_number(workspace: Workspace) -> int:
    """The number of the row that was inserted last."""
    return int(_last_number().rows(workspace)[0][0])


def in_list(field: ColumnBase, name: str) -> Node:
    """That a field is one of a JSON list which is given by name when the query runs: as long a list as it may be."""
    return field.in_(Select([fn.json_each(Parameter(name))], [SQL("value")]))


@prepared
def _last_number() -> BaseQuery:
    return Select(columns=[fn.last_insert_rowid()])
