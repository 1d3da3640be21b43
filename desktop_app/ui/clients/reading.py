"""What the Clients tab has read of its clients: as much as it is asked for, and the rows that come into view."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.client_columns import ALL_FIELDS, has_fields
from desktop_app.domain.client_fields import OF_FIGURES, fields_of_groups, fields_of_order, fields_of_query
from desktop_app.domain.client_list import ClientBook, ClientRow
from desktop_app.ui.clients.content import ClientsContent, ClientsWish, all_clients, clients_in_view
from desktop_app.ui.clients.filter_bar import FilterBar
from desktop_app.ui.clients.table import ClientTable
from desktop_app.ui.session.session import Session


class ClientReading(QObject):
    """Asks for what `table` and `bar` need: `read` carries all clients with that, `rows_read` single ones in view.

    `begun` says that more of all clients is being read than is shown.
    """

    read = Signal(ClientsContent)
    rows_read = Signal(object)
    begun = Signal()

    def __init__(self, session: Session, table: ClientTable, bar: FilterBar) -> None:
        super().__init__(table)
        self._session, self._table, self._bar = session, table, bar
        self._asked = frozenset[str]()
        self._asked_rows: Sequence[str] = ()
        self._page: Sequence[ClientRow] = ()  # read first, until all are asked for
        self._waiting: list[Callable[[], None]] = []
        table.in_view.awaited.connect(self._read_rows)
        table.first_painted.connect(lambda: QTimer.singleShot(0, self, self._ask_after_page))

    @property
    def is_under_way(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asked or self._page)

    def ask(self, fields: frozenset[str] = frozenset(), page: Sequence[ClientRow] = ()) -> None:
        """Read these fields of all clients, and what is needed to show them; `page` are rows in view read before."""
        self._asked, self._page = fields | self._needed(), ()
        ids = self._table.in_view.ids(self._table.selected_records())
        wish = ClientsWish(self._table.clients.order, self._asked, page, ids)
        question = partial(all_clients, today=self._session.today(), wish=wish)
        self._session.ask(question, self._answered, topic="clients", failed=self._not_answered)

    def ask_when_painted(self, page: Sequence[ClientRow]) -> None:
        """Read all clients once the rows of `page` are painted, and after the client that the panel then asks for."""
        self._page = page
        self._table.was_painted = False

    def _ask_after_page(self) -> None:
        if self._page:
            self.ask(page=self._page)

    def need(self, fields: frozenset[str] = frozenset()) -> None:
        """Read these fields and what is needed to show the clients, unless that is under way."""
        if not self._asked >= fields | self._needed():
            self.begun.emit()
            self.ask(fields)

    def suffices(self, book: ClientBook) -> bool:
        """Whether all is read of the clients of `book` that is needed to show them."""
        return has_fields(book.rows, self._needed())

    def do_when_read(self, act: Callable[[], None], book: ClientBook | None) -> None:
        """Do something once all fields of all clients are read and shown: now, if those of `book` are."""
        self._waiting.append(act)
        if book is None or not self.do_what_waits(book):
            self.need(ALL_FIELDS)

    def do_what_waits(self, book: ClientBook) -> bool:
        """Do what waited for all fields of all clients, if `book` has them; gives whether it has."""
        if not has_fields(book.rows, ALL_FIELDS):
            return False
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
        return True

    def _needed(self) -> frozenset[str]:
        clients = self._table.clients
        return frozenset().union(
            OF_FIGURES,
            fields_of_query(self._bar.query),
            fields_of_order(clients.sorted_by),
            fields_of_groups(clients.grouped_by),
            ALL_FIELDS if self._waiting else (),
        )

    def _answered(self, content: ClientsContent) -> None:
        self._asked, self._asked_rows = frozenset(), ()
        self.read.emit(content)

    def _not_answered(self, fault: Exception) -> None:
        self._asked = frozenset()
        self._session.failed.emit(fault)

    def _read_rows(self) -> None:
        """Read the clients in view; those that the workspace does not have any more are asked for once."""
        ids = self._table.in_view.ids(self._table.selected_records())
        if ids != self._asked_rows:
            self._asked_rows = ids
            question = partial(clients_in_view, today=self._session.today(), client_ids=ids)
            self._session.ask(question, self.rows_read.emit, topic="clients in view")
