"""What the commands print for the worked example of the guide, on its day."""

import json
import os
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from desktop_app import paths
from desktop_app.cli import backup_commands, commands, export_command, import_command, running, sync_command
from tests.hubspot.account import book
from tests.hubspot.stand_in import KEY, StandIn, serving

DAY = date(2026, 10, 30)
_NOW = datetime(2026, 10, 30, 9, tzinfo=UTC)
_FILES = "hubspot-partner-clients.csv credit_events.csv partner.csv"
_TIER = f"--as-of {DAY} --rules points-2026-01"
# By command, in the order in which they run.
SAMPLES: Mapping[str, Sequence[str]] = {
    "import": (f"import {_FILES} --as-of {DAY}", f"import partner.csv --as-of {DAY} --json"),
    "clients": ("clients", "clients --filter alder --json"),
    "tier": (f"tier {_TIER}", f"tier {_TIER} --from 2026-10 --json"),
    "renewals": ("renewals", "renewals --within 60 --json"),
    "week": ("week", "week --json"),
    "sync": ("sync --key-file key --workspace synced.partner", "sync --key-file key --dry-run --json"),
    "export": ("export clients.xlsx", "export events.csv --kind credit_events --json"),
    "backup": ("backup friday.partner", "backup saturday.partner --json"),
    "restore": ("restore friday.partner", "restore saturday.partner --json"),
    "check": ("check", "check --json"),
    "undo": (f"import changed.csv --kind partner --as-of {DAY}", "undo", "undo 1 --json"),
}
# A copy holds the moment that it was made at, so that its checksum differs each time.
_SHA, _A_SHA = re.compile(r"\b[0-9a-f]{64}\b"), "5f70bf18…"


class _Clock(datetime):
    """Stands still on the day of the example."""

    @classmethod
    def now(cls, tz: object = None) -> "_Clock":  # noqa: ARG003 - as that of datetime
        return cls.fromtimestamp(_NOW.timestamp(), UTC)


def sample_outputs() -> Mapping[str, Sequence[tuple[str, str]]]:
    """By command, each sample as it is typed and what it prints."""
    with _example():
        return {name: [(typed, _printed(typed)) for typed in typed_ones] for name, typed_ones in SAMPLES.items()}


@contextmanager
def _example() -> Iterator[None]:
    """A folder with the files of the example, on its day, beside a stand-in for HubSpot."""
    with TemporaryDirectory(prefix="partner-dashboard-reference-") as folder, serving(StandIn(book(3))) as address:
        for file in (paths.guide() / "examples").iterdir():
            shutil.copyfile(file, Path(folder) / file.name)
        Path(folder, "key").write_text(KEY, encoding="utf-8")
        Path(folder, "changed.csv").write_text("key,value\npartner_name,Northlight\n", encoding="utf-8")
        with chdir(folder), patch.dict(os.environ, {"PARTNER_DASHBOARD_API_BASE": address, "TZ": "UTC"}), _on_its_day():
            yield


@contextmanager
def _on_its_day() -> Iterator[None]:
    with ExitStack() as clocks:
        for module in (backup_commands, export_command, import_command, running, sync_command):
            clocks.enter_context(patch.object(module, "datetime", _Clock))
        yield


def _printed(typed: str) -> str:
    """What a command prints as its answer; JSON is broken into lines, and what differs each time is cut short."""
    arguments = shlex.split(typed)
    own = [] if "--workspace" in arguments else ["--workspace", "book.partner"]
    answer, messages = StringIO(), StringIO()
    with redirect_stdout(answer), redirect_stderr(messages):
        status = commands.main([*arguments, *own])
    if status > commands.FINDINGS:
        raise RuntimeError(f"{typed}: {messages.getvalue()}")
    text = answer.getvalue()
    if "--json" in arguments:
        text = json.dumps(json.loads(text), indent=1, ensure_ascii=False)
    return _SHA.sub(_A_SHA, text)
