"""Whether a workspace is connected to HubSpot, and when it was synced; the network is not loaded for that."""

from dataclasses import dataclass
from uuid import uuid4

from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.sync.sync_runs import PastSync, last_sync
from desktop_app.storage.workspace import Workspace

_ENTRY = "hubspot_keychain_entry"


@dataclass(frozen=True, slots=True)
class SyncState:
    """The state of a workspace: the name of its key, if it is connected, and its newest sync, if there was one."""

    entry: str | None
    last: PastSync | None


def sync_state(workspace: Workspace) -> SyncState:
    """Whether the workspace is connected, and its newest sync that was not taken back."""
    return SyncState(known_entry(workspace), last_sync(workspace))


def known_entry(workspace: Workspace) -> str | None:
    """The name under which the keychain has the workspace's key; `None` before it was connected."""
    return setting(workspace, _ENTRY) or None


def make_entry(workspace: Workspace) -> str:
    """The name under which the keychain shall have the workspace's key, made if there is none."""
    entry = known_entry(workspace) or uuid4().hex
    with workspace.writing():
        keep_setting(workspace, _ENTRY, entry)
    return entry


def drop_entry(workspace: Workspace) -> None:
    """Note that the workspace is not connected any more."""
    with workspace.writing():
        keep_setting(workspace, _ENTRY, "")
