"""Tags of an imported table are shown, found and filtered beside those that people give, and change with imports."""

from datetime import date
from pathlib import Path

from desktop_app.domain.client_filter import select
from desktop_app.domain.client_list import ClientQuery
from desktop_app.services.client_bulk import change_tag
from desktop_app.services.client_details import client_details
from desktop_app.services.client_edits import set_tags
from desktop_app.services.clients import list_clients
from desktop_app.storage.workspace import create_workspace
from tests.worked_book import import_tables

TODAY = date(2022, 6, 30)


def test_imported_tags_stand_beside_those_given_here(tmp_path: Path) -> None:
    header = ["client_id", "name", "tags"]
    with create_workspace(tmp_path / "book.partner") as workspace:
        import_tables(workspace, tmp_path, {"clients": (header, [("a", "Alder", "vip; north "), ("b", "Birch", "")])})
        set_tags(workspace, "a", ["mine", "vip"])
        alder, birch = list_clients(workspace, TODAY).rows
        assert (alder.tags, alder.own_tags) == (("mine", "north", "vip"), ("mine", "vip"))
        assert (birch.tags, birch.own_tags) == ((), ())
        book = list_clients(workspace, TODAY)
        assert [row.client_id for row in select(book, ClientQuery(tags=frozenset({"north"})))] == ["a"]
        assert client_details(workspace, "a", TODAY).row.tags == alder.tags

        change_tag(workspace, ["a", "b"], "vip", has=False)  # takes off what was given here
        change_tag(workspace, ["a"], "mine", has=False)
        assert list_clients(workspace, TODAY).rows[0].tags == ("north", "vip")
        import_tables(workspace, tmp_path, {"clients": (header, [("a", "Alder", "south"), ("b", "Birch", "")])})
        assert list_clients(workspace, TODAY).rows[0].tags == ("south",)
