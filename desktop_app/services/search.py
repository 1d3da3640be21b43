"""One index over everything that can be gone to, searched as one types and forgiving of typing errors."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from itertools import accumulate, chain, islice, pairwise
from math import inf
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
# So many hits are enough: weaker ways to match are not tried any more.
_ENOUGH = 5
# Sorts after every letter.
_LAST = "\U0010ffff"

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
class SearchEntry:
    """Something that can be gone to: `key` identifies it within its kind, `also` holds further searchable text."""

    destination: Destination
    key: str
    title: str
    subtitle: str = ""
    also: str = ""


class Hit(NamedTuple):
    """An entry that was found, and how well it matches: hits in order of rank are best first."""

    rank: Rank
    entry: SearchEntry


class SearchIndex:
    """A fixed set of entries; build a new one when the data changes (20,000 clients take a fraction of a second).

    Entries are held in the order in which equally good ones are listed, so that a number means a place: what is
    best is found without comparing texts, and what begins with some text lies side by side.
    """

    def __init__(self, entries: Iterable[SearchEntry]) -> None:
        named = [(_ORDER[entry.destination], folded(entry.title), entry) for entry in entries]
        named.sort(key=itemgetter(0, 1))
        self.entries = tuple(entry for _, _, entry in named)
        self._titles = [title for _, title, _ in named]
        self._blocks = _blocks([order for order, _, _ in named])
        self._texts: list[str] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            words = dict.fromkeys(_words(f"{entry.title} {entry.subtitle} {entry.also}"))
            self._texts.append(f" {' '.join(words)} ")
            for word in words:
                self._places[word].append(number)
        self._words = sorted(self._places)
        self._joined = "\n".join(self._words)
        self._starts = [0, *accumulate(len(word) + 1 for word in self._words)]
        self._counts = [0, *accumulate(len(self._places[word]) for word in self._words)]
        self._by_key = {(entry.destination, entry.key): number for number, entry in enumerate(self.entries)}

    def named(self, keys: Iterable[tuple[Destination, str]]) -> dict[tuple[Destination, str], SearchEntry]:
        """Those of the entries that `keys` identify, as far as there are any."""
        return {key: self.entries[self._by_key[key]] for key in keys if key in self._by_key}

    def search(self, text: str, *, recent: Sequence[SearchEntry] = (), limit: int = 20) -> list[SearchEntry]:
        """The best `limit` entries for `text`, best first; for an empty text the `recent` ones, newest first.

        Every word of `text` must match: as a whole word, its beginning, inside a word, or with a slip or two.
        """
        if not _words(text):
            return list(recent[:limit])
        return [hit.entry for hit in self.hits(text, recent=recent, most=limit)]

    def hits(self, text: str, *, recent: Iterable[SearchEntry] = (), most: int) -> list["Hit"]:
        """The best `most` entries for `text`, best first, with the ranks by which those of several indexes merge."""
        words = sorted(dict.fromkeys(_words(text)), key=self._weight)
        if not words:
            return []
        titled = self._titled(folded(text).strip())
        scores = self._scores(words[0], most=_CANDIDATES) if len(words) == 1 else self._scores(words[0])
        if len(words) == 1:
            # The cap may have left out what begins with the word itself.
            for number in islice(chain.from_iterable(titled), _CANDIDATES):
                scores.setdefault(number, self._how(f" {words[0]}", number))
        for word in words[1:]:
            more = self._among(word, list(scores))
            scores = {number: scores[number] + score for number, score in more.items()}
        return self._best(scores, titled, recent, most)

    def _best(
        self, scores: Mapping[int, float], titled: Sequence[range], recent: Iterable[SearchEntry], most: int
    ) -> list["Hit"]:
        known = {self._by_key.get((entry.destination, entry.key)) for entry in recent}

        def rank(number: int) -> tuple[float, int]:
            starts = bool(titled) and any(number in block for block in titled)
            return -(scores[number] + _TITLE_START * starts + _RECENT * (number in known)), number

        ranked = nsmallest(most, map(rank, scores))
        return [
            Hit((score, _ORDER[self.entries[number].destination], self._titles[number]), self.entries[number])
            for score, number in ranked
        ]

    def _titled(self, text: str) -> list[range]:
        """The numbers of the entries whose title begins with `text`, one range per kind."""
        ranges = (
            range(
                bisect_left(self._titles, text, block.start, block.stop),
                bisect_left(self._titles, text + _LAST, block.start, block.stop),
            )
            for block in self._blocks
        )
        return [places for places in ranges if places]

    def _weight(self, word: str) -> float:
        """How often words beginning with `word` occur: the rarest narrows most; a slip is looked for last."""
        first, last = self._beginning_with(word)
        return self._counts[last] - self._counts[first] or inf

    def _scores(self, word: str, most: int | None = None) -> dict[int, float]:
        """The entries that hold `word`, at most about `most`, with how well; weaker ways are tried only when needed."""
        scores: dict[int, float] = {}
        for search in (self._prefixed, self._containing, self._resembling):
            for indexed, score in search(word):
                for number in self._places[indexed][:most]:
                    if score > scores.get(number, 0.0):
                        scores[number] = score
                if most is not None and len(scores) >= most:
                    break
            if scores and (len(word) < 3 or len(scores) >= _ENOUGH):
                break
        return scores

    def _among(self, word: str, among: Sequence[int]) -> dict[int, float]:
        """Those of some entries that hold `word` as well, with how well; ways as for `_scores`."""
        texts, start = self._texts, f" {word}"
        scores = {number: self._how(start, number) for number in among if start in texts[number]}
        if len(word) < 3 or len(scores) >= _ENOUGH:
            return scores
        scores |= {number: _INSIDE for number in among if number not in scores and word in texts[number]}
        if len(scores) >= _ENOUGH:
            return scores
        for similar, score in self._resembling(word):
            whole = f" {similar} "
            for number in among:
                if whole in texts[number]:
                    scores.setdefault(number, score)
        return scores

    def _how(self, start: str, number: int) -> float:
        return _EXACT if f"{start} " in self._texts[number] else _PREFIX

    def _beginning_with(self, word: str) -> tuple[int, int]:
        """Where the words that begin with `word` lie."""
        return bisect_left(self._words, word), bisect_left(self._words, word + _LAST)

    def _prefixed(self, word: str) -> Iterator[tuple[str, float]]:
        first, last = self._beginning_with(word)
        return ((indexed, _EXACT if indexed == word else _PREFIX) for indexed in self._words[first:last])

    def _containing(self, word: str) -> Iterator[tuple[str, float]]:
        # In one text of all words: looking into each of them would be most of a query's time.
        place = self._joined.find(word)
        while place >= 0:
            number = bisect_right(self._starts, place) - 1
            yield self._words[number], _INSIDE
            place = self._joined.find(word, self._starts[number] + len(self._words[number]))

    def _resembling(self, word: str) -> Iterator[tuple[str, float]]:
        if len(word) < 3:
            return
        # Imported here: most sessions never mistype, and each pays for what it imports.
        from rapidfuzz import fuzz, process

        for indexed, likeness, _ in process.extract(
            word, self._words, scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=25
        ):
            yield indexed, likeness / 100


_ORDER = {destination: place for place, destination in enumerate(Destination)}


def _blocks(orders: Sequence[int]) -> list[range]:
    """Where the entries of each kind lie, in order."""
    starts = [bisect_left(orders, order) for order in sorted(set(orders))]
    return [range(start, end) for start, end in pairwise([*starts, len(orders)])]


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
