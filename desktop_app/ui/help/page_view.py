"""One page of the guide, set in the program's own font and colours, with pictures as wide as there is room."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from desktop_app.ui.help.example_files import EXAMPLES, save_example
from desktop_app.ui.help.guide import GuidePage, anchor
from desktop_app.ui.shared.external_links import follow
from desktop_app.ui.style.fonts import sized
from desktop_app.ui.style.tokens import theme

_MARGIN, _MEASURE = 28, 780  # the least room beside the text, and the widest that lines become
_HEADINGS = {1: (11, 8, 12), 2: (4, 22, 6), 3: (1, 14, 4)}  # level: larger by, room above, room below
_LINE_PERCENT = 135.0
_RESIZED_MS = 60
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class PageView(QTextBrowser):
    """Shows a page; `page_asked` carries a link to another page: its name, and the heading to go to or nothing."""

    page_asked = Signal(str, str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.page: GuidePage | None = None
        self._folder = folder
        self._words = ""
        self._room = 0
        self._worn = theme()
        self._resized = QTimer(self, singleShot=True, interval=_RESIZED_MS)
        self._resized.timeout.connect(self._fit)
        self.anchorClicked.connect(self.follow)

    def show_page(self, page: GuidePage, heading: str = "", words: str = "") -> None:
        """Show `page` from its top, or from `heading`, with every place marked that has one of `words`."""
        self.page = page
        self._words = words
        self._dress()
        self.setAccessibleName(page.title)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if heading:
            self.go_to(heading)
        elif words:
            self.find_next()

    def go_to(self, heading: str) -> None:
        """Scroll to a heading, named as links name it."""
        for block in self._blocks():
            if block.blockFormat().headingLevel() and anchor(block.text()) == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top))

    def mark(self, words: str) -> None:
        """Mark every place that has one of `words`, and go to the first."""
        self._words = words
        self._show_marks()
        if words:
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.find_next()

    def find_next(self) -> None:
        """Go to the next place that is marked; after the last one to the first."""
        places = self._places()
        after = [place for place in places if place.selectionStart() >= self.textCursor().selectionEnd()]
        if places:
            cursor = (after or places)[0]
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def follow(self, link: QUrl) -> None:
        """Go where a link of the guide leads; out of the program only as far as any link may."""
        if link.scheme():
            follow(link.toString(), self.window(), self.tr("This link of the user guide does not lead to HubSpot."))
        elif Path(link.path()).parent.name == EXAMPLES:
            save_example((self._folder / unquote(link.path())).resolve(), self)
        elif link.path():
            self.page_asked.emit(Path(link.path()).stem, unquote(link.fragment()))
        else:
            self.go_to(unquote(link.fragment()))

    # How it looks

    def _dress(self) -> None:
        if self.page is None:
            return
        self._worn = theme()
        self._room = 0
        document = self.document()
        document.setDefaultFont(sized(self.font(), 1))
        document.setMarkdown(self.page.text)
        # One edit: laid out anew after each cell, a page of long tables would take half a minute.
        whole = QTextCursor(document)
        whole.beginEditBlock()
        for block in self._blocks():
            _dress_block(block, self.font())
        for table in _tables(document):
            _dress_table(table)
        whole.endEditBlock()
        self._fit()
        self._show_marks()

    def _fit(self) -> None:
        """Have lines of a length that reads well, and pictures that fit between the margins."""
        width = self.viewport().width()
        margin = max(_MARGIN, (width - _MEASURE) / 2)
        room = int(width - 2 * margin)
        if room == self._room or room <= 0:
            return
        self._room = room
        frame = self.document().rootFrame()
        made = QTextFrameFormat(frame.frameFormat())
        made.setLeftMargin(margin)
        made.setRightMargin(margin)
        made.setTopMargin(_MARGIN / 2)
        made.setBottomMargin(_MARGIN)
        for name in self._pictures():
            picture = self._picture(name)
            self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
        frame.setFrameFormat(made)
        self.document().markContentsDirty(0, self.document().characterCount())

    def _pictures(self) -> set[str]:
        pictures = set()
        for block in self._blocks():
            for span in _spans(block):
                shown = span.charFormat()
                if shown.isImageFormat():
                    pictures.add(shown.toImageFormat().name())
        return pictures

    def _picture(self, name: str) -> QImage:
        """The picture `name` at the width that there is room for, sharp on this screen."""
        picture = QImage(str((self._folder / name).resolve()))
        scale = self.devicePixelRatioF()
        width = min(picture.width(), int(self._room * scale))
        fitting = picture.scaledToWidth(width, _SMOOTH) if 0 < width < picture.width() else picture
        fitting.setDevicePixelRatio(scale if width == int(self._room * scale) else 1.0)
        return fitting

    # What is found

    def _places(self) -> list[QTextCursor]:
        places = []
        for word in self._words.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                places.append(cursor)
                cursor = self.document().find(word, cursor)
        return sorted(places, key=QTextCursor.selectionStart)

    def _show_marks(self) -> None:
        self.setExtraSelections([_marked(place) for place in self._places()])

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._worn is not theme():
            at = self.verticalScrollBar().value()
            self._dress()
            self.verticalScrollBar().setValue(at)


def _spans(block: QTextBlock) -> Iterator[QTextFragment]:
    """The parts of a block that look alike, each for itself."""
    part = block.begin()
    while not part.atEnd():
        yield part.fragment()
        part += 1


def _marked(place: QTextCursor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = place
    selection.format = QTextCharFormat()
    selection.format.setBackground(theme().warning_soft)
    selection.format.setForeground(theme().warning)
    return selection


def _dress_block(block: QTextBlock, font: QFont) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    made = QTextBlockFormat()
    if not any(span.charFormat().isImageFormat() for span in _spans(block)):
        made.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if level in _HEADINGS:
        larger, above, below = _HEADINGS[level]
        made.setTopMargin(above)
        made.setBottomMargin(below)
        _dress_text(cursor, sized(font, larger, QFont.Weight.DemiBold))
    elif block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage):
        made.setBackground(theme().sunken)
    else:
        room = 0 if cursor.currentTable() else 4 if block.textList() else 6
        made.setTopMargin(room)
        made.setBottomMargin(room)
    cursor.mergeBlockFormat(made)
    _dress_code(block)


def _dress_text(cursor: QTextCursor, font: QFont) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    made = QTextCharFormat()
    made.setFont(font)
    cursor.mergeCharFormat(made)


def _dress_code(block: QTextBlock) -> None:
    """Names and texts to type have a background of their own."""
    for span in [span for span in _spans(block) if span.charFormat().fontFixedPitch()]:
        cursor = QTextCursor(block)
        cursor.setPosition(span.position())
        cursor.setPosition(span.position() + span.length(), QTextCursor.MoveMode.KeepAnchor)
        made = QTextCharFormat()
        made.setBackground(theme().sunken)
        cursor.mergeCharFormat(made)


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _dress_table(table: QTextTable) -> None:
    made = table.format().toTableFormat()
    made.setBorder(0)
    made.setBorderCollapse(True)
    made.setCellPadding(6)
    made.setCellSpacing(0)
    made.setTopMargin(8)
    made.setBottomMargin(12)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(made)
    for row in range(table.rows()):
        for column in range(table.columns()):
            _dress_cell(table.cellAt(row, column), heading=row == 0)


def _dress_cell(cell: QTextTableCell, *, heading: bool) -> None:
    made = cell.format().toTableCellFormat()
    made.setBottomBorder(1)
    made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBottomBorderBrush(theme().border if heading else theme().hairline)
    cell.setFormat(made)
    cursor = cell.firstCursorPosition()
    if cursor.block() != cell.lastCursorPosition().block() and not cursor.block().text():
        cursor.deleteChar()  # Qt reads an empty line into the first cell after a block of code
    if heading:
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        bold.setForeground(theme().muted)
        cursor.mergeCharFormat(bold)
