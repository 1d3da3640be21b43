"""Terms as the panel names them."""

from PySide6.QtWidgets import QApplication

from desktop_app.ui.detail.term_text import term_text
from desktop_app.ui.startup.language import Language
from tests.locales import window_speaking


def test_usual_terms_are_translated_and_others_are_as_the_data_has_them(qapp: QApplication) -> None:
    assert [term_text(term) for term in ("annual", "Yearly", "MONTHLY")] == ["Annual", "Annual", "Monthly"]
    with window_speaking(qapp, Language.GERMAN):
        assert [term_text(term) for term in ("Annual", "Monthly")] == ["Jährlich", "Monatlich"]
        assert term_text("two years") == "Two years"
    assert term_text(None) is None
