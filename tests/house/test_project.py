"""What the project says about itself is true: its map, its version, its links, its locks and what a wheel brings."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hatchling import build

from desktop_app.version import VERSION
from tests.house.files import ROOT, python_files
from tools.locks import DEV, INSTALLER, LOCKS, RUN, key

_RESOURCES = ROOT / "resources"
_PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_NEVER_SHARED = re.compile(r"(?<![\w.~])/(home|root|Users|opt)/\w+|-----BEGIN [A-Z ]*PRIVATE KEY")
_ENTRY = re.compile(r"[a-z0-9-]+(\[[a-z0-9,-]+\])?==[\w.]+( ; [\w. <>!='()]+)?(\s+--hash=sha256:[0-9a-f]{64})+")
_TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".lock", ".cfg", ".sh", ".qss", ".txt", ".xml", ".desktop", ".iss"}


def shared_files() -> list[Path]:
    """Every text file of the project, as far as it is not made by tools."""
    made = {"build", "dist", "htmlcov"}
    inside = [file for file in ROOT.rglob("*") if file.suffix in _TEXTS]
    parts = {file: file.relative_to(ROOT).parts for file in inside}
    return [file for file in inside if parts[file][0] not in made and not _is_cache(parts[file])]


def _is_cache(parts: tuple[str, ...]) -> bool:
    return any(
        part == "__pycache__" or (part.startswith(".") and part not in (".github", ".ci")) for part in parts[:-1]
    )


def test_the_map_is_kept() -> None:
    check = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"]
    answer = subprocess.run([*check, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout
    assert f"Contracts: {len(_PROJECT['tool']['importlinter']['contracts'])} kept, 0 broken." in answer.stdout


def test_the_version_is_told_by_one_file_and_by_the_change_log() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    assert "version" in _PROJECT["project"]["dynamic"]
    assert _PROJECT["tool"]["hatch"]["version"]["path"] == "desktop_app/version.py"
    headings = re.findall(r"^## \[?([\w.]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in ("Unreleased", VERSION)
    others = [file for file in python_files("desktop_app") if file.name != "version.py"]
    assert not [file for file in others if f'"{VERSION}"' in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_the_readme_shows_the_window_then_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    places = [text.index(part) for part in ("![", "make run", "make test", "## What it does")]
    assert places == sorted(places)
    assert "It is not made, endorsed or supported by HubSpot" in text


def test_each_decision_is_listed() -> None:
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [page.name for page in pages if f"({page.name})" not in index] == []
    assert [page.name[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]


def test_no_file_tells_whose_machine_it_was_written_on() -> None:
    files = shared_files()
    assert ROOT / "pyproject.toml" in files
    result = {file.relative_to(ROOT): _NEVER_SHARED.search(file.read_text(encoding="utf-8")) for file in files}
    assert {str(file): match.group() for file, match in result.items() if match} == {}


@pytest.mark.parametrize("lock", [lock.file.name for lock in LOCKS])
def test_a_lock_holds_names_versions_and_hashes_only(lock: str) -> None:
    entries = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    assert entries
    for entry in entries:
        assert _ENTRY.fullmatch(entry.strip()), entry[:100]


def test_what_runs_the_program_is_the_same_in_each_lock() -> None:
    versions = [{key(entry) for entry in lock.entries()} for lock in (RUN, DEV, INSTALLER)]
    assert versions[0]
    assert versions[0] <= versions[1] & versions[2]


@pytest.mark.parametrize("drawing", sorted((_RESOURCES / "icons").glob("*.svg")), ids=lambda file: file.stem)
def test_an_icon_is_a_drawing_in_one_colour_that_the_theme_gives(drawing: Path) -> None:
    root = ET.fromstring(drawing.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert root.tag.endswith("svg")
    inks = {element.get(kind) for element in root.iter() for kind in ("stroke", "fill")} - {None, "none"}
    assert inks == {"currentColor"}


def test_every_icon_that_is_named_is_there() -> None:
    named = re.compile(r"\b(?:icon|svg)\(\"([a-z0-9-]+)\"")
    names = {
        name for file in python_files("desktop_app/ui") for name in named.findall(file.read_text(encoding="utf-8"))
    }
    assert len(names) >= 5
    assert {name for name in names if not (_RESOURCES / "icons" / f"{name}.svg").exists()} == set()


def test_a_wheel_brings_the_resources_the_licence_and_both_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with zipfile.ZipFile(tmp_path / build.build_wheel(str(tmp_path))) as wheel:
        names = set(wheel.namelist())
        commands = wheel.read(f"partner_dashboard-{VERSION}.dist-info/entry_points.txt").decode()
    resources = {file.relative_to(ROOT) for file in _RESOURCES.rglob("*") if file.is_file()}
    shown = [file for part in ("guide", "images") for file in (ROOT / "docs" / part).rglob("*")]
    guide = {file.relative_to(ROOT) for file in shown if file.is_file()}
    assert {f"desktop_app/{file.as_posix()}" for file in resources | guide} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "partner-dashboard = desktop_app.__main__:main" in commands
    assert "partner-dashboard-window = desktop_app.__main__:main" in commands
    assert not {name for name in names if name.startswith("tests/")}


def test_every_promise_of_the_threat_model_names_code_and_tests_that_are_there() -> None:
    rows = [line for line in (ROOT / "docs" / "security.md").read_text(encoding="utf-8").splitlines() if "`" in line]
    named = {name for line in rows for name in re.findall(r"`([a-z_*/]+(?:\.py|/))`", line)}
    folders = (ROOT, ROOT / "desktop_app", ROOT / "desktop_app" / "sources" / "hubspot")
    assert len(named) > 30
    assert not [name for name in named if not any((folder / name).exists() for folder in folders)]
