"""What kinds, encodings and separators are called in the import dialog."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate

_KINDS = {
    "partner": QT_TRANSLATE_NOOP("Importing", "Partner"),
    "clients": QT_TRANSLATE_NOOP("Importing", "Clients"),
    "subscriptions": QT_TRANSLATE_NOOP("Importing", "Subscriptions"),
    "renewals": QT_TRANSLATE_NOOP("Importing", "Renewals"),
    "portal_usage": QT_TRANSLATE_NOOP("Importing", "Portal usage"),
    "engagement": QT_TRANSLATE_NOOP("Importing", "Engagement"),
    "credit_events": QT_TRANSLATE_NOOP("Importing", "Credit events"),
    "team": QT_TRANSLATE_NOOP("Importing", "Team"),
    "contacts": QT_TRANSLATE_NOOP("Importing", "Contacts"),
    "client_values": QT_TRANSLATE_NOOP("Importing", "More from HubSpot"),
    "hubspot_figures": QT_TRANSLATE_NOOP("Importing", "HubSpot's own figures"),
}
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": QT_TRANSLATE_NOOP("Importing", "UTF-8 with BOM"),
    "cp1252": QT_TRANSLATE_NOOP("Importing", "Windows, Western Europe"),
    "latin-1": "ISO 8859-1",
    "utf-16": "UTF-16",
    "utf-16-le": QT_TRANSLATE_NOOP("Importing", "UTF-16 LE"),
    "utf-16-be": QT_TRANSLATE_NOOP("Importing", "UTF-16, big end first"),
    "mac_roman": QT_TRANSLATE_NOOP("Importing", "Mac Roman"),
    "cp1250": QT_TRANSLATE_NOOP("Importing", "Windows, Central Europe"),
    "cp932": "Shift JIS",
    "cp949": "EUC-KR",
    "gb18030": "GB 18030",
    "big5": "Big5",
}
SEPARATORS = {
    ",": QT_TRANSLATE_NOOP("Importing", "Comma"),
    ";": QT_TRANSLATE_NOOP("Importing", "Semicolon"),
    "\t": QT_TRANSLATE_NOOP("Importing", "Tab"),
    "|": QT_TRANSLATE_NOOP("Importing", "Vertical bar"),
}


def kind_name(kind: str) -> str:
    return translate("Importing", _KINDS[kind])
