"""Saved views: kept in an order, changed in one step that can be undone, and taken to and from a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.client_list import ClientQuery
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.saved_views import SavedView, SavedViews, TableLayout, layout_from_json, layout_to_json
from desktop_app.services.saved_views import change_views, export_views, read_views, saved_views
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

LAYOUT = TableLayout(
    order=("mrr", "client"), shown=("client",), widths=(("mrr", 120),), sort=("mrr", True), group="owner"
)
WINTER = SavedView("Winter", ClientQuery(decide_within=60, owners=frozenset({"Jo", None})), LAYOUT)
SPRING = SavedView("Spring", ClientQuery(text="a"), LAYOUT)
OLD = SavedView("Aged", ClientQuery(text="b"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def save(workspace: Workspace, *views: SavedView) -> None:
    for view in views:
        change_views(workspace, lambda before, view=view: before.saved(view))  # type: ignore[misc]


def names(workspace: Workspace) -> list[str]:
    return [view.name for view in saved_views(workspace).views]


def test_views_keep_their_order_and_each_change_is_undone_by_what_was_before(workspace: Workspace) -> None:
    save(workspace, WINTER, SPRING)
    assert saved_views(workspace) == SavedViews((WINTER, SPRING))
    for change, wanted in (
        (lambda views: views.moved("Spring", -1), (["Spring", "Winter"], None)),
        (lambda views: views.starting_with("Winter"), (["Spring", "Winter"], "Winter")),
        (lambda views: views.renamed("Winter", "Winter 2027"), (["Spring", "Winter 2027"], "Winter 2027")),
        (lambda views: views.deleted("Winter 2027"), (["Spring"], None)),
    ):
        before = saved_views(workspace)
        made = change_views(workspace, change)
        assert (names(workspace), saved_views(workspace).start) == wanted
        change_views(workspace, lambda _views, made=made: made.before)  # type: ignore[misc]
        assert saved_views(workspace) == before
        change_views(workspace, change)
    with pytest.raises(ValueError, match="Spring"):
        SavedViews((WINTER, SPRING)).renamed("Winter", "Spring")


def test_a_view_of_an_earlier_version_has_filters_alone_and_stands_behind_the_ordered_ones(
    workspace: Workspace,
) -> None:
    with workspace.writing():
        workspace.write("INSERT INTO saved_view (name, query) VALUES ('Aged', '{\"text\": \"b\"}')")
    save(workspace, WINTER)
    assert saved_views(workspace).views == (OLD, WINTER)


def test_views_go_to_a_file_and_come_back_without_replacing_others(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "mine.views.json"
    assert export_views(file, SavedViews((WINTER, OLD), "Winter")) == 2
    assert read_views(file) == (WINTER, OLD)
    other = SavedView("Winter", ClientQuery(text="other"))
    save(workspace, other, OLD)
    change_views(workspace, lambda views: views.joined(read_views(file)))
    assert names(workspace) == ["Winter", "Aged", "Winter (2)"]
    assert saved_views(workspace).find("Winter") == other
    assert saved_views(workspace).start is None
    for text in ("", "[]", '{"format": "partner-dashboard-views", "version": 2, "views": []}', "[" * 100_000, "\x00"):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(UnusableInput):
            read_views(file)


_KEYS = st.sampled_from(["order", "shown", "chosen_widths", "sort", "group"])
_LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=3)


@given(stored=st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner)))
def test_whatever_was_stored_a_layout_is_read_or_left_out(stored: object) -> None:
    layout = layout_from_json(stored)
    assert layout is None or layout_from_json(layout_to_json(layout)) == layout
