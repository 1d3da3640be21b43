"""What is frozen, and the first thing that the frozen program does."""

import ast
import struct
from pathlib import Path

import pytest

from installer.facts import ROOT
from installer.frozen.contents import EXCLUDED, shipped
from installer.licences import collect
from installer.linux.needs import oldest_c_library
from installer.pictures import apple_icon, pictures, windows_icon

SITE = "/srv/venv/lib/python3.11/site-packages/"


def _shipped(*places: tuple[str, str], system: str = "linux") -> list[str]:
    return [place for place, _source, _kind in shipped([(*place, "BINARY") for place in places], system)]


def test_libraries_that_every_desktop_has_are_left_to_it() -> None:
    stored = _shipped(
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6"),
        ("libgtk-3.so.0", "/lib/x86_64-linux-gnu/libgtk-3.so.0"),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0"),
        ("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3"),
        ("libQt6Core.so.6", SITE + "PySide6/Qt/lib/libQt6Core.so.6"),
        ("numpy.libs/libgfortran.so.5", SITE + "numpy.libs/libgfortran.so.5"),
    )
    assert stored == ["libxcb-cursor.so.0", "libssl.so.3", "libQt6Core.so.6", "numpy.libs/libgfortran.so.5"]


@pytest.mark.parametrize(("folder", "before", "after"), [("PySide6/Qt/", "lib", ".so"), ("PySide6\\", "", ".dll")])
def test_plugins_for_other_screens_stay_out_and_those_for_desktops_stay(folder: str, before: str, after: str) -> None:
    separator = "\\" if "\\" in folder else "/"
    names = [
        f"{folder}plugins{separator}{kind}{separator}{before}{name}{after}"
        for kind, name in (("platforms", "qeglfs"), ("platforms", "qoffscreen"), ("platforms", "qwindows"),
                           ("platforms", "qxcb"), ("imageformats", "qtiff"), ("imageformats", "qjpeg"))
    ]  # fmt: skip
    stored = _shipped(*((name, name) for name in names), system="win32")
    assert [name for name in names if name not in stored] == [names[0], names[4]]


def test_only_the_texts_of_windows_that_qt_itself_shows_are_shipped() -> None:
    stored = _shipped(*((f"PySide6/Qt/translations/{name}_de.qm", name) for name in ("qtbase", "designer", "qt_help")))
    assert stored == ["PySide6/Qt/translations/qtbase_de.qm"]


def test_of_our_texts_those_that_are_loaded_are_kept() -> None:
    ours = "desktop_app/resources/translations/partner-dashboard_de"
    assert _shipped(*((f"{ours}.{ending}", ending) for ending in ("qm", "ts"))) == [f"{ours}.qm"]


def test_nothing_is_excluded_that_the_program_imports() -> None:
    imported = set()
    for file in (ROOT / "desktop_app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module)
    assert imported & set(EXCLUDED) == set()


def test_the_recipe_is_python_and_names_files_that_exist() -> None:
    recipe = ROOT / "installer" / "frozen" / "partner-dashboard.spec"
    tree = ast.parse(recipe.read_text(encoding="utf-8"))
    paths = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    named = [path.split(" / ")[1:] for path in paths if path.startswith("root / ")]
    assert len(named) >= 3
    assert [parts for parts in named if not ROOT.joinpath(*map(ast.literal_eval, parts)).exists()] == []


def test_the_needed_c_library_is_told_by_number_and_not_by_letter() -> None:
    tables = "0x09691a75 0x00 02 GLIBC_2.2.5\n 0x00 05 GLIBC_2.34\n 0x00 06 GLIBC_2.9\n 0x00 07 GLIBC_PRIVATE"
    assert oldest_c_library(tables) == "2.34"


def test_every_part_brings_its_licence(tmp_path: Path) -> None:
    parts = collect.lay_down(tmp_path, ["numpy", "PySide6", "shiboken6", "peewee", "json"], [])
    names = {part.name.lower() for part in parts}
    assert {"partner dashboard", "lucide icons", "python", "numpy", "pyside6_essentials", "peewee"} <= names
    for part in parts:
        text = (tmp_path / f"{part.name.lower().replace(' ', '-')}.txt").read_text(encoding="utf-8")
        assert len(text) > 500, part.name
    qt = (tmp_path / "pyside6_essentials.txt").read_text(encoding="utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt
    assert "download.qt.io" in qt


def test_a_part_without_a_licence_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(collect.NoLicence):
        collect._there(tmp_path / "LICENSE")


def test_the_picture_is_in_the_containers_of_windows_and_macos() -> None:
    known = pictures(ROOT / "resources" / "icons" / "app")
    icon = windows_icon(known)
    assert struct.unpack("<HHH", icon[:6]) == (0, 1, len([width for width in known if width <= 256]))
    *_sizes, length, place = struct.unpack("<BBBBHHII", icon[6:22])
    assert icon[place : place + length] == known[16]
    apple = apple_icon(known)
    assert (apple[:4], struct.unpack(">I", apple[4:8])[0]) == (b"icns", len(apple))
    assert known[512] in apple
