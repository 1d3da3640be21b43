"""The commands by name: every start looks whether its arguments name one."""

from collections.abc import Sequence

COMMANDS = ("import", "undo", "clients", "tier", "renewals", "week", "sync", "export", "backup", "restore", "check")
_ANSWERED_AT_ONCE = {"-h", "--help", "--version"}


def named_command(arguments: Sequence[str]) -> str | None:
    """The command among `arguments`, if there is one."""
    return next((argument for argument in arguments if argument in COMMANDS), None)


def names_command(arguments: Sequence[str]) -> bool:
    """Whether `arguments` are for the command line, and not for the window."""
    return named_command(arguments) is not None or not _ANSWERED_AT_ONCE.isdisjoint(arguments)
