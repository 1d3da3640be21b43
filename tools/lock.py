"""Locks the newest versions that pyproject.toml allows, for every platform: `python -m tools.lock` (needs uv).

Writes what the locked packages require beside the locks, since a lock is checked and installed without a resolver.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from packaging.requirements import Requirement

from tools.locks import DEV, HARDEN, LOCKS, METADATA, PYTHONS, ROOT, RUN, Lock, applies, environments, key

# Extras are kept: pip would take `coverage[toml]` for another package than a locked `coverage`. No host is named.
_COMPILE = (
    "uv pip compile --quiet --upgrade --universal --generate-hashes --no-strip-extras --no-header --no-annotate "
    "--no-emit-index-url --no-emit-find-links --group setup pyproject.toml --python-version"
).split()
# pip would refuse packages for other Pythons than its own; only their metadata is read.
_REPORT = (
    "install --quiet --dry-run --ignore-installed --ignore-requires-python --no-deps --only-binary :all:"
).split()


def main() -> int:
    """Write the locks and the metadata of what they name."""
    if not shutil.which("uv"):
        print("uv is not installed: pip install uv", file=sys.stderr)
        return 2
    for lock in LOCKS:
        _write_lock(lock)
    entries = {str(entry): entry for lock in LOCKS for entry in lock.entries()}
    METADATA.write_text(json.dumps(_metadata(list(entries.values())), indent=1) + "\n", encoding="utf-8")
    return 0


def _write_lock(lock: Lock) -> None:
    """Lock the newest versions; what runs the program is the same in every lock, what tests it in both of those."""
    extras = [option for extra in lock.extras for option in ("--extra", extra)]
    same = [] if lock is RUN else ["--constraint", (DEV if lock is HARDEN else RUN).file.name]
    subprocess.run([*_COMPILE, PYTHONS[0], *extras, *same, "--output-file", lock.file.name], cwd=ROOT, check=True)


def _metadata(entries: list[Requirement]) -> dict[str, list[str]]:
    """What each of the `entries` requires, by `name==version`; left out are those for no environment of ours."""
    by_python = defaultdict[str, set[str]](set)
    for entry in entries:
        pythons = [where["python_version"] for where in environments() if applies(entry, where)]
        if pythons:
            by_python[min(pythons)].add(key(entry))
    return dict(sorted(pair for python, packages in by_python.items() for pair in _ask(python, packages).items()))


def _ask(python: str, packages: set[str]) -> dict[str, list[str]]:
    """What pip reports of `packages` as it would install them for one version of Python, without installing any."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        where = ["--python-version", python, "--target", folder, "--report", str(report)]
        subprocess.run([sys.executable, "-m", "pip", *_REPORT, *where, *sorted(packages)], check=True)
        installs = json.loads(report.read_text(encoding="utf-8"))["install"]
    listed = [package["metadata"] for package in installs]
    return {
        key(Requirement(f"{package['name']}=={package['version']}")): package.get("requires_dist", [])
        for package in listed
    }


if __name__ == "__main__":
    sys.exit(main())
