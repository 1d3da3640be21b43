"""A workspace's own settings, as text under a name."""

from peewee import BaseQuery

from desktop_app.storage.models.settings import StoredSetting
from desktop_app.storage.queries import Parameter, change, prepared
from desktop_app.storage.workspace import Workspace


def setting(workspace: Workspace, key: str) -> str | None:
    """What is stored under `key`, if anything."""
    rows = _value().rows(workspace, key=key)
    return rows[0][0] if rows else None


def keep_setting(workspace: Workspace, key: str, value: str) -> None:
    """Store `value` under `key`, in place of what was there."""
    change(workspace, StoredSetting.insert(key=key, value=value).on_conflict_replace())


def forget_setting(workspace: Workspace, key: str) -> None:
    """Store nothing under `key` any more."""
    change(workspace, StoredSetting.delete().where(StoredSetting.key == key))


@prepared
def _value() -> BaseQuery:
    return StoredSetting.select(StoredSetting.value).where(StoredSetting.key == Parameter("key"))
