"""What the command line says of the tier: as values for a script, and as lines to read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal

from desktop_app.cli import output
from desktop_app.domain.money import plain
from desktop_app.domain.tier_report import ClientShare, MovementRow, TierReport

_MOVEMENTS = ("new", "increased", "expired", "churned", "decreased")
_ROW_NAMES = ("date", "client_id", "client", "product_line", "movement", "amount")

MonthRows = Mapping[str, Sequence[Mapping[str, object]]]


def report_left_out(report: TierReport) -> None:
    """Say on standard error what could not be counted, and why the tier cannot be judged."""
    for one in report.uncounted:
        output.write_message(
            f"Left out of {one.of.value.replace('_', ' ')}, since the rule set has no rate for it: "
            f"{plain(one.amount)} {one.currency} of {one.clients} client(s)"
        )
    for reason in report.performance.unknown:
        output.write_message(f"Cannot be judged: {reason}")


def answer(report: TierReport) -> dict[str, object]:
    """The report, as the JSON document has it."""
    return {
        "as_of": report.as_of,
        "rules": report.rules.rule_set_id,
        "sold_credit": report.sold_credit,
        "managed_credit": report.managed_credit,
        "median_apps": report.median_apps,
        "certified": report.certified,
        "current_performance": report.performance.tier,
        "credited_tier": report.credited_tier,
        "next_tier": report.next_tier,
        "gaps": {requirement.value: gap for requirement, gap in report.gaps.items()},
        "months": [
            {"month": str(month.month), **{name: getattr(month, name) for name in _MOVEMENTS}, "total": month.closing}
            for month in report.months
        ],
    }


def lines(report: TierReport) -> list[str]:
    """The report as lines to read."""
    figures = {
        "Current performance": report.performance.tier or "cannot be judged",
        "Credited tier": report.credited_tier or "unknown",
        "Sold credit": _told(report.sold_credit, report.rules.currency),
        "Managed credit": _told(report.managed_credit, report.rules.currency),
        "Median app usage": _told(report.median_apps),
        "Certified": {True: "yes", False: "no", None: "unknown"}[report.certified],
        "Next tier": report.next_tier or "none above",
    }
    figures |= {f"  {requirement.value} to go": _told(gap) for requirement, gap in report.gaps.items()}
    header = ("month", *_MOVEMENTS, "total")
    rows = [[month.month, *(getattr(month, name) for name in _MOVEMENTS), month.closing] for month in report.months]
    return [
        f"As of {report.as_of}, by the rules of {report.rules.title}",
        "",
        *(f"{name:24}{value}" for name, value in figures.items()),
        "",
        *output.table(header, rows, right=header[1:]),
    ]


def month_answer(moved: Iterable[MovementRow], clients: Iterable[ClientShare]) -> MonthRows:
    """What moved in a month and who makes up its total, as the JSON document has it."""
    return {
        "rows": [{name: getattr(row, name) for name in _ROW_NAMES} for row in moved],
        "clients": [asdict(client) for client in clients],
    }


def month_lines(of_month: MonthRows) -> list[str]:
    """The same as tables to read."""
    headers = {"rows": _ROW_NAMES, "clients": ("client_id", "client", "credit")}
    found: list[str] = []
    for part, rows in of_month.items():
        header = headers[part]
        found += ["", *output.table(header, [[row[name] for name in header] for row in rows], right=header[-1:])]
    return found


def _told(amount: Decimal | None, currency: str = "") -> str:
    return "unknown" if amount is None else f"{plain(amount)} {currency}".strip()
