"""What the bar of selected clients does to all of them; each act is one step that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.client_offer import Offer
from desktop_app.domain.folding import natural_key
from desktop_app.domain.records import RenewalStatus
from desktop_app.shown_text import tool_tip
from desktop_app.ui.clients.selection_bar import SelectionBar
from desktop_app.ui.detail.client_actions import ClientActions
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.renewal_texts import status_text
from desktop_app.ui.shared.text_prompt import ask_for_text

Selected = Callable[[], Sequence[ClientRow]]


class BulkActions(QObject):
    """Acts on the clients that `selected` gives; `export_asked` says that they are to be exported."""

    export_asked = Signal()

    def __init__(self, session: Session, bar: SelectionBar, selected: Selected, actions: ClientActions) -> None:
        super().__init__(bar)
        self._session, self._bar, self._selected = session, bar, selected
        self._offer = Offer(frozenset(), frozenset(), 0)
        bar.email.clicked.connect(self._write_emails)
        bar.task.clicked.connect(self._add_tasks)
        bar.export.clicked.connect(self.export_asked)
        bar.end.clicked.connect(actions.end.trigger)
        bar.resume.clicked.connect(actions.resume.trigger)
        for button, fill in ((bar.status, self._fill_status), (bar.owner, self._fill_owner), (bar.tag, self._fill_tag)):
            self._fill_when_opened(button.menu(), fill)

    def offer(self, offer: Offer) -> None:
        """Offer the owners and tags that clients have."""
        self._offer = offer

    @property
    def _window(self) -> QWidget:
        return self._bar.window()

    def _ids(self) -> list[str]:
        return [client.client_id for client in self._selected()]

    def _fill_when_opened(self, menu: QMenu | None, fill: Callable[[QMenu], None]) -> None:
        def fill_anew(menu: QMenu) -> None:
            menu.clear()
            fill(menu)

        if menu is not None:
            menu.aboutToShow.connect(lambda: fill_anew(menu))

    # Renewal status

    def _fill_status(self, menu: QMenu) -> None:
        for status in RenewalStatus:
            action = menu.addAction(status_text(status))
            action.triggered.connect(lambda _checked=False, wanted=status: self._set_status(wanted))

    def _set_status(self, status: RenewalStatus) -> None:
        renewals = [(client.client_id, change.key) for client in self._selected() for change in client.next_changes]
        reason: str | None = ""
        if status is RenewalStatus.CANCELLATION_REQUESTED:
            reason = ask_for_text(self._window, self.tr("Cancellation requested"), self.tr("Why (may be left empty)"))
        if renewals and reason is not None:
            from desktop_app.ui.clients.bulk_commands import set_statuses  # what changes clients: when it is used

            self._session.undo_stack.push(set_statuses(self._session, renewals, status, reason))

    # Owner

    def _fill_owner(self, menu: QMenu) -> None:
        owners = sorted((owner for owner in self._offer.owners if owner), key=natural_key)
        now = {client.partner_owner for client in self._selected()}
        choices = QActionGroup(menu)
        for owner, text in [*((owner, owner) for owner in owners), ("", self.tr("No owner"))]:
            action = choices.addAction(menu.addAction(text.replace("&", "&&")))
            action.setCheckable(True)
            action.setChecked(now == {owner or None})
            action.triggered.connect(lambda _checked=False, wanted=owner: self._set_owner(wanted))
        menu.addSeparator()
        menu.addAction(self.tr("Other owner…")).triggered.connect(lambda _checked=False: self._ask_owner())

    def _ask_owner(self) -> None:
        owner = ask_for_text(self._window, self.tr("Owner"), self.tr("Who is responsible for these clients"))
        if owner and owner.strip():
            self._set_owner(owner)

    def _set_owner(self, owner: str) -> None:
        from desktop_app.ui.clients.bulk_commands import set_owner

        self._session.undo_stack.push(set_owner(self._session, self._ids(), owner))

    # Tag

    def _fill_tag(self, menu: QMenu) -> None:
        clients = self._selected()
        for tag in sorted(self._offer.tags, key=natural_key):
            action = menu.addAction(tag.replace("&", "&&"))
            action.setCheckable(True)
            on_all = all(tag in client.tags for client in clients)
            action.setChecked(on_all)
            if on_all and not any(tag in client.own_tags for client in clients):
                action.setEnabled(False)
                action.setToolTip(tool_tip(self.tr("The imported data gives them this tag.")))
            action.triggered.connect(lambda _checked=False, word=tag, has=not on_all: self._change_tag(word, has=has))
        if self._offer.tags:
            menu.addSeparator()
        menu.addAction(self.tr("New tag…")).triggered.connect(lambda _checked=False: self._ask_tag())

    def _ask_tag(self) -> None:
        tag = ask_for_text(self._window, self.tr("New tag"), self.tr("Tag for these clients"))
        if tag and tag.strip():
            self._change_tag(tag, has=True)

    def _change_tag(self, tag: str, *, has: bool) -> None:
        from desktop_app.ui.clients.bulk_commands import change_tag

        self._session.undo_stack.push(change_tag(self._session, self._ids(), tag, has=has))

    # Tasks and emails

    def _add_tasks(self) -> None:
        from desktop_app.ui.clients.bulk_commands import add_tasks
        from desktop_app.ui.clients.tasks_dialog import TasksDialog

        ids = self._ids()
        dialog = TasksDialog(len(ids), self._session.today(), self._window)
        dialog.agreed.connect(lambda text, day: self._session.undo_stack.push(add_tasks(self._session, ids, text, day)))
        dialog.open()

    def _write_emails(self) -> None:
        # Loaded when first used: most sessions write no email.
        from desktop_app.ui.emailing.email_each import EmailEachDialog

        EmailEachDialog(self._session, self._selected(), self._window).open()
