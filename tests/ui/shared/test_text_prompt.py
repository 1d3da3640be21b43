"""Asking for a few words."""

import pytest
from PySide6.QtWidgets import QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.text_prompt import ask_for_text


@pytest.mark.parametrize(("agreed", "answer"), [(1, "Autumn, ours"), (0, None)])
def test_there_is_room_for_a_name_and_cancelling_gives_none(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, agreed: int, answer: str | None
) -> None:
    parent, widths = QWidget(), []
    qtbot.addWidget(parent)

    def write(dialog: QInputDialog) -> int:
        widths.append(dialog.width())
        dialog.setTextValue(f"{dialog.textValue()}, ours")
        return agreed

    monkeypatch.setattr(QInputDialog, "exec", write)
    assert ask_for_text(parent, "Save the scenario", "Its name", "Autumn") == answer
    assert widths[0] >= 400
