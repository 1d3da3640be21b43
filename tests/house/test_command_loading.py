"""What each command of the command line loads: it starts in the time of what it does."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.storage.workspace import create_workspace
from tests.house.files import ROOT

PROGRAM = """
import gc
import sys
from desktop_app.__main__ import main
try:
    main()
    assert gc.get_freeze_count(), "Python would look for garbage in all of it once more, a tenth of a short command"
except SystemExit:
    pass
print(*sys.modules, file=sys.stderr)
"""
# No command needs them, but for those that are named below.
NEVER = {
    "PySide6",
    "pyqtgraph",
    "numpy",
    "desktop_app.ui",
    "desktop_app.reports",
    "desktop_app.logs",
    "logging.handlers",
}
NETWORK = {"httpx2", "keyring", "desktop_app.services.sync", "desktop_app.sources.hubspot"}
WRITING = {"filelock", "desktop_app.storage.workspace_file", "desktop_app.storage.migrations.steps"}
WORKBOOKS = {"python_calamine", "xlsxwriter", "icalendar"}
IMPORTING = {"desktop_app.services.importing", "desktop_app.services.table_import", "desktop_app.sources.parsing"}
BACKUPS = {"desktop_app.services.backups", "desktop_app.services.client_restore", "desktop_app.storage.backups"}
READING = NEVER | NETWORK | WRITING | WORKBOOKS | IMPORTING | BACKUPS
TOO_MUCH = {
    "clients --json": READING
    | {"desktop_app.services.week", "desktop_app.services.tier", "desktop_app.storage.credit.derived"}
    | {"desktop_app.services.client_details", "desktop_app.domain.tier_report", "desktop_app.domain.standing"}
    | {"desktop_app.domain.client_records", "desktop_app.domain.client_changes", "desktop_app.domain.credit"}
    | {"desktop_app.storage.credit.client_events", "desktop_app.storage.credit.events"},
    "renewals --json": READING | {"desktop_app.services.week", "desktop_app.services.tier"},
    "week --json": READING | {"desktop_app.services.exporting"},
    "tier --json": READING | {"desktop_app.services.week"},
    "check --json": NEVER | NETWORK | WORKBOOKS,
    "backup copy.partner": NEVER | NETWORK | WORKBOOKS | {"desktop_app.services.client_restore"},
    "undo": NEVER | NETWORK | WORKBOOKS | {"desktop_app.services.week"},
    "import clients.csv": (NEVER | NETWORK | WORKBOOKS | {"desktop_app.services.week"}),
    "export clients.csv": (NEVER | NETWORK | WRITING | WORKBOOKS | IMPORTING) - {"desktop_app.reports"},
}
# What `--help` and `--version` may load of the program: nothing of storage, services and rules.
WITHOUT_COMMAND = {
    "desktop_app", "desktop_app.__main__", "desktop_app.version", "desktop_app.sources",
    "desktop_app.sources.child_argument", "desktop_app.cli", "desktop_app.cli.command_names",
    "desktop_app.cli.commands", "desktop_app.cli.garbage_collection", "desktop_app.cli.parser",
    "desktop_app.cli.output", "desktop_app.domain",
    "desktop_app.domain.errors", "desktop_app.domain.messages", "desktop_app.domain.money",
}  # fmt: skip


def loaded_by(words: list[str], folder: Path) -> set[str]:
    """The modules that a process has loaded once the command is done."""
    command = [sys.executable, "-c", PROGRAM, *words]
    done = subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("words", TOO_MUCH)
def test_a_command_loads_what_it_does(words: str, tmp_path: Path) -> None:
    create_workspace(tmp_path / "book.partner").close()
    (tmp_path / "clients.csv").write_text("client_id,name\nc1,Aldermoor\n")
    loaded = loaded_by([*words.split(), "--workspace", "book.partner"], tmp_path)
    assert "desktop_app.cli.commands" in loaded
    assert loaded & TOO_MUCH[words] == set()


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_the_parser_alone(option: str, tmp_path: Path) -> None:
    loaded = loaded_by([option], tmp_path)
    assert {name for name in loaded if name.startswith("desktop_app")} <= WITHOUT_COMMAND
    assert not loaded & {"peewee", "sqlite3"}
