"""The term of a subscription or renewal, in the language of the window."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate

# The terms that the form offers, and another word for one of them; others are free text.
_ANNUAL, _MONTHLY = QT_TRANSLATE_NOOP("Detail", "Annual"), QT_TRANSLATE_NOOP("Detail", "Monthly")
_NAMES = {"annual": _ANNUAL, "yearly": _ANNUAL, "monthly": _MONTHLY}


def term_text(term: str | None) -> str | None:
    """The usual terms translated, whatever their case; any other text with a capital letter, `None` for none."""
    if not term:
        return None
    name = _NAMES.get(term.strip().casefold())
    return term.capitalize() if name is None else translate("Detail", name)
