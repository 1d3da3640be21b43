"""Gives memory back to the system that the program no longer uses."""

import sys


def give_back_memory() -> None:
    """Give back what much reading leaves behind, where the system's library keeps it for later: that of Linux does."""
    if sys.platform == "linux":
        import ctypes  # here: few need it, and it takes a while to load

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's alone
        if trim is not None:
            trim(0)
