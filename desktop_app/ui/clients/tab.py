"""The Clients tab: cards, filters, table and footer, wired together over one book of clients."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.changes import Changed
from desktop_app.domain.client_columns import ALL_FIELDS, rows_read, take_rows
from desktop_app.domain.client_filter import select
from desktop_app.domain.client_list import ClientBook, ClientQuery, ClientRow
from desktop_app.domain.client_order import in_order
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.domain.saved_views import SavedView, SavedViews, TableLayout, layout_from_json
from desktop_app.domain.typed_parts import Cell
from desktop_app.ui.clients.alert_actions import AlertActions
from desktop_app.ui.clients.alert_cards import AlertCards
from desktop_app.ui.clients.bulk_actions import BulkActions
from desktop_app.ui.clients.column_menu import ColumnMenu
from desktop_app.ui.clients.columns import ClientColumn
from desktop_app.ui.clients.content import ClientsContent, SortedClients, first_page, sorted_clients
from desktop_app.ui.clients.empty_list import say_why_empty
from desktop_app.ui.clients.filter_bar import FilterBar
from desktop_app.ui.clients.group_menu import GroupMenu
from desktop_app.ui.clients.reading import ClientReading
from desktop_app.ui.clients.rows_in_view import MOST_SELECTED
from desktop_app.ui.clients.state import layout_of, restore_state, show_layout, state_of
from desktop_app.ui.clients.table_export import VisibleTable, copy_table, visible_table
from desktop_app.ui.clients.table_frame import TableFrame
from desktop_app.ui.clients.views_menu import ViewsMenu
from desktop_app.ui.detail.client_actions import ClientActions
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session

_SETTING = "clients"
_SUBJECTS = Changed.EVERYTHING & ~(Changed.TEAM | Changed.NOTES | Changed.TASKS | Changed.EMAILS)


class ClientsTab(QWidget):
    """Shows the clients of the session's workspace; signals how many there are and which one is current."""

    counted = Signal(int)
    client_selected = Signal(str)
    changes_asked = Signal()
    export_asked = Signal(VisibleTable)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._book: ClientBook | None = None
        self._ordered: SortedClients | None = None
        self._first_page: ClientBook | None = None  # shown until all clients are read
        self._awaited: str | None = None
        self._step: tuple[int, str] | None = None
        self.cards = AlertCards(self)
        self._alerts = AlertActions(session, self)
        self.bar = FilterBar(self)
        self.sheet = TableFrame(self)
        self.table = self.sheet.table
        self._reading = ClientReading(session, self.table, self.bar)
        self.actions_ = ClientActions(session, self)
        self.bulk = BulkActions(session, self.sheet.selection, self.table.selected_records, self.actions_)
        self.views = ViewsMenu(session, self.bar.views, self._captured_view)
        self._starts = True
        self._awaited_layout: TableLayout | None = None
        self.menu: QMenu | None = None
        self._lay_out()
        self._wire()
        self.restore(session.settings.get(_SETTING))
        FreshWhenSeen(self, session.announcer, _SUBJECTS, self._ask)

    # What others ask of the tab

    @property
    def is_read(self) -> bool:
        """Whether all clients are read, and not just a page of them."""
        return self._book is not None

    def refresh(self) -> None:
        """Ask for the clients again."""
        self._ask()

    def shown(self) -> VisibleTable:
        """What the table shows, for a file."""
        return self._visible(self.table.clients.records)

    def export_shown(self) -> None:
        """Have what the table shows exported."""
        self.when_read(lambda: self.export_asked.emit(self.shown()))

    def when_read(self, act: Callable[[], None]) -> None:
        """Do something with the clients that are shown, now or once all fields of all of them are read."""
        self._reading.do_when_read(act, self._book)

    def select_client(self, client_id: str) -> None:
        """Make a client current, taking the filters off if they hide it."""
        if not self.table.go_to(client_id):
            self._awaited = client_id
            self.bar.ask(ClientQuery())

    def narrow(self, query: ClientQuery) -> None:
        """Show the clients that `query` asks for."""
        self.bar.ask(query)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, rows: int, start: str | None = None) -> None:
        """Go to the next client, or a previous one: from the client `start`, where the table has it."""
        if self._book is None and self._first_page is None:  # another tab was shown from the start
            self._step = (rows, start) if start is not None else None  # the list itself starts at its first client
            self._ask()
            return
        if start is not None:
            self.table.go_to(start)
        self.table.step(rows)

    def state(self) -> dict[str, Any]:
        """How the tab was left, to be given to `restore` at the next start."""
        return state_of(self.table, self.bar)

    def restore(self, state: object) -> None:
        """Bring the tab back as it was left."""
        restore_state(state, self.table, self.bar)
        self._await(layout_from_json(state))

    def copy(self) -> None:
        """Copy the selected clients, or all shown, as a table."""
        if selected := rows_read(self.table.selected_records()):
            self._copy(selected)
        else:
            self.when_read(lambda: self._copy(self.table.selected_records() or self.table.clients.records))

    def _copy(self, records: Sequence[ClientRow]) -> None:
        copy_table(records, self._shown_columns(), self._session.today())

    # Set up

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 12, 16)
        layout.setSpacing(12)
        layout.addWidget(self.cards)
        layout.addWidget(self.bar)
        layout.addWidget(self.sheet, 1)

    def _wire(self) -> None:
        self.bar.changed.connect(lambda _query: self._show_rows())
        self.bar.changed.connect(lambda _query: self.views.note_state())
        self._session.workspace_opened.connect(self._expect_start)
        self.views.chosen.connect(self._show_view)
        self.bar.text.left.connect(self.table.setFocus)
        self.bar.columns_asked.connect(self._offer_columns_at_button)
        self.bar.group.set_menu(GroupMenu(self.table, self))
        self.table.clients.modelReset.connect(self._show_grouping)
        self.table.clients.arranged.connect(self._arrange)
        self._reading.begun.connect(self.sheet.footer.show_loading)
        self._reading.read.connect(self._answered)
        self._reading.rows_read.connect(self._show_rows_read)
        self.bar.left.connect(self.table.setFocus)
        self.cards.chosen.connect(self._choose_alert)
        self.cards.snooze_asked.connect(self._alerts.snooze)
        self.cards.wake_asked.connect(self._alerts.wake)
        self.cards.horizon_asked.connect(self._set_horizon)
        self.table.opened.connect(self._session.open_client)
        self.table.current_changed.connect(self.client_selected)
        self.table.current_changed.connect(lambda _client: self.aim())
        self.table.selection_counted.connect(self._selection_changed)
        self.table.actions_asked.connect(self._open_actions)
        self.table.columns_asked.connect(self._offer_columns)
        self.table.editing.typed.connect(self._type_own)
        self.sheet.selection.left.connect(self._leave_selection)
        self.bulk.export_asked.connect(lambda: self.export_asked.emit(self._visible(self.table.selected_records())))
        self.sheet.empty.asked.connect(self._leave_empty)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.copy)

    # Asking and showing

    def _ask(self) -> None:
        """Ask for all clients; for the first page of a workspace before, and the panel's client in between."""
        if self._starts and self.bar.query == ClientQuery() and self.table.clients.is_plain:
            self._session.ask(
                partial(first_page, today=self._session.today()), self._show_first_page, topic="clients page",
                failed=lambda _fault: self._reading.ask(),
            )  # fmt: skip
        else:
            self._reading.ask()

    def _show_first_page(self, page: ClientBook | None) -> None:
        if page is not None and self._starts and self.bar.query == ClientQuery() and self.table.clients.is_plain:
            self._book, self._ordered, self._first_page = None, None, page
            self.cards.show_loading()
            self.sheet.footer.show_loading()
            self.table.show_records(page.rows, page.today)
            self.sheet.show_empty(empty=False)
            self._reading.ask_when_painted(page.rows)
        else:  # few clients, or a view to start with, which may need any field
            self._reading.ask(ALL_FIELDS if page is None else frozenset())

    def _arrange(self) -> None:
        """Once all clients are to be in another order or in groups, read what that needs."""
        if self._book is None:
            self._leave_first_page()
        elif not self._reading.suffices(self._book):
            self._reading.need()

    def _leave_first_page(self) -> None:
        """Show that clients are loading, once others are to be shown, or in another order."""
        page, self._first_page = self._first_page, None
        if page is not None:
            self.table.show_records([], page.today)
            self.sheet.empty.say_loading()
            self.sheet.show_empty(empty=True)
        if self._reading.is_under_way:  # else another tab is in front
            self._reading.need()

    def _show_rows_read(self, rows: Sequence[ClientRow]) -> None:
        if self._book is not None:
            take_rows(self._book.rows, rows)
            self.table.in_view.show_read()
            self._selection_changed(self.table.selected_records())

    def _answered(self, answer: ClientsContent) -> None:
        self._book, self._first_page = answer.book, None
        self._ordered = answer.ordered
        self.cards.show_board(answer.board)
        self.views.show_views(answer.views)
        self._show_own_columns(answer.book)
        self.table.editing.currency = answer.currency
        self.bar.offer(answer.offer)
        self.bulk.offer(answer.offer)
        self.counted.emit(len(answer.book.rows))
        self._show_rows()
        self._show_start_view(answer.views)
        self._reading.do_what_waits(answer.book)
        step, self._step = self._step, None
        if step is not None:
            self.step(*step)

    def _expect_start(self, _path: object) -> None:
        self._starts = True

    def _show_start_view(self, views: SavedViews) -> None:
        """Show the view that a workspace starts with, once it is read for the first time."""
        start = views.find(views.start) if views.start is not None else None
        if self._starts and start is not None:
            self.views.apply(start)
        self._starts = False

    def _show_rows(self) -> None:
        book, query = self._book, self.bar.query
        if book is None:
            self._leave_first_page()
            return
        if not self._reading.suffices(book):
            self._reading.need()
            return
        rows = self._selected(book, query)
        self.table.show_ended_columns(ended=query.ended)
        self.table.show_records(rows, book.today)
        self.cards.setVisible(not query.ended)  # they count the clients that are served
        self.cards.mark(query.alert)
        self.sheet.footer.show_rows(rows, len(book.ended if query.ended else book.rows))
        self.sheet.show_empty(empty=not rows)
        if not rows:
            say_why_empty(self.sheet.empty, query)
        if self._awaited is not None and self.table.go_to(self._awaited):
            self._awaited = None

    def _selected(self, book: ClientBook, query: ClientQuery) -> Sequence[ClientRow]:
        """What `query` asks for, as the table is sorted."""
        order = self.table.clients.order
        if self._ordered is None or self._ordered.order != order:
            if query.narrows:  # few are sorted sooner than all
                column, descending = order
                return in_order(select(book, query), column, descending=descending)
            self._ordered = sorted_clients(book, order)  # from now on a keystroke in the filter need not sort anything
        return select(self._ordered.book, query)

    def _leave_empty(self) -> None:
        query = self.bar.query
        if query == ClientQuery():
            self.refresh()
        self.bar.ask(ClientQuery(ended=query.ended) if query.narrows else ClientQuery())

    # Actions

    def _visible(self, records: Sequence[ClientRow]) -> VisibleTable:
        return visible_table(records, self._shown_columns(), self._session.today())

    def _shown_columns(self) -> list[ClientColumn]:
        return [self.table.clients.columns[number] for number in self.table.columns_in_order()]

    def _leave_selection(self) -> None:
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selection_changed(self, selected: Sequence[ClientRow]) -> None:
        """Say what is selected; what can be done to many needs all that is known of them."""
        read = rows_read(selected)
        self.sheet.footer.show_selected(selected)
        self.sheet.selection.show_clients(read)
        if len(selected) > 1 and (not read or len(read) > MOST_SELECTED):
            self._reading.need(ALL_FIELDS)
        self.aim()

    def aim(self) -> None:
        """Have the actions be about the selected clients, or the one that the panel shows where none is selected."""
        current = self.table.current_record()
        clients = rows_read(self.table.selected_records() or ([current] if current is not None else []))
        book = self._book or self._first_page
        if book is not None:
            self.actions_.aim(clients, book.portal)

    def _open_actions(self, place: QPoint) -> None:
        current = self.table.current_record()
        if current is not None and current not in self.table.selected_records():
            self.table.go_to(current.client_id)
        self.aim()
        self.menu = self.actions_.menu(self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.popup(place)
        self.menu.setActiveAction(self.actions_.details)

    def go_to_filter(self) -> None:
        """Have the keyboard in the filter field, with its text marked to be replaced."""
        self.bar.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.text.selectAll()

    # Columns

    def _offer_columns_at_button(self) -> None:
        self._offer_columns(self.bar.columns.mapToGlobal(QPoint(0, self.bar.columns.height() + 4)))

    def _offer_columns(self, place: QPoint) -> None:
        menu = ColumnMenu(self.table, self)
        menu.own_asked.connect(self._open_own_columns)
        menu.popup(place)

    def _open_own_columns(self, adds: bool) -> None:
        from desktop_app.ui.forms.columns_dialog import open_columns  # when first used, with what reads their values

        open_columns(self._session, self, adds=adds)

    def _show_own_columns(self, book: ClientBook) -> None:
        """Show the columns that people made where the last layout has them; new ones stand after the others."""
        layout = self._awaited_layout or layout_of(self.table)
        if self.table.clients.show_own_columns(book.own_columns):
            self.table.widths.measure_again()
            show_layout(layout, self.table)
            self._awaited_layout = None

    def _await(self, layout: TableLayout | None) -> None:
        """Remember a layout with own columns that are not there yet."""
        unknown = layout is not None and any(self.table.clients.number_of(key) is None for key in layout.order)
        self._awaited_layout = layout if unknown else None

    def _show_grouping(self) -> None:
        by = self.table.clients.grouped_by
        number = self.table.clients.number_of(by) if by else None
        self.bar.show_group(None if number is None else self.table.clients.columns[number].heading())

    # Views and alerts

    def _choose_alert(self, alert: Alert | None) -> None:
        """Narrow the list to an alert; what changed has a page of its own, line by line."""
        if alert is Alert.CHANGED:
            self.cards.mark(self.bar.query.alert)
            self.changes_asked.emit()
        else:
            self.bar.ask(replace(self.bar.query, alert=alert))

    def _captured_view(self, name: str) -> SavedView:
        return SavedView(name, self.bar.query, layout_of(self.table))

    def _show_view(self, view: SavedView) -> None:
        if view.layout is not None:
            show_layout(view.layout, self.table)
            self._await(view.layout)
        self.bar.ask(view.query)

    def _type_own(self, client_id: str, column: OwnColumn, cell: Cell) -> None:
        from desktop_app.ui.clients.commands import type_own  # what changes the workspace: when it is used

        self._session.undo_stack.push(type_own(self._session, client_id, column, cell))

    def _set_horizon(self, days: int) -> None:
        if self._book is not None and days != self._book.thresholds.decision_days:
            self._alerts.set_horizon(days)

    # Qt

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.settings.set(_SETTING, self.state())
