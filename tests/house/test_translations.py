"""The translations on disk are those of the program's texts, whole, and fill the same places as the English."""

import re
from pathlib import Path

import pytest

from tools import translations
from tools.translatable import Text

_LANGUAGES = (translations.ENGLISH, *translations.LANGUAGES)
_ON_DISK = {language: translations.read(translations.ts_file(language)) for language in _LANGUAGES}
_AGAIN = "type: make translations"

_PLACES = re.compile(r"\{\w*\}|%L?n")
_KEY = re.compile(r"&(?=\w)")
_FILTER = re.compile(r"\(\*[^)]*\)")


def _marks(text: str) -> dict[str, object]:
    """What a translation takes over from its source as it stands."""
    return {
        "places": sorted(place.replace("%L", "%") for place in _PLACES.findall(text)),
        "keys to press": len(_KEY.findall(text)),
        "more to come": text.endswith("…"),
        "the name goes on": text.endswith(":"),
        "space around": (text[:1].isspace(), text[-1:].isspace()),
        "kinds of files": _FILTER.findall(text),
        "rich text": bool(re.search(r"<\w", text)),
    }


def test_the_marks_are_seen() -> None:
    assert _marks("&Save {file}…") != _marks("Sichern {file}…")
    assert _marks("&Save {file}…") != _marks("&Sichern {datei}…")
    assert _marks("&Save {file}…") != _marks("&Sichern {file}")
    assert _marks("%n day(s)") == _marks("%Ln Tage")
    assert _marks("All (*.csv)") != _marks("Alle (*.xlsx)")


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_translation_keeps_places_keys_and_what_the_end_promises(language: str) -> None:
    wrong = {
        (text.source, form): {name: mark for name, mark in _marks(form).items() if mark != _marks(text.source)[name]}
        for text, forms in _ON_DISK[language].items()
        for form in forms
    }
    assert {text: marks for text, marks in wrong.items() if marks} == {}


def test_every_text_is_translated_and_none_that_is_gone_is_kept() -> None:
    """Type `make translations`: it brings the files up to date, and names what is left to translate in them."""
    for language, forms in translations.updated().items():
        assert sorted(forms) == sorted(_ON_DISK[language]), _AGAIN
        assert [text for text, form in forms.items() if not form] == [], _AGAIN


def test_what_renews_is_not_said_to_have_been_renewed() -> None:
    """German "verlängert" means both: it is for what is decided, and "Verlängerung" for what is to come."""
    word = re.compile(r"\b[Vv]erlängert\b(?! (?:sich|werden))")
    sources = {text.source for text, forms in _ON_DISK["de"].items() if word.search(" ".join(forms))}
    assert {source for source in sources if "enewed" not in source} == set()
    assert "Renewed" in sources


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_counted_text_has_a_form_for_one_and_for_more(language: str) -> None:
    def right(text: Text, forms: translations.Forms) -> bool:
        return not forms or (len(forms) == (2 if text.is_counted else 1) and all(forms))

    assert [text for text, forms in _ON_DISK[language].items() if not right(text, forms)] == []


def test_english_leaves_no_bracket_to_the_reader() -> None:
    assert [forms for forms in _ON_DISK[translations.ENGLISH].values() if "(s)" in "".join(forms)] == []


def _disagrees(form: str, *, is_one: bool) -> bool:
    """Whether the verb after an English number is that of another number, or `the` stands before a single one."""
    verbs = "are|were|have|go|stay|belong|need" if is_one else "is|was|has|goes|stays|belongs|needs"
    after = re.search(rf"(?:^|[.:;,] )%Ln (?:(?!whose\b|that\b)\w+ )*(?:{verbs})\b", form)
    return bool(after) or (is_one and bool(re.search(r"\b(?:the|first|each of) %Ln", form)))


def test_english_verbs_agree_with_the_number_before_them() -> None:
    assert _disagrees("%Ln row are not read", is_one=True)
    assert _disagrees("Please check the %Ln marked table", is_one=True)
    assert _disagrees("%Ln rows is not read", is_one=False)
    forms = [form for form in _ON_DISK[translations.ENGLISH].values() if len(form) > 1]
    assert [form for form, _ in forms if _disagrees(form, is_one=True)] == []
    assert [form for _, form in forms if _disagrees(form, is_one=False)] == []


def test_counts_are_written_as_the_locale_does() -> None:
    """`%n` has no separator of thousands, `%Ln` has."""
    counted = (form for forms in _ON_DISK.values() for texts in forms.values() if len(texts) > 1 for form in texts)
    assert [form for form in counted if "%n" in form] == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_what_is_loaded_was_compiled_from_what_is_translated(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "again.qm"
    translations.compile_to(translations.ts_file(language), compiled)
    assert compiled.read_bytes() == translations.ts_file(language).with_suffix(".qm").read_bytes(), _AGAIN
