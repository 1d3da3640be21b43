"""The licences of all that the program is made of: as an installed program brings them, or as a checkout has them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from desktop_app import paths

_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_TITLES = ("licen", "copying", "notice")


@dataclass(frozen=True, slots=True)
class Licence:
    """A part with its version, empty where it has none, and the text of its licence."""

    name: str
    version: str
    text: str


def licences() -> list[Licence]:
    """Every part, in order of name."""
    folder = paths.licences()
    licences = _shipped(folder) if (folder / "parts.json").is_file() else [*_own(), *_libraries()]
    return sorted(licences, key=lambda licence: licence.name.casefold())


def _shipped(folder: Path) -> list[Licence]:
    parts = json.loads((folder / "parts.json").read_text(encoding="utf-8"))
    return [Licence(part["name"], part["version"], _text(folder / part["file"])) for part in parts]


def _own() -> Iterator[Licence]:
    yield Licence("Lucide icons", "", _text(paths.resources() / "icons" / "LICENSE"))


def _libraries() -> Iterator[Licence]:
    """What the program asks for, and what that asks for in turn, as far as it is installed."""
    asked, known = [paths.APPLICATION], set[str]()
    while asked:
        name = asked.pop().lower().replace("_", "-")
        if name in known:
            continue
        known.add(name)
        try:
            library = distribution(name)
        except PackageNotFoundError:  # for another system, or a choice
            continue
        asked += _requirements(library)
        if name != paths.APPLICATION:
            yield Licence(library.name, library.version, _licence_text(library))


def _requirements(library: Distribution) -> Iterator[str]:
    for line in library.requires or ():
        name = _NAME.match(line)
        if name and "extra ==" not in line:
            yield name[0]


def _licence_text(library: Distribution) -> str:
    files = [Path(str(library.locate_file(file))) for file in library.files or () if _is_licence(file.as_posix())]
    texts = [_text(file) for file in sorted(files) if file.is_file()]
    metadata = library.metadata.json
    return "\n\n".join(texts) or str(metadata.get("license_expression") or metadata.get("license") or "")


def _is_licence(place: str) -> bool:
    return not place.endswith((".py", ".pyc")) and any(title in place.lower() for title in _TITLES)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
