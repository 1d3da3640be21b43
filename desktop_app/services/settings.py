"""Read and change a workspace's own settings: the alerts' thresholds, and who talks to clients about renewals."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.changes import Changed
from desktop_app.domain.records import CommunicationOwner
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

_THRESHOLDS, _OWNER = "alert_thresholds", "communication_owner"


@dataclass(frozen=True, slots=True)
class ThresholdsChanged:
    """The alerts' thresholds before and after."""

    before: AlertThresholds
    after: AlertThresholds

    @property
    def changed(self) -> Changed:
        return Changed.NOTHING if self.before == self.after else Changed.SETTINGS


def alert_thresholds(workspace: Workspace) -> AlertThresholds:
    """The thresholds set in the workspace; what is missing or makes no sense is as usual."""
    stored = _read(setting(workspace, _THRESHOLDS) or "")
    usual = AlertThresholds()
    return AlertThresholds(
        decision_days=int(stored.get("decision_days", usual.decision_days)),
        renewing_soon_days=int(stored.get("renewing_soon_days", usual.renewing_soon_days)),
        contacts_share=stored.get("contacts_share", usual.contacts_share),
        emails_share=stored.get("emails_share", usual.emails_share),
    )


def set_alert_thresholds(workspace: Workspace, thresholds: AlertThresholds) -> ThresholdsChanged:
    """Keep `thresholds` in the workspace; with a change's `before` it is undone."""
    before = alert_thresholds(workspace)
    if thresholds != before:
        with workspace.writing():
            keep_setting(workspace, _THRESHOLDS, json.dumps(asdict(thresholds)))
    return ThresholdsChanged(before, thresholds)


@dataclass(frozen=True, slots=True)
class DefaultOwnerChanged:
    """The account's renewal communication owner before and after."""

    before: CommunicationOwner | None
    after: CommunicationOwner | None
    changed: Changed = Changed.RENEWALS


def default_owner(workspace: Workspace) -> CommunicationOwner | None:
    """Who talks to clients about their renewals where nothing else says so; `None` when that was not set."""
    stored = setting(workspace, _OWNER)
    return CommunicationOwner(stored) if stored in list(CommunicationOwner) else None


def set_default_owner(workspace: Workspace, owner: CommunicationOwner | None) -> DefaultOwnerChanged:
    """Make `owner` the account's default, or unknown."""
    before = default_owner(workspace)
    with workspace.writing():
        keep_setting(workspace, _OWNER, owner or "")
    return DefaultOwnerChanged(before, owner)


def _read(text: str) -> Mapping[str, float]:
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    known = {field.name for field in fields(AlertThresholds)}
    return {name: value for name, value in stored.items() if name in known and isinstance(value, int | float)}
