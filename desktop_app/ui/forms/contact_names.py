"""What kinds of contact are called, in the form and in the panel."""

from desktop_app.domain.contact_log import ContactKind
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate

CONTACT_NAMES = {
    ContactKind.CALL: QT_TRANSLATE_NOOP("Forms", "Call"),
    ContactKind.MEETING: QT_TRANSLATE_NOOP("Forms", "Meeting"),
    ContactKind.EMAIL: QT_TRANSLATE_NOOP("Forms", "Email"),
}


def contact_name(kind: ContactKind) -> str:
    """What a kind of contact is called."""
    return translate("Forms", CONTACT_NAMES[kind])
