"""`--self-test` passes on this machine, and says which step failed when one does."""

import subprocess
import sys

from tests.house.files import ROOT

STEPS = [
    "the window is built",
    "a workspace of the first version is migrated",
    "tables in CSV and XLSX are imported",
    "the workspace is open",
    "the clients are listed",
    "the chart is drawn",
    "the guide is shown with its pictures",
    "what is loaded when first needed is there",
    "the tier report is a PDF",
]
# The program with one verb that fails: what is left is as it is shipped.
BROKEN = """
import sys
from desktop_app.services import tier_files
def export_tier(workspace, file, today):
    raise OSError("no paper")
tier_files.export_tier = export_tier
from desktop_app.self_test import run_self_test
sys.exit(run_self_test())
"""
UNREADABLE = """
import sys
from desktop_app.storage.migrations import steps
steps.STEPS = (("CREATE TABLE client (", ),)
from desktop_app.self_test import run_self_test
sys.exit(run_self_test())
"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_step_passes() -> None:
    done = _run("-m", "desktop_app", "--self-test")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"ok: {step}" for step in STEPS]


def test_a_verb_that_fails_on_the_lane_names_its_step() -> None:
    done = _run("-c", BROKEN)
    assert done.returncode == 1
    assert "failed: the tier report is a PDF: OSError('no paper')" in done.stderr
    assert done.stdout.splitlines() == [f"ok: {step}" for step in STEPS[:-1]]


def test_a_step_that_fails_on_the_window_s_thread_names_itself() -> None:
    done = _run("-c", UNREADABLE)
    assert done.returncode == 1
    assert "failed: a workspace of the first version is migrated: " in done.stderr
