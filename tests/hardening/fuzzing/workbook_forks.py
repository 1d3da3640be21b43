"""Reads workbooks as the program does, in a process each, but forked from one that has loaded all: a hundred a second.

The process reads its orders from standard input, a JSON list of arguments a line, and answers with exit statuses.
"""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from desktop_app.sources import xlsx_file
from desktop_app.sources.xlsx_child import read_workbook

# The processor time of all children so far, in seconds.
spent = {"workbooks": 0.0}

_ROOT = Path(__file__).parents[3]


def main() -> None:
    """Read a workbook in a child of this process for each line of standard input."""
    import python_calamine  # noqa: F401 - loaded here, so that no child has to

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _read_and_end(json.loads(line))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(status, _seconds_of_children(), flush=True)


def _read_and_end(arguments: Sequence[str]) -> None:
    try:
        read_workbook(*arguments)
    except BaseException:  # noqa: BLE001 - whatever it is, the program sees the exit status alone
        os._exit(1)
    os._exit(0)


def _seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@contextmanager
def forked_reading() -> Iterator[None]:
    """Have workbooks read by forks of one process instead of a new process each."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.hardening.fuzzing.workbook_forks"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )

    def run(command: Sequence[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        assert server.stdin
        assert server.stdout
        server.stdin.write(json.dumps(command[-3:]) + "\n")
        server.stdin.flush()
        status, seconds = server.stdout.readline().split()
        spent["workbooks"] = float(seconds)
        return subprocess.CompletedProcess(command, int(status))

    forked = SimpleNamespace(run=run, TimeoutExpired=subprocess.TimeoutExpired)
    with server, patch.object(xlsx_file, "subprocess", forked):
        yield
        assert server.stdin
        server.stdin.close()


if __name__ == "__main__":
    main()
