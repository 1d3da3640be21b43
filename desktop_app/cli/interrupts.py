"""Ctrl+C while a command writes: it gives up what is not kept yet, and never a part of it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.storage.workspace import Workspace


@contextmanager
def interruptible_until_saved(workspace: Workspace) -> Iterator[None]:
    """Let Ctrl+C raise `KeyboardInterrupt` once, until the first transaction of `workspace` is over; then not at all.

    Whoever is told that nothing was changed can rely on it, and clearing up is not disturbed.
    """

    def cancel(_number: int, _frame: object) -> None:
        if workspace.has_written:
            return
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    with _handled_by(cancel):
        yield


@contextmanager
def interrupts_deferred() -> Iterator[None]:
    """Let Ctrl+C do nothing: what runs has no moment at which it could be given up whole."""
    with _handled_by(lambda _number, _frame: None):
        yield


@contextmanager
def _handled_by(handler: "signal._HANDLER") -> Iterator[None]:
    found = signal.getsignal(signal.SIGINT)
    if found is not signal.default_int_handler:  # started in the background, say: it is left alone
        yield
        return
    signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, found)
