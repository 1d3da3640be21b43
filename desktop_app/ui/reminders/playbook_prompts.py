"""Changing the playbook, from wherever it is asked for."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop_app.services.playbooks import Playbook, playbook
from desktop_app.services.reminders import clients_to_choose
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.reminders.commands import change_playbook
from desktop_app.ui.reminders.playbook_dialog import PlaybookDialog
from desktop_app.ui.reminders.playbook_runner import usual_steps
from desktop_app.ui.session.session import Session


@dataclass(frozen=True, slots=True)
class _PlaybookData:
    playbook: Playbook
    clients: list[tuple[str, str, str | None]]


def ask_for_playbook(session: Session, parent: QWidget) -> None:
    """Show the playbook, and make it as is agreed to, in one step that can be undone."""

    def show(data: _PlaybookData) -> None:
        usual = usual_steps()
        steps = usual if data.playbook.steps is None else data.playbook.steps
        dialog = PlaybookDialog(steps, usual, data.clients, data.playbook.off, parent)

        def agreed() -> None:
            before, after = data.playbook.off, dialog.off
            turned = {client_id: client_id in after for client_id in sorted(before ^ after)}
            if dialog.steps != (None if data.playbook.steps is None else list(data.playbook.steps)) or turned:
                session.undo_stack.push(change_playbook(session, dialog.steps, turned))

        dialog.accepted.connect(agreed)
        dialog.open()

    def question(workspace: Workspace) -> _PlaybookData:
        return _PlaybookData(playbook(workspace), clients_to_choose(workspace))

    session.ask(question, show, topic="playbook")
