"""Random faults in random places: each stage's data is as before or as after a sync, and the next sync mends it."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import UserError
from desktop_app.services.sync.stages import Stage, StageState
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.examples import examples
from tests.hubspot.account import FIRST_ID, StandInAccount, book
from tests.hubspot.faults import FAULTS
from tests.hubspot.stand_in import StandIn, serving
from tests.made_once import empty_workspace
from tests.services.sync.syncing import MONDAY, content, sync

_CLIENT = str(FIRST_ID + 3)
# What each stage changes here, and what it was before.
_FACTS = {
    Stage.ACCOUNT: ("SELECT value FROM partner_fact WHERE key = 'ui_domain'", "app-eu1.hubspot.com", "app.hubspot.com"),
    Stage.CLIENTS: ("SELECT name FROM client WHERE client_id = ?", "Client 3 Ltd", "Renamed"),
    Stage.ASSOCIATIONS: ("SELECT company_id FROM client WHERE client_id = ?", "9000004", "9000005"),
    Stage.COMPANIES: ("SELECT city FROM client WHERE client_id = ?", "City 3", "Elsewhere"),
    Stage.OWNERS: ("SELECT partner_owner FROM client WHERE client_id = ?", "Ada Moss", "Ada Marsh"),
}


class _Base:
    """A workspace that was synced once, to be copied, and a stand-in for HubSpot at its address.

    Not a dataclass: Hypothesis would write all of it out.
    """

    def __init__(self, file: Path, stand_in: StandIn, address: str) -> None:
        self.file = file
        self.stand_in = stand_in
        self.address = address


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Base]:
    file, stand_in = tmp_path_factory.mktemp("faults") / "base.partner", StandIn(book(25))
    with serving(stand_in) as address:
        with empty_workspace(file) as workspace:
            sync(workspace, address)
        yield _Base(file, stand_in, address)


def _changed_account() -> StandInAccount:
    account = book(25)
    account.ui_domain = "app.hubspot.com"
    account.clients[_CLIENT]["hs_client_name"] = "Renamed"
    account.company_of[_CLIENT] = "9000005"
    for company in ("9000004", "9000005"):
        account.companies[company] |= {"city": "Elsewhere", "hubspot_owner_id": "501"}
    account.owners["501"] = ("Ada", "Marsh", False)
    return account


def _facts(workspace: Workspace) -> dict[Stage, object]:
    return {
        stage: workspace.rows(query, [_CLIENT] if "?" in query else [])[0][0] for stage, (query, _, _) in _FACTS.items()
    }


@examples(short=20, long=300)
@given(spoilt=st.dictionaries(st.integers(1, 12), st.sampled_from(sorted(FAULTS)), min_size=1, max_size=4))
def test_whatever_goes_wrong_each_stage_is_old_or_new_and_the_next_sync_mends_it(
    base: _Base, spoilt: dict[int, str]
) -> None:
    file = Path(shutil.copy(base.file, base.file.with_name("round.partner")))
    base.stand_in.account, start = _changed_account(), len(base.stand_in.asked)
    base.stand_in.faults = {start + place: FAULTS[name] for place, name in spoilt.items()}
    with open_workspace(file, write=True) as workspace:
        before = content(workspace)
        try:
            result = sync(workspace, base.address, MONDAY + timedelta(days=1))
        except UserError:
            assert content(workspace) == before
        else:
            done = {stage.stage for stage in result.stages if stage.state is StageState.DONE}
            if Stage.COMPANIES not in done:
                done.discard(Stage.OWNERS)  # the companies say who owns them
            silent = {stage.stage for stage in result.stages if stage.problem}
            if any(
                stage.stage is Stage.OWNERS and stage.read < len(base.stand_in.account.owners)
                for stage in result.stages
            ):
                silent.add(Stage.OWNERS)  # nobody can tell a list that lacks some from a whole one
            if Stage.ASSOCIATIONS in silent or Stage.COMPANIES in silent:
                silent |= {Stage.COMPANIES, Stage.OWNERS}
            for stage, value in _facts(workspace).items():
                _, old, new = _FACTS[stage]
                assert value == (new if stage in done else old) or (stage in silent and value == old), stage
        base.stand_in.faults = {}
        assert sync(workspace, base.address, MONDAY + timedelta(days=2)).is_whole
        assert _facts(workspace) == {stage: new for stage, (_, _, new) in _FACTS.items()}
        assert workspace.rows("SELECT count(*) FROM client WHERE missing_since IS NULL") == [(25,)]
