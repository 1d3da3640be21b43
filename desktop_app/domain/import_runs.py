"""Imports as the log of imports knows them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ImportRun:
    """An import or sync that was not taken back: its number, when it began (aware), and the names of its files."""

    import_id: int
    started_at: datetime
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """What became of the rows of one kind in one file of an import; `source` is the table's own kind where it holds
    this one beside that."""

    file: str
    kind: str
    source: str | None
    read: int
    added: int
    updated: int
    unchanged: int
    rejected: int


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import or sync of the log: its number, when it began (aware), the day that its data are of, its tables, and
    when it was taken back (aware), if it was."""

    import_id: int
    started_at: datetime
    as_of: date
    tables: tuple[ImportedTable, ...]
    undone_at: datetime | None

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its files, each once."""
        return tuple(dict.fromkeys(table.file for table in self.tables))

    @property
    def changed_something(self) -> bool:
        """Whether it added or changed a row."""
        return any(table.added or table.updated for table in self.tables)
