"""Rows kept small in memory: a book of 20,000 clients with all properties would take hundreds of megabytes otherwise.

Not on disk: what HubSpot says of clients must not lie beside an encrypted workspace.
"""

import marshal
import zlib
from collections.abc import Iterable, Iterator, Mapping


class PackedRows:
    """Records by their ids, packed a page at a time; the first one of an id counts."""

    def __init__(self) -> None:
        self._pages: list[bytes] = []
        self._ids: dict[str, None] = {}
        self._names: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> list[str]:
        """The ids, in the order in which they came."""
        return list(self._ids)

    @property
    def names(self) -> list[str]:
        """The names of the properties that are not blank in every record."""
        return list(self._names)

    def add(self, records: Iterable[tuple[str, Mapping[str, str]]]) -> int:
        """Keep a page of records by id and properties that are not blank; gives how many of them are new."""
        new = {record_id: properties for record_id, properties in records if record_id not in self._ids}
        if new:
            self._ids.update(dict.fromkeys(new))
            for properties in new.values():
                self._names.update(dict.fromkeys(properties))
            self._pages.append(zlib.compress(marshal.dumps(new), 1))
        return len(new)

    def __iter__(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each record's id and its properties that are not blank, unpacked a page at a time."""
        for page in self._pages:
            yield from marshal.loads(zlib.decompress(page)).items()  # noqa: S302 - what this class has packed itself
