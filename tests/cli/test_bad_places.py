"""Files and places that cannot be used are faults to explain, never bugs: no command ends with 70."""

import os
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.cli import commands
from desktop_app.domain.errors import DamagedWorkspace
from desktop_app.services.opening import blaming_damage
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.made_once import laid_down

COMMANDS = (
    "clients",
    "tier",
    "check",
    "week",
    "undo",
    "import",
    "export",
    "backup",
    "backup into a file",
    "restore client",
    "restore into",
    "restore from",
    "backup to",
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other places")


def status_of(*arguments: object) -> int:
    return commands.main([str(argument) for argument in arguments])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    return file


@pytest.fixture
def book(tmp_path: Path, table: Path) -> Path:
    path = tmp_path / "good.partner"
    laid_down(path, _imported, table.read_text(encoding="utf-8")).close()
    return path


def _imported(path: Path, table: str) -> Workspace:
    file = path.with_name("clients.csv")
    file.write_text(table, encoding="utf-8")
    assert status_of("import", file, "--workspace", path) == 0
    return open_workspace(path, write=True)


def place(kind: str, folder: Path, book: Path) -> Path:
    bad = folder / "bad.partner"
    match kind:
        case "missing":
            pass
        case "folder":
            bad.mkdir()
        case "circle":
            bad.symlink_to(bad)
        case "nowhere":
            bad.symlink_to(folder / "none" / "bad.partner")
        case "long name":
            return folder / ("x" * 300)
        case "below a file":
            return book / "bad.partner"
        case "pipe":  # as a device, and nobody's harm if it were replaced
            os.mkfifo(bad)
        case "this folder":
            return Path()
        case "empty":
            bad.touch()
        case _:
            data = bytearray(book.read_bytes())
            start, length, value = map(int, kind.split())
            data[start : start + length] = bytes([value]) * length
            bad.write_bytes(data)
    return bad


PLACES = ["missing", "folder", "circle", "nowhere", "long name", "below a file", "this folder", "empty"]
FLIPS = ["18 1 99", "28 4 255", "44 4 99", "100 8 255"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", [*PLACES, "pipe", *FLIPS])
def test_no_place_is_told_as_a_bug(tmp_path: Path, book: Path, table: Path, kind: str, command: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    bad, out = place(kind, folder, book), tmp_path / "out.csv"
    arguments: dict[str, tuple[object, ...]] = {
        "import": ("import", table, "--workspace", bad),
        "export": ("export", out, "--workspace", bad),
        "backup into a file": ("backup", tmp_path / "copy.partner", "--workspace", bad),
        "restore client": ("restore", book, "--client", "Alder", "--workspace", bad),
        "restore into": ("restore", book, "--workspace", bad),
        "restore from": ("restore", bad, "--workspace", tmp_path / "new.partner"),
        "backup to": ("backup", bad, "--workspace", book),
    }
    assert status_of(*arguments.get(command, (command, "--workspace", bad))) in range(8)
    assert (kind != "missing") or command in ("import", "restore into", "backup to") or not bad.exists()
    with open_workspace(book, write=False) as workspace:
        assert workspace.rows("SELECT name FROM client") == [("Alder",)]


@pytest.mark.parametrize("part", ["clients.csv", "clients.xlsx"])
@pytest.mark.parametrize("kind", PLACES)
def test_no_file_to_import_is_told_as_a_bug(tmp_path: Path, book: Path, kind: str, part: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    bad = place(kind, folder, book)
    if kind in ("folder", "circle", "nowhere", "empty"):
        bad = bad.rename(folder / part)
    assert status_of("import", bad, "--workspace", tmp_path / "new.partner") in (3, 6)


@pytest.mark.parametrize("cut", [1, 10, 17, 19])
def test_a_workbook_that_is_cut_is_3(tmp_path: Path, cut: int) -> None:
    file = workbook(tmp_path)
    data = file.read_bytes()
    file.write_bytes(data[: len(data) * cut // 20])
    assert status_of("import", file, "--workspace", tmp_path / "new.partner") == 3


@pytest.mark.parametrize("field", [8, 10, 16, 20, 24, 42])
@pytest.mark.parametrize("value", [0, 10])
def test_a_workbook_whose_stream_is_cut_is_3(tmp_path: Path, field: int, value: int) -> None:
    """The directory of the archive says something else than its streams."""
    file = workbook(tmp_path)
    data = bytearray(file.read_bytes())
    entry = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    data[entry + field : entry + field + 4] = value.to_bytes(4, "little")
    file.write_bytes(data)
    assert status_of("import", file, "--workspace", tmp_path / "new.partner") in (0, 3)


def workbook(folder: Path) -> Path:
    file = folder / "clients.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("clients")
        sheet.write_row(0, 0, ["client_id", "name"])
        for row in range(1, 300):
            sheet.write_row(row, 0, [f"c{row}", f"Name {row * 7919}"])
    assert zipfile.is_zipfile(file)
    return file


def test_what_damage_causes_is_told_as_damage(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that is missing in a damaged file looks like a bug to the code that relies on it."""
    with open_workspace(book, write=False) as workspace:
        with pytest.raises(KeyError), blaming_damage(workspace):
            raise KeyError
        monkeypatch.setattr(workspace, "is_sound", lambda: False)
        with pytest.raises(DamagedWorkspace), blaming_damage(workspace):
            raise KeyError
