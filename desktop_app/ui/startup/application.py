"""The application as the system meets it: files that it is handed, its end by a signal, and the person's logout."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSocketNotifier, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    import socket

_MOST_SECONDS = 4
_ENDING = ("SIGTERM", "SIGINT", "SIGHUP")  # SIGHUP is unknown to Windows


class Application(QApplication):
    """In Qt's own style everywhere; `file_asked` carries the path of a workspace that was opened in macOS's Finder."""

    file_asked = Signal(str)

    def __init__(self, arguments: Sequence[str]) -> None:
        # Asked for later, the style comes as an object, and with it twenty enumerations that a start can do without.
        super().__init__([*arguments, "-style", "Fusion"])
        self._woken: tuple[socket.socket, socket.socket] | None = None
        self._is_ending = False

    def end_on_signals(self, end: Callable[[], None]) -> None:
        """Call `end` for the signals that end a program. Should that hang, the system ends it 5 seconds later."""
        # Loaded here, since the first paint need not wait for them.
        import signal
        import socket

        # Python runs its handlers between its own steps, and there are none while Qt waits: a socket wakes it up.
        heard, writer = socket.socketpair()
        for side in (heard, writer):
            side.setblocking(False)
        signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        for name in _ENDING:
            if known := getattr(signal, name, None):
                signal.signal(known, lambda _number, _frame: None)
        self._woken = heard, writer
        notifier = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda *_: self._end_soon(heard.recv(64), end))

    def _end_soon(self, signals: bytes, end: Callable[[], None]) -> None:
        import signal

        if signals and not self._is_ending:
            self._is_ending = True
            if hasattr(signal, "alarm"):
                signal.alarm(_MOST_SECONDS)
            end()

    def keep_at_logout(self, keep: Callable[[], None]) -> None:
        """Call `keep` when the person logs out, before the system ends this program."""
        self.commitDataRequest.connect(lambda _manager: keep())

    # Qt

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(event.file())
            return True
        return super().event(event)
