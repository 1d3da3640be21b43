"""Random faults in random places: the workspace is as before or as after a sync, and the next sync mends it."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.errors import UserError
from desktop_app.storage.workspace import create_workspace
from tests.hubspot.account import FIRST_ID, book
from tests.hubspot.faults import FAULTS
from tests.hubspot.stand_in import StandIn, serving
from tests.services.sync.syncing import MONDAY, content, sync

_RENAMED = str(FIRST_ID + 3)


@pytest.mark.harden(short=20, long=300)
def test_whatever_goes_wrong_the_next_sync_mends_it(rounds: range, tmp_path: Path) -> None:
    for number in rounds:
        random, stand_in = Random(number), StandIn(book(25))
        with serving(stand_in) as address, create_workspace(tmp_path / f"{number}.partner") as workspace:
            sync(workspace, address)
            before = content(workspace)
            stand_in.account.clients[_RENAMED]["hs_client_name"] = "Renamed"
            start = len(stand_in.asked)
            places = random.sample(range(1, 12), random.randint(1, 4))
            stand_in.faults = {start + place: FAULTS[random.choice(sorted(FAULTS))] for place in places}
            try:
                sync(workspace, address, MONDAY + timedelta(days=1))
            except UserError:
                assert content(workspace) == before, f"round {number}"
            else:
                names = workspace.rows("SELECT name FROM client WHERE client_id = ?", [_RENAMED])
                assert names == [("Renamed",)], f"round {number}"
            stand_in.faults = {}
            assert sync(workspace, address, MONDAY + timedelta(days=2)).is_whole, f"round {number}"
            assert workspace.rows("SELECT count(*) FROM client WHERE missing_since IS NULL") == [(25,)]
            unlinked = workspace.rows("SELECT count(*) FROM client WHERE company_id IS NULL")
            assert unlinked == [(1,)], f"round {number}"
