"""What the chart says in words: amounts on the axis, the figures of a month, and a summary of the whole."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QLocale

from desktop_app.formatting import format_amount, format_month
from desktop_app.i18n import translate
from desktop_app.ui.charts.chart_data import ChartData, ChartMonth

_GAINS = ("new", "increased")


def axis_amount(value: float, *, signed: bool = False) -> str:
    """An amount for an axis: `"5k"`, `"+400"`, `"−1.5k"`, `"2m"`."""
    locale = QLocale()
    size, sign = abs(float(value)), "−" if value < 0 else "+" if signed and value > 0 else ""
    for unit, name in ((1_000_000, "m"), (1_000, "k")):
        if size >= unit:
            return f"{sign}{locale.toString(round(size / unit, 2), 'g', 4)}{name}"
    return f"{sign}{locale.toString(size, 'g', 4)}"


def amount(value: Decimal | None, currency: str, *, sign: str = "", decimals: int | None = None) -> str:
    """An amount as the locale writes it, or that it is unknown."""
    return (
        translate("Chart", "unknown") if value is None else format_amount(value, currency, decimals=decimals, plus=sign)
    )


def read_out(data: ChartData, month: ChartMonth) -> str:
    """The figures of one month, line by line."""
    return as_lines(figures_of(data, month))


def as_lines(rows: Iterable[tuple[str, str]]) -> str:
    """Names and their amounts, one pair to a line."""
    return "\n".join("  ".join(part for part in row if part) for row in rows)


def figures_of(data: ChartData, month: ChartMonth) -> list[tuple[str, str]]:
    """What there is to say about one month: names with their amounts, which are empty for remarks and the title."""
    rows = [(format_month(month.month) + (f" · {translate('Chart', 'projected')}" if month.projected else ""), "")]
    rows.append((data.total_name, amount(month.total, data.currency)))
    if month.other is not None:
        rows.append((data.other_name, amount(month.other, data.currency)))
    moved = [(name, value, sign) for name, value, sign in movements_of(data, month) if value]
    rows += [(name, f"{sign}{amount(value, data.currency)}") for name, value, sign in moved]
    if data.tier_lost == month.month:
        rows.append((translate("Chart", "{tier} would be lost").format(tier=data.lost_tier), ""))
    return rows


def movement_names(data: ChartData) -> list[tuple[str, str]]:
    """The names of the movements that a chart shows, each with the name of its colour."""
    if data.net:
        return [(translate("Chart", "Gained, net"), "new"), (translate("Chart", "Lost, net"), "lost")]
    return [
        (translate("Chart", "New"), "new"),
        (translate("Chart", "Increased"), "increased"),
        (translate("Chart", "Expired / churned"), "lost"),
        (translate("Chart", "Decreased"), "decreased"),
    ]


def movements_of(data: ChartData, month: ChartMonth) -> list[tuple[str, Decimal, str]]:
    """The month's movements by name, with their sign."""
    return [(name, getattr(month, kind), "+" if kind in _GAINS else "−") for name, kind in movement_names(data)]


def summary(data: ChartData) -> str:
    """The course of the chart in two or three sentences, for those who hear it."""
    known = [month for month in data.months if month.total is not None and not month.projected]
    if not known:
        return translate("Chart", "No data yet.")
    low, high = min(known, key=lambda month: month.total or 0), max(known, key=lambda month: month.total or 0)
    sentences = [
        translate("Chart", "From {first} to {last}, {name} goes from {from_} to {to} {currency}.").format(
            first=format_month(known[0].month),
            last=format_month(known[-1].month),
            name=data.total_name,
            from_=amount(known[0].total, data.currency),
            to=amount(known[-1].total, data.currency),
            currency=data.unit or data.currency,
        ),
        translate("Chart", "Lowest in {low}, highest in {high}.").format(
            low=format_month(low.month), high=format_month(high.month)
        ),
    ]
    ahead = [month for month in data.months if month.projected]
    if ahead:
        sentences.append(
            translate("Chart", "Known expiries leave {amount} by {month}.").format(
                amount=amount(ahead[-1].total, data.currency), month=format_month(ahead[-1].month)
            )
        )
    if data.tier_lost is not None:
        sentences.append(
            translate("Chart", "{tier} would be lost in {month}.").format(
                tier=data.lost_tier, month=format_month(data.tier_lost)
            )
        )
    return " ".join(sentences)
