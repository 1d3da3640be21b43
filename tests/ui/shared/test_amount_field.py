"""A typed number is read with either decimal mark, and what was understood is shown before it counts."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.formatting import format_exact
from desktop_app.ui.shared.amount_field import AmountDialog, AmountField, ask_for_amount
from tests.locales import locale_of


@pytest.fixture(params=["en_US", "de_DE"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    with locale_of(request.param):
        yield request.param


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0,0067", "0.0067"), ("0.0067", "0.0067"), ("99.50", "99.50"), ("1.125,5", "1125.5"), ("1,125.5", "1125.5"),
        ("1125,50", "1125.50"), ("1.234,50", "1234.50"), ("12", "12"),
    ],
)  # fmt: skip
def test_either_decimal_mark_means_the_same_in_every_locale(typed: str, value: str, locale: str, qtbot: QtBot) -> None:
    field = AmountField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.amount == Decimal(value)
    assert field.note.text() == f"= {format_exact(Decimal(value))}"
    field.setText(format_exact(Decimal(value)))
    assert field.amount == Decimal(value)


def test_what_reads_both_ways_follows_the_locale_and_is_shown(locale: str, qtbot: QtBot) -> None:
    field = AmountField()
    qtbot.addWidget(field)
    field.setText("1.234")
    assert field.note.text() == "= 1.234"  # one thousand and some in German, one and some in English
    assert field.amount == (Decimal(1234) if locale == "de_DE" else Decimal("1.234"))


@pytest.mark.parametrize("typed", ["abc", "1.2.3,4", "-5", "5 EUR"])
def test_what_is_not_a_number_is_said_beside_the_field(typed: str, qtbot: QtBot) -> None:
    field = AmountField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.amount is None
    assert (field.note.text(), field.accessibleDescription()) == ("not a number", "not a number")


def test_a_dialog_is_agreed_to_only_with_a_number(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AmountDialog("Type in a rate", "How many?", parent)
    for typed, possible in (("", False), ("abc", False), ("0,0067", True)):
        dialog.field.setText(typed)
        assert dialog.buttons.agree.isEnabled() is possible
    monkeypatch.setattr(AmountDialog, "exec", lambda shown: shown.field.setText("0,0067") or 1)
    assert ask_for_amount(parent, "Type in a rate", "How many?") == Decimal("0.0067")
