"""The currencies beside amounts, compared with what a column says."""

from collections.abc import Mapping

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import Value

_ANOTHER = QT_TRANSLATE_NOOP("Messages", "This amount is in {sign}, but the row's currency is {currency}")


def settle_currencies(beside: Mapping[int, tuple[str, ...]], stated: list[Value], usual: str) -> dict[int, Message]:
    """Fill in `stated`, the currency of each row, from what its amount may be in; gives the rows that disagree.

    A sign that several currencies use means what the row states, else `usual` where that is one of them.
    """
    problems: dict[int, Message] = {}
    for at, currencies in beside.items():
        if stated[at] is None:
            stated[at] = usual if usual in currencies else currencies[0]
        elif stated[at] not in currencies:
            problems[at] = Message(_ANOTHER, {"sign": currencies[0], "currency": stated[at]})
    return problems
