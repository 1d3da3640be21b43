"""What the Clients tab shows: first a page of clients, then all of them with what is worked out from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.client_columns import ALL_FIELDS, has_fields, take_rows
from desktop_app.domain.client_list import ClientBook, ClientRow
from desktop_app.domain.client_offer import Offer
from desktop_app.domain.client_order import book_in_order
from desktop_app.domain.saved_views import SavedViews
from desktop_app.ui.session.memory import give_back_memory

# What reads the store is loaded on its lane, while the window builds the tab.
if TYPE_CHECKING:
    from desktop_app.domain.alerts import AlertBoard
    from desktop_app.storage.workspace import Workspace

Order = tuple[str, bool]
_PAGE = 60  # clients: more than a large screen shows at once


@dataclass(frozen=True, slots=True)
class SortedClients:
    """A book of clients sorted by a column, up or down."""

    order: Order
    book: ClientBook


@dataclass(frozen=True, slots=True)
class ClientsContent:
    """All that the tab shows, read in one go, and what takes long to work out, so that the window need not wait.

    `currency` is the partner's.
    """

    book: ClientBook
    ordered: SortedClients
    offer: Offer
    board: "AlertBoard"
    views: SavedViews
    currency: str


@dataclass(frozen=True, slots=True)
class ClientsWish:
    """What is asked for: clients in an `order`, of all of them the `fields`, and the rows in sight, as far as these are
    among those that are `read` already, or else by their ids."""

    order: Order
    fields: frozenset[str] = ALL_FIELDS
    read: Sequence[ClientRow] = ()
    ids: Sequence[str] = ()


def first_page(workspace: "Workspace", today: date) -> ClientBook | None:
    """The first clients by name; `None` where there are no more, or the workspace starts with a view of its own."""
    from desktop_app.services.clients import count_clients, first_clients
    from desktop_app.services.saved_views import saved_views

    if count_clients(workspace) <= _PAGE or saved_views(workspace).start is not None:
        return None
    return first_clients(workspace, today, _PAGE)


def all_clients(workspace: "Workspace", today: date, wish: ClientsWish) -> ClientsContent:
    """All clients, sorted by a column; of a page or less all fields are read."""
    from desktop_app.services.alerts import alerts
    from desktop_app.services.client_offer import offered
    from desktop_app.services.clients import count_clients, list_clients, some_clients
    from desktop_app.services.saved_views import saved_views
    from desktop_app.services.settings import alert_thresholds
    from desktop_app.services.typing.form_choices import partner_currency

    fields = wish.fields if count_clients(workspace) > _PAGE else ALL_FIELDS
    book = list_clients(workspace, today, thresholds=alert_thresholds(workspace), fields=fields)
    if not has_fields(book.rows, ALL_FIELDS):
        take_rows(book.rows, wish.read or some_clients(workspace, today, wish.ids))
    content = ClientsContent(
        book,
        sorted_clients(book, wish.order),
        offered(workspace, book),
        alerts(workspace, book),
        saved_views(workspace),
        partner_currency(workspace),
    )
    give_back_memory()
    return content


def clients_in_view(workspace: "Workspace", today: date, client_ids: Sequence[str]) -> Sequence[ClientRow]:
    """The clients with these ids, in any order, without those that are gone."""
    from desktop_app.services.clients import some_clients

    return some_clients(workspace, today, client_ids)


def sorted_clients(book: ClientBook, order: Order) -> SortedClients:
    """A book of clients sorted by a column."""
    column, descending = order
    return SortedClients(order, book_in_order(book, column, descending=descending))
