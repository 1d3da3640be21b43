"""The libraries that charts are drawn with: loaded when a chart is first opened, since they take longest."""

import sys


def are_loaded() -> bool:
    """Whether a chart can be shown at once."""
    return hasattr(sys.modules.get("pyqtgraph"), "setPalette")  # its last name: another thread may be loading it now


def load() -> None:
    """Load them; any thread may."""
    import pyqtgraph  # noqa: F401
