"""What is known of the partner itself."""

from peewee import BaseQuery

from desktop_app.storage.models.team import StoredFact
from desktop_app.storage.queries import change, prepared
from desktop_app.storage.workspace import Workspace


def partner_facts(workspace: Workspace) -> dict[str, str]:
    """The facts that are known of the partner, by key."""
    return dict(_facts().rows(workspace))


def put_fact(workspace: Workspace, key: str, value: str | None) -> None:
    """Note a fact in place of what was known, or that it is unknown; inside `writing()`."""
    change(
        workspace,
        StoredFact.insert(key=key, value=value).on_conflict(
            conflict_target=[StoredFact.key], update={StoredFact.value: value}
        ),
    )


@prepared
def _facts() -> BaseQuery:
    return StoredFact.select(StoredFact.key, StoredFact.value).where(StoredFact.value.is_null(False))
