"""What people type finds what they mean, best first."""

import pytest

from desktop_app.services.search import Destination, SearchEntry, SearchIndex

ALDERMOOR = SearchEntry(Destination.CLIENT, "1", "Aldermoor Dental Group", "aldermoor.example", "Marketing Hub")
ALDERSEA = SearchEntry(Destination.CLIENT, "2", "Aldersea Möbel & Söhne", "aldersea.example", "Sales Hub")
DENTAL = SearchEntry(Destination.CLIENT, "3", "Dental Nord", "nord.example")
MARA = SearchEntry(Destination.CONTACT, "1", "Mara Ellison", "Aldermoor Dental Group")
SETTINGS = SearchEntry(Destination.COMMAND, "settings", "Settings", "Ctrl+,")
INDEX = SearchIndex([SETTINGS, MARA, DENTAL, ALDERSEA, ALDERMOOR])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aldermoor", [ALDERMOOR, MARA]),
        ("alder", [ALDERMOOR, ALDERSEA, MARA]),
        ("dental", [DENTAL, ALDERMOOR, MARA]),
        ("sohne", [ALDERSEA]),
        ("SÖHNE", [ALDERSEA]),
        ("moor", [ALDERMOOR, MARA]),
        ("alder mobel", [ALDERSEA]),
        ("settings", [SETTINGS]),
    ],
)
def test_words_beginnings_and_accents(text: str, expected: list[SearchEntry]) -> None:
    assert INDEX.search(text) == expected


@pytest.mark.parametrize("typed", ["aldermor", "aldremoor", "alddermoor", "aldermoot", "aldermoor dentla"])
def test_a_slip_of_the_finger_still_finds_it(typed: str) -> None:
    assert INDEX.search(typed)[0] == ALDERMOOR


def test_nonsense_finds_nothing() -> None:
    assert INDEX.search("xqzvvk") == []
    assert INDEX.search("aldermoor xqzvvk") == []


def test_recent_things_come_first() -> None:
    assert INDEX.search("alder", recent=[MARA, ALDERSEA])[:2] == [ALDERSEA, ALDERMOOR]
    assert INDEX.search("  ", recent=[MARA, ALDERSEA]) == [MARA, ALDERSEA]


def test_no_more_than_asked_for() -> None:
    assert len(INDEX.search("alder", limit=2)) == 2


def test_a_letter_over_many_entries_gives_the_best_few() -> None:
    many = SearchIndex(
        SearchEntry(Destination.CLIENT, str(n), f"Client {n:05d}", f"c{n}.example") for n in range(5_000)
    )
    assert [entry.title for entry in many.search("client 00001", limit=1)] == ["Client 00001"]
    assert len(many.search("c")) == 20


def test_a_short_common_word_hides_nothing_that_a_longer_one_finds() -> None:
    many = SearchIndex(
        [
            *(SearchEntry(Destination.CLIENT, str(n), f"A{n:05d} Works") for n in range(2_000)),
            SearchEntry(Destination.CLIENT, "z", "Zebra Arts"),
        ]
    )
    assert [entry.key for entry in many.search("a zebra")] == ["z"]


def test_a_title_that_begins_with_the_word_is_never_lost_among_many() -> None:
    many = [SearchEntry(Destination.CLIENT, str(n), f"A{n:05d} Works", "works.example") for n in range(2_000)]
    named = SearchEntry(Destination.CLIENT, "w", "Works & Sons", "sons.example")
    assert SearchIndex([*many, named]).search("works", limit=1) == [named]


def test_a_rare_word_and_a_slip_are_found_together_among_many() -> None:
    many = [SearchEntry(Destination.CLIENT, str(n), f"Alder {n:05d}", "common.example") for n in range(2_000)]
    assert [item.title for item in SearchIndex(many).search("comon 00042", limit=1)] == ["Alder 00042"]
    assert [item.title for item in SearchIndex(many).search("lder 00042", limit=1)] == ["Alder 00042"]
