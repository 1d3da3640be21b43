"""Does one piece of work with the version of the program that is first on the path: started by `benchmarks.against`.

It may ask only for what both versions have.
"""

import gc
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

from desktop_app.services.clients import list_clients
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.tier import layers, tier_report
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace

try:
    from desktop_app.services.client_details import client_details
except ImportError:  # as it was before it had a file of its own
    from desktop_app.services.clients import client_details  # type: ignore[attr-defined,no-redef]

_NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_TODAY = _NOW.date()
PANELS = range(150, 15_150, 150)  # of clients
_BOOK = "book.partner"
_TABLES = {
    "clients": "client", "subscriptions": "subscription", "renewals": "renewal", "portal_usage": "app_usage",
    "credit_events": "credit_event",
}  # fmt: skip


def processor_ms(work: Callable[[], object]) -> float:
    """Milliseconds of processor time that `work` takes, with that of the processes it starts."""
    start = process_time() + _of_children()
    work()
    return (process_time() + _of_children() - start) * 1_000


def _of_children() -> float:
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def make_book(files: Path, folder: Path) -> float:
    """Import all files, so that the workspaces of other work are copies of this one; gives how many rows came in."""
    with create_workspace(folder / _BOOK) as workspace:
        for kind in _TABLES:
            import_files(workspace, [files / f"{kind}.csv"], now=_NOW)
        return float(sum(workspace.rows(f"SELECT count(*) FROM {table}")[0][0] for table in _TABLES.values()))


def _opened(folder: Path, *, empty: bool = False) -> Workspace:
    """A workspace of its own, for one piece of work: empty, or with all of the book."""
    path = folder / "work.partner"
    for left in folder.glob("work.partner*"):
        left.unlink()
    if not empty:
        shutil.copy(folder / _BOOK, path)
    return create_workspace(path)


def _importing(*names: str, empty: bool = True) -> Callable[[Path, Path], float]:
    """Imports files one after the other; the last of them is measured."""

    def work(files: Path, folder: Path) -> float:
        with _opened(folder, empty=empty) as workspace:
            *before, last = names
            for name in before:
                import_files(workspace, [files / name], now=_NOW)
            return processor_ms(lambda: import_files(workspace, [files / last], now=_NOW))

    return work


def _undoing(name: str) -> Callable[[Path, Path], float]:
    """Takes the import of a file back."""

    def work(files: Path, folder: Path) -> float:
        with _opened(folder) as workspace:
            import_files(workspace, [files / name], now=_NOW)
            return processor_ms(lambda: undo_import(workspace, None, now=_NOW))

    return work


def _reading(question: Callable[[Workspace], object]) -> Callable[[Path, Path], float]:
    """Asks the book a question, for the first time in this process."""

    def work(_files: Path, folder: Path) -> float:
        _opened(folder).close()
        with open_workspace(folder / "work.partner", write=False) as workspace:
            return processor_ms(lambda: question(workspace))

    return work


def _panels(_files: Path, folder: Path) -> float:
    """The facts of a hundred clients, after those of another one: the panel is filled again and again."""
    _opened(folder).close()
    with open_workspace(folder / "work.partner", write=False) as workspace:
        client_details(workspace, "10000000", _TODAY)
        names = [str(10_000_000 + number) for number in PANELS]
        return processor_ms(lambda: [client_details(workspace, name, _TODAY) for name in names])


WORK: dict[str, Callable[[Path, Path], float]] = {
    "book": make_book,
    "csv": _importing("clients.csv"),
    "wide": _importing("wide/clients.csv"),
    "changed": _importing("changed/clients.csv", empty=False),
    "same": _importing("clients.csv", "clients.csv"),
    "undo_changed": _undoing("changed/clients.csv"),
    "events": _importing("clients.csv", "credit_events.csv"),
    "small": _importing("small/credit_events.csv", empty=False),
    "undo_small": _undoing("small/credit_events.csv"),
    "list": _reading(lambda workspace: list_clients(workspace, _TODAY)),
    "panel": _panels,
    "tier": _reading(lambda workspace: tier_report(workspace, _TODAY)),
    "layers": _reading(lambda workspace: layers(workspace, _TODAY, _TODAY)),
}


def main() -> None:
    """Print what the work named first gives, mostly milliseconds, for the two folders named then."""
    what, files, folder = sys.argv[1:]
    gc.disable()  # as in the window
    print(WORK[what](Path(files), Path(folder)))


if __name__ == "__main__":
    main()
