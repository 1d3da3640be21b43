"""How the states of a renewal are called, in the list and in the panel."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.records import CommunicationOwner, RenewalStatus, RenewalType
from desktop_app.i18n import translate

_STATUSES = {
    RenewalStatus.PENDING: QT_TRANSLATE_NOOP("Detail", "Pending"),
    RenewalStatus.CONFIRMED: QT_TRANSLATE_NOOP("Detail", "Confirmed"),
    RenewalStatus.RENEWED: QT_TRANSLATE_NOOP("Detail", "Renewed"),
    RenewalStatus.CANCELLATION_REQUESTED: QT_TRANSLATE_NOOP("Detail", "Cancellation requested"),
}
_OWNERS = {
    CommunicationOwner.HUBSPOT: QT_TRANSLATE_NOOP("Detail", "HubSpot"),
    CommunicationOwner.PARTNER: QT_TRANSLATE_NOOP("Detail", "Partner"),
}
_TYPES = {
    RenewalType.RENEWAL: QT_TRANSLATE_NOOP("Detail", "Renewal"),
    RenewalType.CONTACT_TIER_UPGRADE: QT_TRANSLATE_NOOP("Detail", "Contact tier upgrade"),
    RenewalType.EMAIL_OVERAGE: QT_TRANSLATE_NOOP("Detail", "Email overage"),
}


def status_text(status: RenewalStatus | None) -> str:
    return translate("Detail", "No status") if status is None else translate("Detail", _STATUSES[status])


def owner_text(owner: CommunicationOwner | None) -> str:
    return translate("Detail", "no data") if owner is None else translate("Detail", _OWNERS[owner])


def type_text(kind: RenewalType) -> str:
    return translate("Detail", _TYPES[kind])
