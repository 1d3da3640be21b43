"""What this person's window remembers on this machine: geometry, columns, the theme, the files opened last."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings


class SettingsStore:
    """Values by name, of what JSON can hold, in one file; what cannot be read counts as not there."""

    def __init__(self, file: Path) -> None:
        self._file = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return Path(self._file.fileName())

    def get(self, key: str, default: Any = None) -> Any:
        """The value kept under `key`, or `default`."""
        text = self._file.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return default

    def set(self, key: str, value: Any) -> None:
        """Keep `value`, written to the file soon and at the latest when the program ends."""
        self._file.setValue(key, json.dumps(value))

    def save(self) -> None:
        """Write everything to the file now."""
        self._file.sync()
