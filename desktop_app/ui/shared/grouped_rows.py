"""Lines under headings as the rows of one list, for what is found, due or changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal

from desktop_app.shown_text import tool_tip
from desktop_app.ui.shared.line_list import Index, LineModel

ROW = int(Qt.ItemDataRole.UserRole)


class LineTone(Enum):
    """How the words at the end of a line are coloured; colour never says a thing alone."""

    QUIET = auto()
    PLAIN = auto()
    GAIN = auto()
    LOSS = auto()
    BAD = auto()
    KEY = auto()


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One thing in words: an icon, its title, more about it, and words at the end; `record` is what it stands for.

    `checked` is `None` for what cannot be ticked off; `spoken` is said in place of the rest where that reads badly.
    """

    title: str
    detail: str = ""
    aside: str = ""
    icon: str = ""
    tone: LineTone = LineTone.QUIET
    checked: bool | None = None
    record: object = None
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """The name of the lines below it, and words about all of them."""

    title: str
    aside: str = ""
    tone: LineTone = LineTone.QUIET


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines under one heading."""

    heading: GroupHeading
    lines: Sequence[GroupLine]


class GroupedListModel(LineModel):
    """Headings, which cannot be selected, and lines; `ticked` tells of a line that a person ticks or unticks."""

    ticked = Signal(object, bool)
    rows: Sequence[GroupHeading | GroupLine]

    def show_groups(self, groups: Sequence[LineGroup]) -> None:
        """Show these groups in place of those before."""
        self.show_rows([row for group in groups for row in (group.heading, *group.lines)])

    def is_line(self, row: int) -> bool:
        return self.line(row) is not None

    def line(self, row: int) -> GroupLine | None:
        """The line in `row`; `None` for a heading, or where there is no row."""
        entry = self.rows[row] if 0 <= row < len(self.rows) else None
        return entry if isinstance(entry, GroupLine) else None

    def lines(self) -> list[GroupLine]:
        """Every line, in order."""
        return [row for row in self.rows if isinstance(row, GroupLine)]

    def headings(self) -> list[GroupHeading]:
        """Every heading, in order."""
        return [row for row in self.rows if isinstance(row, GroupHeading)]

    def row_of(self, record: object) -> int:
        """The row of the line that stands for `record`; -1 when there is none."""
        for row, entry in enumerate(self.rows):
            if isinstance(entry, GroupLine) and entry.record == record:
                return row
        return -1

    # Qt

    def flags(self, index: Index) -> Qt.ItemFlag:
        line, usual = self.line(index.row()), super().flags(index)
        return usual if line is None or line.checked is None else usual | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, GroupLine):
            return tool_tip(spoken(row))
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, GroupLine) and row.checked is not None:
            return Qt.CheckState.Checked if row.checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or line is None or line.checked is None:
            return False
        self.ticked.emit(line.record, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


def spoken(row: GroupHeading | GroupLine) -> str:
    """A row as one reads it out."""
    if isinstance(row, GroupLine):
        return row.spoken or ", ".join(part for part in (row.title, row.detail, row.aside) if part)
    return ", ".join(part for part in (row.title, row.aside) if part)
