"""The stage that asks which company of the partner's CRM each client is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.sources.hubspot import answers, calls
from desktop_app.sources.hubspot.answers import Document
from desktop_app.sources.hubspot.client import Answer, Client
from desktop_app.sources.hubspot.paging import Report, batches

_NONE = ("OBJECT_NOT_FOUND", "NO_ASSOCIATIONS_FOUND")


@dataclass(frozen=True, slots=True)
class Associations:
    """The company of each client, by their ids; `unknown` counts the clients for which HubSpot gave no answer."""

    companies: Mapping[str, str]
    unknown: int


@dataclass(slots=True)
class _Reading:
    companies: dict[str, str] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    seen: set[tuple[str, str]] = field(default_factory=set)

    def take(self, answer: Answer) -> Iterable[dict[str, str]]:
        """Note what `answer` says; gives what to ask about again, further on in a client's own pages."""
        if answer.is_partial:
            self.answered |= _without_any(answer.document)
        for item in answers.results(answer.document):
            source = item.get("from")
            client_id = answers.identity(source.get("id") if isinstance(source, dict) else None)
            self.answered.add(client_id)
            if company := _first_company(item):
                self.companies.setdefault(client_id, company)
            elif (after := answers.next_cursor(item)) and (client_id, after) not in self.seen:
                self.seen.add((client_id, after))
                yield {"id": client_id, "after": after}


def read_associations(client: Client, ids: Sequence[str], report: Report) -> Associations:
    """The company of each of the clients `ids`; the first one where a client has several."""
    reading = _Reading()
    inputs = [{"id": each} for each in ids]
    while inputs:
        following: list[dict[str, str]] = []
        # An empty answer, of a CRM in which no client has a company, leaves the links that are known as they are.
        for answer in batches(client, calls.ASSOCIATIONS, inputs, _body, may_be_empty=True):
            following += reading.take(answer)
            report(len(reading.answered), len(ids))
        inputs = following
    return Associations(reading.companies, len(set(ids) - reading.answered))


def _body(inputs: Sequence[Mapping[str, str]]) -> Document:
    return {"inputs": list(inputs)}


def _first_company(item: Document) -> str | None:
    listed = item.get("to")
    if not isinstance(listed, list):
        raise answers.broken()
    for each in listed:
        if isinstance(each, dict):
            return answers.identity(each.get("toObjectId", each.get("id")))
    return None


def _without_any(document: Document) -> set[str]:
    """The ids of clients without a company, which is normal and comes as an error of a partial answer."""
    return {
        client_id
        for error in answers.errors(document)
        if str(error.get("subCategory", error.get("category"))).rpartition(".")[2] in _NONE
        for client_id in answers.error_ids(error)
    }
