"""Keys stored beside what people read: by which names are put in order, and product lines compared."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop_app.domain.folding import natural_key, natural_keys
from desktop_app.domain.products import line_key, line_keys


class StoredKey(NamedTuple):
    """A column that follows from another one of its row, and how: for one text, and for those of many rows at once."""

    column: str
    source: str
    work_out: Callable[[str], str]
    work_out_all: Callable[[Sequence[str]], list[str]]


# By table. The last step of the migrations fills each column where it is empty: a step that changes one of these rules
# empties it, so that it is filled anew.
KEYS = {
    "client": StoredKey("sort_key", "name", natural_key, natural_keys),
    "subscription": StoredKey("line", "product", line_key, line_keys),
    "renewal": StoredKey("line", "product", line_key, line_keys),
    "credit_event": StoredKey("line", "product_line", line_key, line_keys),
}
