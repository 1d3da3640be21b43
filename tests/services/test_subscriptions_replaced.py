"""A product that a later file names otherwise is the same subscription: its MRR counts once, and undo parts it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.services.import_results import FileResult
from desktop_app.services.importing import import_files, undo_import
from desktop_app.storage.workspace import Workspace
from tests.made_once import workspace_of_two

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
HEAD = "client,product,edition,mrr,started_on,renews_on,status\n"
_STORED = (
    "SELECT product, ifnull(edition, ''), mrr / 1000000, ifnull(started_on, ''), ifnull(ends_on, '')"
    " FROM subscription ORDER BY mrr"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workspace_of_two(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, *rows: str, days: int = 0) -> FileResult:
    file = workspace.path.with_name("subscriptions.csv")
    file.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return import_files(workspace, [file], now=NOW + timedelta(days=days)).files[0]


def stored(workspace: Workspace) -> list[tuple[object, ...]]:
    return list(workspace.rows(_STORED))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("CMS Hub Professional,,400,,,", "Content Hub Professional,,400,,,", ("Content Hub Professional", "", 400)),
        ("Sales Hub Starter,,20,,,", "sales hub professional,,100,,,", ("sales hub professional", "", 100)),
        ("Sales Hub,Starter,20,,,", "Sales Hub Professional,,100,,,", ("Sales Hub Professional", "", 100)),
        ("Ops Hub,,50,2026-01-01,,", "Data Hub,Starter,60,2026-01-01,,", ("Data Hub", "Starter", 60)),
        ("Sales Hub,,50,,,", "Sales Hub,,60,2026-01-01,,", ("Sales Hub", "", 60)),
        ("Sales Hub,,50,2026-01-01,,", "Sales Hub,,60,,,", ("Sales Hub", "", 60)),
    ],
)
def test_a_renamed_or_upgraded_product_is_paid_once(
    workspace: Workspace, before: str, after: str, expected: tuple[object, ...]
) -> None:
    take(workspace, f"1,{before}")
    was = stored(workspace)
    result = take(workspace, f"1,{after}", days=30)
    assert (result.added, result.updated, [row[:3] for row in stored(workspace)]) == (0, 1, [expected])
    undo_import(workspace, None, now=NOW)
    assert stored(workspace) == was


def test_what_one_file_lists_beside_each_other_stays_so(workspace: Workspace) -> None:
    rows = ("1,Sales Hub Starter,,20,,,", "1,Sales Hub Professional,,100,,,", "2,Sales Hub,,7,,,")
    assert take(workspace, *rows).added == 3
    result = take(workspace, *rows, "1,Sales Hub Enterprise,,500,,,", days=30)
    assert (result.added, result.unchanged, len(stored(workspace))) == (1, 3, 4)


def test_an_ended_one_is_not_continued(workspace: Workspace) -> None:
    take(workspace, "1,Sales Hub Starter,,20,,,cancelled")
    assert take(workspace, "1,Sales Hub Professional,,100,,,", days=30).added == 1


def test_a_next_term_ends_the_one_before_and_an_addition_does_not(workspace: Workspace) -> None:
    take(workspace, "1,Sales Hub,,100,2025-01-01,2026-01-01,", "2,Sales Hub,,30,2025-01-01,2027-01-01,")
    take(workspace, "1,Sales Hub,,120,2026-01-01,2027-01-01,", "2,Sales Hub,,10,2026-06-01,,", days=30)
    assert stored(workspace) == [
        ("Sales Hub", "", 10, "2026-06-01", ""),
        ("Sales Hub", "", 30, "2025-01-01", ""),
        ("Sales Hub", "", 100, "2025-01-01", "2025-12-31"),
        ("Sales Hub", "", 120, "2026-01-01", ""),
    ]
    undo_import(workspace, None, now=NOW)
    assert [row[2:] for row in stored(workspace)] == [(30, "2025-01-01", ""), (100, "2025-01-01", "")]


def test_one_that_runs_beside_a_new_one_of_its_line_is_named_unless_the_file_has_it(workspace: Workspace) -> None:
    old, new = "Alder,Sales Hub,,100,2025-01-01,,", "Alder,SalesHub Pro,,150,2026-06-01,,"
    take(workspace, old, "Alder,CMS Hub,,9,2025-01-01,,")
    result = take(workspace, new, days=1)
    (finding,) = result.findings
    assert str(finding).startswith("1 earlier subscription may be counted twice")
    assert str(finding).endswith("Alder, Sales Hub, 2025-01-01, 2026-06-01")
    assert result.needs_attention
    assert len(stored(workspace)) == 3
    undo_import(workspace, None, now=NOW)
    assert not take(workspace, old, new, days=1).findings


def test_one_that_has_ended_is_not_counted_twice(workspace: Workspace) -> None:
    take(workspace, "Alder,Sales Hub,,100,2025-01-01,,cancelled", "Birch,Sales Hub,,100,2027-01-01,,")
    assert not take(
        workspace, "Alder,Sales Hub,,150,2026-06-01,,", "Birch,Sales Hub,,150,2026-06-01,,", days=1
    ).findings
