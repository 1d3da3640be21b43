"""What can be typed after `partner-dashboard`, with the help that teaches it."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_app.version import VERSION

if TYPE_CHECKING:
    from desktop_app.domain.months import Month

PROGRAM = "partner-dashboard"
NO_COMMAND = ""
T = TypeVar("T")
# The years that dates in files may have too.
_YEARS = (1970, 2199)

_DESCRIPTION = """\
Clients, renewals and the partner tier of a HubSpot Solutions Partner.

Without a command it opens the window:
  partner-dashboard                     your own workspace
  partner-dashboard FILE                another workspace
  partner-dashboard --demo              sample data, in a workspace of its own
  partner-dashboard --demo-clients 500  the same with 500 clients
  partner-dashboard --workspace PATH    another workspace, made where there is none

Or it checks itself, and exits with 0 if all is well:
  partner-dashboard --self-test         whether the program works on this machine
"""
_EPILOG = """\
examples:
  partner-dashboard import clients.csv credit_events.csv --dry-run
  partner-dashboard tier --month 2026-10 --json
  partner-dashboard renewals --within 30
  partner-dashboard backup friday.partner

The answer goes to standard output, with --json as one document; messages and progress go to standard error.
Every command has a help of its own: partner-dashboard tier --help

exit codes:
  0 done                           5 the workspace is from a newer version
  1 done, with rejected rows or    6 it cannot be written (full disk, I/O error,
    findings                         read-only)
  2 wrong use                      7 it is in use
  3 the input cannot be used       8 network, or HubSpot refused
  4 the workspace is damaged or   70 a mistake in the program: it says what was kept
    none                         130 stopped

From 2 to 8 nothing was changed, unless 6 says that the change may not have been saved.
"""
_IMPORT = """\
A CSV holds one table; an XLSX holds one per sheet. What a table holds is recognised by its name (clients.csv) or
its header, or named by --kind. Importing the same file twice changes nothing. Rows that cannot be imported are listed,
and written to a file such as clients.rejects.csv, to be corrected and imported again; the others are imported. The
whole import can be undone with `undo`.

kinds: {kinds}

examples:
  partner-dashboard import clients.csv subscriptions.csv renewals.csv
  partner-dashboard import export.csv --kind clients --dry-run
  partner-dashboard import events.csv --day-first
"""
_TIER = """\
examples:
  partner-dashboard tier
  partner-dashboard tier --as-of 2026-06-30 --from 2026-01 --json
  partner-dashboard tier --month 2026-10
  partner-dashboard tier --rules mrr-2016-11

Exit code 1 means that amounts were left out, since the rule set has no rate for their currency.
"""
_SYNC = """\
Reads your partner clients, their companies and owners from HubSpot; nothing is written there. Connect in the window
first, or name a file that holds the key. Under a service manager the key is taken from its credential named
partner-dashboard-key. Exit code 1 means that a stage failed while others were kept, or that there are findings; 3 that
fewer than half of the clients came; 8 that HubSpot could not be reached.

examples:
  partner-dashboard sync
  partner-dashboard sync --dry-run --json
  partner-dashboard sync --key-file /etc/partner-dashboard/key --workspace sales.partner
"""
_EXPORT = """\
what goes where:
  .csv   the table of clients
  .xlsx  the table of clients, and sheets with the tier report, its months and this year's credit movements
  .pdf   the tier report, to print or to send
  .ics   a calendar of what is due within a year: renewals, tier reviews and tasks

examples:
  partner-dashboard export clients.csv
  partner-dashboard export credit_events.csv --kind credit_events
  partner-dashboard export friday.xlsx --workspace friday.partner
"""
_UNDO = """\
Rows that the import added are removed, and fields that it changed get their earlier values back. What you have entered
since stays.

examples:
  partner-dashboard undo
  partner-dashboard undo 12
"""
_CLIENTS = """\
examples:
  partner-dashboard clients
  partner-dashboard clients --filter "marketing berlin" --json
"""
_RENEWALS = """\
examples:
  partner-dashboard renewals
  partner-dashboard renewals --within 30 --json
"""
_WEEK = """\
Renewals to decide, credit and managed relationships about to be lost, and clients worth a call, each with its reasons.
What is put off or done is left out and counted.

examples:
  partner-dashboard week
  partner-dashboard week --mine --json
  partner-dashboard week --day 2026-12-07 --all
"""
_BACKUP = """\
Without FILE the backup goes into the folder for backups, beside those that are written by themselves every day and
before large changes: 7 daily, 4 weekly and 6 monthly ones of those stay. An existing FILE is replaced once the copy is
complete. It may be taken while the window is open.

examples:
  partner-dashboard backup
  partner-dashboard backup --list
  partner-dashboard backup --folder /media/disk/backups
  partner-dashboard backup --workspace sales.partner /media/disk/sales.partner
"""
_RESTORE = """\
FILE is any backup, or the name of one that `backup --list` shows. It is checked first. What was in the workspace is
kept in a file beside it, whose name ends in .before-restore and the day, or in .damaged and the day for a workspace
that could not be opened.

examples:
  partner-dashboard restore friday.partner
  partner-dashboard restore friday.partner --workspace sales.partner
  partner-dashboard restore workspace-2026-11-28-180212-daily.partner --client "Aldermoor Dental Group"
"""
_CHECK = """\
Each finding says what is wrong and how to repair it. Exit code 1 means that there are findings.

examples:
  partner-dashboard check
  partner-dashboard check --json --workspace sales.partner
"""


def command_parser(command: str | None = None) -> ArgumentParser:
    """The parser of the commands; `command` is the name of the chosen one.

    It has the options of all commands, or of `command` alone, which is made sooner; of none with `NO_COMMAND`.
    """
    parser = _parser(PROGRAM, _DESCRIPTION, _EPILOG)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, (about, epilog, add_options) in _OPTIONS.items():
        if command not in (None, name):
            commands.add_parser(name, help=about)
            continue
        added = commands.add_parser(
            name, help=about, description=about, epilog=epilog, formatter_class=RawDescriptionHelpFormatter
        )
        added.add_argument("--workspace", type=Path, metavar="PATH", help="a workspace other than the default one")
        added.add_argument("--json", action="store_true", help="print one JSON document")
        add_options(added)
    return parser


def window_parser() -> ArgumentParser:
    """The parser of what opens the window: `file`, `demo`, `self_test` and `demo_clients` (`None` when not given)."""
    parser = _parser(PROGRAM, _DESCRIPTION, _EPILOG)
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the workspace to open")
    parser.add_argument(
        "--workspace", type=Path, metavar="PATH", help="the workspace to open, made if it does not exist"
    )
    parser.add_argument("--demo", action="store_true", help="open the window on sample data")
    parser.add_argument(
        "--demo-clients",
        type=_checked(_clients, "a number of clients, 1 to 200,000"),
        metavar="N",
        help="sample data with N clients",
    )
    parser.add_argument("--self-test", action="store_true", help="check that the program works on this machine")
    return parser


def _parser(program: str, description: str, epilog: str) -> ArgumentParser:
    return ArgumentParser(program, description=description, epilog=epilog, formatter_class=RawDescriptionHelpFormatter)


def _add_import(parser: ArgumentParser) -> None:
    from desktop_app.sources.kinds import BY_NAME  # for a command alone: the window's start does not wait for it

    parser.epilog = _IMPORT.format(kinds=", ".join(BY_NAME))
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="CSV files and XLSX workbooks")
    parser.add_argument("--kind", choices=BY_NAME, metavar="KIND", help="what the tables hold")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    parser.add_argument(
        "--rejects", type=Path, metavar="FOLDER", help="where rejected rows are written (beside the first file)"
    )
    parser.add_argument(
        "--as-of", type=_checked(_day, "a day such as 2026-11-23"), metavar="DATE", help="the day of the data (today)"
    )
    parser.add_argument(
        "--header-line", type=_checked(_line, "the number of a line"), metavar="N", help="the line of the header"
    )
    parser.add_argument(
        "--sheet", dest="sheets", action="append", default=[], metavar="NAME", help="a sheet to read, and no others"
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", default=None, help="03/04 is 3 April")
    order.add_argument("--month-first", dest="day_first", action="store_false", help="03/04 is 4 March")


def _add_export(parser: ArgumentParser) -> None:
    _add_file(parser, "the file to write; its ending says what goes into it")
    from desktop_app.sources.kinds import BY_NAME

    parser.add_argument(
        "--kind", choices=BY_NAME, metavar="KIND", help="the import table of that kind, which comes back unchanged"
    )


def _add_undo(parser: ArgumentParser) -> None:
    parser.add_argument(
        "import_id",
        nargs="?",
        type=_checked(_import_id, "the number of an import"),
        metavar="IMPORT_ID",
        help="the number that the import printed; without it the newest import that changed something",
    )


def _add_clients(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--filter", default="", metavar="TEXT", help="only those with every word in name, domain, contact or products"
    )
    parser.add_argument("--all", action="store_true", help="also those whose services have ended")


def _add_file(parser: ArgumentParser, about: str) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=about)


def _add_restore(parser: ArgumentParser) -> None:
    _add_file(parser, "the backup to restore")
    parser.add_argument(
        "--client", metavar="CLIENT", help="restore one client alone, by its number or exact name, with its notes"
    )


def _add_backup(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="the file to write (a new one in the folder for backups)"
    )
    parser.add_argument("--list", action="store_true", help="list the backups there are, the newest first")
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="write the backups of this workspace there from now on"
    )


def _add_renewals(parser: ArgumentParser) -> None:
    from desktop_app.domain.renewals import UPCOMING_DAYS

    parser.add_argument(
        "--within",
        type=_checked(_days, "a number of days, 0 or more"),
        default=UPCOMING_DAYS,
        metavar="DAYS",
        help=f"how many days ahead the deadline may lie ({UPCOMING_DAYS})",
    )


def _add_week(parser: ArgumentParser) -> None:
    parser.add_argument("--mine", action="store_true", help="only the clients whose partner owner you are")
    parser.add_argument(
        "--day", type=_checked(_day, "a day such as 2026-12-07"), metavar="DATE", help="the day to look at (today)"
    )
    parser.add_argument("--all", action="store_true", help="also what is put off or done")


def _add_sync(parser: ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    parser.add_argument(
        "--accept-fewer", action="store_true", help="accept fewer than half of the clients of the last sync, or none"
    )
    parser.add_argument(
        "--key-file", metavar="PATH", help="a file that holds the key, - for standard input (default: the keychain)"
    )


def _add_tier(parser: ArgumentParser) -> None:
    day, month = (
        _checked(_day, "a day such as 2026-06-30"),
        _checked(_month, "a month such as 2026-06"),
    )
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day to report on (today)")
    parser.add_argument("--rules", metavar="ID", help="another rule set than the workspace's own, such as mrr-2016-11")
    parser.add_argument("--from", dest="first", type=month, metavar="MONTH", help="the first month (11 months before)")
    parser.add_argument("--month", type=month, metavar="MONTH", help="add this month's movements and clients")


def _checked(read: Callable[[str], T], wanted: str) -> Callable[[str], T]:
    """`read`, with a message that says what is wanted."""

    def checked(text: str) -> T:
        try:
            return read(text)
        except ValueError as fault:
            raise ArgumentTypeError(f"“{text}” is not {wanted}") from fault

    return checked


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    _number(str(day.year), *_YEARS)
    return day


def _month(text: str) -> "Month":
    from desktop_app.domain.months import Month

    month = Month.parse(text)
    _number(str(month.year), *_YEARS)
    return month


def _import_id(text: str) -> int:
    return _number(text, 1, 2**31)


def _line(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _days(text: str) -> int:
    return _number(text, 0, 36_500)


def _clients(text: str) -> int:
    return _number(text, 1, 200_000)


def _number(text: str, least: int, most: int) -> int:
    number = int(text)
    if not least <= number <= most:
        raise ValueError(text)
    return number


def _add_none(_parser: ArgumentParser) -> None:
    """The command has no options of its own."""


# Per command: what it does, what its help ends with, and its options.
_OPTIONS: Mapping[str, tuple[str, str, Callable[[ArgumentParser], None]]] = {
    "import": ("Import tables.", "", _add_import),
    "undo": ("Undo an import, by default the newest one that changed something.", _UNDO, _add_undo),
    "clients": ("List the clients.", _CLIENTS, _add_clients),
    "tier": ("Show the partner tier and the credit of each month.", _TIER, _add_tier),
    "renewals": ("List the renewal decisions that are due, and those that are overdue.", _RENEWALS, _add_renewals),
    "week": ("List who needs you this week, and why.", _WEEK, _add_week),
    "sync": ("Fetch clients, renewals and credit from HubSpot.", _SYNC, _add_sync),
    "export": ("Write a CSV, XLSX, PDF or calendar file.", _EXPORT, _add_export),
    "backup": ("Write a checked copy of the workspace.", _BACKUP, _add_backup),
    "restore": ("Put a backup in the place of the workspace, whose content is kept beside it.", _RESTORE, _add_restore),
    "check": ("Check the workspace and its credit ledger for damage; nothing is changed.", _CHECK, _add_none),
}
