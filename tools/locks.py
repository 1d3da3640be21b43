"""What the locks name, and what is wrong with them where a requirement is not met by the lock itself.

A lock is installed without resolving anything, so it must hold all that its packages require, in each environment.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
# What each locked package requires, as its own metadata says: kept beside the locks, so that checking needs no network.
METADATA = ROOT / "tests" / "tools" / "locked_metadata.json"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_PLATFORMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "aarch64"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "x86_64"},
)
_CPYTHON = {"platform_python_implementation": "CPython", "implementation_name": "cpython"}

Environment = Mapping[str, str]  # the values of markers: where something is installed


@dataclass(frozen=True)
class Lock:
    """A lock of this project: its file, and the parts of pyproject.toml that it was written for."""

    file: Path
    extras: tuple[str, ...] = ()

    def entries(self) -> list[Requirement]:
        """Each package that the lock names, with its version, extras and marker."""
        return parse_lock(self.file.read_text(encoding="utf-8"))

    def roots(self) -> list[Requirement]:
        """What the project itself requires of this lock."""
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        optional = project["project"]["optional-dependencies"]
        wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["setup"]]
        return [Requirement(line) for line in wanted + [line for extra in self.extras for line in optional[extra]]]


RUN = Lock(ROOT / "requirements.lock")
DEV = Lock(ROOT / "requirements-dev.lock", ("dev",))
INSTALLER = Lock(ROOT / "requirements-installer.lock", ("installer",))
# What the tests need, and more for their long forms.
HARDEN = Lock(ROOT / "requirements-harden.lock", ("dev", "harden"))
LOCKS = (RUN, DEV, INSTALLER, HARDEN)


def environments() -> Iterator[Environment]:
    """Each platform that the program is made for, with each Python."""
    for platform, python in product(_PLATFORMS, PYTHONS):
        yield {**_CPYTHON, **platform, "python_version": python, "python_full_version": f"{python}.0"}


def parse_lock(text: str) -> list[Requirement]:
    """The packages in the text of a lock; its hashes are left out."""
    lines = text.replace("\\\n", " ").splitlines()
    return [Requirement(line.partition("--hash")[0]) for line in lines if line.strip()]


def read_metadata() -> dict[str, list[str]]:
    """What each locked package requires, by `name==version`."""
    requirements: dict[str, list[str]] = json.loads(METADATA.read_text(encoding="utf-8"))
    return requirements


def key(entry: Requirement) -> str:
    """A locked package as the metadata names it."""
    return f"{canonicalize_name(entry.name)}{entry.specifier}"


def applies(requirement: Requirement, environment: Environment, extras: Sequence[str] = ()) -> bool:
    """Whether a requirement's marker holds in an environment, with one of the `extras` or without any."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**environment, "extra": extra}) for extra in ("", *extras))


def problems(
    roots: Sequence[Requirement],
    entries: Sequence[Requirement],
    metadata: Mapping[str, Sequence[str]],
    environment: Environment,
) -> list[str]:
    """What is wrong with a lock in one environment: what it does not meet, and entries that nothing requires."""
    locked = {canonicalize_name(entry.name): entry for entry in entries if applies(entry, environment)}
    pending = [root for root in roots if applies(root, environment)]
    wrong, seen = list[str](), set[str]()
    while pending:
        wanted = pending.pop()
        entry = locked.get(canonicalize_name(wanted.name))
        if entry is None or not _meets(entry, wanted):
            wrong.append(f"{wanted} is not met by {entry}")
        elif str(wanted) not in seen:
            requires = map(Requirement, metadata[key(entry)])
            pending += [line for line in requires if applies(line, environment, sorted(wanted.extras))]
        seen |= {str(wanted), canonicalize_name(wanted.name)}
    return wrong + [f"nothing requires {entry}" for name, entry in locked.items() if name not in seen]


def _meets(entry: Requirement, wanted: Requirement) -> bool:
    version = next(iter(entry.specifier)).version
    return wanted.specifier.contains(version, prereleases=True) and wanted.extras <= entry.extras
