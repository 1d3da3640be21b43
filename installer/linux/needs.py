"""Which Debian packages the frozen program needs beside itself, read from its libraries and not written by hand."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

# Qt opens these when they are there and does without when not: plugins for GTK and ConnMan, drawing by Vulkan, and
# printers by CUPS, without which it prints into a PDF.
_OPTIONAL = re.compile(
    r"/(platformthemes/libqgtk3|networkinformation/|wayland-graphics-integration-client/libvulkan|printsupport/)"
)
# Qt opens this one by its name while it runs, so that no table tells of it.
_OPENED_BY_NAME = ("libdbus-1.so.3",)
_ELF = b"\x7fELF"


class NoPackage(Exception):
    """A library that is needed and belongs to no package of this machine."""


def packages(frozen: Path) -> list[str]:
    """What goes behind `Depends:`, in alphabetical order. Raises `NoPackage`."""
    files = [file for file in sorted(frozen.rglob("*")) if _is_library(file)]
    tables = {file: _table(file) for file in files if not _OPTIONAL.search(file.as_posix())}
    shipped = {file.name for file in frozen.rglob("*") if ".so" in file.name}
    needed = {name for table in tables.values() for name in re.findall(r"NEEDED\s+(\S+)", table)}
    names = {_package(name) for name in (needed | set(_OPENED_BY_NAME)) - shipped}
    oldest = oldest_c_library("\n".join(tables.values()))
    return sorted({f"libc6 (>= {oldest})" if name == "libc6" else name for name in names})


def oldest_c_library(tables: str) -> str:
    """The oldest version of the C library that has every symbol which the tables of `objdump -p` ask for."""
    versions: Iterable[str] = re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", tables)
    return max(versions, key=lambda version: [int(part) for part in version.split(".")])


def _is_library(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(4) == _ELF


def _table(file: Path) -> str:
    return subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout


def _package(library: str) -> str:
    known = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    path = re.search(rf"\s{re.escape(library)} \(.*x86-64.*=> (\S+)|\s{re.escape(library)} \(.*=> (\S+)", known)
    if not path:
        raise NoPackage(library)
    return owner(Path(path[1] or path[2]))


def owner(file: Path) -> str:
    """The package of a file; on a system whose /lib is a link, the file has two names and the package knows one."""
    real = file.resolve()
    for name in (file, real, *(Path("/", *path.parts[2:]) for path in (file, real) if path.parts[1] == "usr")):
        done = subprocess.run(["dpkg", "-S", str(name)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise NoPackage(file)
