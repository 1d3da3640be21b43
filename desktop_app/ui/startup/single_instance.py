"""One window for one person: a program that is started again hands on what it was to open, and ends."""

import os
import sys
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_ANSWER = b"opened\n"
_MOST_BYTES = 64 << 10
_SHA256 = QCryptographicHash.Algorithm.Sha256
_MOST_PATH = 100  # bytes of a socket's path that every system takes
_WAIT_MS, _ANSWER_MS, _BETWEEN_SECONDS = 5_000, 5_000, 0.05


@dataclass(frozen=True, slots=True)
class StartRequest:
    """What a start was to open: a workspace, or sample data of so many clients; with neither, just the window."""

    workspace: str = ""
    demo_clients: int = 0

    @classmethod
    def read(cls, line: bytes) -> "StartRequest":
        """The wish in a line that another start wrote; raises `ValueError` or `TypeError` for any other line."""
        import json  # only a second start needs it

        wish = cls(**json.loads(line))
        if not isinstance(wish.workspace, str) or not isinstance(wish.demo_clients, int):
            raise TypeError(line)
        return wish

    def line(self) -> bytes:
        """This wish, to be read by `read()`."""
        import json

        return json.dumps(asdict(self)).encode() + b"\n"


class SingleInstance(QObject):
    """The place of the one window; `asked` carries the `StartRequest` of another start.

    `folder` is where this person's window keeps its settings: whoever has other settings has another window.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._address = _address(folder)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # held as long as its process lives, however long that is

    def take(self) -> bool:
        """Whether this program is to open the window: none is open, or that cannot be known."""
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Take wishes from now on; for the one that took the place, once its window is there."""
        from PySide6.QtNetwork import QLocalServer  # not before the first paint

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._address)  # what a crash left behind: the lock says that nobody listens
        server.newConnection.connect(lambda: self._receive(server.nextPendingConnection()))
        server.listen(self._address)

    def hand_over(self, wish: StartRequest) -> bool:
        """Have the window that is open fulfil `wish`; whether it said so."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        deadline = QDeadlineTimer(_WAIT_MS)  # the other one may just be starting
        while not _connected(socket, self._address):
            if deadline.hasExpired():
                return False
            sleep(_BETWEEN_SECONDS)
        socket.write(wish.line())
        return socket.waitForReadyRead(_ANSWER_MS) and socket.readLine().data() == _ANSWER

    def leave(self) -> None:
        """Make room for another window."""
        self._lock.unlock()

    def _receive(self, socket: "QLocalSocket") -> None:
        socket.disconnected.connect(socket.deleteLater)
        read = partial(self._read, socket)
        socket.readyRead.connect(read)
        read()

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        try:
            wish = StartRequest.read(bytes(socket.readLine().data()))
        except (ValueError, TypeError):
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        self.asked.emit(wish)


def _connected(socket: "QLocalSocket", address: str) -> bool:
    socket.connectToServer(address)
    return socket.waitForConnected(_WAIT_MS)


def _address(folder: Path) -> str:
    """Where the window is to be reached: in a folder that only this person may enter, as far as its name fits."""
    # Qt's, which is loaded already.
    digest = bytes(QCryptographicHash.hash(str(folder.resolve()).encode(), _SHA256).toHex().data()).decode()
    name = f"partner-dashboard-{digest[:16]}"
    if sys.platform == "win32":
        return name
    place = str(Path(os.environ.get("XDG_RUNTIME_DIR") or folder, name))
    return place if len(place.encode()) <= _MOST_PATH else name
