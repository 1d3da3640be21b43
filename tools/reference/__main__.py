"""Writes the pages of the guide that are made from the program's own data: `make reference`."""

import sys
from collections.abc import Mapping
from pathlib import Path

from tools.reference.columns import columns_page
from tools.reference.command_pages import Outputs, commands_page
from tools.reference.messages import messages_page
from tools.reference.samples import sample_outputs
from tools.reference.settings_page import settings_page
from tools.reference.texts import GUIDES, LANGUAGES, Texts
from tools.reference.words import words_page

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Write every page in every language; gives the exit status."""
    outputs = sample_outputs()
    for language in LANGUAGES:
        for file, text in pages(Texts(language), outputs).items():
            file.write_text(text, encoding="utf-8")
            print(file.relative_to(ROOT))
    return 0


def pages(texts: Texts, outputs: Outputs) -> Mapping[Path, str]:
    """The text of each page in one language, by its file."""
    folder = GUIDES[texts.language]
    return {
        folder / "reference-columns.md": columns_page(texts),
        folder / "reference-words.md": words_page(texts),
        folder / "reference-commands.md": commands_page(texts, outputs),
        folder / "reference-messages.md": messages_page(texts),
        folder / "reference-settings.md": settings_page(texts),
    }


if __name__ == "__main__":
    sys.exit(main())
