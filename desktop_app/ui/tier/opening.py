"""The first opening of the Tier tab: its chart's libraries are loaded, and it is built, while the report is made."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changed
from desktop_app.ui.charts import libraries
from desktop_app.ui.session.session import Session
from desktop_app.ui.tier.queries import TierContent, query_report
from desktop_app.ui.tier.saved_state import left_range, left_view

if TYPE_CHECKING:
    from desktop_app.ui.tier.tab import TierTab


def load_parts() -> None:
    """Load the chart's libraries and what else the tab is made of; any thread may."""
    libraries.load()
    import desktop_app.ui.tier.tab  # noqa: F401 - the window would wait for it


class TierOpening(QObject):
    """Builds the tab as it was `left`; `opened` carries it once its chart can be drawn, its report comes into it later.

    The report is asked for beside the loading, and again by the tab if the workspace changes meanwhile.
    """

    opened = Signal(QWidget)

    def __init__(self, session: Session, left: object, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._left = left
        self._tab: TierTab | None = None
        self._content: TierContent | None = None
        self._is_awaited = session.path is not None

    def start(self) -> None:
        """Ask for the report of an open workspace, and build the tab: at once where the libraries are loaded."""
        if self._is_awaited:
            self._ask()
        if libraries.are_loaded():
            self._build()
        else:
            self._session.outside(lambda _job: load_parts(), lambda _none: self._build(), topic="charts")

    def _ask(self) -> None:
        state: Mapping[str, object] = self._left if isinstance(self._left, dict) else {}
        today, months, view = self._session.today(), left_range(state), left_view(state)
        self._session.announcer.changed.connect(self._note_change)
        self._session.ask(
            lambda workspace: query_report(workspace, today, months, view),
            self._known,
            topic="tier opening",
            failed=lambda _fault: self._failed(),
        )

    def _build(self) -> None:
        from desktop_app.ui.tier.tab import TierTab

        self._tab = tab = TierTab(self._session)
        tab.restore(self._left)
        if self._is_awaited or self._content is not None:
            tab.await_report()
        if self._content is not None:
            tab.show_report(self._content)
        self.opened.emit(tab)
        self._end_if_done()

    def _known(self, content: TierContent) -> None:
        if not self._is_awaited:
            return
        self._is_awaited = False
        self._content = content
        if self._tab is not None:
            self._tab.show_report(content)
        self._end_if_done()

    def _note_change(self, _changed: Changed) -> None:
        """Have the tab ask by itself: at once where it is there, else when it is shown."""
        if self._tab is not None and self._is_awaited:
            self._tab.ask()
        self._is_awaited, self._content = False, None

    def _failed(self) -> None:
        self._is_awaited = False
        if self._tab is not None:
            self._tab.ask()  # it says why there is no answer
        self._end_if_done()

    def _end_if_done(self) -> None:
        if self._tab is not None and not self._is_awaited:
            self.deleteLater()
