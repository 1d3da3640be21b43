"""A stand-in for HubSpot that answers a sync's calls about an account, in the forms that HubSpot documents."""

import json
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from desktop_app.sources.hubspot.calls import CLIENTS_SCOPE, COMPANIES_SCOPE, OWNERS_SCOPE
from tests.hubspot.account import Properties, StandInAccount

KEY = "pat-na1-0123abcd-4567-89ab-cdef-0123456789ab"
_INSTANT = "2026-11-02T08:00:00Z"
_VERSION = re.compile(r"/(v3|v4|2026-09|2026-03)(?=/|$)")
_PARTNER_CLIENTS, _COMPANIES = "partner_clients", "companies"

Document = dict[str, Any]
Fault = Callable[[Request, Response], Response]


class RejectedRow(Exception):
    """An answer with an error: its status and what it says."""

    def __init__(self, status: int, **answer: object) -> None:
        self.status = status
        self.document = {"status": "error", "message": "refused", "correlationId": "0", **answer}


@dataclass
class StandIn:
    """Answers about `account`; tests set what goes wrong.

    `faults` change the answers to the requests with these numbers, counted from 1; `always` those to every request.
    `unknown` are versions that get a 404. `asked` are the method and path of every request, `bodies` its JSON.
    """

    account: StandInAccount
    faults: dict[int, Fault] = field(default_factory=dict)
    always: Fault | None = None
    unknown: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    bodies: list[Document] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    on_request: Callable[[Request], None] | None = None

    def answer(self, request: Request) -> Response:
        """The answer to `request`, spoilt where a fault is set."""
        self.asked.append(f"{request.method} {request.path}")
        self.headers.append(dict(request.headers))
        self.bodies.append(json.loads(request.get_data() or b"{}"))
        number = len(self.asked)
        if self.on_request is not None:
            self.on_request(request)
        fault = self.faults.get(number, self.always)
        response = self.honest_answer(request)
        return fault(request, response) if fault else response

    def honest_answer(self, request: Request) -> Response:
        """What HubSpot would answer."""
        try:
            status, document = self._document(request)
        except RejectedRow as refused:
            status, document = refused.status, refused.document
        return Response(json.dumps(document), status, content_type="application/json")

    def _document(self, request: Request) -> tuple[int, Document]:
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            raise RejectedRow(401, category="INVALID_AUTHENTICATION")
        version = _VERSION.search(request.path)
        if version is None or version[1] in self.unknown or request.path in self.unknown:
            raise RejectedRow(404, category="OBJECT_NOT_FOUND")
        answer = self._answers().get(f"{request.method} {_VERSION.sub('', request.path)}")
        if answer is None:
            raise RejectedRow(404, category="OBJECT_NOT_FOUND")
        return answer(request)

    def _answers(self) -> dict[str, Callable[[Request], tuple[int, Document]]]:
        return {
            "GET /account-info/details": self._details,
            "GET /account-info/api-usage/daily/private-apps": self._usage,
            "GET /crm/properties/partner_clients": self._properties,
            "POST /crm/objects/partner_clients/search": self._search_clients,
            "GET /crm/objects/partner_clients": self._list_clients,
            "POST /crm/associations/partner_clients/companies/batch/read": self._associations,
            "POST /crm/objects/companies/batch/read": self._read_companies,
            "POST /crm/objects/companies/search": self._search_companies,
            "GET /crm/owners": self._owners,
        }

    def _need(self, scope: str) -> None:
        if scope not in self.account.scopes:
            detail = {"message": "missing", "context": {"requiredGranularScopes": [scope]}}
            raise RejectedRow(403, category="MISSING_SCOPES", errors=[detail])

    # Accounts

    def _details(self, _request: Request) -> tuple[int, Document]:
        account = self.account
        return 200, {
            "portalId": account.portal_id,
            "uiDomain": account.ui_domain,
            "timeZone": account.time_zone,
            "companyCurrency": account.currency,
            "additionalCurrencies": [],
            "accountType": "STANDARD",
            "dataHostingLocation": "eu1",
            "utcOffset": "+01:00",
            "utcOffsetMilliseconds": 3_600_000,
        }

    def _usage(self, _request: Request) -> tuple[int, Document]:
        usage = {
            "name": "private-apps-api-calls-daily",
            "usageLimit": self.account.daily_limit,
            "currentUsage": self.account.used_today + len(self.asked),
            "collectedAt": _INSTANT,
            "resetsAt": self.account.resets_at.isoformat(),
            "fetchStatus": "SUCCESS",
        }
        return 200, {"results": [usage]}

    # Partner clients

    def _properties(self, _request: Request) -> tuple[int, Document]:
        self._need(CLIENTS_SCOPE)
        listed = [
            {
                "name": name,
                "label": name,
                "type": "string",
                "fieldType": "text",
                "groupName": "partner_clients",
                "description": "",
                "options": [],
                "archived": False,
            }
            for name in self.account.property_names
        ]
        return 200, {"results": listed}

    def _search_clients(self, request: Request) -> tuple[int, Document]:
        self._need(CLIENTS_SCOPE)
        body = json.loads(request.get_data())
        ids = sorted(self.account.clients, key=int)
        for group in body["filterGroups"]:
            for condition in group["filters"]:
                ids = [each for each in ids if int(each) > int(condition["value"])]
        return 200, self._searched(body, [(each, self.account.clients[each]) for each in ids])

    def _searched(self, body: Document, result: list[tuple[str, Properties]]) -> Document:
        start, limit = int(body.get("after") or 0), body["limit"]
        if start + limit > 10_000:
            raise RejectedRow(400, category="VALIDATION_ERROR")
        shown = result[start : start + limit]
        document: Document = {
            "total": len(result),
            "results": [_record(each, _only(properties, body["properties"])) for each, properties in shown],
        }
        if start + limit < len(result):
            document["paging"] = {"next": {"after": str(start + limit)}}
        return document

    def _list_clients(self, request: Request) -> tuple[int, Document]:
        self._need(CLIENTS_SCOPE)
        start, limit = int(request.args.get("after", 0)), int(request.args["limit"])
        wanted = request.args["propertiesWithHistory"].split(",")
        ids = sorted(self.account.clients, key=int)
        items = []
        for each in ids[start : start + limit]:
            past = {
                name: [
                    {"value": value, "timestamp": at.isoformat(), "sourceType": "INTEGRATION"} for at, value in values
                ]
                for name, values in self.account.history.get(each, {}).items()
                if name in wanted
            }
            items.append(_record(each, {"hs_object_id": each}) | ({"propertiesWithHistory": past} if past else {}))
        document: Document = {"results": items}
        if start + limit < len(ids):
            document["paging"] = {"next": {"after": str(start + limit), "link": "?after"}}
        return 200, document

    # Companies

    def _associations(self, request: Request) -> tuple[int, Document]:
        self._need(CLIENTS_SCOPE)
        items, errors = [], []
        for each in json.loads(request.get_data())["inputs"]:
            if company := self.account.company_of.get(each["id"]):
                kind = {"category": "HUBSPOT_DEFINED", "typeId": 790, "label": None}
                items.append({"from": {"id": each["id"]}, "to": [{"toObjectId": company, "associationTypes": [kind]}]})
            else:
                errors.append(
                    {
                        "status": "error",
                        "category": "OBJECT_NOT_FOUND",
                        "subCategory": "crm.associations.NO_ASSOCIATIONS_FOUND",
                        "message": "No company is associated",
                        "context": {"fromObjectId": [each["id"]]},
                        "errors": [],
                        "links": {},
                    }
                )
        return _batch(items, errors)

    def _read_companies(self, request: Request) -> tuple[int, Document]:
        self._need(COMPANIES_SCOPE)
        body = json.loads(request.get_data())
        ids = [each["id"] for each in body["inputs"]]
        known = [each for each in ids if each in self.account.companies]
        items = [_record(each, _only(self.account.companies[each], body["properties"])) for each in known]
        lost = [each for each in ids if each not in known]
        errors: list[Document] = [
            {"status": "error", "category": "OBJECT_NOT_FOUND", "message": "not found", "context": {"ids": lost}}
        ]
        return _batch(items, errors if lost else [])

    def _search_companies(self, request: Request) -> tuple[int, Document]:
        self._need(COMPANIES_SCOPE)
        body = json.loads(request.get_data())
        wanted = {condition["value"] for group in body["filterGroups"] for condition in group["filters"]}
        winners: dict[str, list[str]] = {}
        for lost, winner in self.account.merged.items():
            winners.setdefault(winner, []).append(lost)
        results = [
            (winner, self.account.companies[winner] | {"hs_merged_object_ids": ";".join(lost)})
            for winner, lost in winners.items()
            if wanted & set(lost)
        ]
        return 200, self._searched(body, results)

    def _owners(self, request: Request) -> tuple[int, Document]:
        self._need(OWNERS_SCOPE)
        archived = request.args.get("archived") == "true"
        items = [
            {
                "id": each,
                "firstName": first,
                "lastName": last,
                "email": f"{first}@partner.example",
                "type": "PERSON",
                "archived": archived,
                "createdAt": _INSTANT,
                "updatedAt": _INSTANT,
            }
            for each, (first, last, is_archived) in self.account.owners.items()
            if is_archived == archived
        ]
        return 200, {"results": items}


def _record(record_id: str, properties: Properties) -> Document:
    return {
        "id": record_id,
        "properties": properties,
        "createdAt": _INSTANT,
        "updatedAt": _INSTANT,
        "archived": False,
    }


def _only(properties: Properties, wanted: list[str]) -> Properties:
    return {name: properties.get(name) for name in wanted}


def _batch(items: list[Document], errors: list[Document]) -> tuple[int, Document]:
    document: Document = {"status": "COMPLETE", "results": items, "startedAt": _INSTANT, "completedAt": _INSTANT}
    if not errors:
        return 200, document
    return 207, document | {"numErrors": len(errors), "errors": errors}


class _Server(HTTPServer):
    """Ends at once: werkzeug's own looks twice a second whether to."""

    def thread_target(self) -> None:
        assert self.server is not None
        self.server.serve_forever(poll_interval=0.01)


@contextmanager
def serving(stand_in: StandIn) -> Iterator[str]:
    """Serve `stand_in` on this machine; gives its address."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # a line for each request costs as much as its answer
    with _Server(threaded=True) as server:
        server.expect_request(re.compile(".*")).respond_with_handler(stand_in.answer)
        yield f"http://127.0.0.1:{server.port}"
