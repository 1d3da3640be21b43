"""Starts the program by forks of a process that has loaded it, so that a kill meets its work and not its loading.

Each line of standard input is an order: what to run, the variables of its environment, and its arguments. The answer is
the child's process number. A blank line asks for its exit status, below 0 for the signal that ended it; until then its
number stays its own, so that a kill cannot meet another process.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn

_ROOT = Path(__file__).parents[2]


class Forks:
    """A process that forks a child for each order; what the children print goes to the file `said`."""

    def __init__(self, server: subprocess.Popen[str], text: Path) -> None:
        assert server.stdin
        assert server.stdout
        self._orders: IO[str] = server.stdin
        self._answers: IO[str] = server.stdout
        self._output = text

    def start(self, what: str, arguments: Sequence[object], environment: Mapping[str, str]) -> int:
        """Start a child and give its process number."""
        self._orders.write(json.dumps([what, dict(environment), [*map(str, arguments)], str(self._output)]) + "\n")
        self._orders.flush()
        return int(self._answers.readline())

    def messages(self) -> str:
        """What the child that was started last has printed so far."""
        return self._output.read_text(encoding="utf-8") if self._output.exists() else ""

    def wait(self) -> int:
        """The exit status of the child that was started last, once it has ended."""
        self._orders.write("\n")
        self._orders.flush()
        return int(self._answers.readline())


@contextmanager
def forking(folder: Path, preload: Path | None = None) -> Iterator[Forks]:
    """A process that forks children, with their messages in `folder`; `preload` is a library that they have loaded."""
    command = [sys.executable, "-m", "tests.hardening.forks"]
    environment = os.environ | ({"LD_PRELOAD": str(preload)} if preload else {})
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        yield Forks(server, folder / "messages.txt")
        assert server.stdin
        server.stdin.close()


def main() -> None:
    """Fork a child for each order."""
    import desktop_app.app
    import desktop_app.cli.commands
    import desktop_app.services.sync.syncing
    import desktop_app.ui.window.main_window  # noqa: F401 - loaded here, so that no child has to

    child = 0
    for line in sys.stdin:
        if line == "\n":
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
            continue
        child = os.fork()
        if child == 0:
            _run(*json.loads(line))
        print(child, flush=True)


def _run(what: str, environment: Mapping[str, str], arguments: Sequence[str], text: str) -> NoReturn:
    """Do what was ordered, and end this process without what its parent has still to do."""
    status = 70
    try:
        os.environ.update(environment)
        messages = os.open(text, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        for stream in (1, 2):
            os.dup2(messages, stream)
        status = _command(arguments) if what == "command" else _typing(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def _command(arguments: Sequence[str]) -> int:
    from desktop_app.cli import commands

    return commands.main(arguments)


def _typing(arguments: Sequence[str]) -> int:
    from tests.hardening.typist import type_until_killed

    type_until_killed([*map(Path, arguments)])
    return 0


if __name__ == "__main__":
    main()
