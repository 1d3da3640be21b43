"""A sync's stages stand by themselves: one that fails leaves the others, and what was fetched before a cancel stays."""

import pytest

from desktop_app.domain.errors import NotReached
from desktop_app.services.sync.fetching import Fetched
from desktop_app.services.sync.stages import Stage, StageState
from desktop_app.sources.hubspot import faults
from desktop_app.sources.hubspot.timing import Timer
from tests.hubspot.account import book
from tests.hubspot.faults import FAULTS
from tests.hubspot.stand_in import StandIn
from tests.services.sync.syncing import fetch_from

# The requests of a sync of 25 clients, in order: the day's usage belongs to the account.
REQUESTS = (
    Stage.ACCOUNT, Stage.ACCOUNT, Stage.PROPERTIES, Stage.CLIENTS, Stage.ASSOCIATIONS, Stage.COMPANIES, Stage.OWNERS,
    Stage.OWNERS, Stage.HISTORY,
)  # fmt: skip


def states(fetched: Fetched) -> dict[Stage, StageState]:
    return {stage: result.state for stage, result in fetched.results.items()}


def test_all_stages_are_fetched(stand_in: StandIn, address: str) -> None:
    fetched = fetch_from(address)
    assert states(fetched) == dict.fromkeys(Stage, StageState.DONE)
    assert (len(fetched.clients), len(fetched.company_of), len(fetched.companies)) == (25, 24, 24)
    assert fetched.requests == len(stand_in.asked) == len(REQUESTS)


@pytest.mark.parametrize(("clients", "most"), [(160, 12), (2_000, 70)])
def test_a_book_takes_no_more_requests_than_it_must(stand_in: StandIn, address: str, clients: int, most: int) -> None:
    stand_in.account = book(clients)
    fetched = fetch_from(address)
    assert len(fetched.clients) == clients
    listed = sum(path == "GET /crm/objects/2026-09/partner_clients" for path in stand_in.asked)
    assert len(stand_in.asked) - listed <= most
    assert listed <= (2 if clients == 160 else 40)


@pytest.mark.parametrize("number", range(1, len(REQUESTS) + 1))
@pytest.mark.parametrize("fault", ["bad_request", "empty_object", "forbidden", "half"])
def test_a_stage_that_fails_leaves_the_others(stand_in: StandIn, address: str, number: int, fault: str) -> None:
    stand_in.faults = {number: FAULTS[fault]}
    stage = REQUESTS[number - 1]
    if stage is Stage.CLIENTS:
        with pytest.raises(NotReached):
            fetch_from(address)
        return
    fetched = fetch_from(address)
    others = {other: state for other, state in states(fetched).items() if other is not stage}
    if stage is Stage.ASSOCIATIONS and others.get(Stage.COMPANIES) is StageState.SKIPPED:
        del others[Stage.COMPANIES]
    assert set(others.values()) == {StageState.DONE}
    assert len(fetched.clients) == 25


@pytest.mark.parametrize("number", range(len(REQUESTS)))
def test_a_daily_limit_ends_the_asking_but_not_what_was_fetched(stand_in: StandIn, address: str, number: int) -> None:
    stand_in.faults = dict.fromkeys(range(number + 1, 100), FAULTS["daily_limit"])
    if number < REQUESTS.index(Stage.CLIENTS) + 1:
        with pytest.raises(faults.DailyLimitReached):
            fetch_from(address)
    else:
        fetched = fetch_from(address)
        assert fetched.is_done(Stage.CLIENTS)
        assert StageState.FAILED in states(fetched).values()
    assert len(stand_in.asked) == number + 1, "nothing is asked after it"


def test_a_key_that_is_not_accepted_is_told_at_once(stand_in: StandIn, address: str) -> None:
    stand_in.always = FAULTS["unauthorized"]
    with pytest.raises(faults.KeyRefused):
        fetch_from(address)
    assert len(stand_in.asked) == 1


def test_a_refused_list_of_properties_leads_to_the_known_ones(stand_in: StandIn, address: str) -> None:
    stand_in.faults = {REQUESTS.index(Stage.PROPERTIES) + 1: FAULTS["forbidden"]}
    fetched = fetch_from(address)
    assert states(fetched)[Stage.PROPERTIES] is StageState.FAILED
    assert len(dict(fetched.clients)["31000000001"]) > 20


@pytest.mark.parametrize("number", range(1, len(REQUESTS)))  # a last answer may be in before anybody looks
def test_a_cancelled_sync_goes_on_where_it_was(stand_in: StandIn, address: str, number: int) -> None:
    fetched = Fetched()
    with pytest.raises(faults.Cancelled):
        fetch_from(address, fetched, timer=Timer(lambda: len(stand_in.asked) >= number))
    done = {stage for stage in Stage if fetched.is_done(stage)}
    asked = len(stand_in.asked)
    fetch_from(address, fetched)
    assert states(fetched) == dict.fromkeys(Stage, StageState.DONE)
    assert len(stand_in.asked) - asked == sum(stage not in done for stage in REQUESTS)
    assert fetched.requests == len(stand_in.asked)
