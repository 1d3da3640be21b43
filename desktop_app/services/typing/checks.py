"""What typed rows must hold before they count."""

from collections.abc import Mapping
from decimal import Decimal

from desktop_app.domain.currencies import ISO_CURRENCIES
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.money import LARGEST_STORED, to_stored
from desktop_app.domain.own_columns import KEY, OwnAmount, OwnColumn, value_of
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.domain.typed_parts import Cell
from desktop_app.sources.cells import LARGEST
from desktop_app.sources.kinds import BY_NAME, CellType

_NEEDED = QT_TRANSLATE_NOOP("Messages", "{column} must not be empty")
_TOO_LARGE = QT_TRANSLATE_NOOP("Messages", "{column} is too large")
_NO_CURRENCY = QT_TRANSLATE_NOOP("Messages", "{column} is not the code of a currency")
_NO_COLUMN = QT_TRANSLATE_NOOP("Messages", "This column is not there any more")
_NOT_SO = QT_TRANSLATE_NOOP("Messages", "{column} cannot hold “{text}”")
_NOTHING_CHANGED = QT_TRANSLATE_NOOP("Messages", "Nothing was changed.")
_AMOUNTS = (CellType.AMOUNT, CellType.POINTS)


def check_new(kind: str, values: Mapping[str, Cell], rules: RuleSet) -> None:
    """Raise `WrongUse` where a new row lacks what it needs, or holds what it cannot."""
    own = ("client", "client_id")
    needed = [column.name for column in BY_NAME[kind].columns if column.required and column.name not in own]
    if kind == "credit_events" and values.get("kind") != "churn":
        needed.append("amount")
    if kind == "contacts" and not values.get("email"):
        needed.append("name")
    for name in needed:
        if values.get(name) in (None, ""):
            raise WrongUse(_NEEDED, _NOTHING_CHANGED, column=name)
    check_values(kind, values, rules)


def check_values(kind: str, values: Mapping[str, Cell], rules: RuleSet) -> None:
    """Raise `WrongUse` where a value is empty that must not be, too large, or no currency."""
    currency = values.get("currency")
    if currency and str(currency) not in ISO_CURRENCIES:
        raise WrongUse(_NO_CURRENCY, _NOTHING_CHANGED, column=currency)
    most = rules.most_stored(str(currency)) if currency else LARGEST_STORED
    for column in BY_NAME[kind].columns:
        value = values.get(column.name)
        if column.required and column.name in values and value in (None, ""):
            raise WrongUse(_NEEDED, _NOTHING_CHANGED, column=column.name)
        if column.type in _AMOUNTS and isinstance(value, Decimal) and not 0 <= to_stored(value) <= most:
            raise WrongUse(_TOO_LARGE, _NOTHING_CHANGED, column=column.name)


def check_own(columns: Mapping[str, OwnColumn], texts: Mapping[str, str]) -> None:
    """Raise `WrongUse` where a column is gone, or a text is not a value of it."""
    for uid, text in texts.items():
        column = columns.get(uid)
        if column is None:
            raise WrongUse(_NO_COLUMN, _NOTHING_CHANGED)
        value = value_of(column, text)
        if text and value is None:
            raise WrongUse(_NOT_SO, _NOTHING_CHANGED, text=text, column=column.name)
        number = value.amount if isinstance(value, OwnAmount) else value
        if isinstance(number, Decimal) and abs(number) >= LARGEST:
            raise WrongUse(_TOO_LARGE, _NOTHING_CHANGED, column=KEY + column.name)
