"""What can be set, by name, so that the settings dialog and the search call it alike."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate

SETTINGS = {
    "appearance": QT_TRANSLATE_NOOP("Settings", "Appearance"),
    "language": QT_TRANSLATE_NOOP("Settings", "Language"),
    "me": QT_TRANSLATE_NOOP("Settings", "Which owner I am"),
    "decision_days": QT_TRANSLATE_NOOP("Settings", "Renewal decisions are due"),
    "soon_days": QT_TRANSLATE_NOOP("Settings", "Low engagement: renewal counts as soon within"),
    "contacts": QT_TRANSLATE_NOOP("Settings", "Warn when marketing contacts reach"),
    "emails": QT_TRANSLATE_NOOP("Settings", "Warn when emails reach"),
    "notices": QT_TRANSLATE_NOOP("Settings", "Notify me on the desktop, once a day, of what is due"),
    "sync": QT_TRANSLATE_NOOP("Settings", "Sync with HubSpot every day after 08:00"),
    "updates": QT_TRANSLATE_NOOP("Settings", "Notify me when there is a newer version"),
    "rules": QT_TRANSLATE_NOOP("Settings", "Programme rules"),
    "data": QT_TRANSLATE_NOOP("Settings", "Data"),
}


def setting_name(key: str) -> str:
    """What the setting `key` is called."""
    return translate("Settings", SETTINGS[key])
