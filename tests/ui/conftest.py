"""What every test of the window leaves behind: nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """Copied tables must not outlive the application: without a screen, their end takes the process down with it."""
    yield
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
