"""A person's photo in a circle, or their initials where there is none."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.services.photos import not_a_photo, read_photo
from desktop_app.ui.shared.initials import InitialsBadge

# Sharp at twice the size of a card's circle on a screen of double density.
SIDE = 256
_MOST_PIXELS = 100_000_000


def small_photo(file: Path) -> bytes:
    """A square PNG of `SIDE` pixels from the middle of the picture in `file`; safe to call off the window's thread.

    Raises `UnusableInput` for what is not a picture. What a camera wrote into the file, places above all, is left out.
    """
    data = QByteArray(read_photo(file))
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        raise not_a_photo(file.name)
    reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise not_a_photo(file.name)
    return _png(image.copy(_middle(image.size())))


def _middle(size: QSize) -> QRect:
    side = min(size.width(), size.height())
    return QRect((size.width() - side) // 2, (size.height() - side) // 2, side, side)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")  # type: ignore[call-overload]  # stub of save
    return bytes(data.data())


class Portrait(InitialsBadge):
    """A circle of `size` pixels with a photo or initials."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(size, round_=True, parent=parent)
        self._photo = QImage()

    def show_person(self, name: str, photo: bytes | None) -> None:
        """Show the photo, a PNG, or the initials of `name`."""
        self._photo = QImage.fromData(photo) if photo else QImage()
        self.show_name(name)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._photo.isNull():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        circle = QPainterPath()
        circle.addEllipse(self.rect())
        painter.setClipPath(circle)
        painter.drawImage(self.rect(), self._photo)
