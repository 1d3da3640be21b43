"""How the Clients tab was left: columns, their order and widths, sort and filters, as values that can be stored."""

from typing import Any

from desktop_app.domain.saved_queries import query_from_text, query_to_text
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.filter_bar import FilterBar
from desktop_app.ui.clients.table import ClientTable

_NARROWEST, _WIDEST = 48, 1_200


def state_of(table: ClientTable, bar: FilterBar) -> dict[str, Any]:
    """The state of the tab; columns go by their keys, so that another version finds them again."""
    header = table.horizontalHeader()
    order = [COLUMNS[header.logicalIndex(place)].key for place in range(header.count())]
    shown = [COLUMNS[number].key for number in table.columns_in_order() if not COLUMNS[number].ended_only]
    widths = {COLUMNS[number].key: width for number, width in table.widths.chosen.items()}
    return {
        "order": order,
        "shown": shown,
        "chosen_widths": widths,
        "sort": [table.clients.sorted_by, table.clients.descending],
        "group": table.clients.grouped_by,
        "query": query_to_text(bar.query),
    }


def restore_state(state: object, table: ClientTable, bar: FilterBar) -> None:
    """Make the tab as `state` says, as far as that is understood."""
    if not isinstance(state, dict):
        return
    header = table.horizontalHeader()
    for place, key in enumerate(key for key in _listed(state.get("order")) if key in INDEX):
        header.moveSection(header.visualIndex(INDEX[key]), place)
    shown = [key for key in _listed(state.get("shown")) if key in INDEX]
    for number, column in enumerate(COLUMNS):
        if shown and not column.ended_only:
            table.setColumnHidden(number, column.key not in shown)
    for key, width in _pairs(state.get("chosen_widths")):
        if key in INDEX and isinstance(width, int):
            table.widths.choose(INDEX[key], min(max(width, _NARROWEST), _WIDEST))
    match state.get("sort"):
        case [str(key), bool(descending)] if key in INDEX:
            table.sort_by(key, descending=descending)
    if "group" in state:
        table.group_by(state["group"] if state["group"] in INDEX else None)
    if isinstance(state.get("query"), str):
        bar.ask(query_from_text(state["query"]))


def _listed(value: object) -> list[str]:
    return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []


def _pairs(value: object) -> list[tuple[str, object]]:
    return list(value.items()) if isinstance(value, dict) else []
