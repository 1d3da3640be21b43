"""The real program with a person at it, who sends two emails from the Team tab: run in a process of its own.

Arguments: the workspace, the folder into which the mail program writes, and a file with the subject in its first line
and the text below.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from desktop_app import app
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.team.tab import TeamTab
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.tab_stack import TEAM

LOOKS_EVERY_MS = 50
PATIENCE_MS = 60_000


class Person(QObject):
    """Goes from one step to the next as soon as what a step waits for is there; closes the window after the last."""

    def __init__(self, window: MainWindow, inbox: Path, text: Path) -> None:
        super().__init__(window)
        self._window = window
        self._inbox = inbox
        self._subject, _, self._body = text.read_text(encoding="utf-8").partition("\n")
        self._steps = self._send_two()
        self._awaited: Callable[[], bool] = lambda: True
        self._step = 0
        self._looks = QTimer(self, interval=LOOKS_EVERY_MS)
        self._looks.timeout.connect(self._look)
        self._looks.start()
        QTimer.singleShot(PATIENCE_MS, self._give_up)

    def _look(self) -> None:
        if self._awaited():
            self._step += 1
            self._awaited = next(self._steps, lambda: False)

    def _give_up(self) -> None:
        print(f"waited in vain in step {self._step}", file=sys.stderr)
        self._window.close()

    def _send_two(self) -> Iterator[Callable[[], bool]]:
        window = self._window
        yield lambda: hasattr(window, "tabs") and window.tabs.isVisible()
        QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=window.tabs.tabRect(TEAM).center())
        yield lambda: window.screens.team is not None and bool(window.screens.team.cards)
        team = window.screens.team
        assert isinstance(team, TeamTab)
        QTest.mouseClick(team.cards[0].send, Qt.MouseButton.LeftButton)
        yield lambda: self._arrived(1)
        QTest.mouseClick(team.cards[0].template, Qt.MouseButton.LeftButton)
        dialog = team.findChild(EmailDialog)
        assert isinstance(dialog, EmailDialog)
        yield lambda: dialog.form.to.count() > 0
        dialog.form.subject.insert(self._subject)
        dialog.form.body.setPlainText(self._body)
        QTest.mouseClick(dialog.send, Qt.MouseButton.LeftButton)
        yield lambda: self._arrived(2) and team.log.table.rows.rowCount() == 2
        dialog.close()
        window.close()

    def _arrived(self, emails: int) -> bool:
        return len(list(self._inbox.glob("*.json"))) == emails


def main(workspace: Path, inbox: Path, text: Path) -> int:
    """Start the program as its command does, as if it were installed, with the person at it."""
    show_on = app.show_on

    def show_with_person(window: MainWindow, open_first: Callable[[], None]) -> None:
        show_on(window, open_first)
        Person(window, inbox, text)

    app.show_on = show_with_person
    sys.frozen = True  # type: ignore[attr-defined]
    return app.run_window(workspace)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
