"""The command `check`."""

from argparse import Namespace

from desktop_app.cli.running import DONE, FINDINGS, give_answer, opened_workspace
from desktop_app.services.workspaces import check as findings_of


def check(options: Namespace) -> int:
    """Look for damage; gives the exit status."""
    with opened_workspace(options, write=False) as workspace:
        findings = [str(finding) for finding in findings_of(workspace)]
    give_answer(options, {"ok": not findings, "findings": findings}, findings or ["The workspace is sound"])
    return FINDINGS if findings else DONE
