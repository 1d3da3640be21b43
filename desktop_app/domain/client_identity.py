"""By what records of clients are known to be of the same one: ids, domains and names, however they are written."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//+")
_PLAIN = re.compile(r"(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PLAIN_LINES = re.compile(rf"(?:{_PLAIN.pattern}\n)*+")
_WHOLE_FLOAT = re.compile(r"(\d+)\.0+")
_IDS = re.compile(r"[;,\s]+")


class SharedBy(StrEnum):
    """What several records of clients have in common that only one client can have."""

    HUB_ID = "hub_id"
    DOMAIN = "domain"


class ClientRecord(NamedTuple):
    """A stored record of a client, by its number, with all that identifies it; `is_typed` if no import brought it."""

    number: int
    client_id: str
    name: str
    hub_id: str | None = None
    domain: str | None = None
    company_id: str | None = None
    merged_ids: str | None = None
    is_typed: bool = False

    @property
    def is_company(self) -> bool:
        """Whether the record was made of a company in the CRM, whose number it has, as long as none of HubSpot's
        partner clients is known to belong to it."""
        return self.client_id == self.company_id

    @property
    def identifying_names(self) -> list[tuple[str, str]]:
        """What identifies a company and its client, as `identifying_names` has it."""
        return identifying_names(self.company_id, self.hub_id, self.domain)


@dataclass(frozen=True, slots=True)
class SharedIdentity:
    """Records that may be one client: they share a Hub ID or a domain."""

    by: SharedBy
    value: str
    records: tuple[ClientRecord, ...]


@lru_cache(maxsize=65_536)
def domain_key(text: str) -> str:
    """The domain in `text`, also where that is an address: `"https://www.Alder.example/home"` is `alder.example`.

    A domain with letters of its own language is the same as its encoded form (`xn--…`).
    """
    if _PLAIN.fullmatch(text):
        return text
    host = host_of(text)
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _domain_keys(texts: Sequence[str]) -> Sequence[str]:
    """The `domain_key` of each of many texts, of which most are domains already; a blank one stays blank."""
    lines = "\n".join((*filter(None, texts), ""))
    if _PLAIN_LINES.fullmatch(lines):
        return texts
    return [domain_key(text) if text else "" for text in texts]


def host_of(text: str) -> str:
    """The host in an address or a mailbox, in lower case and without `www.`: `"//www.Alder.example:443/?x"`,
    `"info@alder.example"` and `"alder.example."` are all `alder.example`."""
    address = re.split(r"[/?#]", _SCHEME.sub("", text.strip().lower()), maxsplit=1)[0]
    return address.rpartition("@")[2].partition(":")[0].removeprefix("www.").rstrip(".")


@lru_cache(maxsize=65_536)
def name_key(text: str) -> str:
    """A name in one Unicode form and with single spaces; letters count as they are written."""
    return " ".join((text if text.isascii() else normalize("NFC", text)).split())


def id_key(text: str) -> str:
    """An id as HubSpot writes it, also where a spreadsheet made a number of it: `"5001.0"` is `5001`."""
    if text.isdecimal():
        return text
    whole = _WHOLE_FLOAT.fullmatch(text.strip())
    return whole[1] if whole else text.strip()


def identifying_names(company_id: str | None, hub_id: str | None, domain: str | None) -> list[tuple[str, str]]:
    """By what a company and a client are known to belong together, the surest first: each by its kind, as compared."""
    known = (("company", company_id, id_key), ("hub", hub_id, id_key), ("domain", domain, domain_key))
    return [(kind, compared(value)) for kind, value, compared in known if value]


def listed_ids(text: str | None) -> tuple[str, ...]:
    """The ids in a list such as `"101;102"`, each once."""
    return tuple(dict.fromkeys(id_key(client_id) for client_id in _IDS.split(text or "") if client_id))


def that_share(hub_ids: Sequence[str | None], domains: Sequence[str | None]) -> list[int]:
    """The places of the records that have their Hub ID or their domain in common with others."""
    hubs = list(map(id_key, [hub_id or "" for hub_id in hub_ids]))
    return sorted({*_repeated(hubs), *_repeated(_domain_keys([domain or "" for domain in domains]))})


def _repeated(values: Sequence[str]) -> list[int]:
    """The places of the values that occur several times; blank ones do not count."""
    filled = list(filter(None, values))
    if len(set(filled)) == len(filled):  # as in most books
        return []
    times = Counter(filled)
    return [place for place, value in enumerate(values) if times[value] > 1]


def shared_identities(records: Iterable[ClientRecord]) -> list[SharedIdentity]:
    """The groups of records with one Hub ID, and of those with one domain that are not among these already."""
    known = list(records)
    hubs = [id_key(record.hub_id) if record.hub_id else "" for record in known]
    domains = [domain_key(record.domain) if record.domain else "" for record in known]
    by_hub = _groups(SharedBy.HUB_ID, known, hubs)
    grouped = {group.records for group in by_hub}
    return by_hub + [group for group in _groups(SharedBy.DOMAIN, known, domains) if group.records not in grouped]


def _groups(by: SharedBy, records: Sequence[ClientRecord], values: Sequence[str]) -> list[SharedIdentity]:
    """The groups of `records` that have a value in common, of the `values` of each in their order."""
    times = Counter(values)
    groups: dict[str, list[ClientRecord]] = {value: [] for value in times if value and times[value] > 1}
    for value, record in zip(values, records, strict=True) if groups else ():
        if value in groups:
            groups[value].append(record)
    return [SharedIdentity(by, value, tuple(group)) for value, group in groups.items()]
