"""Each stage gives what HubSpot has, whole, or refuses what it cannot have meant."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from werkzeug import Request, Response

from desktop_app.sources.hubspot import faults
from desktop_app.sources.hubspot.associations import read_associations
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.faults import BrokenAnswer
from desktop_app.sources.hubspot.history import PastValue, read_history
from desktop_app.sources.hubspot.property_names import KNOWN
from desktop_app.sources.hubspot.stages import (
    Account,
    read_account,
    read_clients,
    read_companies,
    read_owners,
    read_properties,
    read_usage,
)
from tests.hubspot.account import FIRST_ID, book
from tests.hubspot.faults import FAULTS, edited, status
from tests.hubspot.stand_in import StandIn


def nothing(_done: int, _total: int) -> None:
    pass


def client_ids(clients: int) -> list[str]:
    return [str(FIRST_ID + number) for number in range(clients)]


def searches(stand_in: StandIn) -> int:
    return sum(path.endswith("partner_clients/search") for path in stand_in.asked)


def test_the_account_and_its_day(client: Client) -> None:
    assert read_account(client) == Account("4411223", "app-eu1.hubspot.com", "Europe/Berlin", "USD")
    usage = read_usage(client)
    assert (usage.limit, usage.resets_at) == (250_000, datetime(2026, 12, 1, tzinfo=UTC))


def test_an_answer_that_says_nothing_of_the_account_is_refused(stand_in: StandIn, client: Client) -> None:
    stand_in.always = FAULTS["empty_object"]
    with pytest.raises(faults.BrokenAnswer):
        read_account(client)


def test_a_usage_of_another_form_is_unknown_and_no_fault(stand_in: StandIn, client: Client) -> None:
    stand_in.always = edited(lambda _document, _request: {"currentUsage": "many", "resetsAt": [1]})
    usage = read_usage(client)
    assert (usage.used, usage.limit, usage.resets_at) == (None, None, None)


def test_clients_come_with_every_property_of_the_account(stand_in: StandIn, client: Client) -> None:
    names = read_properties(client)
    result = dict(read_clients(client, names, nothing))
    assert set(result) == set(client_ids(25))
    for client_id, properties in stand_in.account.clients.items():
        assert result[client_id] == {name: value for name, value in properties.items() if value}


def test_without_a_list_of_properties_the_known_ones_are_asked_for(stand_in: StandIn, client: Client) -> None:
    read_clients(client, [], nothing)
    assert stand_in.bodies[-1]["properties"] == list(KNOWN)
    used = {name for properties in stand_in.account.clients.values() for name in properties}
    assert used <= set(KNOWN)


@pytest.mark.parametrize("clients", [0, 1, 199, 200, 201, 400, 401])
def test_pages_are_read_to_the_last_one(stand_in: StandIn, client: Client, clients: int) -> None:
    stand_in.account = book(clients)
    assert read_clients(client, ["hs_client_name"], nothing).ids == client_ids(clients)
    assert searches(stand_in) == max(1, -(-clients // 200))


@pytest.mark.parametrize("clients", [10_000, 10_001, 20_200])
def test_more_than_a_search_gives_is_read_in_windows_by_id(stand_in: StandIn, client: Client, clients: int) -> None:
    stand_in.account = book(0)
    stand_in.account.clients = {each: {"hs_object_id": each} for each in client_ids(clients)}
    assert read_clients(client, ["hs_object_id"], nothing).ids == client_ids(clients)


def test_windows_that_are_out_of_order_are_refused(stand_in: StandIn, client: Client) -> None:
    stand_in.account.clients = {each: {} for each in client_ids(10_001)}

    def reverse(request: Request, response: Response) -> Response:
        return edited(lambda document, _request: document | {"results": document["results"][::-1]})(request, response)

    stand_in.always = reverse
    with pytest.raises(faults.BrokenAnswer):
        read_clients(client, [], nothing)


def test_progress_is_told_with_the_whole(stand_in: StandIn, client: Client) -> None:
    stand_in.account = book(450)
    received: list[tuple[int, int]] = []
    read_clients(client, [], lambda done, total: received.append((done, total)))
    assert received == [(200, 450), (400, 450), (450, 450)]


@pytest.mark.parametrize("fault", ["half", "same_cursor", "empty_page", "wrong_types", "empty_object"])
@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_page_that_lies_takes_the_whole_stage_with_it(
    stand_in: StandIn, client: Client, fault: str, page: int
) -> None:
    stand_in.account = book(450)
    stand_in.faults = dict.fromkeys(range(page, 40), FAULTS[fault])
    with pytest.raises(faults.BrokenAnswer):
        read_clients(client, [], nothing)


def test_a_book_that_grows_while_it_is_read_is_no_fault(stand_in: StandIn, client: Client) -> None:
    stand_in.account = book(400)

    def grow(_request: Request) -> None:
        stand_in.account.clients |= {each: {} for each in client_ids(405)[400:] if len(stand_in.asked) == 2}

    stand_in.on_request = grow
    assert len(read_clients(client, [], nothing)) == 405


def test_values_that_are_no_texts_are_taken_as_their_text(stand_in: StandIn, client: Client) -> None:
    def loosen(document: dict[str, list[dict[str, object]]], _request: Request) -> object:
        for each in document["results"]:
            each["properties"] = {"a": 12, "b": True, "c": None, "d": "  ", "e": 0.5}
        return document

    stand_in.always = edited(loosen)
    assert dict(read_clients(client, [], nothing))[str(FIRST_ID)] == {"a": "12", "b": "true", "e": "0.5"}


# Associations


def test_clients_without_a_company_are_normal(client: Client) -> None:
    result = read_associations(client, client_ids(25), nothing)
    assert (len(result.companies), result.unknown) == (24, 0)


@pytest.mark.parametrize(
    ("unknown", "inputs"), [(set(), [1_000, 500]), ({"2026-09"}, [1_000, 500]), ({"2026-09", "2026-03"}, [100] * 15)]
)
def test_each_version_is_asked_about_as_many_as_it_takes(
    stand_in: StandIn, client: Client, unknown: set[str], inputs: Sequence[int]
) -> None:
    stand_in.account = book(1_500)
    stand_in.unknown = unknown
    assert len(read_associations(client, client_ids(1_500), nothing).companies) == 1_425
    sizes = [len(body["inputs"]) for body in stand_in.bodies]
    assert sizes[-len(inputs) :] == inputs


def test_clients_that_hubspot_is_silent_about_are_unknown(stand_in: StandIn, client: Client) -> None:
    stand_in.always = FAULTS["half"]
    assert read_associations(client, client_ids(25), nothing).unknown == 12


def test_an_empty_answer_leaves_the_company_of_every_client_unknown(stand_in: StandIn, client: Client) -> None:
    stand_in.always = FAULTS["empty_results"]
    links = read_associations(client, client_ids(3), nothing)
    assert (links.companies, links.unknown) == ({}, 3)


@pytest.mark.parametrize("fault", ["empty_page", "empty_results"])
def test_an_answer_about_no_company_is_refused(stand_in: StandIn, client: Client, fault: str) -> None:
    stand_in.always = FAULTS[fault]
    with pytest.raises(BrokenAnswer):
        read_companies(client, sorted(stand_in.account.companies), nothing)


def test_a_partial_failure_for_another_reason_leaves_the_client_unknown(stand_in: StandIn, client: Client) -> None:
    def fail(document: dict[str, list[dict[str, object]]], _request: Request) -> object:
        for each in document["errors"]:
            each |= {"category": "INTERNAL_ERROR", "subCategory": None}
        return document

    stand_in.always = edited(fail)
    assert read_associations(client, client_ids(25), nothing).unknown == 1


def test_a_client_with_pages_of_its_own_is_asked_about_again_once(stand_in: StandIn, client: Client) -> None:
    def page(document: dict[str, list[dict[str, object]]], _request: Request) -> object:
        first = document["results"][0]
        first |= {"to": [], "paging": {"next": {"after": "7"}}}
        return document

    stand_in.always = edited(page)
    read_associations(client, client_ids(3), nothing)
    assert [body["inputs"] for body in stand_in.bodies][1:] == [[{"id": str(FIRST_ID), "after": "7"}]]


# Companies, owners, history


def test_companies_are_read_a_hundred_at_a_time(stand_in: StandIn, client: Client) -> None:
    stand_in.account = book(250)
    ids = list(stand_in.account.companies)
    result = read_companies(client, [*ids, *ids], nothing)
    assert set(result.properties) == set(ids)
    assert [len(body["inputs"]) for body in stand_in.bodies] == [100, 100, 38]


def test_a_merged_company_is_followed_and_a_lost_one_told(stand_in: StandIn, client: Client) -> None:
    account = stand_in.account
    del account.companies["9000001"], account.companies["9000002"]
    account.merged["9000001"] = "9000003"
    result = read_companies(client, list(account.company_of.values()), nothing)
    assert result.properties["9000001"]["hs_object_id"] == "9000003"
    assert result.missing == ("9000002",)


def test_owners_who_left_are_read_too(client: Client) -> None:
    assert read_owners(client, nothing) == {"501": "Ada Moss", "502": "Ben Reed", "503": "Cleo Hart"}


def test_history_comes_oldest_first_where_there_is_any(stand_in: StandIn, client: Client) -> None:
    early, late = datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)
    stand_in.account.history[str(FIRST_ID)] = {"hs_marketing_hub_mrr": [(late, "900"), (early, "890")], "other": []}
    result = read_history(client, ["hs_marketing_hub_mrr"], nothing)
    assert result == {str(FIRST_ID): {"hs_marketing_hub_mrr": [PastValue(early, "890"), PastValue(late, "900")]}}


def test_where_no_history_is_kept_the_first_page_is_enough(stand_in: StandIn, client: Client) -> None:
    stand_in.account = book(450)
    assert read_history(client, ["hs_marketing_hub_mrr"], nothing) == {}
    assert len(stand_in.asked) == 1


def test_history_is_asked_for_in_smaller_pages_where_large_ones_are_refused(stand_in: StandIn, client: Client) -> None:
    stand_in.faults = {1: status(400, {})}
    read_history(client, ["hs_marketing_hub_mrr"], nothing)
    assert len(stand_in.asked) == 2
