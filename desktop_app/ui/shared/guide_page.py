"""Which page of the user guide explains a window: a property of the window, read by whoever opens the guide."""

from PySide6.QtWidgets import QWidget

_PROPERTY = "guidePage"


def set_guide_page(window: QWidget, page: str) -> None:
    """Have F1 in `window` open this page of the guide."""
    window.setProperty(_PROPERTY, page)


def guide_page(window: QWidget) -> str:
    """The page that explains `window`; empty where it has none of its own."""
    return str(window.property(_PROPERTY) or "")
