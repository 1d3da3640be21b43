"""The stand-in answers as HubSpot documents, and the program asks so: both are checked against our own description."""

import re
from pathlib import Path

import pytest
from openapi_core import OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest, WerkzeugOpenAPIResponse
from werkzeug import Request, Response

from desktop_app.sources.hubspot.associations import read_associations
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.history import read_history
from desktop_app.sources.hubspot.stages import (
    read_account,
    read_clients,
    read_companies,
    read_owners,
    read_properties,
    read_usage,
)
from tests.hubspot.stand_in import StandIn
from tests.sources.hubspot.conftest import Connect

DESCRIPTION = Path(__file__).parents[2] / "hubspot" / "openapi.yaml"


@pytest.fixture
def described() -> OpenAPI:
    return OpenAPI.from_file_path(str(DESCRIPTION))


@pytest.fixture
def checked(stand_in: StandIn, described: OpenAPI, address: str) -> list[str]:
    """The paths of the calls that were checked against the description."""
    paths: list[str] = []

    def check(request: Request, response: Response) -> Response:
        asked = WerkzeugOpenAPIRequest(request)
        described.validate_request(asked)
        if response.status_code == 200:
            described.validate_response(asked, WerkzeugOpenAPIResponse(response))
        paths.append(request.path)
        return response

    stand_in.always = check
    return paths


def _nothing(_done: int, _total: int) -> None:
    pass


def test_every_call_of_a_sync_is_described_and_answered_so(
    stand_in: StandIn, checked: list[str], described: OpenAPI, client: Client
) -> None:
    stand_in.account.merged["9000003"] = "9000004"
    del stand_in.account.companies["9000003"]
    read_account(client)
    read_usage(client)
    clients = read_clients(client, read_properties(client), _nothing)
    associations = read_associations(client, clients.ids, _nothing)
    companies = read_companies(client, list(associations.companies.values()), _nothing)
    read_owners(client, _nothing)
    read_history(client, ["hs_marketing_hub_mrr"], _nothing)
    assert len(clients) == 25
    assert len(associations.companies) == 24
    assert companies.properties["9000003"]["hs_object_id"] == "9000004"
    assert set(checked) == set(re.findall(r"^  (/\S+):$", DESCRIPTION.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_description_sees_what_differs(described: OpenAPI, stand_in: StandIn, connect: Connect) -> None:
    request = Request.from_values("/account-info/2026-09/details")
    with pytest.raises(Exception, match="schema"):
        described.validate_response(
            WerkzeugOpenAPIRequest(request),
            WerkzeugOpenAPIResponse(Response('{"portalId": "4"}', content_type="application/json")),
        )
