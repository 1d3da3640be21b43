"""The stages of a sync: each asks HubSpot for one thing and gives it as plain values, or raises why it cannot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.sources.hubspot import answers, calls
from desktop_app.sources.hubspot.answers import Document
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.packed import PackedRows
from desktop_app.sources.hubspot.paging import Report, batches, pages, search
from desktop_app.sources.hubspot.property_names import KNOWN

_COMPANY_PROPERTIES = ("industry", "city", "hubspot_owner_id")
_MERGED = "hs_merged_object_ids"
# HubSpot takes this many alternatives in one search.
_ALTERNATIVES = 5
_MOST_MERGED = 50


@dataclass(frozen=True, slots=True)
class Account:
    """The partner's own account; each part is `None` where HubSpot does not say."""

    portal_id: str | None = None
    ui_domain: str | None = None
    time_zone: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class DailyUsage:
    """How many requests of the day are used, of how many, and when the next day begins (aware)."""

    used: int | None
    limit: int | None
    resets_at: datetime | None


@dataclass(frozen=True, slots=True)
class Companies:
    """The properties of companies by the ids that were asked for; `missing` are those that are not to be had."""

    properties: Mapping[str, Mapping[str, str | None]]
    missing: tuple[str, ...] = field(default=())


def read_account(client: Client) -> Account:
    """Whose account the key belongs to; `client` learns its time zone. Raises `BrokenAnswer` if nothing is said."""
    document = client.ask(calls.ACCOUNT).document
    portal = document.get("portalId")
    account = Account(
        answers.identity(portal) if portal is not None else None,
        answers.text(document.get("uiDomain")),
        answers.text(document.get("timeZone")),
        answers.text(document.get("companyCurrency")),
    )
    if account == Account():
        answers.refuse_form()
    client.time_zone = account.time_zone
    return account


def read_usage(client: Client) -> DailyUsage:
    """How much of the day is used; `client` learns when the next one begins."""
    document = client.ask(calls.DAILY_USAGE).document
    listed = document.get("results")
    first_entry: Document = (
        listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], dict) else document
    )
    usage = DailyUsage(
        answers.count(first_entry.get("currentUsage")),
        answers.count(first_entry.get("usageLimit")),
        answers.instant(first_entry.get("resetsAt")),
    )
    client.resets_at = usage.resets_at
    return usage


def read_properties(client: Client) -> list[str]:
    """The names of the properties that partner clients have in this account."""
    listed = answers.results(client.ask(calls.PROPERTIES).document)
    names = [answers.text(each.get("name")) for each in listed if each.get("archived") is not True]
    return [name for name in names if name and name.isascii() and len(name) <= 200]


def asked_properties(properties: Sequence[str]) -> Sequence[str]:
    """What clients are asked for: the account's `properties`; without any, those that are known to be in use."""
    return properties or KNOWN


def read_clients(client: Client, properties: Sequence[str], report: Report) -> PackedRows:
    """Every partner client with the `properties` of the account."""
    return search(client, calls.CLIENTS, asked_properties(properties), report)


def read_companies(client: Client, ids: Sequence[str], report: Report) -> Companies:
    """The companies `ids`; one that was merged into another is followed to that one."""
    companies: dict[str, Mapping[str, str | None]] = {}
    asked = sorted(set(ids), key=int)
    for answer in batches(client, calls.COMPANIES, asked, _companies_body):
        for item in answers.results(answer.document):
            record = answers.record(item)
            companies[record.record_id] = record.properties
        report(len(companies), len(asked))
    lost = [each for each in asked if each not in companies]
    companies |= _merged_into(client, lost[:_MOST_MERGED])
    received = {each: companies[each] for each in asked if each in companies}
    return Companies(received, tuple(each for each in lost if each not in received))


def _companies_body(ids: Sequence[str]) -> dict[str, object]:
    return {
        "properties": list(_COMPANY_PROPERTIES),
        "propertiesWithHistory": [],
        "inputs": [{"id": each} for each in ids],
    }


def _merged_into(client: Client, lost: Sequence[str]) -> dict[str, Mapping[str, str | None]]:
    """The winners of merges, by the ids of the companies that vanished into them."""
    winners: dict[str, Mapping[str, str | None]] = {}
    for start in range(0, len(lost), _ALTERNATIVES):
        some = lost[start : start + _ALTERNATIVES]
        for item in answers.results(client.ask(calls.COMPANY_SEARCH, _merged_body(some)).document):
            winner = answers.record(item)
            for merged in (winner.properties.get(_MERGED) or "").split(";"):
                if merged.strip() in some:
                    winners[merged.strip()] = {**winner.properties, "hs_object_id": winner.record_id}
    return winners


def _merged_body(ids: Sequence[str]) -> dict[str, object]:
    groups = [{"filters": [{"propertyName": _MERGED, "operator": "CONTAINS_TOKEN", "value": each}]} for each in ids]
    return {"limit": 100, "properties": [*_COMPANY_PROPERTIES, _MERGED], "filterGroups": groups}


def read_owners(client: Client, report: Report) -> dict[str, str]:
    """The names of the users who own records, by the ids of owners; archived ones too."""
    names: dict[str, str] = {}
    for archived in ("false", "true"):
        for document in pages(client, calls.OWNERS, {"limit": "100", "archived": archived}):
            for item in answers.results(document):
                if name := _owner_name(item):
                    names.setdefault(answers.identity(item.get("id")), name)
            report(len(names), 0)
    return names


def _owner_name(item: Document) -> str | None:
    parts = (answers.text(item.get("firstName")), answers.text(item.get("lastName")))
    return " ".join(part for part in parts if part) or answers.text(item.get("email"))
