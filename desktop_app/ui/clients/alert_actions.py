"""What is done about alerts on their cards, each as a step that can be undone."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.alert_kinds import Alert
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.domain.alerts import Snooze


class AlertActions(QObject):
    """Puts alerts off, and sets how far ahead decisions are counted; what does so is loaded when it is used."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def snooze(self, alert: Alert, days: int, reason: str) -> None:
        """Point an alert out again only after so many days."""
        from desktop_app.domain.alerts import Snooze

        until = self._session.today() + timedelta(days=days)
        self._put_off(alert, Snooze(alert, until, reason.strip()))

    def wake(self, alert: Alert) -> None:
        """Point an alert out again from now on."""
        self._put_off(alert, None)

    def set_horizon(self, days: int) -> None:
        """Count the decisions that are due within so many days."""
        from desktop_app.ui.clients.commands import set_horizon

        self._session.undo_stack.push(set_horizon(self._session, days))

    def _put_off(self, alert: Alert, snooze: "Snooze | None") -> None:
        from desktop_app.ui.clients.commands import put_off_alert

        self._session.undo_stack.push(put_off_alert(self._session, alert, snooze))
