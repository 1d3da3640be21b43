"""Whether files are those of the last import, which has then left nothing to do."""

from collections.abc import Sequence
from hashlib import file_digest, sha256
from os import fsencode
from pathlib import Path

from desktop_app.version import VERSION


def fingerprint(paths: Sequence[Path], kind: str | None, day_first: bool | None) -> str | None:
    """What tells `paths` and how they are to be read from others, to this version; `None` where one cannot be read."""
    told = sha256(repr((VERSION, kind, day_first)).encode())
    try:
        for path in paths:
            if not path.is_file():
                return None  # nor is a pipe or device read, which may have no end
            with path.open("rb") as file:
                told.update(fsencode(path.name) + b"\0" + file_digest(file, "sha256").digest())
    except OSError:
        return None  # the import itself tells why
    return told.hexdigest()
