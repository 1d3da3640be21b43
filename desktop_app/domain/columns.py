"""Columns of many values in little memory: equal values stored once, and texts in one run of bytes."""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise, repeat
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
_BYTES, _SHORTS, _INTS = "BHI"


class CodedColumn(NamedTuple):
    """A column of values of which many are equal: per row the number of its value in `values`."""

    codes: Sequence[int]
    values: Sequence[Any]

    def at(self, place: int) -> Any:
        """The value of a row."""
        return self.values[self.codes[place]]

    def at_all(self, places: Iterable[int]) -> "CodedColumn":
        """The column of these rows, in that order."""
        return CodedColumn(_narrowed(map(self.codes.__getitem__, places), len(self.values)), self.values)


class CodedColumnBuilder(Generic[T]):
    """Takes raw values in, row by row; each different one is made what it stands for once, by `decode`."""

    def __init__(self, decode: Callable[[T], object] | None = None) -> None:
        self._decode = decode
        self._numbers = _Numbers()
        self._codes = array(_INTS)

    def add(self, values: Iterable[T]) -> None:
        """Add the values of further rows."""
        self._codes.extend(map(self._numbers.__getitem__, values))

    def column(self) -> CodedColumn:
        """The column of all rows that were added."""
        met = self._numbers.values_met
        values = met if self._decode is None else [self._decode(raw) for raw in met]
        return CodedColumn(_narrowed(self._codes, len(values)), values)


class _Numbers(dict[Any, int]):
    """Numbers values in the order in which they are met, `values_met`."""

    def __init__(self) -> None:
        self.values_met: list[Any] = []

    def __missing__(self, value: object) -> int:
        number = self[value] = len(self.values_met)
        self.values_met.append(value)
        return number


def _narrowed(codes: Iterable[int], count: int) -> "array[int]":
    """`codes` in the smallest numbers for so many values."""
    kind = _BYTES if count <= 1 << 8 else _SHORTS if count <= 1 << 16 else _INTS
    whole = array(_INTS, codes)
    parts = array(kind, whole.tobytes())  # an array takes bytes sooner than small numbers one by one
    of_each = whole.itemsize // parts.itemsize
    return parts[0 if sys.byteorder == "little" else of_each - 1 :: of_each]


class TextColumn:
    """A column of texts that mostly differ; an empty text is `None`."""

    __slots__ = ("_bytes", "_ends")

    def __init__(self, text: bytes, ends: Sequence[int]) -> None:
        self._bytes = text
        self._ends = ends

    def at(self, place: int) -> str | None:
        """The text of a row."""
        return self._bytes[self._ends[place] : self._ends[place + 1]].decode() or None

    def texts(self) -> list[str]:
        """The texts of all rows; "" where there is none."""
        text = self._bytes.decode()
        if len(text) == len(self._bytes):  # each character is a byte: sooner than one text after the other
            return [text[start:end] for start, end in pairwise(self._ends)]
        return [self._bytes[start:end].decode() for start, end in pairwise(self._ends)]

    def place_of(self, text: str) -> int | None:
        """The first row with this text."""
        needle, ends = text.encode(), self._ends
        start = self._bytes.find(needle)
        while start >= 0:
            place = bisect_right(ends, start) - 1
            if (ends[place], ends[place + 1]) == (start, start + len(needle)):
                return place
            start = self._bytes.find(needle, start + 1)
        return None

    def containing(self, word: str) -> bytearray:
        """For each row, 1 where its text has `word` in it, and else 0."""
        needle, ends, flags = word.encode(), self._ends, bytearray(len(self._ends) - 1)
        start = self._bytes.find(needle)
        while start >= 0:
            place = bisect_right(ends, start) - 1
            end = ends[place + 1]
            if start + len(needle) <= end:
                flags[place] = 1
                start = self._bytes.find(needle, end)
            else:  # it goes on into the next row
                start = self._bytes.find(needle, start + 1)
        return flags


class TextColumnBuilder:
    """Takes texts in, row by row."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def add(self, texts: Iterable[str | None]) -> None:
        """Add the texts of further rows."""
        encoded = [text.encode() if text else b"" for text in texts]
        ends = accumulate(map(len, encoded), initial=self._ends.pop())
        self._ends.extend(ends)
        self._bytes += b"".join(encoded)

    def column(self) -> "TextColumn | CodedColumn":
        """The column of all rows that were added."""
        if not self._bytes:
            return CodedColumn(bytes(len(self._ends) - 1), [None])
        small = len(self._bytes) < 1 << 32
        return TextColumn(bytes(self._bytes), array(_INTS, self._ends) if small else self._ends)


class SparseColumnBuilder(Generic[T]):
    """Takes the raw values of some rows in, by their keys; all others have the value `missing`."""

    def __init__(self, decode: Callable[[T], object], missing: object = None) -> None:
        self._decode = decode
        self._missing = missing
        self._numbers = _Numbers()
        self._by_key: dict[int, int] = {}

    def add(self, pairs: Iterable[tuple[int, T]]) -> None:
        """Add keys with their values; of two values for a key the later one counts."""
        numbers = self._numbers
        self._by_key.update((key, numbers[value]) for key, value in pairs)

    def raw(self, key: int) -> T | None:
        """The raw value of a row, as far as it was added."""
        number = self._by_key.get(key)
        return None if number is None else self._numbers.values_met[number]

    def column(self, keys: Iterable[int]) -> CodedColumn:
        """The column of rows with these keys."""
        values = [*map(self._decode, self._numbers.values_met), self._missing]
        codes = map(self._by_key.get, keys, repeat(len(values) - 1))
        return CodedColumn(_narrowed(codes, len(values)), values)
