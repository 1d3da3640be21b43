"""Where the program starts: arguments decide between the window and the command line."""

import sys
from collections.abc import Sequence

from desktop_app import cli
from desktop_app.arguments import window_parser
from desktop_app.sources.xlsx_file import READ_WORKBOOK


def main() -> int:
    """Run the program with the arguments it was started with; gives the exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == [READ_WORKBOOK]:
        return xlsx_child(arguments[1:])
    if cli.names_command(arguments):
        return cli.main(arguments)
    return _open_window(arguments)


def xlsx_child(arguments: Sequence[str]) -> int:
    """Be the process that reads a workbook; an installed program has no other Python to start for that."""
    from desktop_app.sources.xlsx_child import main as read_workbook

    return read_workbook(list(arguments))


def _open_window(arguments: Sequence[str]) -> int:
    parser = window_parser()
    options = parser.parse_args(arguments)
    if options.self_test:
        from desktop_app.self_test import run_self_test

        return run_self_test()
    file, clients = options.workspace or options.file, options.demo_clients
    if options.file and not options.file.exists():
        parser.error(f"there is no command or file “{options.file}”; --workspace makes a new workspace")
    # Loaded only for the window, which needs Qt: commands must start quickly, and without a screen.
    from desktop_app.app import run_window

    return run_window(file, demo=options.demo or clients is not None, clients=clients or 60)


if __name__ == "__main__":
    sys.exit(main())
