"""How often a command looks for garbage."""

import gc

# New objects, more than are freed, after which Python looks for garbage; by itself it does after 700.
_ALLOCATIONS = 100_000


def collect_seldom() -> None:
    """Look for cyclic garbage less often: records hold no cycles, a command is soon over, and looking through them is
    a fifth of what a large import takes, and a tenth of a short command."""
    gc.set_threshold(_ALLOCATIONS)


def collect_no_more() -> None:
    """Leave what is there to the end of the process: Python would look through all of it for cycles before."""
    gc.freeze()
