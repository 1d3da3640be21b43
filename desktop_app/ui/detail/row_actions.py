"""What the acts in the panel's rows do; whatever changes data goes over the undo stack."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QActionGroup, QGuiApplication, QUndoCommand
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.client_details import ClientDetails, Note, RenewalLine
from desktop_app.domain.records import CommunicationOwner, RenewalStatus
from desktop_app.domain.renewals import RenewalKey, key_of
from desktop_app.services.client_edits import Own, known_tags
from desktop_app.ui.detail import commands
from desktop_app.ui.detail.dialogs import NoteDialog, OwnerDialog, TagDialog
from desktop_app.ui.detail.row import ActionKind, RowAction
from desktop_app.ui.emailing.recipients import Recipient
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.renewal_texts import owner_text, status_text
from desktop_app.ui.shared.undo_step import AnyStep, joined_step


class RowActions(QObject):
    """Does what the rows of a client ask for; `shown` gives that client."""

    def __init__(self, session: Session, window: QWidget, shown: Callable[[], ClientDetails | None]) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._shown = shown
        self.menu: QMenu | None = None

    @property
    def details(self) -> ClientDetails | None:
        """The client that is shown."""
        return self._shown()

    def do(self, act: RowAction, place: QPoint) -> None:
        """Do what `act` says; a menu for it opens at `place`."""
        match act.verb, act.about:
            case ActionKind.COPY, str(text):
                QGuiApplication.clipboard().setText(text)
            case ActionKind.WRITE, about:
                self._write_email(about)
            case ActionKind.TAG, _:
                self.add_tag()
            case ActionKind.UNTAG, (tuple(tags), str(tag)):
                self._push(
                    lambda client: commands.set_tags(self._session, client, [other for other in tags if other != tag])
                )
            case ActionKind.ADD_NOTE, _:
                self.add_note()
            case ActionKind.EDIT_NOTE, Note() as note:
                self._edit_note(note)
            case ActionKind.DROP_NOTE, Note() as note:
                self._push(lambda client: commands.change_note(self._session, client, note, None))
            case ActionKind.SET_OWNER, _:
                self._set_owner()
            case ActionKind.SET_RENEWAL, RenewalLine() as line:
                self._offer_renewal(line, place)

    # Notes and tags

    def add_note(self) -> None:
        """Ask for a note about the client."""
        if self.details is not None:
            row = self.details.row
            dialog = NoteDialog(row.name, "", self._window)
            dialog.accepted.connect(
                lambda: self._session.undo_stack.push(commands.add_note(self._session, row.client_id, dialog.text))
            )
            dialog.open()

    def add_tag(self) -> None:
        """Ask for a tag, offering those in use."""
        if self.details is not None:
            client, tags = self.details.row.client_id, self.details.row.own_tags
            self._session.ask(known_tags, lambda known: self._ask_tag(client, tags, known), topic="tags")

    def _ask_tag(self, client: str, tags: Sequence[str], known: Sequence[str]) -> None:
        dialog = TagDialog([tag for tag in known if tag not in tags], self._window)
        dialog.accepted.connect(lambda: self._add_tag(client, tags, " ".join(dialog.text.split())))
        dialog.open()

    def _add_tag(self, client: str, tags: Sequence[str], tag: str) -> None:
        if tag not in tags:
            self._session.undo_stack.push(commands.set_tags(self._session, client, [*tags, tag]))

    def _edit_note(self, note: Note) -> None:
        if self.details is not None:
            row = self.details.row
            dialog = NoteDialog(row.name, note.text, self._window)

            def change() -> None:
                text = dialog.text.strip()
                if text != note.text:
                    after = replace(note, text=text)
                    self._session.undo_stack.push(commands.change_note(self._session, row.client_id, note, after))

            dialog.accepted.connect(change)
            dialog.open()

    # Renewals

    def _set_owner(self) -> None:
        details = self.details
        if details is None:
            return
        dialog = OwnerDialog(details, self._window)

        def change() -> None:
            answer, session = dialog.answer, self._session
            changes: dict[Own, str | None] = {Own.OWNER: answer.owner, Own.USER: answer.user}
            steps: list[AnyStep] = [commands.override(session, details.row.client_id, None, changes)]
            if answer.default is not details.default_owner:
                steps.append(commands.change_default_owner(session, answer.default))
            session.undo_stack.push(joined_step(self.tr("Change the communication owner"), session, steps))

        dialog.accepted.connect(change)
        dialog.open()

    def _offer_renewal(self, line: RenewalLine, place: QPoint) -> None:
        """A menu of the states and owners that a person can set for one renewal."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        key = key_of(line.renewal)
        own = line.status if line.status_is_own else None
        as_data = self.tr("As the data says ({status})").format(status=status_text(line.renewal.status))
        states: dict[str | None, str] = {
            None: as_data,
            **{status.value: status_text(status) for status in RenewalStatus},
        }
        self._fill(menu, states, own, lambda value: self._override(key, Own.STATUS, value))
        owners: dict[str | None, str] = {
            None: self.tr("As for the client"),
            **{owner.value: owner_text(owner) for owner in CommunicationOwner},
        }
        menu.addSeparator()
        submenu = menu.addMenu(self.tr("Communication owner"))
        self._fill(submenu, owners, line.own_owner, lambda value: self._override(key, Own.OWNER, value))
        self.menu = menu
        menu.popup(place)

    def _fill(
        self, menu: QMenu, choices: Mapping[str | None, str], chosen: str | None, choose: Callable[[str | None], None]
    ) -> None:
        group = QActionGroup(menu)
        for value, text in choices.items():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))
            group.addAction(action)

    def _override(self, key: RenewalKey, field: Own, value: str | None) -> None:
        self._push(lambda client: commands.override(self._session, client, key, {field: value}))

    def _write_email(self, about: object) -> None:
        """Write to the client about a renewal, or to a person with a name and an address."""
        if self.details is None:
            return
        # Loaded when first used: most sessions write no email.
        from desktop_app.ui.emailing.dialog import write_email

        row = self.details.row
        write = partial(write_email, self._session, self._window, client_id=row.client_id)
        match about:
            case RenewalLine(renewal=renewal):
                write(
                    renewal=key_of(renewal),
                    template_id="renewal-conversation",
                )
            case (str(name), str(address)) if address == row.contact_email:
                write(to=Recipient(name or address, address, row.name, "client"))
            case (str(name), str(address)):  # who manages the renewal at HubSpot
                write(to=Recipient(name or address, address), template_id="renewal-terms")

    def _push(self, made: Callable[[str], QUndoCommand]) -> None:
        if self.details is not None:
            self._session.undo_stack.push(made(self.details.row.client_id))
