"""The command `sync`: its document, its exit codes, and where its key may come from."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from desktop_app.sources.hubspot import keychain
from desktop_app.storage.workspace import open_workspace
from tests.cli.running import ROOT, run, run_child
from tests.hubspot.account import book
from tests.hubspot.faults import FAULTS
from tests.hubspot.keychains import MemoryKeychain
from tests.hubspot.stand_in import KEY, StandIn, serving

STAGES = ("account", "properties", "clients", "associations", "companies", "owners", "history")


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    made = StandIn(book(25))
    with serving(made) as address:
        monkeypatch.setenv("PARTNER_DASHBOARD_API_BASE", address)
        yield made


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\n", encoding="utf-8")
    return file


@pytest.fixture
def book_file(tmp_path: Path) -> Path:
    return tmp_path / "book.partner"


def clients_of(path: Path) -> int:
    with open_workspace(path, write=False) as workspace:
        return int(workspace.rows("SELECT count(*) FROM client")[0][0])


def test_the_document_of_a_sync(
    capsys: pytest.CaptureFixture[str], stand_in: StandIn, book_file: Path, key_file: Path
) -> None:
    status, document = run(capsys, book_file, "sync", "--key-file", key_file)
    assert isinstance(document, dict)
    assert status == 0
    assert [stage["stage"] for stage in document["stages"]] == list(STAGES)
    assert [stage["state"] for stage in document["stages"]] == ["done"] * 6 + ["skipped"]
    clients = document["stages"][2]
    assert (clients["read"], clients["added"], clients["updated"], clients["missing"]) == (25, 25, 0, 0)
    assert (document["requests"], document["import_id"]) == (len(stand_in.asked), 1)
    assert (document["changes"], document["events"], document["findings"]) == ([], [], [])
    status, document = run(capsys, book_file, "sync", "--key-file", key_file)
    assert isinstance(document, dict)
    assert (status, document["stages"][-1]["state"]) == (0, "done")


def test_a_dry_run_leaves_no_workspace_behind(
    capsys: pytest.CaptureFixture[str], stand_in: StandIn, book_file: Path, key_file: Path
) -> None:
    status, document = run(capsys, book_file, "sync", "--key-file", key_file, "--dry-run")
    assert isinstance(document, dict)
    assert (status, document["import_id"], document["stages"][2]["added"]) == (0, None, 25)
    assert not book_file.exists()


def test_a_failed_stage_is_a_finding(
    capsys: pytest.CaptureFixture[str], stand_in: StandIn, book_file: Path, key_file: Path
) -> None:
    stand_in.faults = {5: FAULTS["bad_request"]}
    status, document = run(capsys, book_file, "sync", "--key-file", key_file)
    assert isinstance(document, dict)
    assert status == 1
    assert [stage["state"] for stage in document["stages"][3:5]] == ["failed", "skipped"]
    assert clients_of(book_file) == 25


@pytest.mark.parametrize("fault", ["unauthorized", "daily_limit", "redirect", "html"])
def test_hubspot_that_refuses_before_any_stage(
    capsys: pytest.CaptureFixture[str], stand_in: StandIn, book_file: Path, key_file: Path, fault: str
) -> None:
    stand_in.always = FAULTS[fault]
    status, document = run(capsys, book_file, "sync", "--key-file", key_file)
    assert (status, document) == (8, None)
    assert not book_file.exists()


def test_fewer_than_half_of_the_clients_are_refused_until_accepted(
    capsys: pytest.CaptureFixture[str], stand_in: StandIn, book_file: Path, key_file: Path
) -> None:
    run(capsys, book_file, "sync", "--key-file", key_file)
    stand_in.account = book(12)
    assert run(capsys, book_file, "sync", "--key-file", key_file) == (3, None)
    status, document = run(capsys, book_file, "sync", "--key-file", key_file, "--accept-fewer")
    assert isinstance(document, dict)
    assert (status, document["stages"][2]["missing"]) == (1, 13)
    assert clients_of(book_file) == 25
    _, listed = run(capsys, book_file, "clients")
    assert isinstance(listed, list)
    assert Counter(client["status"] for client in listed) == {"active": 12, "missing": 13}


def test_another_base_than_this_machine_is_wrong_use(
    capsys: pytest.CaptureFixture[str], book_file: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARTNER_DASHBOARD_API_BASE", "https://api.hubapi.com")
    assert run(capsys, book_file, "sync", "--key-file", key_file) == (2, None)


def test_without_a_key_it_is_wrong_use_and_nobody_is_asked(
    capsys: pytest.CaptureFixture[str], stand_in: StandIn, book_file: Path, tmp_path: Path
) -> None:
    assert run(capsys, book_file, "sync") == (2, None)
    assert run(capsys, book_file, "sync", "--key-file", tmp_path / "nowhere") == (2, None)
    (tmp_path / "wrong").write_text("not a key", encoding="utf-8")
    assert run(capsys, book_file, "sync", "--key-file", tmp_path / "wrong") == (2, None)
    assert stand_in.asked == []


def test_the_key_of_the_service_manager_is_taken(
    capsys: pytest.CaptureFixture[str],
    stand_in: StandIn,
    book_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "partner-dashboard-key").write_text(KEY, encoding="utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    status, _ = run(capsys, book_file, "sync")
    assert status == 0


def test_the_key_of_the_keychain_is_taken(
    capsys: pytest.CaptureFixture[str],
    stand_in: StandIn,
    book_file: Path,
    key_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from desktop_app.services.sync import connection
    from desktop_app.services.sync.state import make_entry
    from desktop_app.sources.hubspot.key import ServiceKey

    run(capsys, book_file, "sync", "--key-file", key_file)
    chain = MemoryKeychain()
    monkeypatch.setattr(connection, "system_keychain", lambda: chain)
    with open_workspace(book_file, write=True) as workspace:
        assert connection.keep_key(make_entry(workspace), ServiceKey(KEY))
    status, _ = run(capsys, book_file, "sync")
    assert status == 0
    assert {service for service, _ in chain.passwords} == {keychain.SERVICE}


def test_the_key_can_come_on_standard_input_and_is_left_nowhere(stand_in: StandIn, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    command = [sys.executable, "-m", "desktop_app", "sync", "--json", "--key-file", "-"]
    environment = os.environ | {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home)}
    seen: list[bytes] = []

    def look(_request: object) -> None:
        process = Path(f"/proc/{child.pid}")
        seen.extend((process / name).read_bytes() for name in ("cmdline", "environ"))

    stand_in.on_request = look
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        answer, messages = child.communicate(KEY.encode(), timeout=120)
    assert child.returncode == 0, messages
    assert len(seen) == 2 * len(stand_in.asked)
    files = [file for file in home.rglob("*") if file.is_file()]
    assert any(file.suffix == ".partner" for file in files)
    assert KEY.encode() not in b"".join([answer, messages, *seen, *(file.read_bytes() for file in files)])


@pytest.mark.harden(short=3, long=9)
def test_killed_at_any_request_the_workspace_is_as_it_was_and_the_next_sync_mends_it(
    stand_in: StandIn, capsys: pytest.CaptureFixture[str], book_file: Path, key_file: Path, rounds: range
) -> None:
    run(capsys, book_file, "sync", "--key-file", key_file)
    synced, requests = book_file.read_bytes(), 9  # one more than of a first sync: the history
    stand_in.account.clients["31000000001"]["hs_client_name"] = "Renamed"
    for number in range(1, requests + 1, requests // len(rounds)):
        book_file.write_bytes(synced)
        _killed_at_request(number, stand_in, book_file, key_file)
        with open_workspace(book_file, write=False) as workspace:
            assert workspace.rows("SELECT count(*) FROM import_run") == [(1,)]
            assert workspace.rows("SELECT count(*) FROM client WHERE name = 'Renamed'") == [(0,)]
        asked = len(stand_in.asked)
        status, document = run(capsys, book_file, "sync", "--key-file", key_file)
        assert len(stand_in.asked) - asked == requests
        assert isinstance(document, dict)
        assert (status, document["stages"][2]["updated"]) == (0, 1), number
        assert run(capsys, book_file, "check")[0] == 0


def _killed_at_request(number: int, stand_in: StandIn, book_file: Path, key_file: Path) -> None:
    """Start a sync, and kill it while its request of that number waits for an answer."""
    begun, asked = Event(), len(stand_in.asked)

    def kill(_request: object) -> None:
        if len(stand_in.asked) == asked + number:
            child.send_signal(signal.SIGKILL)
            begun.set()

    stand_in.on_request = kill
    command = [sys.executable, "-m", "desktop_app", "sync", "--workspace", str(book_file), "--key-file", str(key_file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        assert begun.wait(60)
    stand_in.on_request = None


@pytest.mark.harden(short=2, long=60)
def test_killed_while_it_stores_the_workspace_is_as_before_or_after(
    stand_in: StandIn, capsys: pytest.CaptureFixture[str], book_file: Path, key_file: Path, rounds: range
) -> None:
    stand_in.account = book(400)
    run(capsys, book_file, "sync", "--key-file", key_file)
    command = [sys.executable, "-m", "desktop_app", "sync", "--workspace", str(book_file), "--key-file", str(key_file)]
    fetched = Event()

    def note(_request: object) -> None:
        if "GET /crm/objects" in stand_in.asked[-1]:  # the history, which is asked for last
            fetched.set()

    stand_in.on_request = note
    for number in rounds:
        for client in stand_in.account.clients.values():
            client["hs_client_name"] = f"Round {number}"
        fetched.clear()
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            assert fetched.wait(60)
            Event().wait(0.1 + number % 20 * 0.05)
            child.send_signal(signal.SIGKILL)
        with open_workspace(book_file, write=False) as workspace:
            names = workspace.rows("SELECT DISTINCT name LIKE 'Round %' AND name = ? FROM client", [f"Round {number}"])
        assert len(names) == 1, f"round {number}: {names}"
        assert run(capsys, book_file, "sync", "--key-file", key_file)[0] == 0
    assert run(capsys, book_file, "check")[0] == 0


def test_two_syncs_at_once_are_two_imports_of_the_same(stand_in: StandIn, book_file: Path, key_file: Path) -> None:
    command = [sys.executable, "-m", "desktop_app", "sync", "--workspace", str(book_file), "--key-file", str(key_file)]
    children = [subprocess.Popen([*command, "--json"], cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    documents = [json.loads(child.communicate(timeout=120)[0]) for child in children]
    assert [child.returncode for child in children] == [0, 0]
    assert sorted(document["import_id"] for document in documents) == [1, 2]
    assert sorted(document["stages"][2]["added"] for document in documents) == [0, 25]
    assert clients_of(book_file) == 25


def test_ctrl_c_while_hubspot_is_asked_changes_nothing(stand_in: StandIn, book_file: Path, key_file: Path) -> None:
    def interrupt(_request: object) -> None:
        if len(stand_in.asked) == 4:
            child.send_signal(signal.SIGINT)
            Event().wait(0.5)

    stand_in.on_request = interrupt
    # A program started in the background ignores Ctrl+C, and so do those that it starts.
    program = (
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "runpy.run_module('desktop_app', run_name='__main__', alter_sys=True)"
    )
    command = [sys.executable, "-c", program, "sync", "--workspace", str(book_file), "--key-file", str(key_file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.communicate(timeout=60)
    assert child.returncode == 130
    assert not book_file.exists()


def test_no_key_is_an_argument(tmp_path: Path) -> None:
    message = run_child("sync", "--help", home=tmp_path).stdout.decode()
    assert "--key-file" in message
    assert "--key " not in message
