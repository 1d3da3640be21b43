"""Numbers and days as another language writes them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app import formatting
from desktop_app.ui.startup.language import Language, install_language


@contextmanager
def locale_of(name: str) -> Iterator[None]:
    """Write as the locale `name` does, such as `de_DE`; what was written is remembered, so that it is forgotten."""
    usual = QLocale()
    QLocale.setDefault(QLocale(name))
    _forget()
    try:
        yield
    finally:
        QLocale.setDefault(usual)
        _forget()


@contextmanager
def window_speaking(application: QCoreApplication, language: Language) -> Iterator[None]:
    """Have windows speak and write `language`, and afterwards the system's again."""
    install_language(application, language)
    _forget()
    try:
        yield
    finally:
        install_language(application, Language.SYSTEM)
        _forget()


def _forget() -> None:
    for function in vars(formatting).values():
        if hasattr(function, "cache_clear"):
            function.cache_clear()
