"""What is printed speaks the window's language, sentences out of the domain included."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.domain.messages import Message
from desktop_app.formatting import message_text
from desktop_app.i18n import translate


class Shouting(QTranslator):
    """Says what it is asked for in capitals, with its places as they are."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return source.upper().replace("{TIER}", "{tier}") if context in ("TierReport", "Messages") else None

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def test_words_and_sentences_are_translated(qapp: QApplication) -> None:
    reason = Message("{tier} sold threshold unknown", {"tier": "Gold"})
    assert (translate("TierReport", "Certified"), message_text(reason)) == ("Certified", "Gold sold threshold unknown")
    shouting = Shouting()
    qapp.installTranslator(shouting)
    try:
        assert (translate("TierReport", "Certified"), message_text(reason)) == (
            "CERTIFIED",
            "Gold SOLD THRESHOLD UNKNOWN",
        )
    finally:
        qapp.removeTranslator(shouting)
