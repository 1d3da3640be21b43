"""The libraries that charts are drawn with: loaded when a chart is first opened, since they take longest."""

import sys


def are_loaded() -> bool:
    """Whether a chart can be shown at once."""
    return "pyqtgraph" in sys.modules


def load() -> None:
    """Load them; any thread may."""
    import pyqtgraph  # noqa: F401
