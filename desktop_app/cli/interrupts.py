"""Ctrl+C and SIGTERM while a command writes: it gives up what is not kept yet, and never a part of it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.storage.workspace import Workspace

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def interruptible_until_saved(workspace: Workspace) -> Iterator[None]:
    """Let Ctrl+C and SIGTERM raise `KeyboardInterrupt` once, until the first transaction of `workspace` is over.

    Then not at all.
    Whoever reads that nothing was changed can rely on it, and clearing up is not disturbed.
    """

    def cancel(_number: int, _frame: object) -> None:
        if workspace.has_written:
            return
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
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
    # Others are left alone: a program started in the background ignores Ctrl+C, say.
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    ours = [number for number, previous in before.items() if previous in (signal.default_int_handler, signal.SIG_DFL)]
    for number in ours:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])
