"""When a started program is quiet, told the same way for any program: by the processor time that Linux counts."""

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

_STILL = 0.2  # seconds without work
_STEP = 0.005
_PATIENCE = 120.0
_TICK = 1 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Started:
    """What it took from the start of a process to its last work before quiet, and what it holds then."""

    seconds: float
    processor_seconds: float
    megabytes: float  # proportional set size: pages that other processes hold, too, count in part
    marks: dict[str, float]  # seconds up to each line that it wrote on standard output


def start_to_quiet(
    command: Sequence[str], environment: dict[str, str], answer: Path, wait_for: str | None = None
) -> Started:
    """Start a program, wait until it has done no work for 200 ms, and end it.

    A program of ours writes lines such as `listed 12.5`, the second of this machine's steady clock, which go to the
    file `answer`; it cannot be quiet before it wrote `wait_for`.
    """
    with answer.open("wb") as stream:
        start = perf_counter()
        with subprocess.Popen(command, env=environment, stdout=stream, stderr=subprocess.DEVNULL) as process:
            try:
                worked, processor = _until_quiet(process, lambda: wait_for is None or wait_for in answer.read_text())
                held = _megabytes(process.pid)
            finally:
                process.kill()
    lines = (line.split() for line in answer.read_text().splitlines())
    marks = {name: float(moment) - start for name, moment, *_ in lines}
    return Started(worked - start, processor, held, marks)


def _until_quiet(process: subprocess.Popen[bytes], is_ready: Callable[[], bool]) -> tuple[float, float]:
    """The moment of the last work, and the processor time until then."""
    start = worked = perf_counter()
    processor = 0.0
    while (now := perf_counter()) - worked < _STILL or not is_ready():
        if process.poll() is not None or now - start > _PATIENCE:
            raise RuntimeError(f"{process.args!r} ended, or did not come to rest")
        if (used := _processor_seconds(process.pid)) > processor:
            worked, processor = now, used
        sleep(_STEP)
    return worked, processor


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    user, system = fields[11:13]
    return (int(user) + int(system)) * _TICK


def _megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
