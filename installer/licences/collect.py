"""The licences of every part that is shipped, read from the parts that the build machine has installed."""

import json
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from installer.facts import ROOT, TITLE
from installer.linux.needs import owner

_HERE = Path(__file__).parent
_TITLES = ("licen", "copying", "notice")
_QT = {"pyside6_essentials", "shiboken6"}


class NoLicence(Exception):
    """A part that would be shipped without its licence: the build must stop."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something shipped: its name and version, and the files with its licence."""

    name: str
    version: str
    files: tuple[Path, ...]


def lay_down(folder: Path, modules: Iterable[str], sources: Iterable[str]) -> list[Part]:
    """Fill `folder` with the licences of what is frozen, and `parts.json`; raises `NoLicence`.

    `modules` are the top names that are imported, `sources` the paths that libraries were taken from.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    parts = [
        Part(TITLE, "", (ROOT / "LICENSE",)),
        Part("Lucide icons", "", (ROOT / "resources" / "icons" / "LICENSE",)),
        _python(),
        *(_packaged(package) for package in _distributions(modules)),
        *_system_libraries(sources),
    ]
    for part in parts:
        texts = [file.read_text(encoding="utf-8", errors="replace") for file in part.files]
        (folder / f"{_file_name(part)}.txt").write_text("\n\n".join(texts), encoding="utf-8")
    listed = [{"name": part.name, "version": part.version, "file": f"{_file_name(part)}.txt"} for part in parts]
    (folder / "parts.json").write_text(json.dumps(listed, indent=1), encoding="utf-8")
    return parts


def _file_name(part: Part) -> str:
    return part.name.lower().replace(" ", "-")


def _python() -> Part:
    file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Part("Python", sysconfig.get_python_version(), (_there(file),))


def _there(file: Path) -> Path:
    if not file.is_file():
        raise NoLicence(file)
    return file


def _distributions(modules: Iterable[str]) -> list[Distribution]:
    owners = packages_distributions()
    names = {owner for module in modules for owner in owners.get(module, [])}
    packages = {each.name.lower(): each for each in map(distribution, names) if not each.name.startswith("partner")}
    return [packages[name] for name in sorted(packages)]


def _packaged(package: Distribution) -> Part:
    if package.name.lower() in _QT:
        return Part(
            package.name, package.version, tuple(_HERE / f"{name}.txt" for name in ("qt", "LGPL-3.0", "GPL-3.0"))
        )
    files = [
        Path(str(package.locate_file(file)))
        for file in package.files or []
        if file.suffix != ".py" and any(title in file.name.lower() for title in _TITLES)
    ]
    if not files:
        raise NoLicence(package.name)
    return Part(package.name, package.version, tuple(sorted(files)))


def _system_libraries(sources: Iterable[str]) -> list[Part]:
    """The libraries of the system that are shipped, by their Debian packages; elsewhere they come with Python."""
    files = [source for source in sources if source.startswith(("/lib/", "/usr/lib/"))]
    if not files or not shutil.which("dpkg"):
        return []
    names = sorted({owner(Path(file)) for file in files})
    return [Part(name, _version(name), (_there(Path("/usr/share/doc") / name / "copyright"),)) for name in names]


def _version(package: str) -> str:
    command = ["dpkg-query", "-W", "-f", "${Version}\n", package]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[0]
