"""Fuzzes one target by coverage, with atheris: `python -m tests.hardening.fuzzing.fuzz TARGET MINUTES FOLDER`.

It ends after so many minutes of processor time, or with the first input that leads to another exception than a
person is told, takes `HANG_SECONDS`, or more than `MOST_MEGABYTES` over idle; that input is in FOLDER then.
"""

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["desktop_app", "zipfile", "tomllib", "xml", "csv"]):
    from tests.hardening.fuzzing.targets import TARGETS, Run

from tests.hardening.fuzzing.comparisons import mend
from tests.hardening.fuzzing.seeds import LARGEST, seeds
from tests.hardening.fuzzing.workbook_forks import spent

HANG_SECONDS = 20  # of processor time
_STANDSTILL_SECONDS = 300  # by the clock: for what waits for ever
MOST_MEGABYTES = 200
_FORGET_PEAK = Path("/proc/self/clear_refs")
_MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 - a folder of its own in it


def main(name: str, minutes: str, corpus: str) -> None:
    """Fuzz the target `name` for so many `minutes` of processor time; new inputs are kept in the folder `corpus`."""
    learned, started = Path(corpus), Path(corpus) / "seeds"
    started.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (started / f"{number:03}").write_bytes(seed)
    with tempfile.TemporaryDirectory(dir=_MEMORY_FOLDER if _MEMORY_FOLDER.is_dir() else None) as folder:
        tempfile.tempdir = folder
        os.environ |= {"TMPDIR": folder, "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        with TARGETS[name](Path(folder)) as run:
            run(seeds(name)[0])
            atheris.Setup([sys.argv[0], *_options(learned, started)], _timed(run, float(minutes) * 60))
            atheris.Fuzz()


def _options(learned: Path, started: Path) -> list[str]:
    _FORGET_PEAK.write_text("5", encoding="ascii")  # to instrument took 200 MB more than what is left of it
    limits = [f"-timeout={_STANDSTILL_SECONDS}", f"-rss_limit_mb={_peak() + MOST_MEGABYTES}", f"-max_len={LARGEST}"]
    inputs = learned / "inputs"
    inputs.mkdir(exist_ok=True)
    return [*limits, f"-artifact_prefix={learned}/", "-print_final_stats=1", str(inputs), str(started)]


def _peak() -> int:
    """The most memory that this process had at once, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def _timed(run: Run, seconds: float) -> Run:
    """`run`, until so many seconds of this process and its children are used up; then the process ends well."""
    runs, idle = 0, _peak()

    def run_in_time(data: bytes) -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            mend()
        before = time.process_time()
        run(data)
        assert time.process_time() - before < HANG_SECONDS, "this input takes too long"
        used = time.process_time() + spent["workbooks"]
        if used > seconds:
            memory = f"at most {_peak()} MB, {idle} of them idle"
            print(f"No fault in {runs} runs, {used / 60:.1f} minutes, {memory}", flush=True)
            os._exit(0)

    return run_in_time


if __name__ == "__main__":
    main(*sys.argv[1:])
