"""What is worked out from a few fields of all clients is what all of their fields give."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_changes import changes_between, kinds_by_client
from desktop_app.domain.client_columns import ALL_FIELDS, AwaitedRow, has_fields, rows_read, take_rows, values_of
from desktop_app.domain.client_fields import OF_FIGURES, fields_of_order, fields_of_query
from desktop_app.domain.client_filter import select
from desktop_app.domain.client_list import ClientBook, ClientQuery, ClientRow, MrrRange, OwnCriterion, UsageBand
from desktop_app.domain.client_order import SORT_KEYS, in_order
from desktop_app.domain.client_totals import mrr_totals, unknown_mrr
from desktop_app.domain.records import Relationship, RenewalStatus
from desktop_app.domain.usage import Band
from desktop_app.services.alerts import alerts
from desktop_app.services.client_offer import offered
from desktop_app.services.clients import all_clients, list_clients, some_clients
from desktop_app.services.sample import make_sample_workspace
from desktop_app.storage.snapshot_queries import snapshot_days, snapshots_since
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.client_books import TODAY, a_workspace
from tests.made_once import laid_down
from tests.services.test_sample import at_seven
from tests.services.test_single_client import differing

QUERIES = [
    ClientQuery(text="a"),
    ClientQuery(products=frozenset({"Sales Hub"})),
    ClientQuery(editions=frozenset({None, "Professional"})),
    ClientQuery(usage=frozenset({UsageBand.FEW})),
    ClientQuery(relationships=frozenset({Relationship.SOLD})),
    ClientQuery(engagement=frozenset({Band.LOW})),
    ClientQuery(tags=frozenset({"x"})),
    ClientQuery(owners=frozenset({None})),
    ClientQuery(countries=frozenset({None})),
    ClientQuery(statuses=frozenset({RenewalStatus.PENDING})),
    ClientQuery(renews_within=60),
    ClientQuery(decide_within=60),
    ClientQuery(mrr=MrrRange(None, None, "USD")),
    ClientQuery(own=(OwnCriterion("none", frozenset({"x"})),)),
    *(ClientQuery(alert=alert) for alert in Alert),
]


@pytest.fixture(params=["a few clients", "a sample"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "book.partner"
    with a_workspace(path) if request.param == "a few clients" else laid_down(path, _sample) as made:
        yield made


def _sample(path: Path) -> Workspace:
    make_sample_workspace(path, 80, today=TODAY, now=at_seven(TODAY))
    return open_workspace(path, write=False)


def few_fields(workspace: Workspace, *more: str, on: date = TODAY) -> ClientBook:
    return list_clients(workspace, on, fields=OF_FIGURES | {*more})


def ids(rows: object) -> list[str]:
    return values_of(rows, lambda row: row.client_id)  # type: ignore[arg-type]


def test_figures_and_offered_filters_are_those_of_all_fields(workspace: Workspace) -> None:
    full, few = list_clients(workspace, TODAY), few_fields(workspace)
    assert (ids(few.rows), ids(few.ended)) == (ids(full.rows), ids(full.ended))
    assert alerts(workspace, few) == alerts(workspace, full)
    assert (mrr_totals(few.rows), unknown_mrr(few.rows)) == (mrr_totals(full.rows), unknown_mrr(full.rows))
    offer = offered(workspace, few)
    chips = {chip for row in (*full.rows, *full.ended) for chip in row.products}
    lacking = any(not row.editions for row in (*full.rows, *full.ended))
    assert offer.products == {chip.line for chip in chips}
    assert offer.editions == {chip.edition for chip in chips if chip.edition} | ({None} if lacking else set())
    assert offer == replace(offered(workspace, full), products=offer.products, editions=offer.editions)


def test_a_client_without_a_known_edition_is_offered_once_there_is_one(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("DELETE FROM subscription")
        workspace.write(
            "INSERT INTO subscription (client, product, edition, added_by, changed_by)"
            " SELECT id, 'Sales Hub Professional', NULL, 1, 1 FROM client"
        )
    assert offered(workspace, few_fields(workspace)).editions == {"Professional"}
    with workspace.writing():
        workspace.write("UPDATE subscription SET product = 'Sales Hub' WHERE client = 2")
    assert offered(workspace, few_fields(workspace)).editions == {"Professional", None}


def test_each_filter_says_which_fields_it_needs(workspace: Workspace) -> None:
    full = list_clients(workspace, TODAY)
    for query in QUERIES:
        few = few_fields(workspace, *fields_of_query(query))
        assert ids(select(few, query)) == ids(select(full, query)), query


def test_each_order_says_which_fields_it_needs(workspace: Workspace) -> None:
    full = list_clients(workspace, TODAY)
    for column in SORT_KEYS:
        few = few_fields(workspace, *fields_of_order(column))
        expected = ids(in_order(full.rows, column, descending=True))
        assert ids(in_order(few.rows, column, descending=True)) == expected, column


def test_rows_are_awaited_until_they_are_read_and_then_the_same(workspace: Workspace) -> None:
    full, few = list_clients(workspace, TODAY), few_fields(workspace)
    assert not has_fields(few.rows, ALL_FIELDS)
    row = few.rows[0]
    assert isinstance(row, AwaitedRow)
    with pytest.raises(AttributeError):
        _ = row.name  # what is not read must not pass for unknown
    with pytest.raises(KeyError):
        values_of(few.rows, lambda row: row.name)
    assert rows_read(few.rows) == []
    wanted: list[ClientRow] = [full.rows[1], full.rows[0]]
    take_rows(few.rows, some_clients(workspace, TODAY, [*ids(wanted), "gone"]))
    assert [few.rows[1], few.rows[0]] == wanted
    assert rows_read(few.rows[:2]) == list(full.rows[:2])


def test_new_clients_are_known_without_their_snapshots(workspace: Workspace) -> None:
    changed = list_clients(workspace, TODAY).changed
    since = snapshot_days(workspace)[1]
    compared = kinds_by_client(changes_between(*snapshots_since(workspace, since)))
    assert compared
    assert {client_id: list(kinds) for client_id, kinds in changed.items()} == compared


def test_credit_is_read_where_it_is_asked_for(workspace: Workspace) -> None:
    few = all_clients(workspace, TODAY, fields=OF_FIGURES | {"credit"})
    assert values_of(few.rows, lambda row: row.credit) == [row.credit for row in list_clients(workspace, TODAY).rows]


def test_a_client_is_read_alike_by_itself_and_among_all(workspace: Workspace) -> None:
    assert differing(workspace, TODAY) == []
