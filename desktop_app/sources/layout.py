"""What rows of which kinds a table holds: its own, and for a table of clients those that hang on each client."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from desktop_app.domain.emails import is_address
from desktop_app.domain.products import line_key, split_product
from desktop_app.sources.cells import Cell
from desktop_app.sources.kinds import CLIENT_VALUES, CLIENTS, CONTACTS, PORTAL_USAGE, RENEWALS, SUBSCRIPTIONS, Kind
from desktop_app.sources.labels import HubFigure, header_key, labels, loose_key
from desktop_app.sources.mapping import columns_of
from desktop_app.sources.rows import Rows

_LIST = re.compile(r"\s*[;,]\s*|\s*\n\s*")
_PEOPLE = re.compile(r"\s*;\s*|\s*\n\s*")
_PERSON = re.compile(r"(?P<name>[^<>]*?)\s*[(<](?P<email>[^()<>\s]+@[^()<>\s]+)[)>]")
_TAGS = re.compile(r"<[^<>]{1,2000}>")
_SEATS = {"Sales Hub": "sales_seats_limit", "Service Hub": "service_seats_limit"}
# Before looser keys, which are no header keys.
_LOOSE = "~"
# How cells begin that say that there is none of something: nothing, 0.000000, false.
_NOTHING = frozenset({"", "0", "false", "no"})


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of `kind` that a table holds: each of its rows in which one of the cells at `filled` says something.

    `places` are the positions of each column's cells in the table, `constants` those that are the same in each row,
    `optional` the columns that may be blank here though the kind asks for them.
    """

    kind: Kind
    places: Mapping[str, int]
    constants: Mapping[str, str] = field(default_factory=dict)
    filled: tuple[int, ...] = ()
    optional: frozenset[str] = frozenset()

    @property
    def reads(self) -> set[int]:
        """The places of the headings that its rows come from."""
        return set(self.places.values())

    @property
    def names(self) -> list[str]:
        """The columns of its rows."""
        return [*self.places, *self.constants]

    def rows_of(self, rows: Rows) -> tuple[list[int], Rows]:
        """Its rows among `rows`, with the places of those that they come from."""
        columns = [rows.columns[cell] for cell in self.filled if any(rows.columns[cell])]
        at = [place for place, cells in enumerate(zip(*columns, strict=True)) if any(map(_says, cells))]
        columns = [list(map(rows.columns[cell].__getitem__, at)) for cell in self.places.values()]
        columns += [[constant] * len(at) for constant in self.constants.values()]
        return at, Rows([rows.lines[place] for place in at], columns)


@dataclass(frozen=True, slots=True)
class CancelledRenewals(Part):
    """The renewals of a product, of which a list in another column says which are cancelled."""

    cancelled: int = 0

    @property
    def reads(self) -> set[int]:
        return {*self.places.values(), self.cancelled}

    @property
    def names(self) -> list[str]:
        return [*self.places, *self.constants, "status"]

    def rows_of(self, rows: Rows) -> tuple[list[int], Rows]:
        at, own = Part.rows_of(self, rows)
        wanted = line_key(self.constants["product"])
        listed = [set(map(line_key, _entries(rows.columns[self.cancelled][place]))) for place in at]
        status: list[Cell] = ["cancellation_requested" if wanted in lines else "" for lines in listed]
        return at, Rows(own.lines, [*own.columns, status])


@dataclass(frozen=True, slots=True)
class ListedApps(Part):
    """The apps that a column lists, each a row; `filled` is where there are any."""

    @property
    def names(self) -> list[str]:
        return ["client", "app", "used"]

    def rows_of(self, rows: Rows) -> tuple[list[int], Rows]:
        clients = rows.columns[self.places["client"]]
        entries = [
            (at, app) for at, cell in enumerate(rows.columns[self.filled[0]]) if cell != "" for app in _entries(cell)
        ]
        at = [place for place, _ in entries]
        columns: list[list[Cell]] = [[clients[place] for place in at], [app for _, app in entries], ["yes"] * len(at)]
        return at, Rows([rows.lines[place] for place in at], columns)


@dataclass(frozen=True, slots=True)
class ListedContacts(Part):
    """The people that a column lists, each a row: `"Ann Alder (ann@alder.example);Bob Birch"`."""

    @property
    def names(self) -> list[str]:
        return ["client", "name", "email"]

    def rows_of(self, rows: Rows) -> tuple[list[int], Rows]:
        clients = rows.columns[self.places["client"]]
        entries = [
            (at, *_person(entry))
            for at, cell in enumerate(rows.columns[self.filled[0]])
            if _says(cell)
            for entry in _PEOPLE.split(str(cell).strip())
            if entry
        ]
        at = [place for place, _, _ in entries]
        columns: list[list[Cell]] = [
            [clients[place] for place in at],
            [name for _, name, _ in entries],
            [email for _, _, email in entries],
        ]
        return at, Rows([rows.lines[place] for place in at], columns)


@dataclass(frozen=True, slots=True)
class ListedProducts(Part):
    """The products that a column lists, each a subscription, but for those of which the row has columns of their own.

    `figure_places` leads from product lines to the positions of those columns.
    """

    figure_places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        return ["client", "product", "edition"]

    def rows_of(self, rows: Rows) -> tuple[list[int], Rows]:
        entries = [
            (at, *split_product(product))
            for at, cell in enumerate(rows.columns[self.filled[0]])
            if cell != ""
            for product in _entries(cell)
            if not any(_says(rows.columns[place][at]) for place in self.figure_places.get(line_key(product), ()))
        ]
        at = [place for place, _, _ in entries]
        clients = rows.columns[self.places["client"]]
        columns: list[list[Cell]] = [
            [clients[place] for place in at],
            [product for _, product, _ in entries],
            [edition or "" for _, _, edition in entries],
        ]
        return at, Rows([rows.lines[place] for place in at], columns)


@dataclass(frozen=True, slots=True)
class OtherColumns(Part):
    """The cells under headings without a place of their own, each with its heading; `filled` is where there are any."""

    headings: tuple[str, ...] = ()

    @property
    def reads(self) -> set[int]:
        return {self.places["client"], *self.filled}

    @property
    def names(self) -> list[str]:
        return list(self.headings)

    def cells_of(self, rows: Rows) -> list[Sequence[Cell]]:
        """The cells under each heading, without the markup in which some properties come."""
        return [_without_markup(rows.columns[place]) for place in self.filled]


class LineColumns(NamedTuple):
    """Where a table of clients says what is paid for a product line, and whether the client has it at all."""

    line: str
    mrr: int
    active: int | None


def line_columns(header: Sequence[str], chosen: Mapping[str, str]) -> list[LineColumns]:
    """The columns about each product line of which a table of clients with this `header` has the MRR."""
    own = set(columns_of(CLIENTS, header, chosen).values())
    left = {at: heading for at, heading in enumerate(header) if heading and heading not in chosen and at not in own}
    hubs = _hub_places(left)
    return [LineColumns(line_key(hub), at["mrr"], at.get("active")) for hub, at in hubs.items() if "mrr" in at]


def layout(kind: Kind, header: Sequence[str], chosen: Mapping[str, str] | None = None) -> list[Part]:
    """The parts of a table of `kind` with this `header`, its own rows first; `chosen` maps headings to columns."""
    places = columns_of(kind, header, chosen)
    own = Part(kind, places)
    return [own, *_parts_of_clients(header, places, chosen or {})] if kind.name == "clients" else [own]


def _parts_of_clients(header: Sequence[str], own: Mapping[str, int], chosen: Mapping[str, str]) -> list[Part]:
    free = {place: heading for place, heading in enumerate(header) if heading and heading not in chosen}
    keys = {header_key(heading): place for place, heading in free.items()}
    keys |= {_LOOSE + loose_key(heading): place for place, heading in reversed(free.items())}
    taken = set(own.values())
    hubs = _hub_places({place: heading for place, heading in free.items() if place not in taken})
    parts: list[Part] = [*_subscriptions(own, hubs, keys), *_renewals(own, hubs, keys), *_lists(header, own, keys)]
    taken |= {place for part in parts for place in (*part.reads, *part.filled)}
    parts += _other_columns(own, header, taken, chosen)
    return parts


def _hub_places(headings: Mapping[int, str]) -> dict[str, dict[str, int]]:
    """By product line, the position of the figures about it."""
    places: dict[str, dict[str, int]] = {}
    for place, heading in headings.items():
        figure: HubFigure | None = labels().hubs.get(header_key(heading)) or labels().loose_hubs.get(loose_key(heading))
        if figure is not None and figure.column in ("mrr", "edition", "renews_on", "active"):
            places.setdefault(figure.hub, {}).setdefault(figure.column, place)
    return places


def _subscriptions(
    own: Mapping[str, int], hubs: Mapping[str, Mapping[str, int]], keys: Mapping[str, int]
) -> list[Part]:
    parts: list[Part] = []
    paid_by_line: dict[str, tuple[int, ...]] = {}
    for hub, at in hubs.items():
        paid = {name: at[name] for name in ("edition", "mrr") if name in at}
        if paid:
            known = {name: place for name, place in at.items() if name != "active"}
            places = {"client": own["client_id"], **known}
            places |= _places(own, currency="currency", seats=_SEATS.get(hub, ""))
            paid_by_line[line_key(hub)] = tuple(paid.values())
            parts.append(Part(SUBSCRIPTIONS, places, {"product": hub}, paid_by_line[line_key(hub)], frozenset({"mrr"})))
    if (listed := _place_of("products", keys)) is not None:
        client = {"client": own["client_id"]}
        parts.append(ListedProducts(SUBSCRIPTIONS, client, {}, (listed,), frozenset({"mrr"}), paid_by_line))
    return parts


def _renewals(own: Mapping[str, int], hubs: Mapping[str, Mapping[str, int]], keys: Mapping[str, int]) -> list[Part]:
    parts: list[Part] = []
    cancelled, manager = _place_of("renewal.cancelled", keys), _place_of("renewal.renewal_manager", keys)
    for hub, at in hubs.items():
        if "renews_on" in at:
            places = {"client": own["client_id"], "renews_on": at["renews_on"], **_places(own, currency="currency")}
            places |= {"current_mrr": at["mrr"]} if "mrr" in at else {}
            places |= {"renewal_manager": manager} if manager is not None else {}
            constants = {"product": hub, "type": "renewal"}
            filled = (at["renews_on"],)
            if cancelled is None:
                parts.append(Part(RENEWALS, places, constants, filled))
            else:
                parts.append(CancelledRenewals(RENEWALS, places, constants, filled, cancelled=cancelled))
    return parts


def _lists(header: Sequence[str], own: Mapping[str, int], keys: Mapping[str, int]) -> list[Part]:
    """The apps of each client, and its contacts where the table lists them or has a row for each."""
    parts: list[Part] = []
    client = {"client": own["client_id"]}
    if (apps := _place_of("apps", keys)) is not None:
        parts.append(ListedApps(PORTAL_USAGE, client, {}, (apps,)))
    if (people := _place_of("contact_list", keys)) is not None:
        parts.append(ListedContacts(CONTACTS, client, {}, (people,)))
    contact = _places(own, name="contact_name", email="contact_email", first_name="first_name", last_name="last_name")
    if contact and (_place_of("contact", keys) is not None or "first_name" in contact):
        further = {name: at for name, at in columns_of(CONTACTS, header).items() if name in ("title", "phone")}
        further = {name: at for name, at in further.items() if at not in own.values()}
        parts.append(Part(CONTACTS, {**client, **contact, **further}, {}, tuple(contact.values())))
    return parts


def _other_columns(
    own: Mapping[str, int], header: Sequence[str], taken: set[int], chosen: Mapping[str, str]
) -> list[Part]:
    left = {
        place: heading
        for place, heading in enumerate(header)
        if heading and place not in taken and heading not in chosen and heading != PROBLEM
    }
    if not left:
        return []
    client = {"client": own["client_id"]}
    return [OtherColumns(CLIENT_VALUES, client, {}, tuple(left), headings=tuple(left.values()))]


# The heading under which rejected rows are saved with what was wrong with them.
PROBLEM = "problem"


def _places(own: Mapping[str, int], **columns: str) -> dict[str, int]:
    """The positions of clients' columns whose cells are also those of other columns, as far as they are there."""
    return {name: own[column] for name, column in columns.items() if column in own}


def _place_of(target: str, keys: Mapping[str, int]) -> int | None:
    known = labels()
    wanted = (
        *known.headings.get(target, ()),
        *(_LOOSE + key for key in known.loose_headings.get(target, ())),
    )
    return next((keys[key] for key in wanted if key in keys), None)


def _person(entry: str) -> tuple[str, str]:
    """The name and the address of an entry in a list of people."""
    if person := _PERSON.fullmatch(entry):
        return person["name"].strip(), person["email"]
    return ("", entry) if is_address(entry) else (entry, "")


def _entries(cell: Cell) -> list[str]:
    return [entry for entry in _LIST.split(str(cell).strip()) if entry]


@lru_cache(maxsize=1_024)
def _says(cell: Cell) -> bool:
    """Whether a cell says that there is something."""
    if cell == "":
        return False
    text = str(cell).strip().lower()
    return text not in _NOTHING and bool(text.strip("0."))


def _without_markup(cells: Sequence[Cell]) -> Sequence[Cell]:
    try:
        texts = "".join(cells)  # type: ignore[arg-type]  # all are texts, as in most columns
    except TypeError:
        texts = "".join(map(str, cells))
    return list(map(_plain, cells)) if "<" in texts else cells


def _plain(cell: Cell) -> Cell:
    """A cell without the markup in which some properties come."""
    if isinstance(cell, str) and "<" in cell and ">" in cell:
        return " ".join(unescape(_TAGS.sub(" ", cell)).split())
    return cell
