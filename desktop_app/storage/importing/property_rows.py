"""What rows of a file say of clients in further columns, as it is stored: JSON, made column by column."""

import json
from collections.abc import Container, Mapping, Sequence
from itertools import compress
from json.encoder import encode_basestring_ascii
from typing import NamedTuple


class ClientProperties(NamedTuple):
    """What a row says of a client: on which line, of which client, in which columns, and the JSON of their texts."""

    line: int
    client: str
    names: tuple[str, ...]
    text: str

    @property
    def values(self) -> dict[str, str]:
        """The texts by their names."""
        return dict(json.loads(self.text))

    def without(self, names: Container[str]) -> "ClientProperties":
        """The row without some of its columns."""
        values = {name: value for name, value in self.values.items() if name not in names}
        return self._replace(names=tuple(values), text=json.dumps(values))

    def with_more(self, other: "ClientProperties") -> "ClientProperties":
        """The row with the columns of another one, which it has not itself."""
        return self._replace(names=(*self.names, *other.names), text=json.dumps({**self.values, **other.values}))


def property_rows(
    lines: Sequence[int], clients: Sequence[object], columns: Mapping[str, Sequence[str | None]]
) -> list[ClientProperties]:
    """The rows on these `lines`, of `clients` by their ids, of which some column says something; `None` is blank."""
    all_names = tuple(columns)
    fields = [_fields(name, texts) for name, texts in columns.items()]
    rows: list[ClientProperties] = []
    for line, client, own in zip(lines, clients, zip(*fields, strict=True), strict=bool(fields)):
        names = all_names if None not in own else tuple(compress(all_names, own))
        if names:
            rows.append(ClientProperties(line, str(client), names, f"{{{', '.join(filter(None, own))}}}"))
    return rows


def _fields(name: str, texts: Sequence[str | None]) -> list[str | None]:
    """Each of the texts in one column as a field of JSON; where many are alike, each is written once."""
    start = f"{encode_basestring_ascii(name)}: "
    different = set(texts)
    if len(different) > len(texts) // 2:
        return [None if text is None else start + encode_basestring_ascii(text) for text in texts]
    fields = {text: None if text is None else start + encode_basestring_ascii(text) for text in different}
    return list(map(fields.__getitem__, texts))
