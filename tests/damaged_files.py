"""Files that are damaged where nothing looks at once."""

from pathlib import Path

from desktop_app.storage.workspace import open_workspace


def spoil_within(path: Path) -> None:
    """Spoil a page that no query of the start reads, as a bad sector would."""
    with open_workspace(path, write=True) as workspace:
        page = workspace.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'team_member'")[0][0]
        size = workspace.rows("PRAGMA page_size")[0][0]
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 100)
