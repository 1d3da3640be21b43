"""Takes out of the frozen program what belongs to the machine that built it: debuggers' symbols, and its folders."""

import re
import subprocess
from pathlib import Path

# Known to be safe to strip: numpy breaks by it.
_WITH_SYMBOLS = ("libpython*", "python3*/lib-dynload/*.so", "python_calamine/*.so", "rapidfuzz/**/*.so")
_LIBRARY = re.compile(r"\.so(\.\d+)*$")


def trim(frozen: Path) -> None:
    """Trim every library in the frozen program; symbols first, since stripping a patched file can break it."""
    folder = frozen / "_internal"
    stripped = [str(file) for pattern in _WITH_SYMBOLS for file in sorted(folder.glob(pattern))]
    subprocess.run(["strip", "--strip-unneeded", *stripped], check=True)
    for file in sorted(folder.rglob("*")):
        if _LIBRARY.search(file.name) and not file.is_symlink() and _looks_elsewhere(file):
            subprocess.run(["patchelf", "--remove-rpath", str(file)], check=True)


def _looks_elsewhere(library: Path) -> bool:
    """Whether it would search folders outside the program, where anyone might lay down another library."""
    done = subprocess.run(["patchelf", "--print-rpath", str(library)], capture_output=True, text=True, check=True)
    return any(not folder.startswith("$ORIGIN") for folder in done.stdout.split(":") if folder.strip())
