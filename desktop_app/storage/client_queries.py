"""Which clients there are, and what many screens ask of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from peewee import BaseQuery, fn

from desktop_app.domain.folding import folded
from desktop_app.domain.links import Portal
from desktop_app.storage.chosen_clients import Which, among, key_values, which_of
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredEndedService, StoredTag
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.queries import prepared, rows_of
from desktop_app.storage.workspace import Workspace


def count_clients(workspace: Workspace) -> int:
    """How many clients the workspace holds."""
    return int(rows_of(workspace, StoredClient.select(fn.count()))[0][0])


def client_names(workspace: Workspace) -> dict[str, str]:
    """The name of each client, by its id, in order of name."""
    return {client_id: name for client_id, name, _ in clients_to_choose(workspace)}


def clients_to_choose(workspace: Workspace) -> list[tuple[str, str, str | None]]:
    """Id, name and domain of every client, in order of name, with numbers as people count."""
    client = StoredClient
    query = client.select(client.client_id, client.name, client.domain)
    return rows_of(workspace, query.order_by(fn.ifnull(client.sort_key, fn.lower(client.name)), client.client_id))


@prepared
def _app_names(*, which: Which) -> BaseQuery:
    return among(StoredAppUsage.select(StoredAppUsage.app).distinct(), StoredAppUsage.client, which)


def counted_app_names(
    workspace: Workspace, counted: Mapping[str, str], only: Sequence[int] | None = None
) -> dict[str, str]:
    """The `counted` apps (by folded name, as of `RuleSet.app_names`) by their names as the data writes them.

    With internal keys in `only`, those that these clients have.
    """
    apps = _app_names(which=which_of(only)).rows(workspace, **key_values(only))
    return {app: counted[folded(app)] for (app,) in apps if folded(app) in counted}


def portal(workspace: Workspace) -> Portal:
    """The partner's own HubSpot account."""
    facts = partner_facts(workspace)
    return Portal(facts.get("ui_domain"), facts.get("hub_id"))


@prepared
def _tags() -> BaseQuery:
    return StoredTag.select(StoredTag.client_id, StoredTag.tag).order_by(StoredTag.client_id, StoredTag.tag)


@prepared
def _imported_tags() -> BaseQuery:
    return StoredClient.select(StoredClient.client_id, StoredClient.tags).where(StoredClient.tags.is_null(False))


def tags(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Per client id, its tags in alphabetical order: those given here and those of the imported data."""
    tags_by_client: dict[str, set[str]] = defaultdict(set)
    for name, tag in _tags().rows(workspace):
        tags_by_client[name].add(tag)
    for name, joined in _imported_tags().rows(workspace):
        tags_by_client[name].update(listed(joined) or ())
    return {name: tuple(sorted(tags)) for name, tags in tags_by_client.items()}


@prepared
def _ended_services() -> BaseQuery:
    service = StoredEndedService
    return service.select(service.client_id, service.ended_on, service.reason).where(service.resumed_at.is_null())


def ended_services(workspace: Workspace) -> dict[str, tuple[date, str]]:
    """Per client id whose services are ended: since when, and why."""
    return {name: (date.fromisoformat(on), reason) for name, on, reason in _ended_services().rows(workspace)}


def listed(joined: str | None) -> tuple[str, ...] | None:
    """The entries of a `;` list; `None` where there is none."""
    return None if joined is None else tuple(entry.strip() for entry in joined.split(";") if entry.strip())


def day(text: str | None) -> date | None:
    """A stored day as a date."""
    return date.fromisoformat(text) if text else None
