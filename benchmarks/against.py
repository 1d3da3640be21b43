"""This version of the program against an earlier one: `python -m benchmarks.against COMMIT [WORK …] [--pairs 15]`.

Both do the same work in turn, each time in a new process, in workspaces that each has made of the same files. The ratio
is the median of those of the pairs, so that other programs beside them slow both.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.against_files import write_files
from benchmarks.figures import shown_amount

_ROOT = Path(__file__).parents[1]
_WORK = Path(__file__).with_name("against_work.py")
HEADER = ("| what | new to old | quartiles | old | new |", "|---|---|---|---|---|")
LABELS = {
    "csv": "CSV of the 23 columns that both have a place for",
    "wide": "CSV of 30 columns, new",
    "changed": "CSV of the 23 columns again, one row changed",
    "same": "the same file again",
    "undo_changed": "undo of one row changed",
    "events": "20,000 credit events",
    "small": "a small import: 100 events",
    "undo_small": "undo of it",
    "list": "all clients read for the list",
    "panel": "the panel's facts of 100 clients",
    "tier": "the tier report",
    "layers": "rows of layers",
}


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the program in `tree`, with the book that it made in `folder` of the `files`."""

    tree: Path
    folder: Path
    files: Path

    def measured(self, what: str) -> float:
        """What a piece of work gives in a new process: milliseconds of processor time, or the rows of its book."""
        environment = {**os.environ, "PYTHONPATH": str(self.tree), "PYTHONPYCACHEPREFIX": str(self.folder / "compiled")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        # -P: the folder of the script, with modules of ours in it, is not on the path.
        command = [sys.executable, "-P", str(_WORK), what, str(self.files), str(self.folder)]
        done = subprocess.run(command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        return float(done.stdout)


def export(commit: str, folder: Path) -> Path:
    """Write the files of a commit into `folder`."""
    folder.mkdir()
    archive = subprocess.run(["git", "archive", commit], cwd=_ROOT, stdout=subprocess.PIPE, check=True).stdout
    subprocess.run(["tar", "-x"], cwd=folder, input=archive, check=True)
    return folder


def turns(versions: Sequence[Version], what: str, pairs: int) -> list[tuple[float, float]]:
    """Milliseconds of the old and the new version, pair by pair; the first run of each warms the disk up."""
    for version in versions:
        version.measured(what)
    old, new = versions
    return [(old.measured(what), new.measured(what)) for _ in range(pairs)]


def row(label: str, pairs: Sequence[tuple[float, float]]) -> str:
    """What pairs of milliseconds, old and new, come to, as a row of a Markdown table."""
    ratios = [new / old for old, new in pairs]
    low, _middle, high = quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    old_ms, new_ms = (shown_amount(median(times), "ms") for times in zip(*pairs, strict=True))
    return f"| {label} | {median(ratios):.2f} | {low:.2f} to {high:.2f} | {old_ms} | {new_ms} |"


def rows(commit: str, wanted: Sequence[str], pairs: int) -> Iterator[str]:
    """The rows of the table, as they are measured."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder / "files")
        trees = {"old": export(commit, folder / "program"), "new": _ROOT}
        versions = [Version(tree, folder / version, folder / "files") for version, tree in trees.items()]
        for version in versions:
            version.folder.mkdir()
        if len({version.measured("book") for version in versions}) > 1:
            raise ValueError("the versions have taken different rows from the same files")
        for what in wanted:
            yield row(LABELS[what], turns(versions, what, pairs))


def main() -> None:
    """Print the table of the work that is named, or of all."""
    options = argparse.ArgumentParser("python -m benchmarks.against", description=__doc__)
    options.add_argument("commit", help="the earlier version")
    options.add_argument("work", nargs="*", choices=[[], *LABELS], metavar="WORK", help=", ".join(LABELS))
    options.add_argument("--pairs", type=int, default=15)
    chosen = options.parse_args()
    print(*HEADER, sep="\n")
    for line in rows(chosen.commit, chosen.work or list(LABELS), chosen.pairs):
        print(line, flush=True)


if __name__ == "__main__":
    main()
