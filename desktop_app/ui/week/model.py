"""The lines of the week under their groups, as the rows of one list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop_app.domain.week_items import Week, WeekGroup, WeekItem, WeekLine
from desktop_app.shown_text import tool_tip
from desktop_app.ui.shared.line_list import Index, LineModel
from desktop_app.ui.week.texts import WeekTexts, group_aside, group_title, line_texts


@dataclass(frozen=True, slots=True)
class WeekHeading:
    """The name of a group, and how much of what is in it."""

    title: str
    aside: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A line with its words."""

    item: WeekItem
    texts: WeekTexts


def week_rows(week: Week) -> list[WeekHeading | WeekRow]:
    """The groups of a week that have lines, each with its heading before them."""
    rows: list[WeekHeading | WeekRow] = []
    for group in WeekGroup:
        items = [item for item in week.items if item.kind.group is group]
        if items:
            rows.append(WeekHeading(group_title(group), group_aside(items)))
            rows += [WeekRow(item, line_texts(item, week.as_of)) for item in items]
    return rows


class WeekModel(LineModel):
    """Headings, which cannot be selected, and lines."""

    rows: Sequence[WeekHeading | WeekRow]

    def is_line(self, row: int) -> bool:
        return self.line(row) is not None

    def line(self, row: int) -> WeekRow | None:
        """The line in `row`; `None` for a heading, or where there is no row."""
        entry = self.rows[row] if 0 <= row < len(self.rows) else None
        return entry if isinstance(entry, WeekRow) else None

    def lines(self) -> list[WeekRow]:
        """Every line, in order."""
        return [row for row in self.rows if isinstance(row, WeekRow)]

    def row_of(self, line: WeekLine) -> int:
        """The row of a line; -1 where it is not shown."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, WeekRow) and row.item.line == line), -1)

    def row_of_client(self, client_id: str) -> int:
        """The row of a client's first line; -1 where it has none."""
        rows = enumerate(self.rows)
        return next((n for n, row in rows if isinstance(row, WeekRow) and row.item.client_id == client_id), -1)

    # Qt

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.texts.spoken if isinstance(row, WeekRow) else f"{row.title}, {row.aside}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, WeekRow):
            return tool_tip(row.texts.spoken)
        return None
