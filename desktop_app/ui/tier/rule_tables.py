"""The plain tables of the rule sets: how they are made and headed, and what is typed into their cells."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.formatting import format_rate
from desktop_app.ui.shared.amount_field import read_amount
from desktop_app.ui.shared.text_table import style_as_text_table
from desktop_app.ui.tier.rule_texts import UNKNOWN

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_EXACT = int(Qt.ItemDataRole.UserRole)


def rules_table(name: str, parent: QWidget) -> QTableWidget:
    """An empty table, spoken of by `name`, whose columns share its width."""
    table = QTableWidget(parent)
    table.setObjectName("surface")
    table.setAccessibleName(name)
    style_as_text_table(table)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectItems)  # single cells are typed into
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table


def name_columns(table: QTableWidget, names: Sequence[str]) -> None:
    """Head a table whose first column holds names and whose others hold figures."""
    table.setColumnCount(len(names))
    table.setHorizontalHeaderLabels(list(names))
    for column in range(len(names)):
        item = table.horizontalHeaderItem(column)
        if item is not None:
            item.setTextAlignment(_RIGHT if column else _LEFT)


def share_width(table: QTableWidget) -> bool:
    """Give every column of a table its share of the width, or where that would cut texts the room that they need.

    The first column is as wide as its names. Gives back whether all columns are in view.
    """
    header = table.horizontalHeader()
    needed = [max(table.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in range(header.count())]
    others = len(needed) - 1
    fits = others > 0 and needed[0] + others * max(needed[1:]) <= table.viewport().width()
    stretch, contents = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents
    header.setSectionResizeMode(stretch if fits else contents)
    if others > 0:
        header.setSectionResizeMode(0, contents)
    return fits


def name_cell(text: str, *, editable: bool = False) -> QTableWidgetItem:
    """A cell with a name."""
    item = QTableWidgetItem(text)
    if not editable:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
    return item


def figure_cell(text: str, exact: Decimal | None = None) -> QTableWidgetItem:
    """A cell with a figure that can be typed in anew; as long as nobody does, it stands for the `exact` one."""
    item = QTableWidgetItem(text)
    item.setTextAlignment(_RIGHT)
    item.setData(_EXACT, exact)
    return item


def show_readings(table: QTableWidget) -> list[str]:
    """Write each figure of a table as it was understood; gives the texts that are not numbers."""
    unreadable = []
    with QSignalBlocker(table):
        for item in _figures(table):
            value, readable = figure_in(item)
            if value is not None:
                item.setText(format_rate(value))
            elif not readable:
                unreadable.append(item.text().strip())
    return unreadable


def _figures(table: QTableWidget) -> Iterator[QTableWidgetItem]:
    cells = (table.item(row, column) for row in range(table.rowCount()) for column in range(1, table.columnCount()))
    return (item for item in cells if item is not None)


def figure_in(item: QTableWidgetItem | None) -> tuple[Decimal | None, bool]:
    """What a cell holds, and whether it could be read: an amount, or unknown."""
    text = item.text().strip() if item is not None else ""
    if text in ("", UNKNOWN):
        return None, True
    exact = item.data(_EXACT) if item is not None else None
    if isinstance(exact, Decimal) and text == format_rate(exact):
        return exact, True
    value = read_amount(text)
    return value, value is not None
