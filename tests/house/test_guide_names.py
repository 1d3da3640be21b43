"""What the guide names is in the program: keys, menus and buttons, columns, options and exit codes.

In its pages, bold names a text of the program or a key, or is a sentence that leads in; code names what is typed.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from desktop_app.cli import commands
from desktop_app.domain.errors import UserError
from desktop_app.sources.kinds import FACTS, KINDS
from tests.house.files import ROOT
from tools.reference.command_pages import parsers
from tools.reference.texts import GUIDES, Texts
from tools.translatable import texts_of_program

_PAGES = [
    (language, file)
    for language, folder in GUIDES.items()
    for file in sorted(folder.glob("*.md"))
    if not file.name.startswith("reference-")
]
_UI = ROOT / "desktop_app" / "ui"
# Menus and buttons of HubSpot and of operating systems.
_ELSEWHERE = {
    "Partner clients", "CRM", "Tier point changes", "Tier progression", "Get to", "Partner › Dashboard",
    "Program progress", "Development › Keys › Service keys", "More info", "Run anyway", "Open Anyway",
    "System Settings › Privacy & Security", "Settings › Apps › Installed apps", "Weitere Informationen",
    "Trotzdem ausführen", "Dennoch öffnen", "Systemeinstellungen › Datenschutz & Sicherheit",
    "Einstellungen › Apps › Installierte Apps",
}  # fmt: skip
_FORMATS = {"CSV", "XLSX"}
_KEY = re.compile(r"(?:(?:Ctrl|Strg|Alt|Shift|Umschalt)\+)+\S+?(?=[\s,.;:)|*’”“]|$)|\bF\d{1,2}\b")
_ARROWS = {"↓": "Down", "↑": "Up", "←": "Left", "→": "Right"}
_OTHER_NAMES_OF_KEYS = {
    "Strg": "Ctrl", "Umschalt": "Shift", "Entf": "Delete", "Del": "Delete", "Leertaste": "Space", "Eingabe": "Enter",
}  # fmt: skip
# What every list does by itself.
_OF_LISTS = {"Shift+Down", "Shift+Up", "Ctrl+Down", "Ctrl+A", "Ctrl+Space", "Shift+Space"}
_NAMED_KEYS = {"Enter": "Return", "Esc": "Escape"}
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_CODE = re.compile(r"`([^`]+)`")
_MENU = re.compile(r"(?<!\*)\*([^*\n]+ › [^*]+)\*(?!\*)")


def prose(file: Path) -> str:
    """The text of a page without blocks of code, each paragraph on one line."""
    return re.sub(r"(?<!\n)\n(?![\n|#-])\s*", " ", re.sub(r"```.*?```", "", file.read_text("utf-8"), flags=re.DOTALL))


@cache
def shown_texts(language: str) -> frozenset[str]:
    """Every text of the program in a language, as a person reads it: without marks for keys, colons and plural ends."""
    texts = Texts(language)
    return frozenset(plain(texts.of_program(text.context, text.source)) for text in texts_of_program())


def plain(text: str) -> str:
    return re.sub(r"\{\w+\}", "…", text).replace("&", "").rstrip("…:.").strip()


@cache
def known_keys() -> frozenset[str]:
    """Every key that the window's code names, as `Ctrl+K` or `F2`."""
    result: set[str] = set()
    for file in _UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 20:
                result.add(node.value)
            elif isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
                result.add(node.attr.removeprefix("Key_"))
            elif isinstance(node, ast.Attribute) and node.attr == "Copy":
                result.add("Ctrl+C")
    return frozenset(result)


def is_key(text: str) -> bool:
    *held, last = (_OTHER_NAMES_OF_KEYS.get(part, part) for part in text.split("+"))
    last = _ARROWS.get(last, last)
    last = "" if last.isdigit() else last  # a key for each tab is put together from its number
    alone = _NAMED_KEYS.get(last, last)
    return "+".join([*held, last]) in known_keys() | _OF_LISTS or (not held and alone in known_keys())


def is_shown(name: str, shown: frozenset[str]) -> bool:
    """Whether `name`, or each part of a path through menus, is a text of the program or of what it is used with."""
    known = shown | {plain(other) for other in _ELSEWHERE} | _FORMATS | {""}
    return plain(name) in known or all(plain(part) in known for part in name.split(" › "))


@pytest.mark.parametrize(("language", "file"), _PAGES, ids=lambda item: item.stem if isinstance(item, Path) else item)
def test_keys_menus_and_buttons_are_the_program_s(language: str, file: Path) -> None:
    text, shown = prose(file), shown_texts(language)
    assert [key for key in _KEY.findall(text) if not is_key(key)] == []
    leads_in = re.compile(r".* .*[.?:]")
    named = [name for name in _BOLD.findall(text) if not leads_in.fullmatch(name) and not is_key(name)]
    assert [name for name in (*named, *_MENU.findall(text)) if not is_shown(name, shown)] == []


@pytest.mark.parametrize(("language", "file"), _PAGES, ids=lambda item: item.stem if isinstance(item, Path) else item)
def test_columns_and_options_are_the_program_s(language: str, file: Path) -> None:
    actions = [action for parser in parsers().values() for action in parser._actions]
    options = {option for action in actions for option in action.option_strings}
    text = file.read_text("utf-8")
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert named - options - _OTHER_OPTIONS == set(), language
    columns = {column.name for kind in KINDS for column in (*kind.columns, *kind.inputs)}
    known = columns | {kind.name for kind in KINDS} | set(FACTS) | _values() | _OTHER_NAMES
    names = {name for name in _CODE.findall(text) if re.fullmatch(r"[a-z]+(?:_[a-z0-9]+)+", name)}
    assert {name for name in names if name not in known and not name.startswith("hs_")} == set()


# Of other programs, named where the guide says how to use them.
_OTHER_OPTIONS = {"--user", "--now", "--check", "--ignore-missing", "--name"}
# Of JSON documents, named in the worked example; the test of that page holds them.
_OTHER_NAMES = {
    "sold_credit", "managed_credit", "median_apps", "current_performance", "credited_tier", "next_tier", "x86_64",
}  # fmt: skip


def _values() -> set[str]:
    return {value for kind in KINDS for column in kind.columns for value in column.values}


@pytest.mark.parametrize("language", GUIDES)
def test_the_exit_codes_are_the_program_s(language: str) -> None:
    text = (GUIDES[language] / "command-line.md").read_text("utf-8")
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)}
    errors = {kind.exit_code for kind in UserError.__subclasses__()}
    assert listed == errors | {commands.DONE, commands.FINDINGS, commands.BUG, commands.INTERRUPTED}


def test_the_keyboard_page_has_every_key_of_the_menus() -> None:
    text = (GUIDES["en"] / "keyboard.md").read_text("utf-8")
    menus = (_UI / "window" / "menus.py").read_text("utf-8")
    keys = set(re.findall(r'"((?:Ctrl|Alt|Shift|F\d)[^" ]*)"', menus))
    named = {key.replace("Down", "↓").replace("Up", "↑") for key in keys}
    assert {key for key in named if key not in text and not key.endswith("+{number}")} == set()
