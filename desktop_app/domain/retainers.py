"""The agency's own retainers: the last day to give notice, and the day that each ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.own_columns import OwnAmount, OwnColumn, OwnValue, RetainerPart, retainer_column

_TEXTS = {
    RetainerPart.NOTICE_ON: QT_TRANSLATE_NOOP("Messages", "Retainer: notice by {day}"),
    RetainerPart.ENDS_ON: QT_TRANSLATE_NOOP("Messages", "Retainer ends on {day}"),
}
_PRICED = {
    RetainerPart.NOTICE_ON: QT_TRANSLATE_NOOP("Messages", "Retainer of {amount}: notice by {day}"),
    RetainerPart.ENDS_ON: QT_TRANSLATE_NOOP("Messages", "Retainer of {amount} ends on {day}"),
}


class RetainerDay(NamedTuple):
    """A day of a client's retainer: that of its end, or the last one to give notice."""

    client_id: str
    part: RetainerPart
    day: date
    amount: OwnAmount | None = None

    @property
    def key(self) -> str:
        """What stays the same for the same day of the same client."""
        return f"retainer-{self.part}-{self.client_id}-{self.day}"

    @property
    def text(self) -> Message:
        """What is due, with the amount where it is known."""
        if self.amount is None:
            return Message(_TEXTS[self.part], {"day": self.day})
        return Message(_PRICED[self.part], {"day": self.day, "amount": MoneyTotal(*self.amount)})


def retainer_days(columns: Sequence[OwnColumn], values: Mapping[str, Mapping[str, OwnValue]]) -> Iterator[RetainerDay]:
    """The days of all retainers, out of the values of own columns by client id and uid."""
    amount_in = retainer_column(columns, RetainerPart.AMOUNT)
    for part in _TEXTS:
        column = retainer_column(columns, part)
        for client_id, of_client in values.items() if column is not None else ():
            amount = of_client.get(amount_in.uid) if amount_in is not None else None
            day = of_client.get(column.uid) if column is not None else None
            if isinstance(day, date):
                yield RetainerDay(client_id, part, day, amount if isinstance(amount, OwnAmount) else None)


def ahead(days: Iterable[RetainerDay], today: date, last: date) -> list[RetainerDay]:
    """Those from `today` up to `last`, by day: what is past cannot be done any more."""
    return sorted((day for day in days if today <= day.day <= last), key=lambda day: (day.day, day.key))


def ahead_by_client(days: Iterable[RetainerDay], today: date, within: int) -> dict[str, list[RetainerDay]]:
    """The days of the next `within` days by client id, in order."""
    by_client: dict[str, list[RetainerDay]] = {}
    for day in ahead(days, today, today + timedelta(days=within)):
        by_client.setdefault(day.client_id, []).append(day)
    return by_client
