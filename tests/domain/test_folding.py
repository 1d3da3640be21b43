"""Names are found with the signs of a keyboard, and are in the order that people count in."""

import pytest

from desktop_app.domain.folding import folded, natural_key, natural_keys


@pytest.mark.parametrize("written", ["O’Brien", "O‘Brien", "OʼBrien", "O´Brien", "O`Brien", "O'Brien"])
def test_every_apostrophe_is_the_one_that_is_typed(written: str) -> None:
    assert folded(written) == "o'brien"


def test_dashes_and_quotes_are_those_that_are_typed() -> None:
    assert folded("Nord–Süd „Alt“") == 'nord-sud "alt"'


def test_numbers_in_names_are_counted() -> None:
    names = ["ACME 10", "acme 2", "Äcme 1", "ACME 002", "ACME"]
    assert sorted(names, key=natural_key) == ["ACME", "Äcme 1", "acme 2", "ACME 002", "ACME 10"]


def test_marks_that_are_not_seen_hide_no_name_and_move_none() -> None:
    names = ["Birch", "\u200fAlder", "\u202acedar\u202c", "Ald\u00ader 2"]
    assert [folded(name) for name in names] == ["birch", "alder", "cedar", "alder 2"]
    assert sorted(names, key=natural_key) == [names[1], names[3], names[0], names[2]]


def test_keys_of_many_names_are_those_of_each() -> None:
    names = ["ACME 10", "Äcme 007", "acme", "Ald\u00ader 2", "", "12", "٣ Birch"]
    assert natural_keys(names) == [natural_key(name) for name in names]
    assert natural_keys(["two\nlines 1", *names]) == [natural_key(name) for name in ("two\nlines 1", *names)]
    assert natural_keys([]) == []
