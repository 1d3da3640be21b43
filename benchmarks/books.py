"""The workspaces with sample clients that the measurements open."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

# A folder that keeps the workspaces for the next part and the next run: the largest takes minutes to make.
FOLDER = "BENCHMARK_BOOKS"


@contextmanager
def books_folder() -> Iterator[Path]:
    """The folder of the workspaces: the one that is kept, or one for this run."""
    if chosen := os.environ.get(FOLDER):
        Path(chosen).mkdir(parents=True, exist_ok=True)
        yield Path(chosen)
        return
    with TemporaryDirectory() as folder:
        yield Path(folder)


def sample_book(folder: Path, clients: int) -> Path:
    """A workspace with so many sample clients, made where there is none yet."""
    from desktop_app.services.sample import make_sample_workspace

    book = folder / f"sample-{clients}.partner"
    if not book.exists():
        now = datetime.now(UTC)
        making = book.with_suffix(".making")
        make_sample_workspace(making, clients, today=now.date(), now=now)
        making.rename(book)
    return book


def as_installed(folder: Path) -> dict[str, str]:
    """The environment of a program that is installed: compiled modules are kept, settings are those of a new person."""
    environment = {
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        **{name: str(folder / "person") for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")},
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment
