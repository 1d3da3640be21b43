"""What a person does about lines of the week, as steps that can be undone and redone."""

from datetime import date

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.week_items import WeekItem
from desktop_app.i18n import translate
from desktop_app.services import playbooks, week_marks
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def put_off(session: Session, item: WeekItem, until: date) -> QUndoCommand:
    """A line is hidden until a day."""
    return UndoStep(
        translate("Week", "Put a line off"), session,
        lambda workspace: week_marks.put_off(workspace, item, until), week_marks.take_back,
    )  # fmt: skip


def mark_done(session: Session, item: WeekItem) -> QUndoCommand:
    """A line is hidden until one of its reasons changes; its tasks are ticked off."""
    now = session.now()
    return UndoStep(
        translate("Week", "Mark a line as done"), session,
        lambda workspace: week_marks.mark_done(workspace, item, now), week_marks.take_back,
    )  # fmt: skip


def show_again(session: Session, item: WeekItem) -> QUndoCommand:
    """A hidden line is shown again."""
    return UndoStep(
        translate("Week", "Show a line again"), session,
        lambda workspace: week_marks.show_again(workspace, item), week_marks.take_back,
    )  # fmt: skip


def decide(session: Session, item: WeekItem, status: RenewalStatus) -> QUndoCommand:
    """A person's own status is set for the renewals that a line is about."""
    today = session.today()
    return UndoStep(
        translate("Week", "Decide a renewal"), session,
        lambda workspace: week_marks.decide(workspace, item, status, on=today),
        lambda workspace, made: week_marks.undo_decisions(workspace, made, on=today),
    )  # fmt: skip


def turn_off_playbook(session: Session, client_id: str, *, off: bool) -> QUndoCommand:
    """No tasks make themselves before the renewals of a client any more, or they do again."""
    return UndoStep(
        translate("Week", "Tasks before renewals"), session,
        lambda workspace: playbooks.turn_off(workspace, client_id, off=off),
        lambda workspace, _made: playbooks.turn_off(workspace, client_id, off=not off),
    )  # fmt: skip
