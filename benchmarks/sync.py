"""What a sync costs, against parsing the same JSON and storing the same rows alone: `python -m benchmarks.sync`.

The stand-in for HubSpot runs in a process of its own. Every figure is printed beside its goal.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from benchmarks.importing import cpu, typical
from desktop_app.services.sync import connection
from desktop_app.services.sync.applying import apply_sync
from desktop_app.services.sync.fetching import Fetched, fetch
from desktop_app.services.sync.state import make_entry
from desktop_app.sources.hubspot import client as hubspot_client
from desktop_app.sources.hubspot.address import VARIABLE
from desktop_app.sources.hubspot.answers import Document, read_document
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.timing import Limits, Timer
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.hubspot.account import book
from tests.hubspot.keychains import MemoryKeychain
from tests.hubspot.stand_in import KEY, StandIn, serving

_NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
# The properties that the stand-in's clients have of themselves; one live account has 172.
_OWN, _MANY = 35, 172
StoredRows = dict[str, list[tuple[object, ...]]]
_UNHURRIED = Limits(search_seconds=0)
GOALS = {"requests, 160": 12, "requests, 2,000": 70, "processor time": 3, "stall": 50, "memory": 80}


def serve(clients: int, padding: int) -> None:
    """Be the stand-in, until standard input ends."""
    with serving(StandIn(book(clients, padding=padding))) as address:
        print(address, flush=True)
        sys.stdin.read()


@contextmanager
def stand_in(clients: int, padding: int = 0) -> Iterator[str]:
    """The address of a stand-in in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.sync", "--serve", str(clients), "--padding", str(padding)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate()


def fetched_from(address: str, *, with_history: bool = False) -> Fetched:
    fetched = Fetched()
    with Client(ServiceKey(KEY), address, Timer(), _UNHURRIED) as client:
        fetch(client, fetched, lambda _stage, _done, _total: None, with_history=with_history)
    return fetched


def sync(workspace: Workspace, address: str, *, with_history: bool = False) -> None:
    apply_sync(workspace, fetched_from(address, with_history=with_history), now=_NOW)


def sync_new(address: str, path: Path) -> float:
    """Processor time of the first sync of a workspace."""
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    with create_workspace(path) as workspace:
        return cpu(lambda: sync(workspace, address))


def sync_again(address: str, path: Path) -> float:
    with create_workspace(path) as workspace:
        return cpu(lambda: sync(workspace, address, with_history=True))


def bodies_of(address: str) -> list[bytes]:
    """What the stand-in answers in a first sync."""
    bodies: list[bytes] = []

    def record(body: bytes) -> Document:
        bodies.append(body)
        return read_document(body)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hubspot_client, "read_document", record)
        fetched_from(address)
    return bodies


def outcome(file: Path, empty: Path) -> StoredRows:
    """The rows that a first sync leaves in the workspace `file`, by table: those that an `empty` one lacks."""
    rows, others = contents(file), contents(empty)
    new = {table: [row for row in stored if row not in others[table]] for table, stored in rows.items()}
    return {table: stored for table, stored in new.items() if stored}


def contents(file: Path) -> StoredRows:
    with sqlite3.connect(file) as workspace:
        tables = workspace.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {table: workspace.execute(f"SELECT * FROM {table}").fetchall() for (table,) in tables}


def floor(bodies: list[bytes], rows: StoredRows, target: Path) -> None:
    """Parse the answers, and store `rows` with `executemany` in the tables of `target`."""
    for body in bodies:
        json.loads(body)
    workspace = sqlite3.connect(target, isolation_level=None)
    for statement in ("PRAGMA foreign_keys = 1", "BEGIN", "PRAGMA defer_foreign_keys = 1"):
        workspace.execute(statement)
    for table, stored in rows.items():
        workspace.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(stored[0]))})", stored)
    workspace.execute("COMMIT")
    workspace.close()


def floor_in_workspace(bodies: list[bytes], rows: StoredRows, empty: Path) -> float:
    """Processor time of the floor where the rows go into the tables of a workspace, with their keys and indexes."""
    target = Path(shutil.copy(empty, empty.with_name("floor.partner")))
    return cpu(lambda: floor(bodies, rows, target))


def floor_in_bare_tables(bodies: list[bytes], rows: StoredRows, folder: Path) -> float:
    """Processor time of the floor where the rows go into tables without keys or indexes."""
    target = folder / "bare.db"
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as tables:
        for table, stored in rows.items():
            tables.execute(f"CREATE TABLE {table} ({', '.join(f'c{place}' for place in range(len(stored[0])))})")
    tables.close()
    return cpu(lambda: floor(bodies, rows, target))


def requests(clients: int) -> tuple[int, int]:
    """The requests of a sync without and with history."""
    with stand_in(clients) as address:
        return fetched_from(address).requests, fetched_from(address, with_history=True).requests


def processor_time(clients: int, properties: int, folder: Path) -> None:
    """Print what a first and a second sync take, and what the floor does."""
    with stand_in(clients, properties - _OWN) as address:
        empty, file = folder / "empty.partner", folder / "new.partner"
        create_workspace(empty).close()
        sync_new(address, file)
        bodies, rows = bodies_of(address), outcome(file, empty)
        base = typical(lambda: floor_in_workspace(bodies, rows, empty))
        bare = typical(lambda: floor_in_bare_tables(bodies, rows, folder))
        new = typical(lambda: sync_new(address, file))
        again = typical(lambda: sync_again(address, file))
    goal = GOALS["processor time"] if properties == _OWN else "-"
    print(
        f"{clients:,} clients, {properties} properties: floor {base:.2f} s,"
        f" first sync {new / base:.2f} x, again {again / base:.2f} x (goal {goal});"
        f" against tables without keys and indexes, {bare:.2f} s, {new / bare:.2f} x and {again / bare:.2f} x"
    )


def memory(clients: int, properties: int, folder: Path) -> None:
    """Print by how much the peak of a process that syncs is above what it holds before."""
    # Not getrusage: its peak is handed down from the process that starts this one. It exists on Linux alone.
    code = (
        "import sys; from pathlib import Path; from benchmarks.sync import create_workspace, fetched_from, sync\n"
        "def held(name): return int(Path('/proc/self/status').read_text().partition(name + ':')[2].split()[0]) / 1024\n"
        "with create_workspace(Path(sys.argv[2])) as workspace:\n"
        "    idle = held('VmRSS')\n"
        "    sync(workspace, sys.argv[1])\n"
        "print(held('VmHWM') - idle)"
    )
    with stand_in(clients, properties - _OWN) as address:
        command = [sys.executable, "-c", code, address, str(folder / "peak.partner")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    print(f"{clients:,} clients, {properties} properties: {float(done.stdout):.0f} MB (goal {GOALS['memory']})")


def stall(clients: int, folder: Path) -> None:
    """Print the longest stall of the window's event loop during a sync."""
    from PySide6.QtCore import QEventLoop

    from benchmarks.stalls import Pulse, wait_for
    from desktop_app.app import build_window, show_on
    from desktop_app.ui.startup.application import Application

    application = Application(sys.argv[:1])
    path, keychain = folder / "window.partner", MemoryKeychain()
    with stand_in(clients) as address, pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, address)
        patch.setattr(connection, "system_keychain", lambda: keychain)
        with create_workspace(path) as workspace:
            sync(workspace, address)
            connection.keep_key(make_entry(workspace), ServiceKey(KEY))
        window = build_window(application, folder / "window.ini")
        show_on(window, lambda: window.open_workspace(path))
        loop, pulse = QEventLoop(), Pulse()
        wait_for(loop, lambda: bool(window.screens.clients.table.clients.records))
        ended: list[None] = []
        window.sync.finished.connect(lambda: ended.append(None))
        wait_for(loop, lambda: len(pulse.waits) > 2_000)
        pulse.longest()
        window.sync.start()
        wait_for(loop, lambda: bool(ended))
        print(f"{clients:,} clients: longest stall {pulse.longest():.0f} ms (goal {GOALS['stall']})")
        window.close()


def main() -> None:
    """Measure what `--only` names, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", type=int)
    parser.add_argument("--padding", type=int, default=0)
    parser.add_argument("--only", choices=("requests", "time", "memory", "stall"))
    chosen = parser.parse_args()
    if chosen.serve is not None:
        return serve(chosen.serve, chosen.padding)
    with TemporaryDirectory() as name:
        folder = Path(name)
        if chosen.only in (None, "requests"):
            for clients in (160, 2_000):
                without, whole = requests(clients)
                goal = GOALS[f"requests, {clients:,}"]
                print(f"{clients:,} clients: {without} requests (goal {goal}), and {whole - without} for history")
        if chosen.only in (None, "time"):
            processor_time(2_000, _OWN, folder)
            processor_time(2_000, _MANY, folder)
        if chosen.only in (None, "memory"):
            memory(20_000, _MANY, folder)
        if chosen.only in (None, "stall"):
            stall(20_000, folder)
    return None


if __name__ == "__main__":
    main()
