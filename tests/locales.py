"""Numbers and days as another language writes them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale

from desktop_app import formatting


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


def _forget() -> None:
    for function in vars(formatting).values():
        if hasattr(function, "cache_clear"):
            function.cache_clear()
