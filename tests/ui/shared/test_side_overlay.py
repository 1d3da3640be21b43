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


def test_what_is_shown_only_later_is_laid_out_in_the_room_that_it_gets(qtbot: QtBot) -> None:
    """As every sheet of the Tier tab in a narrow window: it was laid out in the 30 pixels of a widget not yet shown."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1_000, 500)
    sheet = QWidget(host)
    layout = QVBoxLayout(sheet)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(content := QLabel())
    sheet.hide()
    SideOverlay(host, sheet, host.rect, 300).set_active(active=True)
    with qtbot.waitExposed(host):
        host.show()
    sheet.show()
    assert content.geometry().getRect() == (0, 0, 300, 500)
