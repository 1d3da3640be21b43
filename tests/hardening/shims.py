"""Small libraries in C that are preloaded into the program, to put something between it and the system."""

import subprocess
from pathlib import Path


def library_of(source: str, folder: Path) -> Path:
    """The library made of a file beside this one, in `folder`."""
    library = folder / f"{source}.so"
    command = ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(Path(__file__).with_name(source)), "-ldl"]
    subprocess.run(command, check=True)
    return library
