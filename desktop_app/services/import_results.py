"""What an import did, or would do: per table and kind, with remarks on how each file was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.changes import Changed
from desktop_app.domain.messages import Message
from desktop_app.services.reject_spool import RejectSpool
from desktop_app.sources.parsing import Rejected
from desktop_app.sources.xlsx_file import NotRead
from desktop_app.storage.importing.importer import Change

# What columns are taken as that have no place of their own and are kept by their names.
MORE = "more_from_hubspot"


@dataclass(frozen=True, slots=True)
class KnownWords:
    """A column whose cells are words, and the values that they may mean."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """A heading of a file, the columns that its cells are taken as, and the unknown words in them, with the
    number of rows that each occurs in. `known` are the words that could be meant."""

    heading: str
    taken_as: tuple[str, ...] = ()
    unknown_words: Mapping[str, int] = field(default_factory=dict)
    known: KnownWords | None = None


@dataclass(slots=True)
class FileResult:
    """What became of the rows of one kind in one table: `file` is its name, `read` the rows, `changes` the first ones,
    `listed` the numbers of stored rows that it has unchanged.

    `source` is the table's own kind where it holds this one beside that, else `None`. `rejected` are the first rows
    that cannot be taken, `rejected_rows` how many there are, `rejects` all of them. `separator` is the one between its
    cells; a comma for a sheet of a workbook. `encoding` is how its text was read, `left_out` the headings that were
    not; `needs_attention` says that a person has to decide about one of its `findings`. `below` is another table that
    begins below it, `sheet` the one of a workbook that holds the table. `shows_lines` says that it shows what clients
    pay for which product.
    """

    file: str
    kind: str
    header: tuple[str, ...]
    source: str | None = None
    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    rejected_rows: int = 0
    rejects: RejectSpool | None = None
    changes: list[Change] = field(default_factory=list)
    listed: list[int] = field(default_factory=list)
    separator: str = ","
    encoding: str = ""
    left_out: tuple[str, ...] = ()
    header_line: int | None = None
    sheet: str | None = None
    columns: tuple[ColumnUse, ...] = ()
    findings: tuple[Message, ...] = ()
    shows_lines: bool = False
    needs_attention: bool = False
    below: NotRead | None = None


def changed_rows(result: FileResult) -> int:
    """How many rows a table added or changed."""
    return result.added + result.updated


@dataclass(slots=True)
class ImportResult:
    """What an import did, or would do: `import_id` is `None` for a dry run, `fingerprint` identifies its files.

    `not_read` are the sheets with rows that were not, `as_of` is the day that the data is of.
    """

    files: list[FileResult]
    import_id: int | None
    changed: Changed = Changed.EVERYTHING
    fingerprint: str | None = None
    not_read: tuple[NotRead, ...] = ()
    as_of: date | None = None

    @property
    def has_findings(self) -> bool:
        """Whether rows were rejected, or something else was found that a person should look at."""
        unknown = any(column.unknown_words for file in self.files for column in file.columns)
        return unknown or bool(self.not_read) or any(file.rejected_rows or file.needs_attention for file in self.files)
