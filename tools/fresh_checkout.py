"""Takes the README's two commands through a fresh clone, on any platform: `python tools/fresh_checkout.py`.

The window opens on sample data, tries itself and closes again. On Debian, `tools/fresh_debian.py` proves more.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (("run", "--self-test"), ("test",))


def main() -> int:
    """Clone what is committed here, run both commands in it, and tell which of them failed."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        clone = Path(folder, "partner-dashboard")
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)
        failed = [command for command in COMMANDS if _fails(clone, command)]
    for name, *_ in failed:
        print(f"In a fresh clone this fails: setup.py {name}", file=sys.stderr)
    return 1 if failed else 0


def _fails(clone: Path, command: tuple[str, ...]) -> bool:
    print("·", "tools/setup.py", *command, flush=True)
    return subprocess.run([sys.executable, "tools/setup.py", *command], cwd=clone, check=False).returncode != 0


if __name__ == "__main__":
    sys.exit(main())
