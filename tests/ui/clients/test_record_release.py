"""Many old records end a few at a time, the window's events in between."""

from pytestqt.qtbot import QtBot

from desktop_app.domain.client_list import ClientRow
from desktop_app.ui.clients.record_release import release_records


def test_records_end_some_at_a_time(qtbot: QtBot) -> None:
    records = [ClientRow(client_id=str(number), name="a") for number in range(2_500)]
    release_records(records)
    assert len(records) == 1_500
    qtbot.waitUntil(lambda: not records)
