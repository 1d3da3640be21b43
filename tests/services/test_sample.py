"""The sample book: believable, always the same, and worth looking at on any day."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_app.domain.client_filter import near_contacts, near_emails, overdue
from desktop_app.domain.records import Relationship
from desktop_app.domain.usage import Band
from desktop_app.services.client_details import client_details
from desktop_app.services.clients import list_clients
from desktop_app.services.sample import make_sample_workspace, prepare_sample
from desktop_app.services.sample_progress import WHOLE, SampleStep
from desktop_app.services.table_import import Stopped
from desktop_app.services.team import team_page
from desktop_app.services.tier import tier_report
from desktop_app.services.workspaces import check
from desktop_app.sources.sample import write_sample_files
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.made_once import laid_down

DAYS = [date(2026, 11, 23), date(2028, 2, 29), date(2027, 3, 1), date(2026, 12, 31)]
SAMPLE_HOSTS = (".example", ".vendor.example")


def at_seven(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 7, 12, tzinfo=UTC)


def sample_of(folder: Path, day: date, clients: int = 60) -> Workspace:
    return laid_down(folder / "sample.partner", _made, day, clients)


def _made(path: Path, day: date, clients: int) -> Workspace:
    make_sample_workspace(path, clients, today=day, now=at_seven(day))
    return open_workspace(path, write=False)


@pytest.mark.parametrize("day", DAYS)
def test_the_tier_is_a_little_below_platinum_and_will_be_lost(tmp_path: Path, day: date) -> None:
    with sample_of(tmp_path, day) as workspace:
        report = tier_report(workspace, day)
        assert report.sold_credit is not None
        assert Decimal(3_400) < report.sold_credit < Decimal(3_750)
        assert report.managed_credit is not None
        assert Decimal(20_000) <= report.managed_credit < Decimal(50_000)
        assert report.median_apps is not None
        assert report.median_apps > 3
        assert (report.performance.tier, report.credited_tier, report.next_tier) == ("Gold", "Gold", "Platinum")
        assert (report.rules.title, report.certified, report.uncounted) == ("Sample rules", True, ())
        assert report.projection[6].closing < Decimal(2_100)  # what Gold asks for
        for kind in ("new", "increased", "expired", "churned", "decreased"):
            assert sum(getattr(month, kind) for month in report.months) > 0
        assert check(workspace) == []


@pytest.mark.parametrize("day", DAYS)
def test_the_clients_show_every_case(tmp_path: Path, day: date) -> None:
    with sample_of(tmp_path, day) as workspace:
        book = list_clients(workspace, day)
    rows = book.rows
    assert (len(rows), len(book.ended)) == (59, 1)
    assert {row.relationship for row in rows} == {*Relationship, None}
    assert {row.currency for row in rows} == {"USD", "EUR", "GBP"}
    assert {chip.line for row in rows for chip in row.products} == {
        "Marketing Hub", "Sales Hub", "Service Hub", "CMS Hub", "Operations Hub",
    }  # fmt: skip
    assert {chip.edition for row in rows for chip in row.products} == {"Starter", "Professional", "Enterprise"}
    assert {row.engagement for row in rows} == {*Band, None}
    assert None in {row.apps_used for row in rows}
    assert None in {row.usage_score for row in rows}
    assert any(near_contacts(row, book.thresholds) for row in rows)
    assert any(near_emails(row, book.thresholds) for row in rows)
    late = Counter(overdue(decision, day) for row in rows for decision in row.decisions)
    assert late[True] >= 2
    assert late[False] >= 5
    assert len(book.changed) >= 2
    assert max(len(row.name) for row in rows) > 60


def test_the_past_has_left_its_traces(tmp_path: Path) -> None:
    day = DAYS[0]
    with sample_of(tmp_path, day) as workspace:
        details = client_details(workspace, "C-000001", day)
        page = team_page(workspace)
    assert len(details.notes) == 2
    assert len(details.engagement_history) >= 4
    assert details.past_renewals
    assert details.row.tags
    assert [member.role for member in page.members] == ["Channel Account Manager", "Channel Consultant"]
    assert all(member.time_zone for member in page.members)
    assert [member.hours for member in page.members] == ["Mon–Fri 09:00–17:30", "Mon–Fri 08:30–17:00"]
    assert [member.role for member in page.earlier] == ["Channel Consultant"]
    assert len(page.emails) == 3


def test_nothing_in_it_is_a_real_address(tmp_path: Path) -> None:
    for file in write_sample_files(tmp_path, DAYS[0], 120):
        text = file.read_text(encoding="utf-8")
        for word in text.replace(",", " ").replace("/", " ").split():
            if "@" in word or word.count(".") > 1 or ".com" in word:
                assert word.endswith(SAMPLE_HOSTS) or word == "https:", word


def test_the_same_day_gives_the_same_book_and_a_larger_one_begins_with_it(tmp_path: Path) -> None:
    def written(name: str, clients: int) -> dict[str, list[str]]:
        (tmp_path / name).mkdir()
        files = write_sample_files(tmp_path / name, DAYS[0], clients)
        return {file.stem: file.read_text(encoding="utf-8").splitlines() for file in files}

    small, again, large = written("small", 60), written("again", 60), written("large", 150)
    assert small == again
    assert large["clients"][:61] == small["clients"]
    assert len({line.partition(",")[0] for line in large["clients"]}) == 151


def test_credit_can_be_padded_to_many_events(tmp_path: Path) -> None:
    files = {file.stem: file for file in write_sample_files(tmp_path, DAYS[0], 10, events_per_client=50)}
    assert len(files["credit_events"].read_text(encoding="utf-8").splitlines()) == 501


def test_a_sample_is_made_anew_for_another_day_or_size_only(tmp_path: Path) -> None:
    path, day = tmp_path / "sample.partner", DAYS[0]
    prepare_sample(path, day, at_seven(day), clients=20)
    made = path.stat().st_ino
    prepare_sample(path, day, at_seven(day), clients=20)
    assert path.stat().st_ino == made
    for later, clients in ((day + timedelta(days=1), 20), (day, 25)):
        prepare_sample(path, later, at_seven(later), clients=clients)
        with open_workspace(path, write=False) as workspace:
            assert len(list_clients(workspace, later).rows) == clients
    path.write_bytes(b"broken")
    prepare_sample(path, day, at_seven(day), clients=20)
    with open_workspace(path, write=False) as workspace:
        assert len(list_clients(workspace, day).rows) == 20


def test_its_progress_moves_through_all_steps_to_the_end(tmp_path: Path) -> None:
    seen = list[tuple[SampleStep, int]]()
    prepare_sample(
        tmp_path / "sample.partner",
        DAYS[0],
        at_seven(DAYS[0]),
        clients=200,
        report=lambda step, done: seen.append((step, done)),
    )
    assert list(dict.fromkeys(step for step, _ in seen)) == list(SampleStep)
    parts = [done for _, done in seen]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (0, WHOLE)
    assert max(after - before for before, after in pairwise(parts)) < WHOLE / 10
    for step in (SampleStep.EARLIER_DAYS, SampleStep.CLIENTS, SampleStep.IMPORT):
        assert len([done for each, done in seen if each is step]) > 3, step


@pytest.mark.parametrize("at", SampleStep)
def test_a_sample_that_is_stopped_in_any_step_leaves_the_one_before(tmp_path: Path, at: SampleStep) -> None:
    path, day = tmp_path / "sample.partner", DAYS[0]
    path.write_bytes(b"before")
    met = list[SampleStep]()
    with pytest.raises(Stopped):
        prepare_sample(
            path, day, at_seven(day), clients=20, report=lambda step, _: met.append(step), stopped=lambda: at in met
        )
    assert met[-1] is at
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"before"
