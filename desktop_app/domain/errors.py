"""What can go wrong in a way that a person can act on; anything else is a bug."""

from desktop_app.domain.messages import Message


class UserError(Exception):
    """An error to show a person: what happened, what was kept and what to do.

    Each text is a sentence marked with `QT_TRANSLATE_NOOP("Messages", …)`; `values` fill the `{named}` places of all
    three. `exit_code` is the command line's exit status (see the table in the user guide).
    """

    exit_code = 3

    def __init__(self, title: str, message: str, advice: str = "", **values: object) -> None:
        self.title = Message(title, values)
        self.message = Message(message, values)
        self.advice = Message(advice, values)
        super().__init__(str(self))

    def __str__(self) -> str:
        sentences = (f"{self.title}.", str(self.message), str(self.advice))
        return " ".join(sentence for sentence in sentences if sentence)


class WrongUse(UserError):
    """A command, option or value that makes no sense as given."""

    exit_code = 2


class UnusableInput(UserError):
    """A file or value from outside that cannot be used at all."""

    exit_code = 3


class UnclearDayOrder(UnusableInput):
    """The dates of a table read both ways and none of them shows which comes first, day or month.

    `file` is the name of its file, `table` that of its sheet, or the file's again.
    """

    def __init__(self, title: str, message: str, advice: str, *, file: str, table: str, line: int) -> None:
        self.file = file
        self.table = table
        super().__init__(title, message, advice, file=table, line=line)


class DamagedWorkspace(UserError):
    """The workspace is missing, damaged, or not a workspace."""

    exit_code = 4


class WorkspaceLost(UserError):
    """The open workspace's file was deleted, replaced or overwritten; the connection to the old one is still open."""

    exit_code = 4


class NewerWorkspace(UserError):
    """The workspace was written by a newer version of the program."""

    exit_code = 5


class NotWritable(UserError):
    """The workspace or a file cannot be written: full disk, read-only place, I/O error."""

    exit_code = 6


class WorkspaceInUse(UserError):
    """Another program holds the workspace for writing."""

    exit_code = 7


class NotReached(UserError):
    """The network, or whoever was asked over it, gave no usable answer."""

    exit_code = 8
