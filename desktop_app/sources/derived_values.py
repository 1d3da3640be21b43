"""Values that follow from others of their row: a relationship from two flags, an MRR from an ARR or a price and period,
a person's name from its halves, an app from its name in another language."""

import re
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.tier_rules import COUNTED_APPS_2018
from desktop_app.sources.cells import Value
from desktop_app.sources.kinds import Kind
from desktop_app.sources.labels import word_value

# Months that a price pays for; a one-time fee recurs in none, so that it adds nothing to MRR.
_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_ONE_TIME = "one_time"
# Periods that are stored as prices of a year: how many years each is, or how many of it are a year.
_YEARS = {"two_yearly": 2, "three_yearly": 3, "four_yearly": 4, "five_yearly": 5}
_PER_YEAR = {"weekly": 52, "two_weekly": 26}
_LOSSES = ("decrease", "churn")
_NEGATIVE = QT_TRANSLATE_NOOP("Messages", "This must not be negative")
# Where the name of a person goes that is put together of two halves.
_NAMES = {"clients": "contact_name", "contacts": "name"}
_HALVES = frozenset({"first_name", "last_name"})
_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MILLIONTH = Decimal("0.000001")
# Twelve times half of one.
_ROUNDED = 6
_APP_LIST = re.compile(r"[;\n]")
_APP_MARK = re.compile(r"[,/]")
_COUNTED = {name.casefold() for app in COUNTED_APPS_2018 for name in (app.name, *app.other_names)}
_SEVERAL_APPS = QT_TRANSLATE_NOOP("Messages", "These are several apps; give each a row of its own")
_QUANTITY = QT_TRANSLATE_NOOP("Messages", "A unit price needs a quantity")
_PERIOD = QT_TRANSLATE_NOOP("Messages", "A price needs to say how often it is paid")
_MISSING = QT_TRANSLATE_NOOP("Messages", "This must not be empty")
_RELATIONSHIPS: Mapping[tuple[bool, bool], Value] = {
    (True, True): "sold_and_managed",
    (True, False): "managed",
    (False, True): "sold",
}

# Columns of some rows by their names, and the problems of some rows by column and place.
Columns = MutableMapping[str, Sequence[Value]]
Problems = dict[str, dict[int, Message]]


def derived_names(kind: Kind, names: Iterable[str]) -> set[str]:
    """The columns of `kind` that follow from those called `names`."""
    known = set(names)
    derived = {monthly for yearly, monthly in kind.yearly.items() if yearly in known}
    if kind.name in _NAMES and known & _HALVES:
        derived.add(_NAMES[kind.name])
    if kind.name == "clients" and known & {"is_managed", "is_sold"}:
        derived.add("relationship")
    if kind.name == "subscriptions" and "unit_price" in known:
        derived.add("price")
    return derived | {"mrr"} if kind.name == "subscriptions" and known & {"price", "unit_price"} else derived


def derive(kind: Kind, columns: Columns, rows: int) -> Problems:
    """Fill in what follows from other columns of `rows` rows; gives what is wrong with some."""
    derived = derived_names(kind, columns)
    for yearly, monthly in kind.yearly.items():
        if yearly in columns:
            columns[monthly] = _twelfths(columns[yearly], columns.get(monthly, [None] * rows))
    if "relationship" in derived:
        columns["relationship"] = _relationships(columns, rows)
    if (name := _NAMES.get(kind.name)) in derived:
        columns[str(name)] = _full_names(columns, columns.get(str(name), [None] * rows), rows)
    if kind.name == "contacts":
        return _nameless(columns, rows)
    if kind.name == "portal_usage" and "app" in columns:
        columns["app"] = [app and (word_value("app", str(app)) or app) for app in columns["app"]]
        return _lists_of_apps(columns["app"])
    if kind.name == "credit_events" and columns.keys() >= {"kind", "amount"}:
        return _lost(columns)
    return _priced(columns, rows) if kind.name == "subscriptions" and "mrr" in derived else {}


def _twelfths(years: Sequence[Value], known: Sequence[Value]) -> list[Value]:
    """Amounts of a month, those that are not `known` out of what a year comes to."""
    return [
        _per_month(year, _MONTHS["yearly"]) if month is None and isinstance(year, Decimal) else month
        for year, month in zip(years, known, strict=True)
    ]


class Years(NamedTuple):
    """Rows whose amount of a month follows from that of a year, and those that have both and differ."""

    followed: int
    differing: int


def years_of(kind: Kind, columns: Mapping[str, Sequence[Value]], rows: int) -> dict[str, Years]:
    """What amounts of a year mean for `rows` rows, by their columns, before `derive`."""
    blank: list[Value] = [None] * rows
    years: dict[str, Years] = {}
    for yearly, monthly in kind.yearly.items():
        if yearly not in columns:
            continue
        pairs = list(zip(columns[yearly], columns.get(monthly, blank), strict=True))
        followed = sum(month is None for year, month in pairs if year is not None)
        differing = sum(_differ(year, month) for year, month in pairs)
        if followed or differing:
            years[yearly] = Years(followed, differing)
    return years


def _differ(year: Value, month: Value) -> bool:
    """Whether an amount of a year is another one than that of a month, which may be rounded to whole ones."""
    return isinstance(year, Decimal) and isinstance(month, Decimal) and abs(year - 12 * month) > _ROUNDED


def _lists_of_apps(apps: Sequence[Value]) -> Problems:
    """A list such as "Ads;CRM" is no app: it would count as none."""
    problems = {place: Message(_SEVERAL_APPS) for place, app in enumerate(apps) if app and _is_app_list(str(app))}
    return {"app": problems} if problems else {}


def _is_app_list(text: str) -> bool:
    """Whether a cell names several apps; a comma or slash may be part of a name, so that two known apps tell."""
    if _APP_LIST.search(text):
        return True
    parts = _APP_MARK.split(text)
    return len(parts) > 1 and word_value("app", text) is None and sum(map(_is_known_app, parts)) > 1


def _is_known_app(text: str) -> bool:
    name = text.strip()
    return name.casefold() in _COUNTED or word_value("app", name) is not None


def _priced(columns: Columns, rows: int) -> Problems:
    """Subscriptions whose MRR follows from their prices."""
    if "unit_price" in columns:
        _multiply(columns, rows)
    if "billing" in columns:
        _settle_periods(columns)
    return _monthly(columns, rows)


def _multiply(columns: Columns, rows: int) -> None:
    """Prices out of what one seat costs, where a row has none."""
    blank: list[Value] = [None] * rows
    known, seats = columns.get("price", blank), columns.get("seats", blank)
    columns["price"] = [
        unit * number if price is None and isinstance(unit, Decimal) and isinstance(number, int) else price
        for price, unit, number in zip(known, columns["unit_price"], seats, strict=True)
    ]


def _settle_periods(columns: Columns) -> None:
    """Turn prices of weeks, and of several years paid at once, into prices of a year."""
    periods = columns["billing"]
    if not any(period in _YEARS or period in _PER_YEAR for period in periods):
        return
    prices = columns.get("price", [None] * len(periods))
    columns["price"] = [_per_year(price, period) for price, period in zip(prices, periods, strict=True)]
    columns["billing"] = ["yearly" if period in _YEARS or period in _PER_YEAR else period for period in periods]


def _per_year(price: Value, period: Value) -> Value:
    if not isinstance(price, Decimal):
        return price
    years = price / _YEARS.get(str(period), 1) * _PER_YEAR.get(str(period), 1)
    return years.quantize(_MILLIONTH, ROUND_HALF_EVEN)


def _lost(columns: Columns) -> Problems:
    """What is lost may be written as a negative amount; nothing else may."""
    problems: dict[int, Message] = {}
    amounts: list[Value] = []
    for place, (kind, amount) in enumerate(zip(columns["kind"], columns["amount"], strict=True)):
        negative = isinstance(amount, Decimal) and amount < 0
        if negative and kind not in _LOSSES:
            problems[place] = Message(_NEGATIVE)
        amounts.append(-amount if negative and isinstance(amount, Decimal) else amount)
    columns["amount"] = amounts
    return {"amount": problems} if problems else {}


def _full_names(columns: Columns, known: Sequence[Value], rows: int) -> list[Value]:
    """The names of people, put together of their halves where a row has none."""
    blank: list[Value] = [None] * rows
    halves = zip(columns.get("first_name", blank), columns.get("last_name", blank), strict=True)
    return [own or _full_name(*both) for own, both in zip(known, halves, strict=True)]


def _full_name(first: Value, last: Value) -> Value:
    """`"Ann Alder"`; where names are written in ideographs or syllables, the family's comes first."""
    halves = [str(half) for half in (first, last) if half]
    if halves and all(_FAMILY_FIRST.match(half) for half in halves):
        halves.reverse()
    return " ".join(halves) or None


def _nameless(columns: Columns, rows: int) -> Problems:
    """A person without a name and without an address is nobody."""
    blank: list[Value] = [None] * rows
    people = zip(columns.get("name", blank), columns.get("email", blank), strict=True)
    problems = {place: Message(_MISSING) for place, (name, email) in enumerate(people) if not (name or email)}
    return {"name": problems} if problems else {}


def _relationships(columns: Columns, rows: int) -> list[Value]:
    blank: list[Value] = [None] * rows
    stated = columns.get("relationship", blank)
    flags = zip(columns.get("is_managed", blank), columns.get("is_sold", blank), strict=True)
    return [own or _relationship(*both) for own, both in zip(stated, flags, strict=True)]


def _relationship(managed: Value, sold: Value) -> Value:
    """What two flags say; a blank one beside a no says nothing."""
    if managed == 0 == sold:
        return "none"
    return _RELATIONSHIPS.get((bool(managed), bool(sold)))


def _monthly(columns: Columns, rows: int) -> Problems:
    """MRR out of prices and their periods, to the millionth, where a row has none."""
    blank: list[Value] = [None] * rows
    known, prices, periods, units = (columns.get(name, blank) for name in ("mrr", "price", "billing", "unit_price"))
    asked = "price" if "price" in columns else "arr"
    problems: Problems = {}
    amounts: list[Value] = []
    for place, (mrr, price, period, unit) in enumerate(zip(known, prices, periods, units, strict=True)):
        if mrr is None and isinstance(price, Decimal) and period is not None:
            amounts.append(Decimal(0) if period == _ONE_TIME else _per_month(price, _MONTHS[str(period)]))
            continue
        if mrr is None:
            column, text = (asked, _MISSING) if price is None else ("billing", _PERIOD)
            if price is None and unit is not None:
                column, text = "seats", _QUANTITY
            problems.setdefault(column, {})[place] = Message(text)
        amounts.append(mrr)
    columns["mrr"] = amounts
    return problems


def _per_month(price: Decimal, months: int) -> Decimal:
    return (price / months).quantize(_MILLIONTH, ROUND_HALF_EVEN)
