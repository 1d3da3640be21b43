"""The service key: a value that shows itself nowhere by accident."""

import re

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{15,499}")


class ServiceKey:
    """A HubSpot service key or private-app token. It appears in no `repr`, copy or comparison, only in `header`."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Raises `WrongUse` for what cannot be a key; the text is not in the error."""
        if not _KEY.fullmatch(text):
            raise WrongUse(
                QT_TRANSLATE_NOOP("Messages", "This is not a HubSpot key"),
                QT_TRANSLATE_NOOP("Messages", "A service key looks like pat-na1-… and has no spaces."),
                QT_TRANSLATE_NOOP("Messages", "Copy all of it in HubSpot, under Development > Keys > Service keys."),
            ) from None
        self._text = text

    @property
    def header(self) -> str:
        """The value of the Authorization header."""
        return f"Bearer {self._text}"

    @property
    def secret(self) -> str:
        """The key itself, for the keychain alone."""
        return self._text

    @property
    def ending(self) -> str:
        """The last four characters, by which a person knows it again."""
        return self._text[-4:]

    def __repr__(self) -> str:
        return "ServiceKey(…)"

    def __reduce__(self) -> str:
        raise TypeError("a key is not copied into files")
