"""The term of a subscription or renewal, in the language of the window: how it is shown, and read where it is typed."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate

# The usual terms as they are stored, and another word for one of them; others are free text.
_ANNUAL, _MONTHLY = QT_TRANSLATE_NOOP("Detail", "Annual"), QT_TRANSLATE_NOOP("Detail", "Monthly")
USUAL_TERMS = ("annual", "monthly")
_NAMES = {"annual": _ANNUAL, "yearly": _ANNUAL, "monthly": _MONTHLY}


def term_text(term: str | None) -> str | None:
    """The usual terms translated, whatever their case; any other text with a capital letter, `None` for none."""
    if not term:
        return None
    name = _NAMES.get(term.strip().casefold())
    return term.capitalize() if name is None else translate("Detail", name)


def term_of(text: str) -> str:
    """The term that a typed `text` means: of the usual ones the word that is stored, also in the window's language."""
    folded = text.casefold()
    names = ((term, translate("Detail", name)) for term, name in _NAMES.items())
    return next((term for term, name in names if folded in (term, name.casefold())), text)
