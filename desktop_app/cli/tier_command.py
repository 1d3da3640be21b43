"""The command `tier`."""

from argparse import Namespace
from datetime import date

from desktop_app.cli import output, tier_output
from desktop_app.cli.running import DONE, FINDINGS, give_answer, opened_workspace, today
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.services import programme
from desktop_app.services import tier as tier_service
from desktop_app.services.points_history import points_months
from desktop_app.services.unlike_sums import unlike_sums
from desktop_app.storage.workspace import Workspace


def tier(options: Namespace) -> int:
    """Show the tier and the credit of each month; gives the exit status."""
    as_of = options.as_of or today()
    _check_months(options, as_of)
    with opened_workspace(options, write=False) as workspace:
        report = tier_service.tier_report(workspace, as_of, options.rules, options.first, today=today())
        is_chosen = options.rules is not None or programme.programme_question(workspace).answered
        points = points_months(workspace, report, report.months[0].month, ahead=0) if report.months else ()
        unlike = unlike_sums(workspace, today()) if as_of >= today() else None  # the MRR of earlier days is history
        of_month = _month_rows(workspace, options, report.book.known_on) if options.month else {}
    if not is_chosen:
        tier_output.report_unchosen(report)
    tier_output.report_left_out(report)
    if unlike is not None:
        output.write_message(str(unlike))
    lines = [*tier_output.lines(report, is_chosen=is_chosen), *tier_output.month_lines(of_month)]
    give_answer(options, {**tier_output.answer(report, points), **of_month}, lines)
    return FINDINGS if report.uncounted else DONE


def _month_rows(workspace: Workspace, options: Namespace, as_of: date) -> tier_output.MonthRows:
    moved = tier_service.movements(workspace, options.month, options.month, as_of, options.rules)
    clients = tier_service.credit_by_client(workspace, options.month.last_day, as_of, options.rules)
    return tier_output.month_answer(moved, clients)


def _check_months(options: Namespace, as_of: date) -> None:
    for month in (options.first, options.month):
        if month and month > Month.of(as_of):
            raise WrongUse(
                QT_TRANSLATE_NOOP("Messages", "This month lies ahead"),
                QT_TRANSLATE_NOOP("Messages", "{month} begins after {as_of}, the day of the report."),
                QT_TRANSLATE_NOOP("Messages", "Name an earlier month, or a later day with --as-of."),
                month=month,
                as_of=as_of,
            )
