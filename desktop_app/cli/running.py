"""What every command does: it opens the workspace that it is about, and answers as text or as JSON."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from desktop_app import paths
from desktop_app.cli import output
from desktop_app.cli.outcome import noting_outcome
from desktop_app.services.opening import blaming_damage, interruption
from desktop_app.storage.workspace import Workspace, open_workspace

# Exit codes: see the table in the user guide.
DONE, FINDINGS = 0, 1


@contextmanager
def opened_workspace(options: Namespace, *, write: bool) -> Iterator[Workspace]:
    """The workspace that the command is about; says so when the last import was cut short."""
    with open_workspace(workspace_path(options), write=write) as workspace, noting_outcome(workspace):
        report_interruption(workspace)
        with blaming_damage(workspace):
            yield workspace


def report_interruption(workspace: Workspace) -> None:
    """Say so when the last import was cut short."""
    if cut_short := interruption(workspace):
        output.write_message(cut_short)


def workspace_path(options: Namespace) -> Path:
    """The workspace that the command is about."""
    path: Path = options.workspace or paths.default_workspace()
    return path


def today() -> date:
    """The current day where the command runs."""
    return datetime.now().astimezone().date()


def give_answer(options: Namespace, document: object, lines: Sequence[str]) -> None:
    """Print the answer: `document` with `--json`, else `lines`."""
    if options.json:
        output.answer_json(document)
    else:
        output.answer_lines(lines)
