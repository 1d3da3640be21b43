"""The program's own icon."""

from PySide6.QtGui import QIcon

from desktop_app import paths

# X11 is handed all of them before a window is shown: 512 pixels alone would take as long as all else that is painted.
_SIZES = (16, 32, 48, 64, 128)


def application_icon() -> QIcon:
    """The icon in the sizes that title bars and docks ask for, drawn ahead so that no start pays for it."""
    made = QIcon()
    for size in _SIZES:
        made.addFile(str(paths.resources() / "icons" / "app" / f"{size}.png"))
    return made
