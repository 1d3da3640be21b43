"""Texts in the language that Qt speaks: English until the window installs another."""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str, number: int = -1) -> str:
    """`text` as translated under `context`; `%n` becomes `number`, in the plural form that it needs."""
    return QCoreApplication.translate(context, text, None, number)


def shipped_text(text: str) -> str:
    """A translated text of the data that comes with the program, such as a rule set's title; user data stays as is."""
    return translate("Data", text)
