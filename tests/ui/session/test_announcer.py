"""News reach those who can be seen at once, and the others when they are shown."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changed
from desktop_app.ui.session.announcer import Announcer, FreshWhenSeen


def test_a_hidden_screen_asks_once_when_it_is_shown(qtbot: QtBot) -> None:
    announcer, screen, asked = Announcer(), QWidget(), []
    qtbot.addWidget(screen)
    FreshWhenSeen(screen, announcer, Changed.CREDIT, lambda: asked.append(1))
    for changed in (Changed.CREDIT, Changed.CREDIT | Changed.NOTES, Changed.NOTES):
        announcer.tell(changed)
    assert asked == []
    screen.show()
    assert asked == [1]


def test_a_screen_that_is_seen_asks_at_once_about_its_own_subjects_only(qtbot: QtBot) -> None:
    announcer, screen, asked = Announcer(), QWidget(), []
    qtbot.addWidget(screen)
    FreshWhenSeen(screen, announcer, Changed.CREDIT, lambda: asked.append(1))
    screen.show()
    asked.clear()
    announcer.tell(Changed.NOTES)
    announcer.tell(Changed.NOTHING)
    assert asked == []
    announcer.tell(Changed.CREDIT)
    assert asked == [1]
