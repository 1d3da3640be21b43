"""How the facts about clients are said on screen: labels, dates and amounts, as the system's locale writes them."""

from desktop_app.domain.client_changes import ChangeKind
from desktop_app.domain.client_list import UsageBand
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.records import Relationship
from desktop_app.domain.usage import Band
from desktop_app.i18n import translate

# The joiner keeps a line from breaking between sign and amount.
_MINUS, _PLUS = "−\u2060", "+\u2060"
# Sign before the figure, where a currency has one that everybody reads alike; others are named by their code.

_RELATIONSHIPS = {
    Relationship.SOLD: QT_TRANSLATE_NOOP("Clients", "Sold"),
    Relationship.MANAGED: QT_TRANSLATE_NOOP("Clients", "Managed"),
    Relationship.SOLD_AND_MANAGED: QT_TRANSLATE_NOOP("Clients", "Sold & managed"),
    Relationship.NONE: QT_TRANSLATE_NOOP("Clients", "None"),
}
_USAGE = {
    UsageBand.FEW: QT_TRANSLATE_NOOP("Clients", "Fewer than 3 apps"),
    UsageBand.SOME: QT_TRANSLATE_NOOP("Clients", "3 to 6 apps"),
    UsageBand.MANY: QT_TRANSLATE_NOOP("Clients", "7 apps or more"),
    UsageBand.UNKNOWN: QT_TRANSLATE_NOOP("Clients", "No app data"),
}
_BANDS = {
    Band.LOW: QT_TRANSLATE_NOOP("Clients", "Low engagement"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("Clients", "Medium engagement"),
    Band.HIGH: QT_TRANSLATE_NOOP("Clients", "High engagement"),
}
_SHORT_BANDS = {
    Band.LOW: QT_TRANSLATE_NOOP("Clients", "Low"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("Clients", "Medium"),
    Band.HIGH: QT_TRANSLATE_NOOP("Clients", "High"),
}

_CHANGES = {
    ChangeKind.NEW: QT_TRANSLATE_NOOP("Clients", "%n new"),
    ChangeKind.LOST: QT_TRANSLATE_NOOP("Clients", "%n lost"),
    ChangeKind.BACK: QT_TRANSLATE_NOOP("Clients", "%n back"),
    ChangeKind.MRR_UP: QT_TRANSLATE_NOOP("Clients", "%n upgrade(s)"),
    ChangeKind.MRR_DOWN: QT_TRANSLATE_NOOP("Clients", "%n downgrade(s)"),
    ChangeKind.USAGE: QT_TRANSLATE_NOOP("Clients", "%n in usage"),
    ChangeKind.ENGAGEMENT: QT_TRANSLATE_NOOP("Clients", "%n in engagement"),
    ChangeKind.RELATIONSHIP: QT_TRANSLATE_NOOP("Clients", "%n relationship(s)"),
}


def relationship_label(relationship: Relationship | None) -> str:
    return (
        translate("Clients", "Unknown") if relationship is None else translate("Clients", _RELATIONSHIPS[relationship])
    )


def relationship_labels() -> list[str]:
    return [relationship_label(relationship) for relationship in Relationship]


def usage_label(band: UsageBand) -> str:
    return translate("Clients", _USAGE[band])


def band_label(band: Band | None) -> str:
    return translate("Clients", "No engagement data") if band is None else translate("Clients", _BANDS[band])


def short_band(band: Band) -> str:
    return translate("Clients", _SHORT_BANDS[band])


def change_label(kind: ChangeKind, number: int) -> str:
    """A count of one kind of change: `"2 upgrades"`."""
    return translate("Clients", _CHANGES[kind], number)


def days_left(days: int) -> str:
    """How far off a day is: `"20 days"`, `"today"`."""
    return translate("Clients", "today") if days == 0 else translate("Clients", "%n day(s)", days)
