"""Keep the saved views of the list of clients, and take them out to a small file and in again."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.saved_queries import query_from_text, query_to_text
from desktop_app.domain.saved_views import SavedView, SavedViews, in_order, layout_from_json, layout_to_json
from desktop_app.services.file_writing import write_whole
from desktop_app.storage import faults
from desktop_app.storage import saved_views as store
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

_ORDER = "saved_views"
_FORMAT, _VERSION = "partner-dashboard-views", 1
_LARGEST = 1_000_000  # bytes: hundreds of views


@dataclass(frozen=True, slots=True)
class ViewsChanged:
    """The saved views before and after."""

    before: SavedViews
    after: SavedViews
    changed: Changed = Changed.SETTINGS


def saved_views(workspace: Workspace) -> SavedViews:
    """The saved views in their order."""
    views = {name: _read_view(name, text) for name, text in store.saved_views(workspace).items()}
    order = _read_json(setting(workspace, _ORDER) or "")
    names, start = order.get("order"), order.get("start")
    listed = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return in_order(views, listed, start if isinstance(start, str) else None)


def change_views(workspace: Workspace, change: Callable[[SavedViews], SavedViews]) -> ViewsChanged:
    """Make the saved views what `change` says of those that are there."""
    with workspace.writing():
        before = saved_views(workspace)
        after = change(before)
        for view in before.views:
            if after.find(view.name) is None:
                store.drop_view(workspace, view.name)
        for view in after.views:
            if before.find(view.name) != view:
                store.put_view(workspace, view.name, json.dumps(_view_to_json(view), sort_keys=True))
        order = {"order": [view.name for view in after.views], "start": after.start}
        keep_setting(workspace, _ORDER, json.dumps(order))
    return ViewsChanged(before, after)


def export_views(file: Path, views: SavedViews) -> int:
    """Write views to a file; gives how many. Raises `NotWritable` when that fails."""
    listed = [{"name": view.name, **_view_to_json(view)} for view in views.views]
    text = json.dumps({"format": _FORMAT, "version": _VERSION, "views": listed}, indent=1, ensure_ascii=False)

    def write(draft: Path) -> None:
        draft.write_bytes(text.encode())

    write_whole(file, write)
    return len(listed)


def read_views(file: Path) -> tuple[SavedView, ...]:
    """The views that a file holds; raises `UnusableInput` for another file, or one of a later version."""
    try:
        content = file.read_bytes() if file.stat().st_size <= _LARGEST else b""
    except OSError as fault:
        raise faults.file_fault(fault) from fault
    stored = _read_json(content.decode("utf-8", errors="replace"))
    listed = stored.get("views")
    if stored.get("format") != _FORMAT or stored.get("version") != _VERSION or not isinstance(listed, list):
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "This is not a file of saved views"),
            QT_TRANSLATE_NOOP("Messages", "“{file}” was not written by Saved views, or by a later version of it."),
            QT_TRANSLATE_NOOP("Messages", "Choose a file that was exported there. Nothing was changed."),
            file=file.name,
        )
    views = [view for view in listed if isinstance(view, dict) and isinstance(view.get("name"), str)]
    return tuple(_read_view(" ".join(view["name"].split()), json.dumps(view)) for view in views if view["name"].strip())


def _view_to_json(view: SavedView) -> dict[str, Any]:
    """The query's own values, as earlier versions have them, and the layout among them."""
    stored: dict[str, Any] = json.loads(query_to_text(view.query))
    return stored if view.layout is None else {**stored, "layout": layout_to_json(view.layout)}


def _read_view(name: str, text: str) -> SavedView:
    return SavedView(name, query_from_text(text), layout_from_json(_read_json(text).get("layout")))


def _read_json(text: str) -> dict[str, Any]:
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}
