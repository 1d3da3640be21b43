"""Old records end some at a time: all at once, 20,000 of them would hold the window up."""

from PySide6.QtCore import QTimer

from desktop_app.domain.client_list import ClientRow

_AT_ONCE = 1_000


def release_records(records: list[ClientRow]) -> None:
    """Empty `records`, which no other object may hold, between the window's events."""
    del records[-_AT_ONCE:]
    if records:
        QTimer.singleShot(0, lambda: release_records(records))
