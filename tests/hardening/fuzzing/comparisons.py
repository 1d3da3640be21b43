"""Comparisons as atheris traces them, without what it loses: a reference to each result.

Nobody sees that of a truth value. A comparison of peewee's is an expression of its own, with all that it refers to: in
80,000 syncs that were 200 MB, and the run ended as out of memory.
"""

import ctypes
from typing import Any

import atheris

_release = ctypes.pythonapi.Py_DecRef
_release.argtypes = [ctypes.py_object]


def mend() -> None:
    """Have instrumented code let go of what it compares; for the first run: `atheris.Fuzz` sets how it does."""
    traced = atheris._trace_cmp

    def compare(left: Any, right: Any, operator: int, place: int, is_constant: bool) -> Any:
        result = traced(left, right, operator, place, is_constant)
        if result.__class__ is not bool:
            _release(result)
        return result

    atheris._trace_cmp = compare
