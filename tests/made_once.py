"""Workspaces that many tests begin with: made once by each process of tests, and laid down anew for each test."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from tests.builders import NOW


def laid_down(path: Path, make: Callable[..., Workspace], *arguments: Any) -> Workspace:
    """A workspace at `path` as `make(path, *arguments)` makes it, open for writing; its import files are not there."""
    with path.open("xb") as file:
        file.write(_contents(make, *arguments))
    return open_workspace(path, write=True)


def empty_workspace(path: Path) -> Workspace:
    """A new workspace at `path`, open for writing, made more quickly than by the program."""
    return laid_down(path, create_workspace)


def workspace_of_two(path: Path) -> Workspace:
    """A workspace with the clients 1, Alder, and 2, Birch, at `path`, open for writing."""
    return laid_down(path, _with_two)


def _with_two(path: Path) -> Workspace:
    workspace, file = create_workspace(path), path.with_name("clients.csv")
    file.write_text("client_id,name\n1,Alder\n2,Birch\n", encoding="utf-8")
    import_files(workspace, [file], now=NOW)
    return workspace


@cache
def _contents(make: Callable[..., Workspace], *arguments: Any) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "made.partner")
        make(path, *arguments).close()
        return path.read_bytes()
