"""What is being opened or made, on the welcome page: how far that is, and its end by Cancel or Esc."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.window.status_bar import WorkStatus
    from desktop_app.ui.window.welcome import WelcomePage

_STOPPED = 130  # as of commands that Ctrl+C or SIGTERM ends


class OpeningProgress(QObject):
    """Shows it meanwhile, and the ways to fill a workspace again once the person has given it up."""

    def __init__(self, session: Session, status: "WorkStatus", welcome: "WelcomePage") -> None:
        super().__init__(welcome)
        self._session, self._status, self._welcome = session, status, welcome
        session.opening.connect(self._show)
        session.opening_cancelled.connect(lambda: welcome.show_opening(""))
        session.jobs.progressed.connect(self._show_progress)
        welcome.cancel_asked.connect(self.stop)
        if session.opening_title is not None:  # asked for after the first paint, before there was anything to say it
            self._show(session.opening_title)

    @property
    def exit_status(self) -> int:
        """The program's exit status when the system ends it now."""
        return 0 if self._session.making is None else _STOPPED

    def stop(self) -> bool:
        """Give up what is made; gives whether there was anything."""
        making = self._session.making
        if making is not None:
            self._status.stop(making)
            self._welcome.show_cancelling()
        return making is not None

    def _show(self, title: str) -> None:
        self._welcome.show_opening(title or self.tr("Opening the workspace…"))

    def _show_progress(self, job: Job[Any], done: int, total: int) -> None:
        if job is self._session.making:
            self._welcome.show_progress(done, total, job.step)
