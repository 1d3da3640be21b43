"""How the Clients tab looks, as saved views and the next start have it: columns, widths, sort, groups and filters."""

from typing import Any

from desktop_app.domain.saved_queries import query_from_text, query_to_text
from desktop_app.domain.saved_views import TableLayout, layout_from_json, layout_to_json
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.filter_bar import FilterBar
from desktop_app.ui.clients.table import ClientTable


def layout_of(table: ClientTable) -> TableLayout:
    """How the table looks; columns go by their keys, so that another version finds them again."""
    header = table.horizontalHeader()
    shown = [COLUMNS[number] for number in table.columns_in_order()]
    return TableLayout(
        order=tuple(COLUMNS[header.logicalIndex(place)].key for place in range(header.count())),
        shown=tuple(column.key for column in shown if not column.ended_only),
        widths=tuple((COLUMNS[number].key, width) for number, width in sorted(table.widths.chosen.items())),
        sort=table.clients.order,
        group=table.clients.grouped_by,
    )


def show_layout(layout: TableLayout, table: ClientTable) -> None:
    """Make the table look so, as far as its columns are known; what the layout does not say stays."""
    header = table.horizontalHeader()
    for place, key in enumerate(key for key in layout.order if key in INDEX):
        header.moveSection(header.visualIndex(INDEX[key]), place)
    shown = [key for key in layout.shown if key in INDEX]
    for number, column in enumerate(COLUMNS):
        if shown and not column.ended_only:
            table.setColumnHidden(number, column.key not in shown)
    table.widths.forget_chosen()
    for key, width in layout.widths:
        if key in INDEX:
            table.widths.choose(INDEX[key], width)
    if layout.sort is not None and layout.sort[0] in INDEX:
        table.sort_by(layout.sort[0], descending=layout.sort[1])
    table.group_by(layout.group if layout.group in INDEX else None)


def state_of(table: ClientTable, bar: FilterBar) -> dict[str, Any]:
    """The state of the tab."""
    return {**layout_to_json(layout_of(table)), "query": query_to_text(bar.query)}


def restore_state(state: object, table: ClientTable, bar: FilterBar) -> None:
    """Make the tab as `state` says, as far as that is understood."""
    layout = layout_from_json(state)
    if layout is not None:
        show_layout(layout, table)
    if isinstance(state, dict) and isinstance(state.get("query"), str):
        bar.ask(query_from_text(state["query"]))
