"""The command `week`."""

from argparse import Namespace

from desktop_app.cli import week_output
from desktop_app.cli.running import DONE, give_answer, opened_workspace, today
from desktop_app.services import week as week_service


def week(options: Namespace) -> int:
    """List who needs the person this week; gives the exit status."""
    with opened_workspace(options, write=False) as workspace:
        content = week_service.week(workspace, options.day or today(), mine=options.mine, hidden=options.all)
    give_answer(options, week_output.answer(content), list(week_output.lines(content)))
    return DONE
