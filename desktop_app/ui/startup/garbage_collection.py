"""Garbage is collected on the window's thread alone, between events.

On another thread, or while Qt visits all widgets for another theme, it would end widgets that are in use.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 1_000
_MANY = 20_000


class GarbageCollection(QObject):
    """Collects Python's cyclic garbage now and then, in place of Python's own way: at any allocation, on any thread.

    Records that came by the thousand are set aside: they hold no cycles, and to walk over them holds the window up.
    What was set aside with them is looked through when the person turns to another program.
    """

    def __init__(self, application: QGuiApplication, every_ms: int = _EVERY_MS) -> None:
        super().__init__(application)
        gc.disable()
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        application.applicationStateChanged.connect(self._collect_all)

    def _collect(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        counts = gc.get_count()
        if counts[0] > _MANY:
            gc.freeze()
            return
        due = [count > threshold for count, threshold in zip(counts, gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))

    def _collect_all(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and gc.get_freeze_count():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
