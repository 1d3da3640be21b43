"""How long an import takes, against reading and storing the same cells alone: `python -m benchmarks.importing`."""

import csv
import gc
import random
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.figures import Figure, paired, print_figures
from desktop_app.cli.garbage_collection import collect_seldom
from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import create_workspace

_NOW = datetime(2026, 11, 23, tzinfo=UTC)
REPEATS = 5
_EXTRA = tuple(f"extra_{number}" for number in range(7))
# Not all columns that there are: the figures would change with each that is added.
KNOWN = tuple(
    "client_id name domain hub_id company_id relationship relationship_since managing_partners mrr currency industry"
    " country city contact_name contact_email partner_owner contacts_used contacts_limit emails_used emails_limit"
    " engagement_index usage_score account_link".split()
)
HEADER = (*KNOWN, *_EXTRA)


def rows(count: int) -> list[list[str]]:
    """`count` believable clients, 30 columns each."""
    chance = random.Random(3)
    return [_row(number, chance) for number in range(count)]


def _row(number: int, chance: random.Random) -> list[str]:
    limit = chance.choice((1_000, 2_000, 10_000))
    values = {
        "client_id": str(10_000_000 + number),
        "name": f"Client {number} Holding",
        "domain": f"client{number}.example",
        "hub_id": str(24_000_000 + number),
        "company_id": str(91_000_000_000 + number),
        "relationship": chance.choice(("sold", "managed", "sold_and_managed")),
        "relationship_since": f"20{chance.randint(18, 26)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "managing_partners": "1",
        "mrr": f"{chance.randint(20, 9_000)}.{chance.randint(0, 99):02}",
        "currency": "USD",
        "industry": chance.choice(("Legal", "Logistics", "Retail")),
        "country": chance.choice(("United States", "Germany", "France")),
        "city": chance.choice(("Ulm", "Lyon", "Boston")),
        "contact_name": f"Person {number}",
        "contact_email": f"person{number}@client{number}.example",
        "partner_owner": chance.choice(("Mara", "Tom", "Ines")),
        "contacts_used": str(chance.randint(0, limit)),
        "contacts_limit": str(limit),
        "emails_used": str(chance.randint(0, limit)),
        "emails_limit": str(limit * 10),
        "engagement_index": f"{chance.randint(0, 100) / 10}",
        "usage_score": str(chance.randint(0, 100)),
        "account_link": f"https://app.hubspot.com/login/?loginPortalId={24_000_000 + number}",
    }
    return [values.get(name, "not used here") for name in HEADER]


def cpu(work: Callable[[], object]) -> float:
    """Seconds of processor time that `work` takes, with that of the processes it starts."""
    start = process_time() + _of_children()
    work()
    return process_time() + _of_children() - start


def typical(work: Callable[[], float]) -> float:
    return median(work() for _ in range(REPEATS))


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def floor(file: Path, folder: Path) -> None:
    """Read with `csv.reader`, store with `executemany`."""
    target = folder / "floor.db"
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as connection, file.open(newline="") as stream:
        reader = csv.reader(stream)
        header = next(reader)
        connection.execute(f"CREATE TABLE client ({', '.join(header)})")
        connection.executemany(f"INSERT INTO client VALUES ({', '.join('?' * len(header))})", reader)
    connection.close()


def import_new(file: Path, path: Path) -> float:
    """Import `file` into a new workspace at `path`; gives the processor time, without that of making the workspace."""
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    return import_again(file, path)


def import_again(file: Path, path: Path) -> float:
    """Import `file` into the workspace at `path` as a command does; gives the processor time."""
    collect_seldom()
    results: list[ImportResult] = []
    with create_workspace(path) as workspace:
        taken = cpu(lambda: results.append(import_files(workspace, [file], now=_NOW)))
    if any(table.rejected_rows for result in results for table in result.files):
        raise ValueError(f"rows of {file} were rejected: that is another measurement")
    return taken


def with_a_change(cells: list[list[str]], file: Path) -> Path:
    """The same rows in another file, but for the name of the last client."""
    write(file, [*cells[:-1], [cells[-1][0], "Renamed", *cells[-1][2:]]])
    return file


def as_workbook(file: Path, cells: list[list[str]]) -> None:
    """The same rows as XLSX, numbers as numbers."""
    with xlsxwriter.Workbook(str(file), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("clients")
        sheet.write_row(0, 0, HEADER)
        for line, row in enumerate(cells, start=1):
            for place, cell in enumerate(row):
                if cell.replace(".", "", 1).isdecimal():
                    sheet.write_number(line, place, float(cell))
                else:
                    sheet.write_string(line, place, cell)


def peak_megabytes(file: Path, folder: Path) -> float:
    """Peak memory of a process that imports `file` into a new workspace."""
    for old in folder.glob("peak.partner*"):
        old.unlink()
    # Not getrusage: its peak is handed down from the process that starts this one. It exists on Linux alone.
    code = (
        "import sys; from pathlib import Path; from benchmarks.importing import import_again;"
        "import_again(Path(sys.argv[1]), Path(sys.argv[2]));"
        "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    )
    command = [sys.executable, "-c", code, str(file), str(folder / "peak.partner")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def write(file: Path, cells: list[list[str]]) -> None:
    with file.open("w", newline="") as stream:
        csv.writer(stream).writerows([list(HEADER), *cells])


def figures() -> Iterator[Figure]:
    """Imports of 20,000 clients by processor time, and the peak memory of one of 200,000."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        cells, file, workbook = rows(20_000), folder / "clients.csv", folder / "clients.xlsx"
        write(file, cells)
        as_workbook(workbook, cells)
        path = folder / "new.partner"
        gc.freeze()  # what is held here is not for the imports to look through
        plain, of_rows = "raw reading and inserts", "20,000 × 30 imported"
        least, new = turns(lambda: cpu(lambda: floor(file, folder)), lambda: import_new(file, path))
        yield paired(f"CSV of {of_rows}", new, least, "s", 1.8, plain)
        again = repeated(lambda: import_again(file, path))
        yield paired(f"the same CSV of {of_rows} again", again, least, "s", 2, plain)
        files = cycle((file, with_a_change(cells, folder / "changed.csv")))
        next(files)
        changed = repeated(lambda: import_again(next(files), path))
        yield paired(f"the same CSV of {of_rows} again, one row changed", changed, least, "s", 3, plain)
        reading, sheet = turns(lambda: cpu(lambda: read_workbook(workbook)), lambda: import_new(workbook, path))
        yield paired(f"XLSX of {of_rows}", sheet, reading, "s", 1.5, "the reader alone")
        write(file, rows(200_000))
        goal = 3 * file.stat().st_size / 2**20 + 60
        yield Figure("peak memory of importing 200,000 clients", peak_megabytes(file, folder), "MB", goal)


def read_workbook(workbook: Path) -> object:
    return CalamineWorkbook.from_path(workbook).get_sheet_by_index(0).to_python()


def turns(floor_: Callable[[], float], ours: Callable[[], float]) -> tuple[list[float], list[float]]:
    """The repeats of both, which take turns."""
    pairs = [(floor_(), ours()) for _ in range(REPEATS)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def repeated(work: Callable[[], float]) -> list[float]:
    return [work() for _ in range(REPEATS)]


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    return print_figures(figures())


if __name__ == "__main__":
    sys.exit(main())
