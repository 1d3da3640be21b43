"""What can be done about a client, the same wherever it is asked for; what cannot says why."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.links import Portal, Verdict, account_link, company_link, verdict
from desktop_app.shown_text import tool_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.menu import Menu, mark_danger
from desktop_app.ui.style.icons import icon


class ClientActions(QObject):
    """What can be done, put into row menus and the Client menu alike; `aim()` says which clients it is about."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._clients: Sequence[ClientRow] = ()
        self._portal = Portal()
        self.details = self._action(self.tr("Client details"), self._open_details, "contact")
        self.company = self._action(self.tr("Company in CRM"), self._open_company, "external-link")
        self.account = self._action(self.tr("Go to client's account"), self._open_account, "external-link")
        self.email = self._action(self.tr("Send email…"), self._write_email, "mail")
        self.task = self._action(self.tr("Add a task…"), self._add_task, "list-checks")
        self.join = self._action(self.tr("Join clients…"), self._join, "link")
        self.end = mark_danger(self._action(self.tr("End services…"), self._end, "user-minus", "bad"))
        self.resume = self._action(self.tr("Take back"), self._resume, "undo-2")
        self.aim((), self._portal)

    def aim(self, clients: Sequence[ClientRow], portal: Portal) -> None:
        """Make the actions about these clients; links go to the first one only when it is the only one."""
        self._clients = clients
        self._portal = portal
        client = clients[0] if len(clients) == 1 else None
        for action, reason in (
            (self.details, self._why_no_details()),
            (
                self.company,
                self._why_no_link(self._company_link(client), self.tr("The company's number is not known.")),
            ),
            (self.account, self._why_no_link(self._account_link(client), self.tr("The data gives no account link."))),
            (self.email, self._why_no_details()),
            (self.task, self._why_no_details()),
            (self.join, "" if len(clients) > 1 else self.tr("Select all records of the client.")),
            (self.end, self._why_no_end()),
            (self.resume, "" if clients else self.tr("No client is selected.")),
        ):
            action.setEnabled(not reason)
            action.setToolTip(tool_tip(reason or action.text()))
            action.setStatusTip(reason)
        ended = bool(clients) and all(client.ended_on is not None for client in clients)
        self.end.setVisible(not ended)
        self.resume.setVisible(ended)

    def menu(self, parent: QWidget) -> QMenu:
        """A menu of all actions, for the clients aimed at."""
        menu = Menu(parent)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put the actions into `menu`."""
        menu.setToolTipsVisible(True)
        menu.addActions([self.details, self.company, self.account, self.email, self.task, self.join])
        menu.addSeparator()
        menu.addActions([self.end, self.resume])

    # Why not

    def _why_no_details(self) -> str:
        return "" if len(self._clients) == 1 else self._why_not_single()

    def _why_not_single(self) -> str:
        return self.tr("Select one client only.") if self._clients else self.tr("No client is selected.")

    def _why_no_link(self, link: str | None, missing: str) -> str:
        if len(self._clients) != 1:
            return self._why_not_single()
        if link is None:
            return missing
        return self.tr("The link is not a safe web link.") if verdict(link) is Verdict.NEVER else ""

    def _why_no_end(self) -> str:
        if not self._clients:
            return self.tr("No client is selected.")
        if all(client.ended_on for client in self._clients):
            return self.tr("Services of this client have already ended.")
        return ""

    # Links

    def _company_link(self, client: ClientRow | None) -> str | None:
        return company_link(self._portal, client.company_id) if client else None

    def _account_link(self, client: ClientRow | None) -> str | None:
        return account_link(self._portal, client.account_link, client.hub_id) if client else None

    def _open_company(self) -> None:
        self._follow(self._company_link(self._clients[0]))

    def _open_account(self) -> None:
        self._follow(self._account_link(self._clients[0]))

    def _follow(self, link: str | None) -> None:
        if link is not None:
            from desktop_app.ui.shared.external_links import follow  # its question is loaded when it is asked

            follow(link, self._window, self.tr("This link comes from the data and does not lead to HubSpot."))

    # What they do

    def _open_details(self) -> None:
        self._session.open_client(self._clients[0].client_id)

    def _write_email(self) -> None:
        # Loaded when first used: most sessions write no email.
        from desktop_app.ui.emailing.dialog import write_email

        write_email(self._session, self._window, client_id=self._clients[0].client_id)

    def _add_task(self) -> None:
        self._session.ask_for_task(self._clients[0].client_id)

    def _join(self) -> None:
        from desktop_app.ui.detail.commands import join_clients  # what changes clients is loaded when it is used
        from desktop_app.ui.detail.join_dialog import ask_to_join

        answer = ask_to_join(self._clients, self._window)
        if answer is not None:
            self._session.undo_stack.push(join_clients(self._session, *answer))

    def _end(self) -> None:
        from desktop_app.ui.detail.commands import end_services
        from desktop_app.ui.detail.end_dialog import ask_to_end

        clients = [client for client in self._clients if client.ended_on is None]
        answer = ask_to_end([client.name for client in clients], self._session.today(), self._window)
        if answer is not None:
            ids = [client.client_id for client in clients]
            self._session.undo_stack.push(end_services(self._session, ids, answer.ended_on, answer.reason))

    def _resume(self) -> None:
        from desktop_app.ui.detail.commands import resume_services

        ended = [client.client_id for client in self._clients if client.ended_on is not None]
        self._session.undo_stack.push(resume_services(self._session, ended))

    def _action(self, text: str, does: Callable[[], None], sign: str, colour: str = "text") -> QAction:
        action = QAction(icon(sign, colour), text, self)
        action.triggered.connect(lambda _checked=False: does())
        return action
