"""How the Clients tab looks, as saved views and the next start have it: columns, widths, sort, groups and filters."""

from typing import Any

from desktop_app.domain.saved_queries import query_from_text, query_to_text
from desktop_app.domain.saved_views import TableLayout, layout_from_json, layout_to_json
from desktop_app.ui.clients.filter_bar import FilterBar
from desktop_app.ui.clients.table import ClientTable


def layout_of(table: ClientTable) -> TableLayout:
    """How the table looks; columns go by their keys, so that another version finds them again."""
    header, columns = table.horizontalHeader(), table.clients.columns
    shown = [columns[number] for number in table.columns_in_order()]
    return TableLayout(
        order=tuple(columns[header.logicalIndex(place)].key for place in range(header.count())),
        shown=tuple(column.key for column in shown if not column.ended_only),
        widths=tuple((columns[number].key, width) for number, width in sorted(table.widths.chosen.items())),
        sort=table.clients.order,
        group=table.clients.grouped_by,
    )


def show_layout(layout: TableLayout, table: ClientTable) -> None:
    """Make the table look so, as far as its columns are known; what the layout does not say stays."""
    header, number_of = table.horizontalHeader(), table.clients.number_of
    order = [number for key in layout.order if (number := number_of(key)) is not None]
    for place, number in enumerate(order):
        header.moveSection(header.visualIndex(number), place)
    shown = [key for key in layout.shown if number_of(key) is not None]
    for number, column in enumerate(table.clients.columns):
        is_new = column.own is not None and column.key not in layout.order
        if shown and not column.ended_only and not is_new:
            table.setColumnHidden(number, column.key not in shown)
    table.widths.forget_chosen()
    for key, width in layout.widths:
        if (number := number_of(key)) is not None:
            table.widths.choose(number, width)
    if layout.sort is not None and number_of(layout.sort[0]) is not None:
        table.sort_by(layout.sort[0], descending=layout.sort[1])
    table.group_by(layout.group if layout.group and number_of(layout.group) is not None else None)


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
