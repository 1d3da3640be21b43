"""How the columns of the table of clients share its width: figures are whole, names and chips take the rest."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from desktop_app.domain.client_groups import ClientGroup
from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.client_totals import longest_mrr
from desktop_app.ui.clients.cell_widths import least_width, needed_width
from desktop_app.ui.clients.columns import INDEX, CellStyle
from desktop_app.ui.clients.delegates import ROW_HEIGHT, ClientDelegate
from desktop_app.ui.clients.group_texts import group_sum, group_title, short_group_title
from desktop_app.ui.clients.header import Header
from desktop_app.ui.clients.model import ClientModel

_MRR = INDEX["mrr"]
_MOST_GROUPS = 200
_LEAST_HEADING = 120
_BETWEEN_SUMS = 16 + 1
_AROUND_TITLE = 8 + 8 + 8 + 16  # margin, arrow and what parts them, as group rows are painted


class ColumnWidths(QObject):
    """Gives each column what its heading and the rows that were in view need; `chosen` widths are a person's own."""

    def __init__(self, table: QTableView, clients: ClientModel, delegate: ClientDelegate, header: Header) -> None:
        super().__init__(table)
        self.chosen: dict[int, int] = {}
        self._table, self._clients, self._delegate, self._header = table, clients, delegate, header
        self._needed: list[int] = []
        self._least: list[int] = []
        self._measured: tuple[list[int], set[str]] = [], set()  # for these columns, these clients
        self._sharing = False
        self.measure_again()
        header.sectionResized.connect(self._note)

    def choose(self, column: int, width: int) -> None:
        """Have a column of `width` pixels from now on."""
        self.chosen[column] = width
        self._table.setColumnWidth(column, width)

    def forget_chosen(self) -> None:
        """Give every column its usual width again."""
        self.chosen.clear()
        self.share()

    def measure_again(self) -> None:
        """Forget what rows needed, as after another font."""
        self._measured = [], set()
        words = (column.words() for column in self._clients.columns)
        metrics = self._delegate.fonts.metrics
        self._needed = [
            max([self._header.needed_width(number), *(metrics.horizontalAdvance(word) + 17 for word in texts)])
            for number, texts in enumerate(words)
        ]
        self._least = [min(needed, _LEAST_HEADING) for needed in self._needed]

    def make_room_for(self, records: Sequence[ClientRow]) -> None:
        """Make room for these rows, which come into view."""
        before, shown = list(self._needed), self._shown()
        if shown != self._measured[0]:
            self._measured = shown, set()
        measured = self._measured[1]
        for record in records:
            if record.client_id not in measured:  # a wheel's step brings few new ones
                measured.add(record.client_id)
                self._add(record, shown)
        if self._needed != before:
            self.share()

    def make_room_for_all(self, in_view: Sequence[ClientRow]) -> None:
        """Make room for a list of clients: for those in view, and for its largest amounts wherever they are."""
        self._measured = [], set()
        for amount, currency in longest_mrr(self._clients.records):
            self._add(ClientRow(client_id="", name="", mrr=amount, currency=currency), [_MRR])
        self._make_room_for_sums()
        self.make_room_for(in_view)
        self.share()

    def _make_room_for_sums(self) -> None:
        """Make room for what groups add up to; where they are many, their sums are short.

        A sum ends where its column does, and may begin before it: up to the sum before, or the title of the group.
        """
        metrics, columns = self._delegate.fonts.bold_metrics, self._clients.columns
        groups, before = self._clients.groups()[:_MOST_GROUPS], -self._widest_title()
        for number in self._in_order():
            if groups and columns[number].adds_up:
                sums = (metrics.horizontalAdvance(group_sum(group, columns[number].key)) for group in groups)
                self._needed[number] = max(self._needed[number], max(sums) + _BETWEEN_SUMS - before)
                before = 0
            else:
                before += self.chosen.get(number, self._least_of(number))

    def _widest_title(self) -> int:
        """How many pixels the titles of groups take, with their arrow and the room behind them.

        Of groups out of view only what is known without a look at all of their clients.
        """
        grouped_by, today = self._clients.grouped_by or "", self._clients.today
        amounts = [column.key for column in map(self._clients.columns.__getitem__, self._shown()) if column.adds_up]
        titles = [short_group_title(grouped_by, group) for group in self._clients.groups()[:_MOST_GROUPS]]
        titles += [group_title(grouped_by, group, today, amounts) for group in self._groups_in_view()]
        widths = map(self._delegate.fonts.bold_metrics.horizontalAdvance, titles)
        return max(widths, default=0) + _AROUND_TITLE

    def _groups_in_view(self) -> list[ClientGroup]:
        first, lines = max(self._table.rowAt(0), 0), self._clients.lines
        last = min(first + self._table.viewport().height() // ROW_HEIGHT + 2, len(lines))
        return [line for line in (lines[row] for row in range(first, last)) if isinstance(line, ClientGroup)]

    def share(self) -> None:
        """Share the width that the table has; where it is too little for what can be read, the table scrolls."""
        shown = self._shown()
        room = self._table.viewport().width() - sum(self.chosen.get(number, 0) for number in shown)
        own = [number for number in shown if number not in self.chosen]
        needed = [self._needed[number] for number in own]
        columns = self._clients.columns
        least = [self._least_of(number) for number in own]
        growing = [number for number, column in enumerate(own) if not columns[column].whole]
        names = [number for number, column in enumerate(own) if columns[column].look is CellStyle.CLIENT]
        self._sharing = True
        for number, width in zip(own, _shared(needed, least, growing, names, room), strict=True):
            self._table.setColumnWidth(number, width)
        self._sharing = False

    def needed(self, column: int, records: Iterable[ClientRow]) -> int:
        """What `records` need in a column, its heading included."""
        widths = (
            needed_width(self._delegate.fonts, row, self._clients.today, self._clients.columns[column])
            for row in records
        )
        return max([self._header.needed_width(column), *widths])

    def _add(self, record: ClientRow, columns: Iterable[int]) -> None:
        fonts, today = self._delegate.fonts, self._clients.today
        for number in columns:
            column = self._clients.columns[number]
            self._needed[number] = max(self._needed[number], needed_width(fonts, record, today, column))
            self._least[number] = max(self._least[number], least_width(fonts, record, today, column))

    def _least_of(self, number: int) -> int:
        is_whole = self._clients.columns[number].whole and self._clients.columns[number].look is not CellStyle.USAGE
        return self._needed[number] if is_whole else self._least[number]

    def _shown(self) -> list[int]:
        return [number for number in range(len(self._clients.columns)) if not self._table.isColumnHidden(number)]

    def _in_order(self) -> list[int]:
        """The shown columns as they stand beside each other."""
        header = self._table.horizontalHeader()
        return sorted(self._shown(), key=header.visualIndex)

    def _note(self, column: int, before: int, width: int) -> None:
        """What a person does to a column stays; hiding it or showing it again changes nothing."""
        if not self._sharing and before and width:
            self.chosen[column] = width


def _shared(
    needed: Sequence[int], least: Sequence[int], growing: Sequence[int], names: Sequence[int], room: int
) -> list[int]:
    """`room` pixels among columns: what is left goes to the `growing` ones, what lacks is taken above the `least`.

    The other columns give before the `names`: a row is known by its name. The sum may be more than the room.
    """
    widths, left = list(needed), room - sum(needed)
    if left >= 0:
        for place, number in enumerate(growing):
            widths[number] += left // len(growing) + (place < left % len(growing))
        return widths
    others = [number for number in range(len(needed)) if number not in names]
    _take(widths, least, names, _take(widths, least, others, -left))
    return widths


def _take(widths: list[int], least: Sequence[int], columns: Sequence[int], pixels: int) -> int:
    """Take `pixels` from `columns` by what each has to spare; gives how many are then still lacking."""
    spare = [widths[number] - least[number] for number in columns]
    taken = left = min(pixels, sum(spare))
    for place, number in enumerate(columns):  # what is rounded off is taken from the columns that follow
        part = round(left * spare[place] / sum(spare[place:])) if spare[place] else 0
        widths[number] -= part
        left -= part
    return pixels - taken
