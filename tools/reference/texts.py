"""The texts of the reference's pages, by language: `texts.en.toml` and `columns.en.toml`, and the same in German."""

import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tools.translations import ENGLISH, ts_file

_HERE = Path(__file__).parent
_GUIDE = _HERE.parent.parent / "docs" / "guide"
LANGUAGES = (ENGLISH, "de")
# The folder of the guide in each language.
GUIDES = {language: _GUIDE if language == ENGLISH else _GUIDE / language for language in LANGUAGES}


@dataclass(frozen=True)
class Texts:
    """What the pages say in one `language`, `en` or `de`."""

    language: str

    @cached_property
    def columns(self) -> Mapping[str, Mapping[str, tuple[str, str, str]]]:
        """By table and column: what it holds, what a blank cell means, an example."""
        return _read(f"columns.{self.language}.toml")

    @cached_property
    def _texts(self) -> Mapping[str, Any]:
        return _read(f"texts.{self.language}.toml")

    def __getitem__(self, name: str) -> Any:
        return self._texts[name]

    def of_program(self, context: str, text: str) -> str:
        """A text of the program as the window has it in this language."""
        return self._translations.get((context, text), text)

    def of_help(self, text: str) -> str:
        """A text of `--help`, which is English alone in the program."""
        return text if self.language == ENGLISH else str(self["help"].get(text, text))

    @cached_property
    def _translations(self) -> Mapping[tuple[str, str], str]:
        if self.language == ENGLISH:
            return {}
        return {
            (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
            for context in ET.parse(ts_file(self.language)).iter("context")  # noqa: S314 - a file of our own
            for message in context.iter("message")
        }


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
