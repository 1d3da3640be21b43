"""The usual names of countries, in many languages, read from the file that comes with the program."""

import json
from pathlib import Path

from desktop_app.domain.folding import folded


def read_country_names(file: Path) -> dict[str, str]:
    """Each country's folded names and codes, with their two-letter code."""
    countries: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))["countries"]
    return {folded(name): code for code, names in countries.items() for name in (code, *names)}
