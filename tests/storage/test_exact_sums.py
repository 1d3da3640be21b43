"""Sums beyond 64 bits are exact, not an error."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import UnusableInput
from desktop_app.storage.exact_sums import ExactConnection
from desktop_app.storage.workspace import open_workspace
from tests.cli.running import run
from tests.made_once import empty_workspace

LARGE = 2**62


def connected() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", factory=ExactConnection)
    connection.execute("CREATE TABLE amount (client INTEGER, units INTEGER)")
    connection.executemany("INSERT INTO amount VALUES (?, ?)", [(1, 5), (1, None), (2, LARGE), (2, LARGE), (3, -LARGE)])
    return connection


def test_a_sum_beyond_64_bits_is_exact() -> None:
    with closing(connected()) as connection:
        beyond = connection.execute("SELECT sum(units) FROM amount WHERE client < 3").fetchall()
        assert beyond == [(str(2 * LARGE + 5),)]
        assert connection.execute("SELECT sum(units) FROM amount WHERE client = 4").fetchall() == [(None,)]
        assert connection.execute("SELECT sum(units) FROM amount WHERE client = 1").fetchall() == [(5,)]


def test_the_overflow_of_a_later_group_is_no_error() -> None:
    with closing(connected()) as connection:
        rows = connection.execute("SELECT client, sum(units) FROM amount GROUP BY client").fetchall()
        assert rows == [(1, 5), (2, str(2 * LARGE)), (3, -LARGE)]


def test_other_faults_stay_what_they_are() -> None:
    with closing(connected()) as connection, pytest.raises(sqlite3.OperationalError, match="no such column"):
        connection.execute("SELECT sum(unknown) FROM amount")


def test_a_number_that_cannot_be_stored_is_a_fault_of_the_input(tmp_path: Path) -> None:
    with empty_workspace(tmp_path / "book.partner") as workspace:
        with pytest.raises(UnusableInput), workspace.writing():
            workspace.write_many("INSERT INTO setting VALUES (?, ?)", [("a", 2**63)])
        assert workspace.rows("SELECT * FROM setting") == []


@pytest.mark.parametrize("command", ["tier", "clients", "renewals", "check"])
def test_no_figure_ends_in_an_error(capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str) -> None:
    """A book whose kept credit adds up to more than 64 bits, as earlier versions took it from files."""
    path, clients, events = tmp_path / "book.partner", tmp_path / "clients.csv", tmp_path / "credit_events.csv"
    clients.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    rows = [f"1,Sales Hub,2026-0{month}-05,new,1000" for month in range(1, 10)]
    events.write_text("\n".join(["client,product_line,date,kind,amount", *rows]), encoding="utf-8")
    assert run(capsys, path, "import", clients, events)[0] == 0
    with open_workspace(path, write=True) as workspace, workspace.writing():
        for table in ("credit_day", "credit_layer"):
            workspace.write(f"UPDATE {table} SET amount = {LARGE}")
        workspace.write(f"UPDATE credit_layer SET remaining = {LARGE}")
    status, answer = run(capsys, path, command)
    assert status == (1 if command == "check" else 0)
    if isinstance(answer, dict) and "months" in answer:
        assert answer["months"][-1]["total"] == "415051741658.464911"  # nine times 2^62, to six places
