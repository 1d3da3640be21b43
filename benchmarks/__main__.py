"""Runs the measurements and writes one table of them: `python -m benchmarks [PART …] [--write]`.

Each part runs in a process of its own, one after the other. The table has the date, the noise of the machine and the
goal of each figure; `--write` adds it to the history in `benchmarks/README.md`.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.books import FOLDER
from benchmarks.figures import HEADER, Figure, spread, table_row
from benchmarks.parts import PARTS, in_processes

README = Path(__file__).with_name("README.md")
CHART = Path(__file__).parents[1] / "docs" / "start-and-memory.svg"
RUNS = "## Runs\n"


def machine_noise(repeats: int = 60) -> tuple[float, float]:
    """How much this machine's speed varies now: the spread of equal work, and the share of time that others took."""
    start, processor, times = perf_counter(), process_time(), list[float]()
    for _ in range(repeats):
        before = perf_counter()
        sum(number * number for number in range(200_000))
        times.append(perf_counter() - before)
    taken = 1 - (process_time() - processor) / (perf_counter() - start)
    return spread(times) or 0.0, max(taken, 0.0)


def report(figures: Sequence[Figure], faults: Sequence[str], noise: tuple[float, float]) -> str:
    """A run in Markdown: date, noise, table."""
    now = datetime.now(UTC)
    shares = [figure.noise for figure in figures if figure.noise is not None]
    floors = f", that of the floors' repeats {median(shares):.0%} in the middle" if shares else ""
    met = sum(figure.is_met for figure in figures)
    machine = (
        f"{os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}; spread of equal work {noise[0]:.0%}, of whose time"
        f" {noise[1]:.0%} went to other programs{floors}. {met} of {len(figures)} goals met."
    )
    rows = (table_row(figure) for figure in figures)
    return "\n".join([f"### {now:%Y-%m-%d %H:%M} UTC", "", machine, "", *HEADER, *rows, "", *faults, ""])


def main() -> int:
    """Measure the parts that are named, or all; 1 when a goal is missed or a part cannot be measured."""
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--write", action="store_true", help="add the table to the history in benchmarks/README.md")
    parser.add_argument("--chart", action="store_true", help=f"draw {CHART.name} anew, with the part opening")
    parser.add_argument("--books", type=Path, help="a folder that keeps the workspaces for the next run")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        os.environ[FOLDER] = str((options.books or Path(folder)).absolute())
        noise = machine_noise()
        figures, faults = in_processes(options.parts or PARTS, CHART if options.chart else None)
    text = report(figures, faults, noise)
    print(text)
    if options.write:
        before, heading, after = README.read_text(encoding="utf-8").partition(RUNS)
        README.write_text(f"{before}{heading}\n{text}{after}", encoding="utf-8")
    return int(bool(faults) or not all(figure.is_met for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
