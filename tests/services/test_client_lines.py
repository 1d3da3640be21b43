"""Product lines in tables of partner clients: what is paid for and what is not, and the credit that follows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop_app.services.client_lines import ShownLines
from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files, undo_import
from desktop_app.sources.cells import Cell
from desktop_app.sources.layout import line_columns
from desktop_app.sources.rows import Rows
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
HEADER = (
    "hs_object_id,hs_client_name,hs_is_sold,hs_relationship_start_date,hs_total_subscription_mrr,hs_marketing_hub_mrr,"
    "hs_has_sales_hub,hs_sales_hub_mrr\n"
)
FIRST = "1,Alder,true,2024-03-14,1340,890,true,450\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, day: int, rows: str, *, dry_run: bool = False, kind: str = "clients") -> ImportResult:
    file = workspace.path.with_name(f"{kind}.csv")
    header = HEADER if kind == "clients" else "client,product_line,date,kind,amount\n"
    file.write_text(header + rows, encoding="utf-8")
    return import_files(workspace, [file], now=NOW, as_of=date(2026, 11, day), dry_run=dry_run)


def derived(workspace: Workspace) -> list[tuple[object, ...]]:
    return workspace.rows(
        "SELECT date, kind, product_line, amount / 1000000 FROM credit_event WHERE is_derived ORDER BY date, id"
    )


def finding_texts(result: ImportResult) -> list[str]:
    return [str(finding) for finding in result.files[0].findings]


@pytest.mark.parametrize(
    ("cells", "paid", "unpaid"),
    [
        ({"hs_marketing_hub_mrr": "890.000000"}, {"marketing hub"}, set()),
        ({"hs_marketing_hub_mrr": "0.000000"}, set(), {"marketing hub"}),
        ({"Marketing Hub MRR": "0,00 €"}, set(), {"marketing hub"}),
        ({"hs_marketing_hub_mrr": "-", "hs_has_marketing_hub": ""}, set(), set()),
        ({"hs_sales_hub_mrr": "", "hs_has_sales_hub": "false"}, set(), {"sales hub"}),
        ({"hs_sales_hub_mrr": "", "hs_has_sales_hub": "true"}, set(), set()),
        ({"hs_sales_hub_mrr": "450", "hs_has_sales_hub": "false"}, {"sales hub"}, set()),
        ({"hs_has_sales_hub": "false"}, set(), set()),  # a table without amounts says nothing of them
        ({"hs_cms_hub_mrr": 1.0, "hs_content_hub_mrr": 1.0}, {"cms hub"}, set()),
        ({"hs_operations_hub_mrr": "1"}, {"operations hub"}, set()),
    ],
)
def test_lines_that_are_paid_for_and_those_that_are_not(
    cells: dict[str, Cell], paid: set[str], unpaid: set[str]
) -> None:
    header = ["hs_object_id", "hs_client_name", *cells]
    lines = ShownLines(line_columns(header, {}))
    lines.add(Rows([2], [[cell] for cell in ("1", "Alder", *cells.values())]), ["1"], None)
    assert [(row.line, set(row.client.paid), set(row.client.unpaid)) for row in lines.shown.values()] == (
        [(2, paid, unpaid)] if lines.columns else []
    )


def test_changed_mrr_in_a_later_file_is_credit_that_the_plan_shows(workspace: Workspace) -> None:
    take(workspace, 2, FIRST + "2,Birch,false,2024-03-14,100,100,,\n")
    assert derived(workspace) == []
    rows = FIRST.replace("890", "940") + "2,Birch,false,2024-03-14,150,150,,\n3,Cedar,true,2026-11-03,70,70,,\n"
    planned = take(workspace, 5, rows, dry_run=True)
    assert derived(workspace) == []
    done = take(workspace, 5, rows)
    assert finding_texts(planned) == finding_texts(done) != []
    assert (
        "3, Marketing Hub, 2026-11-03, new 70 USD; 1, Marketing Hub, 2026-11-05, increase 50 USD"
        in finding_texts(done)[-1]
    )
    assert derived(workspace) == [
        ("2026-11-03", "new", "Marketing Hub", 70),
        ("2026-11-05", "increase", "Marketing Hub", 50),
    ]
    undo_import(workspace, done.import_id, now=NOW)
    assert derived(workspace) == []
    assert take(workspace, 6, rows).files[0].read == 3
    assert len(derived(workspace)) == 2


def test_a_client_first_seen_later_without_a_known_beginning_is_told(workspace: Workspace) -> None:
    take(workspace, 2, FIRST)
    assert finding_texts(take(workspace, 5, FIRST + "3,Cedar,true,2024-01-01,70,70,,\n")) == [
        "3 was sold, but it is not known when. Add the sale by hand."
    ]
    assert derived(workspace) == []


def test_files_derive_nothing_for_clients_of_whose_sales_others_tell(workspace: Workspace) -> None:
    take(workspace, 2, FIRST)
    take(workspace, 5, FIRST.replace("890", "940"))
    assert len(derived(workspace)) == 1
    history = take(workspace, 6, "1,Marketing Hub,2024-03-14,new,890\n", kind="credit_events")
    assert derived(workspace) == []
    undo_import(workspace, history.import_id, now=NOW)
    assert len(derived(workspace)) == 1
    take(workspace, 6, "1,Marketing Hub,2024-03-14,new,890\n", kind="credit_events")
    take(workspace, 8, FIRST.replace("890", "990"))
    assert derived(workspace) == []


def test_an_older_file_is_not_compared(workspace: Workspace) -> None:
    take(workspace, 5, FIRST)
    take(workspace, 2, FIRST.replace("890", "700"))
    assert derived(workspace) == []
    take(workspace, 8, FIRST)
    assert derived(workspace) == []


def test_a_hub_that_is_gone_ends_its_subscription_until_it_is_back(workspace: Workspace) -> None:
    def statuses() -> list[tuple[object, ...]]:
        return workspace.rows("SELECT product, status, mrr / 1000000 FROM subscription ORDER BY id")

    take(workspace, 2, FIRST)
    known = statuses()
    hidden = take(workspace, 3, "1,Alder,true,2024-03-14,,,false,\n")  # shares no MRR at all: the hub may be hidden
    assert (statuses(), hidden.files[1].updated) == (known, 0)
    gone = take(workspace, 4, "1,Alder,true,2024-03-14,890,890,false,\n")
    assert statuses() == [("Marketing Hub", None, 890), ("Sales Hub", "ended", 450)]
    changes = [(each.whose, each.column, each.before, each.after) for file in gone.files for each in file.changes]
    assert ("Alder", "status", "active", "ended") in changes
    assert derived(workspace) == [("2026-11-04", "churn", "Sales Hub", None)]
    again = take(workspace, 6, FIRST)
    assert statuses() == [("Marketing Hub", None, 890), ("Sales Hub", "active", 450)]
    undo_import(workspace, again.import_id, now=NOW)
    undo_import(workspace, gone.import_id, now=NOW)
    assert statuses() == known
    assert derived(workspace) == []
