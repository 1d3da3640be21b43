"""Whether files are those of the last import, which has then left nothing to do."""

from collections.abc import Sequence
from hashlib import file_digest, sha256
from os import fsencode
from pathlib import Path

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.version import VERSION


def fingerprint(
    paths: Sequence[Path], kind: str | None = None, reading: tuple[object, ...] = (None, None)
) -> str | None:
    """A fingerprint of `paths` and of how they are to be read, by this version; `None` where one cannot be read."""
    digest = sha256(repr((VERSION, kind, reading)).encode())
    try:
        for path in paths:
            if not path.is_file():
                return None  # nor is a pipe or device read, which may have no end
            with path.open("rb") as file:
                digest.update(fsencode(path.name) + b"\0" + file_digest(file, "sha256").digest())
    except OSError:
        return None  # the import itself reports why
    return digest.hexdigest()


def refuse_others(paths: Sequence[Path], planned: str | None) -> None:
    """Raise `UnusableInput` unless `paths` hold what they held when their `fingerprint` was `planned`."""
    if fingerprint(paths) != planned:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "A file changed after the plan was made"),
            QT_TRANSLATE_NOOP("Messages", "What it holds now was not shown before. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Go back and have the plan shown again."),
        )
