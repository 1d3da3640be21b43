"""What a person does to clients, as steps that can be undone and redone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import Snooze
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.domain.saved_views import SavedViews
from desktop_app.domain.typed_parts import Cell
from desktop_app.i18n import translate
from desktop_app.services import saved_views
from desktop_app.services.alerts import put_snooze
from desktop_app.services.settings import ThresholdsChanged, alert_thresholds, set_alert_thresholds
from desktop_app.services.typing.edits import OwnCells
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.forms.steps import typing_step
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def change_views(session: Session, text: str, change: Callable[[SavedViews], SavedViews]) -> QUndoCommand:
    """The saved views become what `change` says of them; the step is called `text` in the Edit menu."""
    return UndoStep(
        text, session,
        lambda workspace: saved_views.change_views(workspace, change),
        lambda workspace, made: saved_views.change_views(workspace, lambda _views: made.before),
    )  # fmt: skip


def put_off_alert(session: Session, alert: Alert, snooze: Snooze | None) -> QUndoCommand:
    """An alert is snoozed, or pointed out again (`snooze` is `None`)."""
    return UndoStep(
        translate("Clients", "Snooze an alert") if snooze else translate("Clients", "Stop snoozing"), session,
        lambda workspace: put_snooze(workspace, alert, snooze),
        lambda workspace, made: put_snooze(workspace, alert, made.before),
    )  # fmt: skip


def set_horizon(session: Session, days: int) -> QUndoCommand:
    """Renewal decisions ask for attention so many days ahead."""

    def widen(workspace: Workspace) -> ThresholdsChanged:
        return set_alert_thresholds(workspace, replace(alert_thresholds(workspace), decision_days=days))

    return UndoStep(
        translate("Clients", "Look %n day(s) ahead", days), session, widen,
        lambda workspace, made: set_alert_thresholds(workspace, made.before),
    )  # fmt: skip


def type_own(session: Session, client_id: str, column: OwnColumn, cell: Cell) -> QUndoCommand:
    """A value is typed into an own column."""
    text = translate("Clients", "Type {column}").format(column=column.name)
    return typing_step(session, text, [OwnCells(client_id=client_id, values={column.uid: cell})])
