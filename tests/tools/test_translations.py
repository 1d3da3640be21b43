"""Texts are found wherever they are written, and translations survive what happens to the texts around them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools.translatable import Text, Untranslatable, texts_in_data, texts_of
from tools.translations import compile_to, english_plural, merged, read, written

WORDS = """
from PySide6.QtCore import QCoreApplication
from program.messages import QT_TRANSLATE_NOOP
_KINDS = {1: QT_TRANSLATE_NOOP("Words", "a kind")}
def said(text, number=-1):
    return QCoreApplication.translate("Words", text, None, number)
"""


def _package(folder: Path, **modules: str) -> Path:
    program = folder / "program"
    program.mkdir()
    for name, code in modules.items():
        (program / f"{name}.py").write_text(code)
    return program


def _texts_of_package(folder: Path, code: str) -> list[Text]:
    return [text for text in texts_of(_package(folder, words=WORDS, page=code)) if text.source != "a kind"]


@pytest.mark.parametrize(
    ("code", "context", "source"),
    [
        ("class Page:\n  def f(self): self.tr('a text')", "Page", "a text"),
        ("class Page:\n  def f(self): f\"{self.tr('inside')} of it\"", "Page", "inside"),
        ("class Page:\n  def f(self): self.tr('%n day(s)', '', 3)", "Page", "%n day(s)"),
        ("QCoreApplication.translate('Detail', '%n seat(s)', None, 3)", "Detail", "%n seat(s)"),
        ("translate('Detail', 'two ' 'parts')", "Detail", "two parts"),
        ("Message('{day} is no day', {'day': 1})", "Messages", "{day} is no day"),
        ("from program.words import said\nsaid('imported')", "Words", "imported"),
        ("from program import words\nwords.said('with its module')", "Words", "with its module"),
        ("from program.words import said as tr\ntr('by another name')", "Words", "by another name"),
        ("from program import words\nsay = words.said\nsay('renamed')", "Words", "renamed"),
    ],
)
def test_a_text_is_found(tmp_path: Path, code: str, context: str, source: str) -> None:
    assert _texts_of_package(tmp_path, code) == [Text(context, source)]


def test_either_of_two_texts_is_found_and_a_name_is_followed_to_where_it_is_marked(tmp_path: Path) -> None:
    code = "translate('Page', 'one' if so else 'other')\ntranslate('Page', KINDS[kind])\nother.said('not ours')"
    assert _texts_of_package(tmp_path, code) == [Text("Page", "one"), Text("Page", "other")]
    assert Text("Words", "a kind") in texts_of(tmp_path / "program")


def test_texts_for_people_in_data_files_are_found_and_names_are_not(tmp_path: Path) -> None:
    (tmp_path / "tier_rules").mkdir()
    (tmp_path / "tier_rules" / "a.toml").write_text('id = "a"\ntitle = "Rules"\n[[tiers]]\nname = "Gold"\n')
    (tmp_path / "team_roles.toml").write_text('[[role]]\ntitle = "Manager"\ndescription = "Helps you"\n')
    assert texts_in_data(tmp_path) == [Text("Data", "Helps you"), Text("Data", "Rules")]


@pytest.mark.parametrize("text", ["f'{name} is there'", "'so ' + name", "'%s is there' % name"])
def test_a_text_that_is_put_together_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Untranslatable, match="page:1 puts its text together"):
        texts_of(_package(tmp_path, page=f"translate('Page', {text})"))


def test_what_is_translated_is_kept_what_is_gone_is_dropped_and_what_moves_takes_its_translation_along() -> None:
    stored = {Text("Old", "Save"): ("Sichern",), Text("Page", "Gone"): ("Weg",), Text("Page", "Here"): ("Hier",)}
    texts = [Text("New", "Save"), Text("Page", "Here"), Text("Page", "More")]
    assert merged(texts, stored) == {texts[0]: ("Sichern",), texts[1]: ("Hier",), texts[2]: ()}


def test_a_file_gives_back_what_was_written(tmp_path: Path) -> None:
    forms = {Text("A", "%n day(s)"): ("%Ln Tag", "%Ln Tage"), Text("A", 'Say "<&>"\nagain'): ("„<&>“\n",),
             Text("B", "%n open"): (), Text("B", "Open"): ()}  # fmt: skip
    file = tmp_path / "texts.ts"
    file.write_bytes(written("de", forms))
    assert read(file) == forms
    assert read(tmp_path / "none.ts") == {}


def test_english_is_put_into_its_plural_forms() -> None:
    assert english_plural("%n client(s) in {place}") == ("%Ln client in {place}", "%Ln clients in {place}")


def test_qt_finds_the_plural_form_and_nothing_that_is_not_translated(tmp_path: Path) -> None:
    file = tmp_path / "texts.ts"
    file.write_bytes(written("de", {Text("A", "%n day(s)"): ("%Ln Tag", "%Ln Tage"), Text("A", "Open"): ()}))
    compile_to(file, tmp_path / "texts.qm")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "texts.qm"))
    assert translator.translate("A", "%n day(s)", None, 1) == "%Ln Tag"
    assert translator.translate("A", "%n day(s)", None, 2) == "%Ln Tage"
    assert not translator.translate("A", "Open")
