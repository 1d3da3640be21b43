"""The parts of a run, each measured in a process that does nothing else."""

import importlib
import signal
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure

PARTS = ("startup", "command_line", "opening", "clients", "panel", "tier", "stalls", "importing", "sample")
MOST_SECONDS = 600


def measured(part: str, chart: Path | None) -> list[Figure]:
    """The figures of a part."""
    if hasattr(signal, "alarm"):
        signal.alarm(MOST_SECONDS)  # ends a part that waits for what never comes; the others are measured all the same
    module = importlib.import_module(f"benchmarks.{part}")
    return list(module.figures(chart=chart) if part == "opening" else module.figures())


def in_processes(parts: Iterable[str], chart: Path | None) -> tuple[list[Figure], list[str]]:
    """The figures of all `parts`, and a line for each part that could not be measured."""
    figures, faults = list[Figure](), list[str]()
    for part in parts:
        start = perf_counter()
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                figures += pool.submit(measured, part, chart).result()
            except Exception as fault:  # noqa: BLE001 - the other parts are measured all the same
                faults.append(f"`{part}` was not measured: {fault!r}")
        print(f"{part}: {perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    return figures, faults
