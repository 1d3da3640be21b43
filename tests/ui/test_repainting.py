"""Another theme reaches every widget without Python freeing one of them on the way, which would end the process."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.style.appearance import Appearance, Choice


class Wasteful(QWidget):
    """Leaves enough behind, whenever its look changes, to have the collector run."""

    changing = False

    # Qt

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.changing = True
        rings: list[list[object]] = [[] for _ in range(5_000)]
        for ring in rings:
            ring.append(ring)
        self.changing = False
        super().changeEvent(event)


def test_nothing_is_collected_while_qt_visits_every_widget(qtbot: QtBot, appearance: Appearance) -> None:
    widget = Wasteful()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    runs: list[bool] = []

    def note(_phase: str, _info: dict[str, int]) -> None:
        runs.append(widget.changing)

    gc.callbacks.append(note)
    try:
        appearance.choose(Choice.DARK)
    finally:
        gc.callbacks.remove(note)
    assert not any(runs)
    assert gc.isenabled()
