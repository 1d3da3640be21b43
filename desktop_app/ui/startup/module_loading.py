"""Loads modules without their source: PySide reads the source of each one that is loaded after it.

It looks there for its own name, to know which modules may ask for `from __feature__ import snake_case`. None of ours
does, and the lines of some four hundred files took a twentieth of the start and stayed in memory.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - it replaces Python's import, which is taken back below


def load_without_source() -> None:
    """Load modules from now on as before PySide was loaded."""
    # The name under which PySide keeps what it replaced; a version that replaces nothing has nothing to take back.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
