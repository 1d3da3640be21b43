"""A language nobody speaks: it shows what was never marked for translation, and what has no room for longer words."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop_app.ui.shared.elided_label import ElidedLabel
from tools.translatable import Text, texts_of_program

# Letters that read like our own and are none of them, so that an English word left over stands out.
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒĝĥíĵķłɱñöþɋŕšŧûṽŵẋýžÅƁÇĐÉƑĜĤÍĴĶŁṀÑÖÞɊŔŠŦÛṼŴẊÝŽ",
)
_LONGER = 0.4
_NESTED_LAYOUTS = 8
_OF_QT = ("QPlatformTheme", "QDialogButtonBox", "QShortcut", "QLineEdit", "QUndoStack", "QAbstractSpinBox")


class PseudoLanguage(QTranslator):
    """Translates what an extraction finds, and Qt's own texts, into words that are longer by two fifths."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        ours = Text(context, source) in _marked()
        return pseudo(source) if ours or context in _OF_QT else None  # an empty text would count as a translation

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@cache
def _marked() -> frozenset[Text]:
    return frozenset(texts_of_program())


def pseudo(source: str) -> str:
    """`source` in the language nobody speaks, with its places, keys and patterns as they are."""
    text, stored = "", ""
    for letter in source:
        stored = stored + letter if stored or letter in "{%" else ""
        text += letter if stored else letter.translate(_LETTERS)
        if stored and (letter == "}" or (stored[0] == "%" and len(stored) == 2)):
            stored = ""
    return text + "~" * round(len(source) * _LONGER)


# What stays as it is in every language, or is written by the locale.
_EVERYWHERE = re.compile(
    r"\b(Ctrl|Alt|Shift|Esc|Enter|Del|Home|F\d+|Up|Down|Left|Right|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March|April|June|July|August|September|October|November|December|GMT|UTC|CET|AM|PM|[A-Z]{3}|\w+\.csv)\b"
)
_TAG = re.compile(r"<[^>]+>")
_TOP = QModelIndex()
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_ENGLISH = re.compile(r"[A-Za-z]{2,}")


def english_in(widget: QWidget, data: Iterable[str]) -> list[str]:
    """What `widget` and all that is in it says in English, to eyes or ears, without what `data` holds."""
    held = re.compile("|".join(re.escape(item) for item in sorted(data, key=len, reverse=True)))
    texts = {(type(item).__name__, unescape(_TAG.sub("", text))) for item, text in _all_texts(widget)}
    return sorted(f"{kind}: {text}" for kind, text in texts if _ENGLISH.search(_EVERYWHERE.sub("", held.sub("", text))))


def _all_texts(widget: QWidget) -> Iterator[tuple[object, str]]:
    yield widget, widget.windowTitle()
    for value in (widget, *widget.findChildren(QWidget)):
        if value.objectName().startswith("qt_") or (value is not widget and not value.isVisibleTo(widget)):
            continue
        for text in (value.toolTip(), value.accessibleName(), value.accessibleDescription(), *_shown_by(value)):
            yield value, text
        yield from ((action, text) for action in value.actions() for text in _of_action(action))


def _of_action(action: QAction) -> Iterator[str]:
    yield action.text()
    yield action.toolTip()
    menu = action.menu()
    if menu is not None:
        for item in menu.actions():  # type: ignore[attr-defined]  # the stub says QObject
            yield from _of_action(item)


def _shown_by(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.placeholderText()
        yield widget.toPlainText()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model(), headed=isinstance(widget, QTableView))
    yield from _heard(widget)


def _of_model(model: QAbstractItemModel, *, headed: bool) -> Iterator[str]:
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(_TOP)):
        if headed:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(_TOP), 60)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                text = model.index(row, column).data(role)
                yield text if isinstance(text, str) else ""


def _heard(widget: QWidget) -> Iterator[str]:
    """What a screen reader is told of `widget`, and of the parts that it paints itself."""
    seen = QAccessible.queryAccessibleInterface(widget)
    if seen is None or not seen.isValid() or isinstance(widget, QAbstractItemView):
        return
    for value in (seen, *(seen.child(part) for part in range(seen.childCount()))):
        if value is not None and value.isValid() and (value is seen or value.object() is None):
            yield value.text(QAccessible.Text.Name)
            yield value.text(QAccessible.Text.Description)


def cut_off_in(widget: QWidget) -> list[str]:
    """The labels, buttons and tabs of `widget` that are too small for what they say, once it is laid out."""
    # A layout that was changed just now gives its parts their room with the next events; nested ones one after another.
    for _ in range(_NESTED_LAYOUTS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    results = []
    for item in widget.findChildren(QWidget):
        if not item.isVisibleTo(widget) or isinstance(item, ElidedLabel | QDialogButtonBox) or not item.width():
            continue
        if isinstance(item, QLabel) and item.text() and item.pixmap().isNull():
            wanted = item.heightForWidth(item.width()) if item.wordWrap() else item.sizeHint().height()
            cut = wanted > item.height() + 1 or (not item.wordWrap() and item.sizeHint().width() > item.width() + 1)
        elif isinstance(item, QAbstractButton) and item.text():
            cut = item.sizeHint().width() > item.width() + 1 or item.sizeHint().height() > item.height() + 1
        elif isinstance(item, QTabBar):
            cut = item.sizeHint().width() > item.width() + 1
        elif isinstance(item, QScrollArea) and item.horizontalScrollBarPolicy() is _NEVER:
            inside = item.widget()
            cut = inside is not None and inside.width() > item.viewport().width() + 1
        else:
            continue
        if cut:
            text = item.text() if isinstance(item, QLabel | QAbstractButton) else item.accessibleName()
            results.append(f"{type(item).__name__} in {type(item.parent()).__name__}: {text}")
    return sorted(set(results))
