"""The different products that clients pay for, without a look at each client."""

import json
from datetime import date

from desktop_app.domain.client_offer import PaidProducts
from desktop_app.storage import client_column_queries as queries
from desktop_app.storage.client_values import product_chip
from desktop_app.storage.workspace import Workspace


def paid_products(workspace: Workspace, today: date) -> PaidProducts:
    """What all clients pay for on a day, ended clients too."""
    chips = {
        (product, edition): product_chip(product, edition or None)
        for product, edition in queries.products_paid().rows(workspace, today=today)
    }
    pairs = [f"{product}{queries.PAIR}{edition or ''}" for (product, edition), chip in chips.items() if chip.edition]
    lacks = queries.without_pairs().rows(workspace, today=today, pairs=json.dumps(pairs))
    return PaidProducts(frozenset(chips.values()), bool(lacks))
