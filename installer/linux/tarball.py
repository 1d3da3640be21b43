"""The portable program: one folder to unpack anywhere, with an installer for one user that needs no root."""

import tarfile
from pathlib import Path

from desktop_app.paths import APPLICATION
from desktop_app.version import VERSION
from installer.facts import DIST, FROZEN, released_at


def build(machine: str) -> Path:
    """Build `dist/partner-dashboard-VERSION-linux-MACHINE.tar.xz` from the frozen program."""
    name = f"{APPLICATION}-{VERSION}-linux-{machine}"
    package = DIST / f"{name}.tar.xz"
    with tarfile.open(package, "w:xz", preset=3) as archive:
        archive.add(FROZEN, name, filter=_of_nobody)
    return package


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the builder's name, and with the same time in every build of a version."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(released_at().timestamp())
    return entry
