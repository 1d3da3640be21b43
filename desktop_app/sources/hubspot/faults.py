"""Why HubSpot gave no usable answer; none of the texts holds the key or anything out of an answer."""

from datetime import datetime

from desktop_app.domain.errors import NotReached
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

_LATER = QT_TRANSLATE_NOOP("Messages", "Sync again later. Your data stays as it is.")


class Cancelled(Exception):
    """The user cancelled while HubSpot was asked."""


class Unreachable(NotReached):
    """There is no connection: offline, or HubSpot is down."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "HubSpot cannot be reached"),
            QT_TRANSLATE_NOOP("Messages", "There is no connection to HubSpot, or it does not answer."),
            _LATER,
        )


class CertificateRefused(NotReached):
    """Whoever answered could not prove to be HubSpot."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "The connection to HubSpot is not secure"),
            QT_TRANSLATE_NOOP("Messages", "The certificate of the server that answered is not valid for HubSpot."),
            QT_TRANSLATE_NOOP(
                "Messages",
                "Check this computer's date and its network. A company network may need its own certificate installed.",
            ),
        )


class ProxyUnusable(NotReached):
    """The environment names a proxy of a kind that is not supported."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "The network's proxy cannot be used"),
            QT_TRANSLATE_NOOP("Messages", "Only HTTP and HTTPS proxies are supported."),
            QT_TRANSLATE_NOOP("Messages", "Ask whoever manages your network for the address of an HTTP proxy."),
        )


class KeyRefused(NotReached):
    """HubSpot does not accept the key (401)."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "HubSpot does not accept the key"),
            QT_TRANSLATE_NOOP("Messages", "The key was deleted, replaced or mistyped."),
            QT_TRANSLATE_NOOP("Messages", "Create a new key in HubSpot and connect again."),
        )


class MissingScopes(NotReached):
    """The key may not make a call (403): `scopes` are the ones it lacks, as far as HubSpot names them."""

    def __init__(self, scopes: tuple[str, ...] = ()) -> None:
        self.scopes = scopes
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "The key may not read this"),
            QT_TRANSLATE_NOOP("Messages", "HubSpot refused a call because these scopes are missing: {scopes}."),
            QT_TRANSLATE_NOOP(
                "Messages",
                "Add them to the key in HubSpot. A key only has the scopes of the person who made it, and only the"
                " account of a Solutions Partner has partner clients.",
            ),
            scopes=", ".join(scopes) or "–",
        )


class DailyLimitReached(NotReached):
    """The account has used its requests of the day; `resets_at` (aware) is when the next day begins, if known."""

    def __init__(self, resets_at: datetime | None) -> None:
        self.resets_at = resets_at
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "The daily limit of HubSpot requests is reached"),
            QT_TRANSLATE_NOOP("Messages", "Your HubSpot account has used all its requests of today, until {until}.")
            if resets_at
            else QT_TRANSLATE_NOOP("Messages", "Your HubSpot account has used all its requests of today."),
            _LATER,
            until=resets_at.astimezone() if resets_at else "",
        )


class TooManyRequests(NotReached):
    """HubSpot kept asking to wait (429), or to come back later (5xx)."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "HubSpot is busy"),
            QT_TRANSLATE_NOOP("Messages", "HubSpot answered several times that it cannot answer now ({status})."),
            _LATER,
            status=status,
        )


class RequestRefused(NotReached):
    """HubSpot refused a request for a reason that waiting does not mend; `status` is its HTTP status."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "HubSpot refused a request"),
            QT_TRANSLATE_NOOP("Messages", "HubSpot refused a request with status {status}."),
            QT_TRANSLATE_NOOP("Messages", "A newer version of this program may help; your data stays as it is."),
            status=status,
        )


class BrokenAnswer(NotReached):
    """An answer that cannot be what HubSpot meant: cut off, of another form, or contradicting itself."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "An answer of HubSpot cannot be used"),
            problem,
            QT_TRANSLATE_NOOP("Messages", "Nothing was taken from it. Sync again later."),
        )


class TooSlow(NotReached):
    """A stage made no progress for too long."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("Messages", "HubSpot takes too long"),
            QT_TRANSLATE_NOOP("Messages", "HubSpot sent nothing new for several minutes."),
            _LATER,
        )
