"""The program's own icon."""

from PySide6.QtGui import QIcon

from desktop_app import paths

SIZES = (16, 32, 48, 64, 128, 256, 512)


def application_icon() -> QIcon:
    """The icon in the sizes that desktops ask for, drawn ahead so that no start pays for it."""
    made = QIcon()
    for size in SIZES:
        made.addFile(str(paths.resources() / "icons" / "app" / f"{size}.png"))
    return made
