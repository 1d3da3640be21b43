"""The page of words: what each value of a choice is called in the languages that are known."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping

from desktop_app.paths import resources
from desktop_app.sources.kinds import KINDS
from tools.reference.markdown import code, page, table
from tools.reference.texts import Texts

_FLAG, _BLANK = "flag", "blank"


def words_page(texts: Texts) -> str:
    """The page `reference-words`."""
    known = _words()
    parts = [texts["words_intro"]]
    for words, of in _lists().items():
        parts += [f"## {', '.join(of)}", _table(texts, known[words])]
    blanks = ", ".join(code(word) for word in known[_BLANK][""])
    return page(*parts, f"## {texts['flag_title']}", _table(texts, known[_FLAG]), f"## {texts['blank_title']}", blanks)


def _table(texts: Texts, values: Mapping[str, list[str]]) -> str:
    return table(texts["word_header"], [[code(value), ", ".join(words)] for value, words in values.items()])


def _lists() -> Mapping[str, list[str]]:
    """The lists of words, with the columns that use them as `table.column`."""
    meanings: dict[str, list[str]] = defaultdict(list)
    for kind in KINDS:
        for column in kind.columns:
            if column.words:
                meanings[column.words].append(f"{kind.name}.{column.name}")
    return meanings


def _words() -> Mapping[str, Mapping[str, list[str]]]:
    """By list and value, the words of all languages, each once."""
    meanings: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for what, target, meaning, text in _lines():
        if what in ("word", _BLANK):
            words = meanings[target if what == "word" else _BLANK][meaning if what == "word" else ""]
            if text not in words:
                words.append(text)
    return meanings


def _lines() -> Iterator[tuple[str, str, str, str]]:
    for file in sorted((resources() / "export_labels").glob("*.csv"), key=lambda file: (file.stem != "en", file.stem)):
        with file.open(encoding="utf-8", newline="") as stream:
            for what, target, meaning, text, _source in list(csv.reader(stream))[1:]:
                yield what, target, meaning, text
