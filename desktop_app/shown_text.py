"""Text of the data as it is shown: as plain text, read in its own direction, on screen, in tips and notifications."""

import re
from html import escape
from unicodedata import bidirectional

# They would turn the direction of what follows: "exe.png Ltd" would be read where "dtL gnp.exe" is written.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066\u2067]")
_ISOLATES = re.compile("[\u2068\u2069]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_FROM_RIGHT = ("R", "AL")
_ISOLATE, _END = "\u2068", "\u2069"


def plain_text(text: str) -> str:
    """`text` without marks that turn its direction and without control characters.

    Names that `isolated()` set apart within a sentence stay so: each keeps its own direction and turns nothing else.
    """
    if text.isprintable():
        return text
    shown = _CONTROLS.sub(" ", _DIRECTIONS.sub("", text))
    return shown if _is_balanced(shown) else _ISOLATES.sub("", shown)


def _is_balanced(text: str) -> bool:
    """Whether each isolate is ended, and ended once."""
    depth = 0
    for mark in _ISOLATES.findall(text):
        depth += 1 if mark == _ISOLATE else -1
        if depth < 0:
            return False
    return depth == 0


def isolated(name: str) -> str:
    """A name within a sentence: one that is read from the right does not turn the text around it."""
    shown = _ISOLATES.sub("", plain_text(name))
    turns = not shown.isascii() and any(bidirectional(letter) in _FROM_RIGHT for letter in shown)
    return f"{_ISOLATE}{shown}{_END}" if turns else shown


def tool_tip(text: str) -> str:
    """`text` for a tool tip, which Qt would take for markup where a name looks like it; empty for no tip."""
    return f"<p style='white-space:pre-wrap'>{escape(plain_text(text), quote=False)}</p>" if text else ""


def notification(text: str) -> str:
    """`text` for the desktop, some of which take it for markup: signs that look the same stand for those of markup."""
    return plain_text(text).replace("<", "‹").replace(">", "›").replace("&", "&\u2060")
