"""What a rule set says of the ledger: the order of reductions, whose clock a layer follows; and the ledger's unit."""

from enum import StrEnum

# Ledger amounts are whole numbers of this part of a currency's unit, so that sums are exact and as quick as integers.
SCALE = 10**8


class ReductionOrder(StrEnum):
    """Which of a product line's layers a decrease takes from first (ours: `lifo`)."""

    LIFO = "lifo"
    FIFO = "fifo"


class ExpiryAnchor(StrEnum):
    """Whose clock a layer follows; which one HubSpot uses is not public."""

    PURCHASE = "purchase"
    PRODUCT_LINE_FIRST_SALE = "product_line_first_sale"
    CLIENT_FIRST_SALE = "client_first_sale"
