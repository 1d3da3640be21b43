"""The look: readable in both themes, changed at one place, and icons in the theme's colours."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.ui.style import tokens
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.style.fonts import base_font
from desktop_app.ui.style.icons import icon
from desktop_app.ui.style.tokens import DARK, LIGHT, Theme

PAIRS = [
    ("text", "window"), ("text", "surface"), ("text", "sunken"), ("text", "accent_soft"),
    ("muted", "window"), ("muted", "surface"), ("muted", "sunken"), ("muted", "accent_soft"),
    ("accent", "surface"), ("accent", "accent_soft"), ("on_accent", "accent"), ("on_accent", "accent_strong"),
    ("good", "surface"), ("good", "good_soft"), ("warning", "surface"), ("warning", "warning_soft"),
    ("bad", "surface"), ("bad", "bad_soft"), ("bad", "accent_soft"), ("accent", "window"), ("surface", "text"),
]  # fmt: skip


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(item: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(item), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_text_stands_out_from_what_it_is_written_on(theme: Theme, ink: str, paper: str) -> None:
    assert _contrast(getattr(theme, ink), getattr(theme, paper)) >= 4.5


def test_no_colour_is_written_outside_the_tokens() -> None:
    rooms = Path(tokens.__file__).parents[1]
    written = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[\"';])|QColor\(\d")
    results = [
        f"{file.relative_to(rooms)}: {match[0]}"
        for file in [*rooms.rglob("*.py"), *(paths.resources() / "themes").iterdir()]
        if file != Path(tokens.__file__)
        for match in written.finditer(file.read_text(encoding="utf-8"))
    ]
    assert results == []


def test_a_change_of_theme_repaints_what_is_shown(qtbot: QtBot, appearance: Appearance) -> None:
    page = QWidget()
    page.setObjectName("page")
    qtbot.addWidget(page)
    page.show()
    assert page.grab().toImage().pixelColor(5, 5) == LIGHT.window
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(ThemeChoice.DARK)
    assert page.grab().toImage().pixelColor(5, 5) == DARK.window


def test_the_same_theme_again_changes_nothing(qtbot: QtBot, appearance: Appearance) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(ThemeChoice.LIGHT)


def test_icons_follow_the_theme_and_are_drawn_at_the_size_asked_for(appearance: Appearance) -> None:
    shown = icon("download", "accent")
    for choice, theme in ((ThemeChoice.LIGHT, LIGHT), (ThemeChoice.DARK, DARK)):
        appearance.choose(choice)
        image = shown.pixmap(QSize(48, 48)).toImage()
        assert image.size() == QSize(48, 48)
        assert image.pixelColor(24, 12) == theme.accent
    assert shown.pixmap(QSize(24, 24), 2.0).size() == QSize(48, 48)


def test_the_font_is_not_smaller_than_the_drawings_and_figures_line_up(qapp: QApplication) -> None:
    font = base_font()
    assert QFontInfo(font).pixelSize() >= 13
    assert [tag.toString() for tag in font.featureTags()] == [b"tnum"]


def test_every_mark_and_size_of_the_style_sheet_is_known(appearance: Appearance, qapp: QApplication) -> None:
    assert "$" not in qapp.styleSheet()
    assert all(Path(file).is_file() for file in re.findall(r"url\(([^)]+)\)", qapp.styleSheet()))
