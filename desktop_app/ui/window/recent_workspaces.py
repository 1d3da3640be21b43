"""The workspaces that were opened last, newest first."""

from pathlib import Path

from desktop_app.paths import demo_workspace
from desktop_app.ui.session.settings_store import SettingsStore

_KEY, _MOST = "recent", 8


class RecentWorkspaces:
    """A short list that outlives the program; files that are gone are not offered."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """The ones that are still there."""
        stored = self._settings.get(_KEY, [])
        named = [Path(name) for name in stored if isinstance(name, str)] if isinstance(stored, list) else []
        return [path for path in named if path.is_file()]

    def last(self) -> Path | None:
        """The workspace that was opened last, if it is still there; the sample data does not come back by itself."""
        stored = self._settings.get(_KEY, [])
        names = [name for name in stored if name != str(demo_workspace())] if isinstance(stored, list) else []
        path = Path(names[0]) if names and isinstance(names[0], str) else None
        return path if path is not None and path.is_file() else None

    def note(self, path: Path) -> None:
        """Put `path` first."""
        others = [str(known) for known in self.paths() if known != path]
        self._settings.set(_KEY, [str(path), *others][:_MOST])
