"""A whole sync: what HubSpot has, fetched and then stored."""

from collections.abc import Callable
from datetime import datetime

from desktop_app.services.sync.applying import apply_sync
from desktop_app.services.sync.fetching import Fetched, Report, fetch
from desktop_app.services.sync.results import SyncResult
from desktop_app.sources.hubspot.address import api_base
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.timing import Timer
from desktop_app.storage.sync.sync_runs import last_sync
from desktop_app.storage.workspace import Workspace


def fetch_all(
    key: ServiceKey,
    fetched: Fetched,
    report: Report,
    stopped: Callable[[], bool],
    *,
    with_history: bool,
) -> Fetched:
    """Fetch into `fetched` what is not there yet, without the workspace; raises as `fetching.fetch`."""
    with Client(key, api_base(), Timer(stopped)) as client:
        fetch(client, fetched, report, with_history=with_history)
    return fetched


def sync(
    workspace: Workspace,
    key: ServiceKey,
    *,
    now: datetime,
    report: Report,
    accept_fewer: bool = False,
    dry_run: bool = False,
) -> SyncResult:
    """Fetch everything and store it; `now` is aware and in local time. Raises as `fetch_all` and `apply_sync`."""
    with_history = last_sync(workspace) is not None
    fetched = fetch_all(key, Fetched(), report, lambda: False, with_history=with_history)
    return apply_sync(workspace, fetched, now=now, accept_fewer=accept_fewer, dry_run=dry_run)
