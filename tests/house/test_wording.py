"""Texts for people are in plain words: none of the turns that need a second reading, in the program or in the guide."""

import re

from tests.house.files import ROOT
from tools.translatable import texts_of_program

# Say show, report or detect; import; says: data is one thing.
_TURNS = re.compile(
    r"\b(?:tells|told|cannot be taken(?! back)|for want of|stands? in the file)\b"
    r"|\bdata (?:say|come|lie|tell|are|have)\b",
    re.IGNORECASE,
)


def test_the_rule_sees_what_it_is_about() -> None:
    assert _TURNS.search("No import told it")
    assert _TURNS.search("The data say nothing")
    assert not _TURNS.search("The data says nothing; what you have entered stays")


def test_no_text_of_the_program_needs_a_second_reading() -> None:
    assert [text.source for text in texts_of_program() if _TURNS.search(text.source)] == []


def test_no_page_of_the_guide_needs_a_second_reading() -> None:
    pages = sorted((ROOT / "docs" / "guide").glob("*.md"))
    result = {page.name: _TURNS.findall(re.sub("`[^`]*`", "", page.read_text("utf-8"))) for page in pages}
    assert {name: turns for name, turns in result.items() if turns} == {}
