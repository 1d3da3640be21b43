"""Which encoding from before Unicode a text is in: the one in which its headings are words, else by its letters."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from desktop_app.sources.labels import header_key, labels

# Of Japan, Korea, China and Taiwan, as their spreadsheets write CSV: by what letters each is known.
_EAST_ASIAN = {
    "cp932": re.compile(r"[\u3041-\u30ff]"),
    "cp949": re.compile(r"[\uac00-\ud7a3]"),
    "gb18030": re.compile(r"[\u4e00-\u9fff]"),
    "big5": re.compile(r"[\u4e00-\u9fff]"),
}
_FULL_WIDTH = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e\uffe0-\uffe6]")
_LONE = re.compile(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_NOT_IN_CP1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
# Shares of the letters that are not ASCII: those of East Asia, and isolated ones.
_LEAST_FULL, _MOST_LONE = 0.9, 0.2
_CELLS = re.compile(r"[,;\t|\r\n]+")
_FIRST_CELLS = 2_000


def old_encoding(start: bytes) -> str:
    """The encoding of a text that begins with `start` and is not in Unicode."""
    candidates = [encoding for encoding in (*_western(start), *_EAST_ASIAN) if _fits(start, encoding)]
    known = {encoding: _known_headings(_decoded(start, encoding)) for encoding in candidates}
    best = max(candidates, key=lambda encoding: known[encoding])
    if known[best]:
        return best
    return next((encoding for encoding in _EAST_ASIAN if encoding in candidates), candidates[0])


def _western(start: bytes) -> Iterator[str]:
    # Old Mac spreadsheets end lines with CR alone.
    if b"\r" in start and b"\n" not in start:
        yield "mac_roman"
    yield "cp1252" if not set(start) & _NOT_IN_CP1252 else "latin-1"
    yield "cp1250"


def _fits(start: bytes, encoding: str) -> bool:
    """Whether `start` can be in `encoding`: most letters of East Asian texts are beside others of their kind, those
    that other encodings' accents happen to make do not."""
    try:
        text = _decoded(start, encoding)
    except UnicodeDecodeError:
        return False
    if encoding not in _EAST_ASIAN:
        return True
    letters, full, lone = (len(sort.findall(text)) for sort in (_NOT_ASCII, _FULL_WIDTH, _LONE))
    return bool(_EAST_ASIAN[encoding].search(text)) and full >= _LEAST_FULL * letters and lone <= _MOST_LONE * letters


def _decoded(start: bytes, encoding: str) -> str:
    """`start` but for a last letter that may be cut."""
    try:
        return start.decode(encoding)
    except UnicodeDecodeError as fault:
        if fault.start < len(start) - 4:
            raise
        return start[: fault.start].decode(encoding)


def _known_headings(text: str) -> int:
    """How many of the first cells of `text` are headings that exports use, of those that are not plain."""
    cells = (cell.strip(' "') for cell in islice(_CELLS.split(text[:200_000]), _FIRST_CELLS))
    return sum(not cell.isascii() and header_key(cell) in _heading_keys() for cell in cells)


@cache
def _heading_keys() -> frozenset[str]:
    known = labels()
    return frozenset(key for keys in known.headings.values() for key in keys) | known.hubs.keys()
