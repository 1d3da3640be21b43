"""Syncs for tests: from a stand-in into a workspace, without waiting."""

from datetime import UTC, date, datetime, time
from typing import Any

from desktop_app.services.sync.applying import apply_sync
from desktop_app.services.sync.fetching import Fetched, fetch
from desktop_app.services.sync.results import SyncResult
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.timing import Limits, Timer
from desktop_app.storage.workspace import Workspace
from tests.hubspot.stand_in import KEY

QUICK = Limits(first_wait_seconds=0.01, rate_wait_seconds=0.02, search_seconds=0, answer_bytes=4 << 20)
MONDAY = date(2026, 11, 2)


def fetch_from(address: str, fetched: Fetched | None = None, *, timer: Timer | None = None) -> Fetched:
    """Everything that the stand-in at `address` gives."""
    into = fetched or Fetched()
    with Client(ServiceKey(KEY), address, timer or Timer(), QUICK) as client:
        fetch(client, into, lambda _stage, _done, _total: None, with_history=True)
    return into


def sync(workspace: Workspace, address: str, day: date = MONDAY, hour: int = 9, **options: Any) -> SyncResult:
    """Fetch everything and store it, as on `day`."""
    return apply_sync(workspace, fetch_from(address), now=datetime.combine(day, time(hour), UTC), **options)


def content(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables that a sync writes, to compare: without the log of imports, and who changed a row last."""
    tables = (
        "client", "subscription", "renewal", "credit_event", "partner_fact", "client_properties", "contact",
        "app_usage", "credit_layer", "credit_day", "client_note", "client_tag", "line_snapshot",
    )  # fmt: skip
    return {table: _rows(workspace, table) for table in tables}


def _rows(workspace: Workspace, table: str) -> list[tuple[object, ...]]:
    names = [name for _, name, *_ in workspace.rows(f"PRAGMA table_info({table})") if name != "changed_by"]
    return sorted(workspace.rows(f"SELECT {', '.join(names)} FROM {table}"), key=repr)
