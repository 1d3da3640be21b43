"""A stand-in for HubSpot and a workspace for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.storage.workspace import Workspace
from tests.hubspot.account import book
from tests.hubspot.stand_in import StandIn, serving
from tests.made_once import empty_workspace


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn(book(25))


@pytest.fixture
def address(stand_in: StandIn) -> Iterator[str]:
    with serving(stand_in) as address:
        yield address


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as workspace:
        yield workspace
