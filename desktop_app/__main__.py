"""Where the program starts: arguments decide between the window and the command line."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from desktop_app import cli


def main() -> int:
    """Run the program with the arguments it was started with; gives the exit status."""
    arguments = sys.argv[1:]
    if any(argument in cli.COMMANDS for argument in arguments) or {"-h", "--help", "--version"} & set(arguments):
        return cli.main(arguments)
    return _open_window(arguments)


def _open_window(arguments: list[str]) -> int:
    parser = ArgumentParser("partner-dashboard")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the workspace to open")
    parser.add_argument("--workspace", type=Path, metavar="PATH", help="the same as FILE")
    parser.add_argument("--demo", action="store_true", help="open the window on sample data")
    parser.add_argument("--demo-clients", type=int, default=60, metavar="N", help="how many clients the sample has")
    options = parser.parse_args(arguments)
    # Loaded only for the window, which needs Qt: commands must start quickly, and without a screen.
    from desktop_app.app import run_window

    return run_window(options.workspace or options.file, demo=options.demo, clients=options.demo_clients)


if __name__ == "__main__":
    sys.exit(main())
