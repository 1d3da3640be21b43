"""The command `renewals`."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli import output
from desktop_app.cli.running import DONE, give_answer, opened_workspace, today
from desktop_app.services.renewals import upcoming_decisions


def renewals(options: Namespace) -> int:
    """List the decisions that are due or overdue; gives the exit status."""
    with opened_workspace(options, write=False) as workspace:
        due = upcoming_decisions(workspace, today(), options.within)
    answer = [asdict(reminder) for reminder in due]
    header = ("decision_due_on", "client", "product", "renews_on", "status", "current_mrr", "renewal_mrr", "")
    rows = [[*(line[name] for name in header[:-1]), "overdue" if line["overdue"] else ""] for line in answer]
    give_answer(options, answer, output.table(header, rows, right=("current_mrr", "renewal_mrr")))
    return DONE
