"""What every installer says about the program; the version and the name come from the program itself."""

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from string import Template

from desktop_app import paths
from desktop_app.paths import APPLICATION
from desktop_app.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
FROZEN = DIST / APPLICATION

# The name of the program for people, a name that no other program has, and who makes it.
TITLE = "Partner Dashboard"
IDENTIFIER = "app.partner_dashboard.PartnerDashboard"
MAKER = "Partner Dashboard developers"
ENDING = paths.ENDING.removeprefix(".")
MEDIA_TYPE = "application/x-partner-dashboard"
# Never changes: by it Windows knows the next version as an upgrade of this one.
WINDOWS_ID = "7C0C6F2E-5A0B-4F0E-9E55-2D1F8F9D3B61"


def released_at() -> datetime:
    """When this version was made: `SOURCE_DATE_EPOCH` or the last commit, so that a build can be repeated."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or _committed_at()
    return datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)


def _committed_at() -> str:
    command = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def news() -> list[str]:
    """What is new in this version, a sentence each: what stands under the newest heading of the change log."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.split(r"^## .*$", text, flags=re.MULTILINE)[1]
    items = re.findall(r"^- (.*(?:\n  .*)*)", newest, re.MULTILINE)
    return [" ".join(line.split()).replace("`", "") for line in items]


def filled(template: Path, **values: str) -> str:
    """The text of `template` with its `$names` replaced; raises `KeyError` for a name that nobody knows."""
    return Template(template.read_text(encoding="utf-8")).substitute(_known() | values)


def _known() -> dict[str, str]:
    day = released_at().date()
    return {
        "version": VERSION,
        "date": day.isoformat(),
        "year": str(day.year),
        "name": APPLICATION,
        "title": TITLE,
        "identifier": IDENTIFIER,
        "maker": MAKER,
        "ending": ENDING,
        "media_type": MEDIA_TYPE,
        "windows_id": WINDOWS_ID,
    }
