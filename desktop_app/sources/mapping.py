"""From a foreign header to the kind of table it belongs to, and to the columns of that."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.csv_file import Table, first_of
from desktop_app.sources.hubspot_records import is_numbered_record, refuse_other_records
from desktop_app.sources.kinds import (
    BY_NAME,
    CLIENTS,
    CONTACTS,
    KINDS,
    SUBSCRIPTIONS,
    CellType,
    Column,
    Kind,
    kind_named,
)
from desktop_app.sources.labels import header_key, heading_currency, labels, loose_key

_HALVES = frozenset({"first_name", "last_name"})
# What only a table of clients has.
OF_CLIENTS = frozenset(
    {"relationship", "is_managed", "is_sold", "mrr", "arr", "split_managed_mrr", "managing_partners"}
)
# A price is understood only with how often it is paid.
_PRICES = ("price", "amount", "unit_price")


@lru_cache(maxsize=512)
def keys_of(kind_name: str, column_name: str) -> tuple[str, ...]:
    """The keys of the headings that a column goes by, its own name first."""
    known = labels().headings
    return header_key(column_name), *known.get(f"{kind_name}.{column_name}", ()), *known.get(f"*.{column_name}", ())


@lru_cache(maxsize=512)
def _loose_keys_of(kind_name: str, column_name: str) -> tuple[str, ...]:
    """The looser keys of the same headings."""
    known = labels().loose_headings
    return *known.get(f"{kind_name}.{column_name}", ()), *known.get(f"*.{column_name}", ())


def _names_and_loose_keys(kind_name: str, column_name: str) -> tuple[str, ...]:
    return loose_key(column_name), *_loose_keys_of(kind_name, column_name)


def columns_of(kind: Kind, header: Sequence[str], chosen: Mapping[str, str] | None = None) -> dict[str, int]:
    """The position of each column of `kind` in `header`: as `chosen` (heading → column), by name, or by another name.

    A heading that `chosen` leads to an empty name is left out; so is one that occurs twice (`doubled_columns`).
    """
    chosen = chosen or {}
    wanted = (*kind.columns, *kind.inputs)
    names = {column.name for column in wanted}
    places: dict[str, int] = {}
    for place, heading in enumerate(header):
        if chosen.get(heading) in names:
            places.setdefault(chosen[heading], place)
    doubled = _doubled(header, chosen)
    free = {header_key(heading): place for place, heading in enumerate(header) if heading not in chosen}
    free = {key: place for key, place in free.items() if key and key not in doubled}
    _find(kind, wanted, free, keys_of, places)
    loose = {loose_key(heading_currency(header[place])[0]): place for place in reversed(free.values())}
    amounts = {place for place in free.values() if heading_currency(header[place])[1] is not None}
    _find(kind, wanted, {key: place for key, place in loose.items() if place not in amounts}, _loose_keys_of, places)
    priced = [column for column in wanted if column.type is CellType.AMOUNT]
    _find(kind, priced, {key: place for key, place in loose.items() if place in amounts}, _names_and_loose_keys, places)
    if kind.name == SUBSCRIPTIONS.name:
        _name_items(header, free, places)
    return _understood(kind, places)


def _find(
    kind: Kind,
    wanted: Iterable[Column],
    free: dict[str, int],
    keys: Callable[[str, str], tuple[str, ...]],
    places: dict[str, int],
) -> None:
    """Take the `wanted` columns of `kind` that have no place yet from the `free` headings, by the first of their keys
    that is there."""
    for column in wanted:
        if column.name not in places:
            matching = next((key for key in keys(kind.name, column.name) if key in free), None)
            if matching is not None:
                places[column.name] = free.pop(matching)


def _name_items(header: Sequence[str], free: Mapping[str, int], places: dict[str, int]) -> None:
    """Take the names of line items for products: of a HubSpot export, which names the company that each belongs to, and
    says how often it is paid."""
    if "product" in places or "client" not in places or not places.keys() & {"billing", "mrr", "arr"}:
        return
    known = labels().headings
    if header_key(header[places["client"]]) in known["subscriptions.client"]:
        names = [free[key] for key in known["subscriptions.item_name"] if key in free]
        if names and names[0] not in places.values():
            places["product"] = names[0]
            _settle_item_prices(header, places)


def _settle_item_prices(header: Sequence[str], places: dict[str, int]) -> None:
    """Take HubSpot's `price` of a line item for what one costs, and its `amount` for what all do."""
    if "price" in places and "unit_price" not in places and header_key(header[places["price"]]) == "price":
        places["unit_price"] = places.pop("price")
        if "amount" in places:
            places["price"] = places.pop("amount")


def _has_items(header: Sequence[str], chosen: Mapping[str, str] | None) -> bool:
    """Whether the products of a table of subscriptions are those of line items."""
    place = columns_of(SUBSCRIPTIONS, header, chosen).get("product")
    return place is not None and header_key(header[place]) in labels().headings["subscriptions.item_name"]


def _understood(kind: Kind, places: dict[str, int]) -> dict[str, int]:
    """`places` with stand-ins for missing columns, and without prices of an unknown period."""
    _share_names(kind, places)
    if kind.name == "subscriptions" and "billing" not in places:
        places = {name: place for name, place in places.items() if name not in _PRICES}
    if kind.name == "subscriptions" and "seats" not in places and "price" not in places and "unit_price" in places:
        places["price"] = places.pop("unit_price")  # one of each
    for name, stand_in in kind.stand_ins.items():
        if name not in places and stand_in in places:
            places[name] = places.pop(stand_in)
    return places


def _share_names(kind: Kind, places: dict[str, int]) -> None:
    """Settle what a heading such as "Nome" or "Name" means beside one for the other half of a person's name, which is
    the other half, or alone in a table of clients, which is the client's."""
    if kind.name == "contacts" and "name" in places:
        for own, other in (("first_name", "last_name"), ("last_name", "first_name")):
            if own in places and other not in places:
                places[other] = places.pop("name")
                return
    halves = _HALVES & places.keys()
    if kind.name == "clients" and "name" not in places and "account_name" not in places and len(halves) == 1:
        places["name"] = places.pop(next(iter(halves)))


def find_kind(table: Table, wanted: str | None = None, chosen: Mapping[str, str] | None = None) -> Kind:
    """The kind of `table`: as `wanted`, by its name, or by its header. Raises `UnusableInput` when there is none.

    `chosen` leads from headings to columns, as a person has mapped them.
    """
    named = BY_NAME[wanted] if wanted in BY_NAME else kind_named(Path(table.name).stem)
    kind = named or kind_of(table.header, chosen)
    is_guessed = named is None and not chosen
    if kind is None or missing_columns(kind, table.header, chosen) or (is_guessed and _is_record(kind, table)):
        refuse_other_records(table, of_people=is_of_people(table.header, chosen))
    if kind is None:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "The kind of table is not recognised"),
            QT_TRANSLATE_NOOP("Messages", "The header of {file} fits none of: {kinds}. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Name the kind (--kind), or compare the header with the user guide."),
            file=table.name,
            kinds=", ".join(BY_NAME),
        )
    if missing := missing_columns(kind, table.header, chosen):
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "A column is missing"),
            QT_TRANSLATE_NOOP("Messages", "{file} has no column {columns}, which {kind} need. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Rename or add a column, or import it in the window and choose the column."),
            file=table.name,
            columns=", ".join(missing),
            kind=kind.name,
        )
    return kind


def _is_record(kind: Kind, table: Table) -> bool:
    """Whether a table looks like one of clients only since its records have a number and a name."""
    is_of_clients = kind != CLIENTS or OF_CLIENTS & columns_of(kind, table.header).keys()
    return not is_of_clients and is_numbered_record(table.header)


def kind_of(header: Sequence[str], chosen: Mapping[str, str] | None = None) -> Kind | None:
    """The kind that most columns of `header` belong to, of those that miss none."""
    fitting = [kind for kind in KINDS if not missing_columns(kind, header, chosen)]
    if CLIENTS in fitting and _is_of_anything(header, chosen):
        fitting.remove(CLIENTS)
    if CONTACTS in fitting and is_of_people(header, chosen):
        return CONTACTS
    if CLIENTS in fitting and _numbers_companies(header):
        return CLIENTS
    if SUBSCRIPTIONS in fitting and _has_items(header, chosen):
        return SUBSCRIPTIONS
    own = set(map(header_key, header))
    return max(fitting, key=lambda kind: _fit(columns_of(kind, header, chosen), own), default=None)


def _is_of_anything(header: Sequence[str], chosen: Mapping[str, str] | None) -> bool:
    """Whether the records of a table are only numbered by a heading "ID", and nothing in it is of clients alone."""
    places = columns_of(CLIENTS, header, chosen)
    heading = header[places["client_id"]] if "client_id" in places else ""
    return header_key(heading) == "id" and heading not in (chosen or {}) and not OF_CLIENTS & places.keys()


def _fit(places: Mapping[str, int], keys: Collection[str]) -> tuple[int, int]:
    """How many columns a kind has in a header, at `places`, and how many of them by their own names.

    A renewal date is that of a client only where the table is of no other kind.
    """
    return len(places.keys() - {"next_renewal_on"}), sum(header_key(name) in keys for name in places)


def is_of_people(header: Sequence[str], chosen: Mapping[str, str] | None = None) -> bool:
    """Whether a table with this `header` has a person in each row, whose records are numbered, and not a company's.

    `chosen` leads from headings to columns, as a person has mapped them.
    """
    people, clients = columns_of(CONTACTS, header, chosen), columns_of(CLIENTS, header, chosen)
    if not people.keys() >= _HALVES or clients.keys() & OF_CLIENTS or "client_id" not in clients:
        return False
    known = labels().headings
    keys = {header_key(heading) for place, heading in enumerate(header) if place != clients.get("name")}
    return header_key(header[clients["client_id"]]) in known["record"] and keys.isdisjoint(known["company"])


def _numbers_companies(header: Sequence[str]) -> bool:
    """Whether `header` has a heading such as `"Record ID - Company"`, as exports of companies with contacts do."""
    known = labels().headings
    return not {header_key(heading) for heading in header}.isdisjoint({*known["record"]} & {*known["company"]})


def missing_columns(kind: Kind, header: Sequence[str], chosen: Mapping[str, str] | None = None) -> list[str]:
    """The columns that `kind` needs and `header` has not."""
    places = columns_of(kind, header, chosen).keys() | doubled_columns(kind, header, chosen).keys()
    missing = [column.name for column in kind.columns if column.required and column.name not in places]
    if kind.name == "subscriptions" and places & {"price", "arr", "unit_price"}:
        missing = [name for name in missing if name != "mrr"]  # which follows from either
    if kind.name == "contacts" and not places & {"name", "email", *_HALVES}:
        missing.append("name")
    return missing


def doubled_columns(kind: Kind, header: Sequence[str], chosen: Mapping[str, str] | None = None) -> dict[str, str]:
    """The columns of `kind` whose heading occurs twice in `header`, with that, until `chosen` says which is read."""
    doubled = _doubled(header, chosen or {})
    headings_by_column: dict[str, str] = {}
    if doubled:
        places = columns_of(kind, header, chosen)
        for column in kind.columns:
            heading = next((doubled[key] for key in keys_of(kind.name, column.name) if key in doubled), None)
            if heading is not None and column.name not in places:
                headings_by_column[column.name] = heading
    return headings_by_column


def _doubled(header: Sequence[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """The headings that occur several times without a choice, by their keys."""
    firsts = [first_of(heading, place) for place, heading in enumerate(header, start=1) if heading not in chosen]
    return {header_key(first): first for first in firsts if first and first not in chosen}


def refuse_doubled(kind: Kind, table: Table, chosen: Mapping[str, str] | None = None) -> None:
    """Raise `UnusableInput` for a table in which a column that is read occurs twice."""
    if doubled := doubled_columns(kind, table.header, chosen):
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "A column is in the file twice"),
            QT_TRANSLATE_NOOP("Messages", "{file} has more than one column {columns}. Nothing was imported."),
            QT_TRANSLATE_NOOP(
                "Messages", "Rename or delete the ones not meant, or import it in the window and choose."
            ),
            file=table.name,
            columns=", ".join(doubled.values()),
        )


def all_columns(kind: Kind) -> tuple[Column, ...]:
    """Every column that a heading can be mapped to."""
    return (*kind.columns, *kind.inputs)
