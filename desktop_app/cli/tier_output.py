"""What the command line says of the tier: as values for a script, and as lines to read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal

from desktop_app.cli import output
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.decimals import rounded
from desktop_app.domain.figures import Figure
from desktop_app.domain.ledger_rows import MovementRow
from desktop_app.domain.money import plain
from desktop_app.domain.points import Points
from desktop_app.domain.points_months import MonthPoints, kinds_of
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_report import ClientShare, TierReport, Uncounted
from desktop_app.domain.tier_rules import Requirement

_MOVEMENTS = ("new", "increased", "expired", "churned", "decreased")
_ROW_NAMES = ("date", "client_id", "client", "product_line", "movement", "amount")

MonthRows = Mapping[str, Sequence[Mapping[str, object]]]


def report_unchosen(report: TierReport) -> None:
    """Say on standard error that no partner programme is chosen, whose rules decide every figure."""
    output.write_message(
        f"No partner programme is chosen yet: the figures are by the rules of {report.rules.title}. Choose yours in the"
        " Tier tab, import it as `programme` in the table partner, or name it with --rules."
    )


def report_left_out(report: TierReport) -> None:
    """Say on standard error what could not be counted, and what keeps the tier or a figure from being judged."""
    for excluded in report.uncounted:
        output.write_message(
            f"Left out of {excluded.of.value.replace('_', ' ')}, since the rule set has no rate for it: "
            f"{plain(excluded.amount)} {excluded.currency} of {excluded.clients} client(s)"
        )
    if report.booked:
        output.write_message(f"Not counted yet: {report.booked} event(s) dated after {report.book.known_on}")
    for reason in report.unknown:
        output.write_message(f"Cannot be judged: {reason}")


def answer(report: TierReport, points: Iterable[MonthPoints] = ()) -> dict[str, object]:
    """The report, as the JSON document has it, with the `points` at the ends of its months under rules with points."""
    of_months = {point.month: {"points": _points(point.points)} for point in points}
    return {
        "as_of": report.as_of,
        "rules": report.rules.rule_set_id,
        "sold_credit": report.sold_credit,
        "managed_credit": report.managed_credit,
        "median_apps": report.median_apps,
        "certified": report.certified,
        "current_performance": report.performance.tier,
        "at_least": report.performance.at_least,
        "credited_tier": report.credited_tier,
        "next_tier": report.next_tier,
        "gaps": {requirement.value: gap for requirement, gap in report.gaps.items()},
        "data_from": report.data_from,
        "managed_unknown": report.managed_unknown,
        "apps_unknown": report.apps_unknown,
        "points": None if report.points is None else {**_points(report.points), "as_of": report.points_as_of},
        "blockers": [str(blocker) for blocker in report.blockers],
        "left_out": [_left_out(loss) for loss in report.uncounted],
        "unknown": [str(reason) for reason in report.unknown],
        "months": [{**_month(month), **of_months.get(month.month, {})} for month in report.months],
    }


def _month(month: MonthCredit) -> dict[str, object]:
    if not month.is_known:
        return {"month": str(month.month), **dict.fromkeys((*_MOVEMENTS, "total"))}
    amounts = {name: rounded(getattr(month, name)) for name in _MOVEMENTS}
    return {"month": str(month.month), **amounts, "total": None if month.total is None else rounded(month.total)}


def _points(points: Points) -> dict[str, object]:
    """Points and what they are made of."""
    return {
        "total": points.total.known,
        "total_most": points.total.most,
        "sold": points.sold.known,
        "sourced": points.sourced.known,
        "assisted": points.assisted.known,
        "unstated": points.unstated.known,
        "managed": points.managed.known,
    }


def _left_out(uncounted: Uncounted) -> dict[str, object]:
    return {
        "what": uncounted.of.value,
        "currency": uncounted.currency,
        "amount": uncounted.amount,
        "clients": uncounted.clients,
    }


def _known(report: TierReport, need: Requirement, currency: str = "") -> str:
    """A figure as far as it is known, with what keeps it from being sure."""
    figure = report.figures.figure(need)
    known = _written(figure.known, currency)
    if figure.is_sure or figure.known is None:
        return known
    return f"{known} known ({'; '.join(str(reason) for reason in figure.reasons)})"


def lines(report: TierReport, *, is_chosen: bool = True) -> list[str]:
    """The report as lines to read; without a chosen programme no tier is judged in them."""
    figures = {
        "Current performance": _performance(report) if is_chosen else "cannot be judged",
        "Credited tier": report.credited_tier or "unknown",
        "Sold credit": _known(report, Requirement.SOLD_CREDIT, report.rules.currency),
        "Managed credit": _known(report, Requirement.MANAGED_CREDIT, report.rules.currency),
        "Median app usage": _known(report, Requirement.MEDIAN_APPS),
        "Certified": {True: "yes", False: "no", None: "unknown"}[report.certified],
        "Next tier": report.next_tier or "none above",
    }
    if report.points is not None:
        kinds = {"total": report.points.total, **kinds_of(report.points)}
        figures |= {f"  points, {name}": _bounded(figure) for name, figure in kinds.items()}
        if report.points_as_of is not None:
            figures["  HubSpot's own points"] = f"as of {report.points_as_of}"
    figures |= {
        f"  {requirement.value.replace('_', ' ')} to go": _written(gap) for requirement, gap in report.gaps.items()
    }
    header = ("month", *_MOVEMENTS, "total")
    rows = [["unknown" if cell is None else cell for cell in _month(month).values()] for month in report.months]
    return [
        f"As of {report.as_of}, by the rules of {report.rules.title}",
        "",
        *(f"{name:23} {value}" for name, value in figures.items()),
        "",
        *output.table(header, rows, right=header[1:]),
    ]


def _performance(report: TierReport) -> str:
    at_least = report.performance.at_least
    unjudged = "cannot be judged" if at_least == NO_TIER else f"cannot be judged, at least {at_least}"
    return report.performance.tier or unjudged


def month_answer(moved: Iterable[MovementRow], clients: Iterable[ClientShare]) -> MonthRows:
    """What moved in a month and who makes up its total, as the JSON document has it."""
    return {
        "rows": [{name: getattr(row, name) for name in _ROW_NAMES} | {"amount": rounded(row.amount)} for row in moved],
        "clients": [{**asdict(client), "credit": rounded(client.credit)} for client in clients],
    }


def month_lines(of_month: MonthRows) -> list[str]:
    """The same as tables to read."""
    headers = {"rows": _ROW_NAMES, "clients": ("client_id", "client", "credit")}
    texts: list[str] = []
    for part, rows in of_month.items():
        header = headers[part]
        texts += ["", *output.table(header, [[row[name] for name in header] for row in rows], right=header[-1:])]
    return texts


def _bounded(figure: Figure) -> str:
    """What is known of a figure, and the most that it can be where that is more, or that nobody knows it."""
    if figure.is_sure or figure.known is None:
        return _written(figure.known)
    if figure.most is None:
        return f"{plain(figure.known)} known"
    return f"{_written(figure.known)} (up to {plain(figure.most)})"


def _written(amount: Decimal | None, currency: str = "") -> str:
    return "unknown" if amount is None else f"{plain(amount)} {currency}".strip()
