"""Text of the data as it is shown: as plain text, read in its own direction, on screen, in tips and notifications."""

import re
from html import escape
from unicodedata import bidirectional

# They would turn the direction of what follows: "exe.png Ltd" would be read where "dtL gnp.exe" is written.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_FROM_RIGHT = ("R", "AL")
_ISOLATE, _END = "\u2068", "\u2069"


def plain_text(text: str) -> str:
    """`text` without marks that turn its direction and without control characters."""
    return text if text.isprintable() else _CONTROLS.sub(" ", _DIRECTIONS.sub("", text))


def isolated(name: str) -> str:
    """A name within a sentence: one that is read from the right does not turn what stands around it."""
    shown = plain_text(name)
    turns = not shown.isascii() and any(bidirectional(letter) in _FROM_RIGHT for letter in shown)
    return f"{_ISOLATE}{shown}{_END}" if turns else shown


def tool_tip(text: str) -> str:
    """`text` for a tool tip, which Qt would take for markup where a name looks like it; empty for no tip."""
    return f"<p style='white-space:pre-wrap'>{escape(plain_text(text), quote=False)}</p>" if text else ""


def notification(text: str) -> str:
    """`text` for the desktop, some of which take it for markup: signs that look the same stand for those of markup."""
    return plain_text(text).replace("<", "‹").replace(">", "›").replace("&", "&\u2060")
