"""Which language the window speaks, and by whose habits it writes days, numbers and amounts."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app import paths

# The key of what a person chose, among the settings of the window.
SETTING = "language"


class Language(StrEnum):
    """What a person may set: the system's language, or one of those that there is a translation for."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


# Each language is called as it calls itself, so that it is found by who cannot read the window.
NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}

# What is loaded now. Asking the application for its children would take the start 7 ms.
_SPOKEN: list[QTranslator] = []


def language_of(stored: object) -> Language:
    """The language kept in the settings; the system's where none is, or one that we do not speak."""
    return Language(stored) if isinstance(stored, str) and stored in list(Language) else Language.SYSTEM


def spoken_language() -> str:
    """The language that the window speaks now, as `en`."""
    return _SPOKEN[-1].language()[:2] if _SPOKEN else Language.ENGLISH.value


def locale_for(language: Language, system: QLocale) -> QLocale:
    """How to write days and numbers in `language`: as in the country set in `system` where that speaks it too."""
    wanted = QLocale(language.value)
    of_the_system = language is Language.SYSTEM or wanted.language() == system.language()
    locale = system if of_the_system else wanted
    # A bare system's locale leaves the thousands ungrouped.
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale


def install_language(application: QCoreApplication, language: Language, system: QLocale | None = None) -> None:
    """Let all that is built from now on speak `language`, Qt's own buttons included.

    English is loaded too: it holds the plural forms, and answers where the system's languages have no translation.
    """
    locale = locale_for(language, system or QLocale.system())
    QLocale.setDefault(locale)
    while _SPOKEN:
        application.removeTranslator(_SPOKEN.pop())
    ours = str(paths.resources() / "translations")
    spoken = QTranslator(application)
    if not spoken.load(locale, "partner-dashboard", "_", ours):
        spoken.load("partner-dashboard_en", ours)
    of_qt = QTranslator(application)
    of_qt.load(f"qtbase_{spoken.language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (of_qt, spoken):
        application.installTranslator(translator)
        _SPOKEN.append(translator)
