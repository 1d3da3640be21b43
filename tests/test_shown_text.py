"""Text of the data stays plain text on screen, in tips and in notifications."""

from collections.abc import Callable
from decimal import Decimal
from typing import cast

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.domain.messages import Message, PlainNumber
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import message_text
from desktop_app.reports.paper import Paper
from desktop_app.shown_text import isolated, notification, plain_text, tool_tip
from desktop_app.ui.detail.canvas import Canvas, TextStyle, Typeset
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.grouped_list import GroupedListDelegate
from desktop_app.ui.shared.paint import Fonts
from desktop_app.ui.shared.text_table import TextColumn, TextTableModel
from tests.locales import locale_of


def test_no_text_turns_its_direction() -> None:
    assert plain_text("\u202edtL gnp.exe\u202c") == "dtL gnp.exe"
    assert plain_text("\u2066a\u2069\u2067b") == "ab"
    assert plain_text("a\x00b\x1bc") == "a b c"
    assert plain_text("O'Brien & <b>Söhne</b>\nzwei") == "O'Brien & <b>Söhne</b>\nzwei"
    assert plain_text("חברה\u200f") == "חברה\u200f"


def test_a_name_read_from_the_right_does_not_turn_its_sentence() -> None:
    assert isolated("Alder") == "Alder"
    assert isolated("חברה") == "\u2068חברה\u2069"
    assert isolated("\u202eexe") == "exe"


def test_a_sentence_with_such_names_is_shown_as_it_was_made_and_bare_marks_of_the_data_are_not(qtbot: QtBot) -> None:
    sentence = f"End services for {isolated('חברה')}?"
    assert plain_text(sentence) == sentence
    label = PlainLabel(sentence)
    qtbot.addWidget(label)
    assert label.text() == sentence
    assert plain_text("\u2068a") == plain_text("a\u2069") == plain_text("\u2069a\u2068") == "a"
    assert isolated("\u2068חברה\u2069") == "\u2068חברה\u2069"
    gone = Message("The workspace has no client “{client_id}”.", {"client_id": "חברה"})
    assert message_text(gone) == "The workspace has no client “\u2068חברה\u2069”."


@pytest.mark.parametrize("need", Requirement)
def test_what_a_tier_asks_for_is_no_machine_word(need: Requirement) -> None:
    text = message_text(Message("{tier}: the threshold for {need} is unknown", {"tier": "Gold", "need": need}))
    assert "_" not in text


def test_a_tip_shows_signs_as_they_are() -> None:
    assert tool_tip("O'Brien & <b>Co</b>") == "<p style='white-space:pre-wrap'>O'Brien &amp; &lt;b&gt;Co&lt;/b&gt;</p>"
    assert tool_tip("") == ""


def test_a_notification_holds_no_markup() -> None:
    shown = notification('<a href="https://evil.example">Acme</a> & Co &amp; \u202eexe')
    assert "<" not in shown
    assert "&amp;" not in shown
    assert "\u202e" not in shown
    assert shown.startswith('‹a href="https://evil.example"›Acme')


class Strokes:
    """Stands in for a painter and remembers the texts."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def drawText(self, *arguments: object) -> None:  # noqa: N802
        self.texts.append(str(arguments[-1]))

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_arguments: None


@pytest.mark.usefixtures("qapp")
def test_what_is_painted_and_printed_turns_no_text() -> None:
    strokes, name, font = Strokes(), "\u202edtL gnp.exe", QGuiApplication.font()
    painter = cast("QPainter", strokes)
    lines = GroupedListDelegate(font)
    lines._text(painter, QRect(0, 0, 900, 20), name, lines._plain, QColor())
    canvas = Canvas(painter, QRect(0, 0, 900, 20), Typeset(Fonts(font)), Qt.LayoutDirection.LeftToRight)
    place = (0, 0, 900, 20)
    canvas.text(place, name)
    canvas.centred(place, name, TextStyle.BASE, QColor())
    canvas.paragraph(place, name)
    paper = Paper(painter, "USD")
    for wrap in (False, True):
        paper.text(QRectF(0, 0, 900, 20), name, wrap=wrap)
    assert strokes.texts == ["dtL gnp.exe"] * 6


def test_tables_show_and_tip_plain_text() -> None:
    model = TextTableModel([TextColumn("Name", 0)])
    model.show_rows([["O'Brien \u202e<b>"]])
    index = model.index(0, 0)
    assert index.data() == "O'Brien <b>"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == tool_tip("O'Brien <b>")


def test_a_number_that_is_no_money_is_written_in_full_and_as_the_locale_does() -> None:
    message = Message("{value} of {threshold}", {"value": PlainNumber(Decimal("8.5000")), "threshold": Decimal("8.5")})
    assert str(message) == "8.5 of 8.5"
    with locale_of("de_DE"):
        assert message_text(message) == "8,5 of 8,50"
