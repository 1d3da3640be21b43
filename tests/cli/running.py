"""How tests run the program: in process for most, as a child where the process itself is what counts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.cli import commands

ROOT = Path(__file__).parents[2]


def run(capsys: pytest.CaptureFixture[str], workspace: Path, *arguments: object) -> tuple[int, object]:
    """Run a command in this process; gives its status and the one document it printed."""
    name, *rest = map(str, arguments)
    status = commands.main([name, "--workspace", str(workspace), "--json", *rest])
    output = capsys.readouterr().out
    return status, json.loads(output) if output else None


def run_child(
    *arguments: object, home: Path, code: str | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the real program, or Python `code`, as a child without a screen and with `home` as the user's folder."""
    base = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    base.pop("QT_QPA_PLATFORM", None)
    folders = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state")}
    start = ["-c", code] if code else ["-m", "desktop_app"]
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        cwd=ROOT,
        env=base | folders | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
