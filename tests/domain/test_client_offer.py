"""What the list of clients can be narrowed to."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.client_list import ClientBook, ClientRow, ProductChip
from desktop_app.domain.client_offer import Offer, PaidProducts, offer_of


def test_lines_and_tags_of_current_and_ended_clients_are_offered() -> None:
    sales = ProductChip("Sales Hub", "Starter", "Sales Starter")
    pro = ProductChip("Sales Hub", "Professional", "Sales Pro")
    service = ProductChip("Service Hub", None, "Service")
    book = ClientBook(
        rows=(
            ClientRow(client_id="1", name="a", tags=("at risk",), partner_owner="Jo"),
            ClientRow(client_id="2", name="b", mrr=Decimal(1), currency="EUR", country="Spain"),
        ),
        ended=(ClientRow(client_id="3", name="c", tags=("at risk", "old")),),
        today=date(2026, 11, 22),
    )
    paid = PaidProducts(frozenset({sales, pro, service}), edition_lacks=True)
    assert offer_of(book, paid) == Offer(
        frozenset({"Sales Hub", "Service Hub"}), frozenset({"at risk", "old"}), 1, frozenset({"Jo", None}),
        frozenset({"Spain", None}), frozenset({"Starter", "Professional", None}), ("EUR",),
    )  # fmt: skip
