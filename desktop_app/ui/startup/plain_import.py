"""Python's own import, given back to it once PySide is loaded.

PySide puts one of its own in the place of it, which opens the source of every module that is loaded from then on, and
keeps it, to see whether it might ask for Qt's methods in snake_case. Nothing here does.
"""

import builtins


def give_back_import() -> None:
    """Let Python load modules by itself again."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
