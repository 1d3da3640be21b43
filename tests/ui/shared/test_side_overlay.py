"""A widget over the right side of another."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.side_overlay import SideOverlay


def test_what_needs_more_room_later_grows_to_the_left(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1_000, 500)
    sheet = QWidget(host)
    QVBoxLayout(sheet).addWidget(content := QLabel())
    SideOverlay(host, sheet, host.rect, 300).set_active(active=True)
    host.show()
    assert sheet.geometry().getRect() == (700, 0, 300, 500)
    content.setMinimumWidth(400)
    qtbot.waitUntil(lambda: sheet.width() > 400)
    assert sheet.geometry().right() == host.rect().right()
