"""A workbook as its parts in plain bytes, so that a change to one byte changes a part and not the packing alone."""

import re
import warnings
from io import BytesIO
from zipfile import BadZipFile, ZipFile

_PART = re.compile(rb"(?:^|\n)@@ ([^\n\0]{1,200})\n")
_ZIP = b"PK"


def packed(parts: bytes) -> bytes:
    """The workbook that `parts` describe: each `@@ NAME` on a line of its own, and its content below."""
    if parts.startswith(_ZIP):
        return parts
    _, *pieces = _PART.split(parts)
    file = BytesIO()
    with warnings.catch_warnings(), ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")  # of parts with the same name
        for name, content in zip(pieces[::2], pieces[1::2], strict=True):
            archive.writestr(name.decode("latin-1"), content)
    return file.getvalue()


def unpacked(workbook: bytes) -> bytes:
    """The parts of a workbook; one that cannot be unpacked is given as it is."""
    try:
        with ZipFile(BytesIO(workbook)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, OSError, RuntimeError, NotImplementedError):
        return workbook
    return b"\n".join(b"@@ %s\n%s" % (name.encode("latin-1", "replace"), part) for name, part in parts.items())
