"""How large a window of its own begins, and from which width on a window has room beside its lists."""

from PySide6.QtWidgets import QWidget

# In pixels: a window that is narrower has panel and sheets over its lists instead of beside them.
NARROW = 1_200
_SIDES, _HEIGHT = 40, 60  # what a frame and a little of what lies below take of the screen, in pixels


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Make `window` so large, in pixels, or as large as its screen allows with a frame around it."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width() - _SIDES), min(height, room.height() - _HEIGHT))
