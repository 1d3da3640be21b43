"""Where the program starts: arguments decide between the window and the command line."""

import sys
from collections.abc import Sequence

from desktop_app import cli
from desktop_app.arguments import window_parser


def main() -> int:
    """Run the program with the arguments it was started with; gives the exit status."""
    arguments = sys.argv[1:]
    if cli.names_command(arguments):
        return cli.main(arguments)
    return _open_window(arguments)


def _open_window(arguments: Sequence[str]) -> int:
    parser = window_parser()
    options = parser.parse_args(arguments)
    file, clients = options.workspace or options.file, options.demo_clients
    if options.file and not options.file.exists():
        parser.error(f"there is no command or file “{options.file}”; --workspace makes a new workspace")
    # Loaded only for the window, which needs Qt: commands must start quickly, and without a screen.
    from desktop_app.app import run_window

    return run_window(file, demo=options.demo or clients is not None, clients=clients or 60)


if __name__ == "__main__":
    sys.exit(main())
