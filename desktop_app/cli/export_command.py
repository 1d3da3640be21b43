"""The command `export`."""

from argparse import Namespace
from datetime import UTC, datetime

from desktop_app.cli.running import DONE, give_answer, opened_workspace, today
from desktop_app.storage.workspace import Workspace


def export(options: Namespace) -> int:
    """Write a file of the kind that its ending names; gives the exit status."""
    with opened_workspace(options, write=False) as workspace:
        rows = _rows(options, workspace)
    by_ending = {".ics": "reminders", ".pdf": "rows of the tier report"}
    what = f"rows of {options.kind}" if options.kind else by_ending.get(options.file.suffix.lower(), "clients")
    give_answer(options, {"file": str(options.file), "rows": rows}, [f"{rows} {what} written to {options.file}"])
    return DONE


def _rows(options: Namespace, workspace: Workspace) -> int:
    """Write the file; gives how many rows it has."""
    if options.file.suffix.lower() == ".ics" and not options.kind:
        from desktop_app.services.reminders import export_calendar

        return export_calendar(workspace, options.file, today(), datetime.now(UTC))
    from desktop_app.services import exporting

    if options.kind:
        return exporting.export_kind(workspace, options.file, options.kind)
    return exporting.export_workspace(workspace, options.file, today())
