"""What the command line prints: answers on standard output, everything else on standard error, safe for any console."""

import json
import sys
from collections.abc import Collection, Sequence
from decimal import Decimal
from io import TextIOWrapper
from typing import TextIO

from desktop_app.domain.money import plain

_NOTHING = "–"
_JOINERS = "\u200c\u200d"


class OutputFailed(Exception):
    """An answer that could not be written, onto a full disk for example; a closed pipe is not such a fault."""


def write_message(text: object) -> None:
    """Show a person something that is not the command's answer."""
    _write(sys.stderr, f"{_printable(str(text))}\n")


def progress(read: int) -> None:
    """Show in place how many rows are read, on a terminal."""
    show_progress(f"{read:,} rows read")


def show_progress(text: str) -> None:
    """Show in place how far the work is, on a terminal."""
    if _is_watched():
        _write(sys.stderr, f"\r{text}\x1b[K")


def progress_over() -> None:
    """Take the line of progress away."""
    if _is_watched():
        _write(sys.stderr, "\r\x1b[K")


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def answer_json(document: object) -> None:
    """Print one JSON document; amounts as exact text, dates as ISO text."""
    # A console of another encoding has no sign for every letter, and a document must not lose any.
    is_utf8 = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    _answer(json.dumps(document, default=plain_value, ensure_ascii=not is_utf8) + "\n")


def plain_value(value: object) -> str | None:
    """An amount as exact text, a day as ISO text; `None` stays."""
    return None if value is None else plain(value) if isinstance(value, Decimal) else str(value)


def answer_lines(lines: Sequence[str]) -> None:
    """Print lines of text; none at all for no lines."""
    _answer("".join(f"{_printable(line)}\n" for line in lines))


def _answer(text: str) -> None:
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise OutputFailed(fault.strerror or str(fault)) from fault


def table(header: Sequence[str], rows: Sequence[Sequence[object]], *, right: Collection[str] = ()) -> list[str]:
    """Rows as aligned lines below a header; the columns named in `right` are aligned right."""
    texts = [list(header), *([_text(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    return [
        "  ".join(
            text.rjust(width) if name in right else text.ljust(width)
            for name, text, width in zip(header, line, widths, strict=True)
        ).rstrip()
        for line in texts
    ]


def _text(value: object) -> str:
    if value is None:
        return _NOTHING
    return _printable(plain(value) if isinstance(value, Decimal) else str(value))


def _printable(text: str) -> str:
    """`text` without signs that would steer a terminal; data may hold anything."""
    return text if text.isprintable() else "".join(map(_safe, text))


def _safe(sign: str) -> str:
    """`sign`, where it is alone, ends a line, or joins letters as Persian and Hindi are written."""
    return sign if sign.isprintable() or sign in _JOINERS or sign == "\n" else "�"


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed by who started the program
        return
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
    stream.write(text)
    stream.flush()
