"""What a line of the week suggests to imagine about the tier."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.week_items import WeekItem, WeekKind

_KINDS = {WeekKind.EXPIRY: MoveKind.UPGRADE, WeekKind.UNSOLD: MoveKind.DEAL}


def suggested_move(item: WeekItem, today: date) -> Move | None:
    """The sale that makes up for credit that expires, on that day; or that of the line that was never sold, today.

    The amount is 0 where it is for a person to say; nothing is suggested about other lines.
    """
    kind = _KINDS.get(item.kind)
    if kind is None or item.client_id is None:
        return None
    return Move(
        kind=kind,
        day=item.due_on or today,
        amount=item.credit or Decimal(0),
        product_line=(item.product or "").split(", ")[0],
        client_id=item.client_id,
        client=item.client or "",
    )
