"""Parsed files are kept while the rules look at them, and no longer."""

from collections.abc import Iterator

import pytest

from tests.house.files import names_used, nodes, tree


@pytest.fixture(autouse=True, scope="package")
def parsed_files() -> Iterator[None]:
    """Forget the parsed files after the last rule: each garbage collection of later tests would look through them."""
    yield
    for cached in (tree, nodes, names_used):
        cached.cache_clear()
