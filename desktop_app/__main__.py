"""Where the program starts: arguments decide between the window and the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

# The rest is loaded by who needs it: a window must not wait for the commands, nor a command for Qt, nor the reading of
# a workbook for either.
from desktop_app.sources.child_argument import READ_WORKBOOK

_INTERRUPTED = 130


def main() -> int:
    """Run the program with the arguments it was started with; gives the exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == [READ_WORKBOOK]:  # an installed program has no other Python to start for that
        from desktop_app.sources.xlsx_child import read_workbook

        read_workbook(*arguments[1:])
        return 0
    from desktop_app.cli.command_names import names_command

    if names_command(arguments):
        return _run_command(arguments)
    return _open_window(arguments)


def _run_command(arguments: Sequence[str]) -> int:
    try:
        from desktop_app.cli.garbage_collection import collect_no_more, collect_seldom

        collect_seldom()
        from desktop_app.cli import commands

        status = commands.main(arguments)
    except KeyboardInterrupt:  # before or after the command itself, which reports what became of it
        return _INTERRUPTED
    collect_no_more()
    return status


def _open_window(arguments: Sequence[str]) -> int:
    if not arguments or (len(arguments) == 1 and _is_file(arguments[0])):
        from desktop_app.app import run_window

        return run_window(Path(arguments[0]) if arguments else None)
    return _open_with_options(arguments)


def _is_file(argument: str) -> bool:
    return not argument.startswith("-") and os.path.isfile(argument)  # noqa: PTH113 - a closed folder is no traceback


def _open_with_options(arguments: Sequence[str]) -> int:
    """Open the window as options say; what reads them is loaded for them alone."""
    from desktop_app.cli.parser import window_parser

    parser = window_parser()
    options = parser.parse_args(arguments)
    if options.self_test:
        from desktop_app.self_test import run_self_test

        return run_self_test()
    file, clients = options.workspace or options.file, options.demo_clients
    if options.file and not os.path.exists(options.file):  # noqa: PTH110 - a closed folder must not end in a traceback
        parser.error(f"there is no command or file “{options.file}”; --workspace makes a new workspace")
    if options.demo or clients is not None:
        return _open_demo(clients)
    from desktop_app.app import run_window

    return run_window(file)


def _open_demo(clients: int | None) -> int:
    """Open the window on sample data; the terminal shows how far that is, and Ctrl+C ends it."""
    from desktop_app.app import run_window
    from desktop_app.cli import output

    status = run_window(None, demo_clients=clients or 60, show_line=output.show_progress)
    if status == _INTERRUPTED:
        output.progress_over()
        output.write_message("Cancelled; nothing was changed.")
    return status


if __name__ == "__main__":
    sys.exit(main())
