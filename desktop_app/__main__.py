"""Where the program starts: arguments decide between the window and the command line."""

import sys

from desktop_app import cli


def main() -> int:
    """Run the program with the arguments it was started with; gives the exit status."""
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
