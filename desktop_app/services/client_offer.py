"""What the list of clients can be narrowed to."""

from desktop_app.domain.client_list import ClientBook
from desktop_app.domain.client_offer import Offer, offer_of
from desktop_app.storage.paid_products import paid_products
from desktop_app.storage.workspace import Workspace


def offered(workspace: Workspace, book: ClientBook) -> Offer:
    """What the clients of `book` can be filtered by."""
    return offer_of(book, paid_products(workspace, book.today))
