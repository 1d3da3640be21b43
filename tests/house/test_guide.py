"""The guide holds together: every page listed, every picture there and shown, every letter drawn, every link right."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QImage, QRawFont
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.cli.command_names import COMMANDS
from desktop_app.sources.kinds import KINDS
from desktop_app.ui.help.guide import GuidePage, headings, read_guide, with_words
from desktop_app.ui.session.settings_store import SettingsStore
from tests.house.files import ROOT
from tools.pictures import PICTURES

_GUIDE = ROOT / "docs" / "guide"
_IMAGES = ROOT / "docs" / "images"
_SECTIONS = read_guide(_GUIDE)
_PAGES = {page.name: page for section in _SECTIONS for page in section.pages}
_GERMAN = {page.name: page for section in read_guide(_GUIDE / "de") for page in section.pages}
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([\w-]+)\.md(?:#([\w-]+))?\)")
_PICTURE = re.compile(r"!\[[^\]]+\]\((?:\.\./)+images/([\w-]+)\.png\)")
_EXAMPLE = re.compile(r"\]\((?:\.\./)?examples/([\w.-]+)\)")
# Lists words of many languages; no picture shows it.
_MANY_SCRIPTS = "reference-words"
_CODE_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_MOST_BYTES = 1_500_000


def test_the_contents_list_every_page() -> None:
    files = {file.stem for file in _GUIDE.glob("*.md")} - {"README"}
    assert set(_PAGES) == files
    assert list(_GERMAN) == list(_PAGES)
    assert paths.guide() == _GUIDE


@pytest.mark.parametrize("pages", [_PAGES, _GERMAN], ids=["en", "de"])
def test_pages_open_with_their_titles_and_their_links_lead_to_headings(pages: Mapping[str, GuidePage]) -> None:
    for page in pages.values():
        assert page.text.startswith("# ")
        assert page.about
        for name, heading in _LINK.findall(page.text):
            assert name in pages
            assert not heading or heading in headings(pages[name].text), f"{page.name}: {name}.md#{heading}"


@pytest.mark.parametrize("name", _PAGES)
def test_the_german_page_says_what_the_english_one_does(name: str) -> None:
    english, german = _PAGES[name].text, _GERMAN[name].text
    for what in (_levels, _leads, _pictures, _keys, _typed, _blocks, _figures):
        assert what(german) == what(english), what.__name__


def _levels(text: str) -> list[str]:
    return re.findall(r"^(#+) ", _CODE_BLOCK.sub("", text), re.MULTILINE)


def _leads(text: str) -> set[str]:
    """The pages and examples that a page links to."""
    return {name for name, _ in _LINK.findall(text)} | set(_EXAMPLE.findall(text))


def _pictures(text: str) -> list[str]:
    return _PICTURE.findall(text)


def _keys(text: str) -> set[str]:
    keys = re.findall(r"(?:(?:Ctrl|Strg|Alt|Shift|Umschalt)\+)+\S+?(?=[\s,.;:)|*]|$)|\bF\d{1,2}\b", text, re.MULTILINE)
    return {key.replace("Strg", "Ctrl").replace("Umschalt", "Shift") for key in keys}


def _typed(text: str) -> set[str]:
    """The options, columns and files that a page names."""
    return {
        code for code in re.findall(r"`([^`\n]+)`", _CODE_BLOCK.sub("", text)) if re.search(r"^--|[_.]|^\w+$", code)
    }


def _figures(text: str) -> set[str]:
    """The figures of a page, whichever mark their decimals have."""
    return {re.sub("[.,]", "", figure) for figure in re.findall(r"\d(?:[\d.,]*\d)?", _CODE_BLOCK.sub("", text))}


def _blocks(text: str) -> list[str]:
    return _CODE_BLOCK.findall(text)


def test_every_picture_is_shown_made_by_the_script_and_small() -> None:
    shown = {name for page in _PAGES.values() for name in _PICTURE.findall(page.text)}
    files = {file.stem for file in _IMAGES.iterdir()}
    assert shown == files == set(PICTURES)
    assert sum(file.stat().st_size for file in _IMAGES.iterdir()) < _MOST_BYTES
    assert all(QImage(str(file)).width() <= 1_440 for file in _IMAGES.iterdir())


def test_every_example_file_can_be_downloaded() -> None:
    linked = {name for page in _PAGES.values() for name in _EXAMPLE.findall(page.text)}
    assert linked == {file.name for file in (_GUIDE / "examples").iterdir()}


def test_every_letter_can_be_drawn_in_the_font_of_the_pictures(qapp: QApplication) -> None:
    assert "Inter" in QFontDatabase.families()
    font = QRawFont.fromFont(QFont("Inter"))
    texts = [page.text for page in (*_PAGES.values(), *_GERMAN.values()) if page.name != _MANY_SCRIPTS]
    texts += [file.read_text(encoding="utf-8") for file in (ROOT / "desktop_app" / "ui").rglob("*.py")]
    missing = {letter for text in texts for letter in text if letter > "~" and not font.supportsCharacter(ord(letter))}
    assert missing == set()


def test_the_tables_name_every_kind_and_the_columns_that_each_row_needs() -> None:
    text = _PAGES["tables"].text
    for kind in KINDS:
        section = text.partition(f"\n## {kind.name}\n")[2].partition("\n## ")[0]
        needed = [column.name for column in kind.columns if column.required and kind.name != "subscriptions"]
        assert section, kind.name
        assert [name for name in needed if f"`{name}`" not in section] == []


def test_every_command_is_told() -> None:
    text = _PAGES["command-line"].text
    assert [command for command in COMMANDS if f"`{command}" not in text] == []


def test_settings_prepared_by_an_administrator_are_read(tmp_path: Path) -> None:
    example = _PAGES["administrators"].text.partition("```ini\n")[2].partition("```")[0]
    file = tmp_path / "window.ini"
    file.write_text(example, encoding="utf-8")
    settings = SettingsStore(file)
    assert settings.get("appearance") == "dark"
    assert settings.get("updates/wanted") is False
    assert settings.get("updates/address") == "https://intranet.example/partner-dashboard.json"


def test_pages_are_found_by_all_their_words_in_any_case() -> None:
    results = [page.name for section in with_words(_SECTIONS, "silent INSTALLATION lintian") for page in section.pages]
    assert results == []
    results = [page.name for section in with_words(_SECTIONS, "silent INSTALLATION") for page in section.pages]
    assert results == ["administrators"]
