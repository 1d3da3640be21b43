"""What of a workspace can be searched for."""

from pathlib import Path

from desktop_app.services.client_edits import set_tags
from desktop_app.services.search import Destination
from desktop_app.services.searchable import searchable
from tests.worked_book import worked_workspace


def test_a_client_is_found_by_its_tags(tmp_path: Path) -> None:
    with worked_workspace(tmp_path) as workspace:
        set_tags(workspace, "A", ["Key account"])
        results = [entry for index in searchable(workspace).indexes for entry in index.search("key acc")]
    assert [(entry.destination, entry.key) for entry in results] == [(Destination.CLIENT, "A")]
