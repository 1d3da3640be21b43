"""What is kept as it was laid out looks as Qt itself draws it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.ui.clients.cell_fonts import CellFonts
from desktop_app.ui.shared.paint import CENTER, LEFT, RIGHT, rounded

AREA = QRect(10, 5, 121, 45)
RED = QColor("#aa3311")


def painted(
    paint: Callable[[QPainter], None], direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> QImage:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    paint(painter)
    painter.end()
    return image


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("text", ["Zoë & Söhne", "€2,140", "…", "דוגמה 12"])
def test_a_text_is_where_qt_draws_it(qtbot: QtBot, text: str, mirrored: bool) -> None:
    fonts = CellFonts(QFont(), mirrored=mirrored)
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    for font in (fonts.base, fonts.bold, fonts.small):
        for align in (LEFT, RIGHT, CENTER):

            def plainly(painter: QPainter, font: QFont = font, align: int = align) -> None:
                painter.setFont(font)
                painter.drawText(AREA, align, text)

            def cached(painter: QPainter, font: QFont = font, align: int = align) -> None:
                fonts.draw(painter, AREA, align, text, font)

            assert painted(cached, direction) == painted(plainly, direction) == painted(cached, direction)


def test_a_shape_is_the_same_the_second_time_and_another_in_another_colour(qtbot: QtBot) -> None:
    fonts = CellFonts(QFont(), mirrored=False)
    pill = QRect(10, 5, 61, 20)
    plain = painted(lambda painter: rounded(painter, pill, RED, 10))
    for _ in range(2):
        assert painted(lambda painter: fonts.shape(painter, pill, RED, 10)) == plain
    assert painted(lambda painter: fonts.shape(painter, pill, QColor("blue"), 10)) != plain


def test_places_are_on_the_other_side_where_the_window_is_read_from_right_to_left(qtbot: QtBot) -> None:
    place = QRect(12, 10, 20, 10)
    fonts = CellFonts(QFont(), mirrored=False)
    assert fonts.placed(AREA, place) == place
    fonts.mirrored = True
    assert fonts.placed(AREA, place).right() == AREA.right() - 2
