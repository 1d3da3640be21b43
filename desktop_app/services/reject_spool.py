"""Rows that an import could not take, kept out of memory until they are saved."""

import marshal
import weakref
from collections.abc import Iterator
from tempfile import TemporaryFile

from desktop_app.domain.messages import Message
from desktop_app.sources.parsing import Problem, Rejected


class RejectSpool:
    """Rejected rows in the order in which they are added, on disk; gone when no object holds it any more."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - closed with this object
        weakref.finalize(self, self._file.close)

    def add(self, row: Rejected) -> None:
        """Keep `row`."""
        problems = [
            (column, value, why.text, {name: str(part) for name, part in why.values.items()})
            for column, value, why in row.problems
        ]
        marshal.dump((row.line, problems, row.cells), self._file)

    def rows(self) -> Iterator[Rejected]:
        """All rows that were added."""
        end = self._file.seek(0, 2)
        self._file.seek(0)
        while self._file.tell() < end:
            line, problems, cells = marshal.load(self._file)  # noqa: S302 - written by this program
            messages = (Problem(column, value, Message(text, values)) for column, value, text, values in problems)
            yield Rejected(line, tuple(messages), cells)
