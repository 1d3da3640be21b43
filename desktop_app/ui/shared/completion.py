"""Offers texts below a field as one types any part of them."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QCompleter, QListView, QWidget

# More would have to be scrolled through: typing one more letter is quicker.
_ROWS = 12


def completion(texts: QAbstractItemModel, parent: QWidget) -> QCompleter:
    """A completer over `texts` that finds any part of them, in small or capital letters."""
    made = QCompleter(texts, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setMaxVisibleItems(_ROWS)
    popup = QListView()
    popup.setObjectName("completion")
    made.setPopup(popup)
    return made
