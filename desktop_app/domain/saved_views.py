"""Saved views of the list of clients: filters, columns, widths, sort and grouping under a name, in an order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.client_list import ClientQuery
from desktop_app.domain.folding import natural_key

_NARROWEST, _WIDEST = 48, 1_200


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """How the table looks: the columns by their keys, all in `order`, those `shown`, and `widths` chosen in pixels.

    `sort` is a column and whether it runs downwards; `group` the column that clients are grouped by.
    """

    order: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()
    sort: tuple[str, bool] | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class SavedView:
    """Filters and the table's look; without a `layout`, as earlier versions saved views, the table stays as it is."""

    name: str
    query: ClientQuery
    layout: TableLayout | None = None


@dataclass(frozen=True, slots=True)
class SavedViews:
    """All views in their order; `start` names the one that the list starts with."""

    views: tuple[SavedView, ...] = ()
    start: str | None = None

    def find(self, name: str) -> SavedView | None:
        """The view of this name."""
        return next((view for view in self.views if view.name == name), None)

    def saved(self, view: SavedView) -> "SavedViews":
        """With `view` in place of the one of its name, or else at the end."""
        if self.find(view.name) is None:
            return replace(self, views=(*self.views, view))
        return replace(self, views=tuple(view if other.name == view.name else other for other in self.views))

    def deleted(self, name: str) -> "SavedViews":
        """Without the view of this name."""
        views = tuple(view for view in self.views if view.name != name)
        return SavedViews(views, None if self.start == name else self.start)

    def renamed(self, name: str, to: str) -> "SavedViews":
        """With another name for a view; raises `ValueError` where there is one of that name."""
        if to != name and self.find(to) is not None:
            raise ValueError(to)
        views = tuple(replace(view, name=to) if view.name == name else view for view in self.views)
        return SavedViews(views, to if self.start == name else self.start)

    def moved(self, name: str, places: int) -> "SavedViews":
        """With a view so many places further down, or up where that is below 0."""
        views = list(self.views)
        before = next((place for place, view in enumerate(views) if view.name == name), None)
        if before is None:
            return self
        view = views.pop(before)
        views.insert(min(max(before + places, 0), len(views)), view)
        return replace(self, views=tuple(views))

    def starting_with(self, name: str | None) -> "SavedViews":
        """With another view to start with, or none."""
        return replace(self, start=name)

    def joined(self, others: "tuple[SavedView, ...]") -> "SavedViews":
        """With views from elsewhere; one whose name is taken by a different one gets a number behind it."""
        views = self
        for view in others:
            if view not in views.views:
                views = views.saved(replace(view, name=views.free_name(view.name)))
        return views

    def free_name(self, name: str) -> str:
        """`name`, or with a number behind it where it is taken: `"Winter (2)"`."""
        number, free = 1, name
        while self.find(free) is not None:
            number += 1
            free = f"{name} ({number})"
        return free


def in_order(views: Mapping[str, SavedView], order: list[str], start: str | None) -> SavedViews:
    """Views in a stored order; those that it does not name follow by name."""
    named = [name for name in dict.fromkeys(order) if name in views]
    others = sorted(views.keys() - named, key=natural_key)
    return SavedViews(tuple(views[name] for name in [*named, *others]), start if start in views else None)


def layout_to_json(layout: TableLayout) -> dict[str, Any]:
    """A layout as plain values."""
    return {
        "order": list(layout.order),
        "shown": list(layout.shown),
        "chosen_widths": dict(layout.widths),
        "sort": list(layout.sort) if layout.sort else None,
        "group": layout.group,
    }


def layout_from_json(stored: object) -> TableLayout | None:
    """The layout that plain values say, as far as they are understood; `None` for anything else."""
    if not isinstance(stored, dict):
        return None
    widths = stored.get("chosen_widths")
    pairs = widths.items() if isinstance(widths, dict) else ()
    sort: tuple[str, bool] | None = None
    match stored.get("sort"):
        case [str(column), bool(descending)]:
            sort = (column, descending)
    group = stored.get("group")
    return TableLayout(
        order=_texts(stored.get("order")),
        shown=_texts(stored.get("shown")),
        widths=tuple((str(key), _bounded(width)) for key, width in pairs if type(width) is int),
        sort=sort,
        group=group if isinstance(group, str) else None,
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _bounded(width: int) -> int:
    return min(max(width, _NARROWEST), _WIDEST)
