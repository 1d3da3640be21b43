"""Remarks on how the words and numbers of a table were read."""

from collections.abc import Iterator

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.parsing import Notes

_BLANK = QT_TRANSLATE_NOOP("Messages", "{words} counts as blank in {column}, in %n row(s)")
_SHEET_DAYS = QT_TRANSLATE_NOOP(
    "Messages",
    "Numbers in {column} are read as a spreadsheet's count of days (from {first} to {last}), in %n row(s). If that is"
    " wrong, format the column as dates and export it again",
)
_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "{words} is not known in {column} and leaves it open, in %n row(s)")


def findings_of_words(notes: Notes) -> Iterator[Message]:
    """The words of each column that are unknown or count as blank, and the columns in which days are numbers."""
    for text, counted in ((_UNKNOWN, notes.unknown), (_BLANK, notes.blank)):
        for column, words in counted.items():
            listed = ", ".join(f"“{word}”" for word in words)
            yield Message(text, {"words": listed, "column": column}, sum(words.values()))
    for column, days in notes.sheet_days.items():
        yield Message(_SHEET_DAYS, {"column": column, "first": min(days), "last": max(days)}, sum(days.values()))
