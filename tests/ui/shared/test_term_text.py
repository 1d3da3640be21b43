"""Terms as the panel names them."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.forms.fields import TermInput
from desktop_app.ui.shared.term_text import term_text
from desktop_app.ui.startup.language import Language
from tests.locales import window_speaking


def test_usual_terms_are_translated_and_others_are_as_the_data_has_them(qapp: QApplication) -> None:
    assert [term_text(term) for term in ("annual", "Yearly", "MONTHLY")] == ["Annual", "Annual", "Monthly"]
    with window_speaking(qapp, Language.GERMAN):
        assert [term_text(term) for term in ("Annual", "Monthly")] == ["Jährlich", "Monatlich"]
        assert term_text("two years") == "Two years"
    assert term_text(None) is None


def test_a_form_offers_and_reads_the_terms_of_the_language(qapp: QApplication, qtbot: QtBot) -> None:
    with window_speaking(qapp, Language.GERMAN):
        field = TermInput()
        qtbot.addWidget(field)
        assert [field.itemText(place) for place in range(field.count())] == ["Jährlich", "Monatlich"]
        assert not field.cell
        typed = {"monatlich": "monthly", "Jährlich": "annual", "annual": "annual", "3 Jahre": "3 Jahre"}
        for text, term in typed.items():
            field.setCurrentText(text)
            assert field.cell == term
        field.show_cell("Annual")
        assert [field.currentText(), field.cell] == ["Jährlich", "Annual"], "nothing was typed over it"
        field.setCurrentText("Monatlich")
        assert field.cell == "monthly"
