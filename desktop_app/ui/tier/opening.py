"""The first opening of the Tier tab: its chart's libraries are loaded while the store works out the report."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changed
from desktop_app.ui.charts import libraries
from desktop_app.ui.session.session import Session
from desktop_app.ui.tier.left_state import left_range, left_view
from desktop_app.ui.tier.queries import TierContent, query_report


def load_parts() -> None:
    """Load the chart's libraries and what else the tab is made of; any thread may."""
    libraries.load()
    import desktop_app.ui.tier.tab  # noqa: F401 - the window would wait for it


class TierOpening(QObject):
    """Builds the tab as it was `left`; `opened` carries it once its chart can be drawn and its report is known.

    The report is asked for beside the loading, and thrown away if the workspace changes meanwhile.
    """

    opened = Signal(QWidget)

    def __init__(self, session: Session, left: object, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._left = left
        self._content: TierContent | None = None
        self._is_outdated = False
        self._awaited = {"report", "libraries"}

    def start(self) -> None:
        """Load the libraries, and ask for the report of an open workspace."""
        self._session.outside(lambda _job: load_parts(), lambda _none: self._arrived("libraries"), topic="charts")
        if self._session.path is None:
            self._arrived("report")
            return
        state: Mapping[str, object] = self._left if isinstance(self._left, dict) else {}
        today, months, view = self._session.today(), left_range(state), left_view(state)
        self._session.announcer.changed.connect(self._note_change)
        self._session.ask(
            lambda workspace: query_report(workspace, today, months, view),
            self._known,
            topic="tier opening",
            failed=lambda _fault: self._arrived("report"),  # the tab asks again, and says why there is no answer
        )

    def _known(self, content: TierContent) -> None:
        self._content = content
        self._arrived("report")

    def _note_change(self, _changed: Changed) -> None:
        self._is_outdated = True

    def _arrived(self, part: str) -> None:
        self._awaited.discard(part)
        if self._awaited:
            return
        from desktop_app.ui.tier.tab import TierTab

        tab = TierTab(self._session)
        tab.restore(self._left)
        if self._content is not None and not self._is_outdated:
            tab.show_report(self._content)
        self.opened.emit(tab)
        self.deleteLater()
