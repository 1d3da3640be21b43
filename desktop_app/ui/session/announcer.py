"""Tells every screen what changed; those that cannot be seen ask again only when they are shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changed


class Announcer(QObject):
    """One place for news: whoever writes announces it, and screens listen to `changed`.

    The panel listens to `details_changed`, which comes before: its client is read sooner than all clients.
    """

    details_changed = Signal(object)
    changed = Signal(object)

    def tell(self, changed: Changed) -> None:
        """Announce the subjects that a write touched; nothing is announced for none."""
        if changed:
            self.details_changed.emit(changed)
            self.changed.emit(changed)


class FreshWhenSeen(QObject):
    """Calls `refresh` when news about `subjects` reach a visible widget, or else when it is shown the next time."""

    def __init__(self, widget: QWidget, announcer: Announcer, subjects: Changed, refresh: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._subjects = subjects
        self._refresh = refresh
        self._stale = True
        widget.installEventFilter(self)
        announcer.changed.connect(self._note)

    def note_fresh(self) -> None:
        """The widget shows what there is now: it need not ask when it is shown."""
        self._stale = False

    def _note(self, changed: Changed) -> None:
        if changed & self._subjects:
            self._stale = True
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self._stale and self._widget.isVisible():
            self._stale = False
            self._refresh()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._widget:
            self._refresh_if_seen()
        return False
