"""Photos of people, read from a file that a person chose."""

from pathlib import Path

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# A photo as cameras and telephones make it; what is kept is a small picture made of it.
MOST_BYTES = 20_000_000
_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def read_photo(file: Path) -> bytes:
    """The bytes of a PNG or JPEG file; raises `UnusableInput` for one that is larger, something else or unreadable."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as fault:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "The photo cannot be read"),
            QT_TRANSLATE_NOOP("Messages", "{file} could not be opened."),
            QT_TRANSLATE_NOOP("Messages", "Choose another file. The photo is as it was."),
            file=file.name,
        ) from fault
    if len(data) > MOST_BYTES:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "The photo is too large"),
            QT_TRANSLATE_NOOP("Messages", "{file} has more than {most} MB."),
            QT_TRANSLATE_NOOP("Messages", "Choose a smaller one. The photo is as it was."),
            file=file.name,
            most=MOST_BYTES // 1_000_000,
        )
    if not data.startswith(_KINDS):
        raise not_a_photo(file.name)
    return data


def not_a_photo(name: str) -> UnusableInput:
    """What to raise for a file that is not a picture, whatever its name says."""
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "This is not a photo"),
        QT_TRANSLATE_NOOP("Messages", "{file} is not a PNG or JPEG picture, or it is damaged."),
        QT_TRANSLATE_NOOP("Messages", "Choose another file. The photo is as it was."),
        file=name,
    )
