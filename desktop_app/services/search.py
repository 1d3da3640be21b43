"""One index over everything that can be gone to, searched as one types and forgiving of typing errors."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from desktop_app.domain.folding import folded

_WORD = re.compile(r"\w+")

# More candidates than anyone reads; the cap keeps a single letter as quick as a whole name.
_CANDIDATES = 400
# Below this likeness (0 to 100) two words are different words rather than one with a slip of the finger.
_LIKENESS = 72
_EXACT, _PREFIX, _INSIDE = 4.0, 3.0, 2.0
_TITLE_START, _RECENT = 3.0, 2.0

Rank = tuple[float, int, str]


class Destination(StrEnum):
    """What a hit leads to; commands come last, since most searches are for clients."""

    CLIENT = "client"
    CONTACT = "contact"
    PRODUCT = "product"
    TEAM_MEMBER = "team_member"
    MONTH = "month"
    NOTE = "note"
    SETTING = "setting"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be gone to: `key` identifies it within its kind, `also` holds further searchable text."""

    destination: Destination
    key: str
    title: str
    subtitle: str = ""
    also: str = ""


class Hit(NamedTuple):
    """An entry that was found, and how well it matches: hits in order of rank are best first."""

    rank: Rank
    entry: Entry


class SearchIndex:
    """A fixed set of entries; build a new one when the data changes (20,000 clients take a fraction of a second)."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._titles = [folded(entry.title) for entry in self.entries]
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            for word in _words(f"{entry.title} {entry.subtitle} {entry.also}"):
                self._places[word].append(number)
        self._words = sorted(self._places)
        self._by_key = {(entry.destination, entry.key): entry for entry in self.entries}

    def named(self, keys: Iterable[tuple[Destination, str]]) -> dict[tuple[Destination, str], Entry]:
        """Those of the entries that `keys` identify, as far as there are any."""
        return {key: self._by_key[key] for key in keys if key in self._by_key}

    def search(self, text: str, *, recent: Sequence[Entry] = (), limit: int = 20) -> list[Entry]:
        """The best `limit` entries for `text`, best first; for an empty text the `recent` ones, newest first.

        Every word of `text` must match: as a whole word, its beginning, inside a word, or with a slip or two.
        """
        if not _words(text):
            return list(recent[:limit])
        return [hit.entry for hit in self.hits(text, recent=recent)][:limit]

    def hits(self, text: str, *, recent: Iterable[Entry] = ()) -> list["Hit"]:
        """Every entry that `text` may mean, best first, with its rank: hits of several indexes are merged by it."""
        words = sorted(_words(text), key=len, reverse=True)
        if not words:
            return []
        # The longest word narrows most; a cap on it would hide what only the other words tell apart.
        scores = self._scores(words[0], most=_CANDIDATES if len(words) == 1 else len(self.entries))
        for word in words[1:]:
            more = self._scores(word, most=len(scores), among=scores.keys())
            scores = {number: score + more[number] for number, score in scores.items() if number in more}
        return self._ranked(scores, folded(text).strip(), recent)

    def _ranked(self, scores: Mapping[int, float], text: str, recent: Iterable[Entry]) -> list["Hit"]:
        known = {(entry.destination, entry.key) for entry in recent}

        def rank(number: int) -> Rank:
            entry, title = self.entries[number], self._titles[number]
            bonus = _TITLE_START * title.startswith(text) + _RECENT * ((entry.destination, entry.key) in known)
            return -(scores[number] + bonus), _ORDER[entry.destination], title

        return sorted((Hit(rank(number), self.entries[number]) for number in scores), key=itemgetter(0))

    def _scores(self, word: str, most: int, among: Container[int] | None = None) -> dict[int, float]:
        """About `most` entries that hold `word`, with how well; weaker ways of matching are tried only when needed."""
        scores: dict[int, float] = {}
        for matches in (self._beginning_with, self._containing, self._resembling):
            for found, score in matches(word):
                for number in self._places[found]:
                    if among is None or number in among:
                        scores[number] = max(score, scores.get(number, 0.0))
                if len(scores) >= most:
                    break
            if scores and (len(word) < 3 or len(scores) >= 5):
                break
        return scores

    def _beginning_with(self, word: str) -> Iterator[tuple[str, float]]:
        for place in range(bisect_left(self._words, word), len(self._words)):
            found = self._words[place]
            if not found.startswith(word):
                return
            yield found, _EXACT if found == word else _PREFIX

    def _containing(self, word: str) -> Iterator[tuple[str, float]]:
        return ((found, _INSIDE) for found in self._words if word in found)

    def _resembling(self, word: str) -> Iterator[tuple[str, float]]:
        if len(word) < 3:
            return
        # Imported here: most sessions never mistype, and each pays for what it imports.
        from rapidfuzz import fuzz, process

        for found, likeness, _ in process.extract(
            word, self._words, scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=25
        ):
            yield found, likeness / 100


_ORDER = {destination: place for place, destination in enumerate(Destination)}


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
