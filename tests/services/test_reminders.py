"""What is due: renewals with their decisions, reviews, the certificate and tasks; and the calendar made of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject

from desktop_app.domain.errors import NotWritable, WrongUse
from desktop_app.domain.records import RenewalType
from desktop_app.domain.reminders import ReminderKind, by_day, of_reviews
from desktop_app.domain.renewals import RenewalKey
from desktop_app.domain.week_items import WeekKind
from desktop_app.services.alerts import alerts
from desktop_app.services.client_edits import end_services, put_overrides
from desktop_app.services.clients import list_clients
from desktop_app.services.due_tasks import tasks_due
from desktop_app.services.reminders import CALENDAR_DAYS, add_task, agenda, put_task, write_calendar
from desktop_app.services.week import week
from desktop_app.services.week_marks import mark_done, put_off
from desktop_app.storage.workspace import Workspace
from tests.client_books import TODAY, a_workspace

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.pdw") as made:
        yield made


def _listed(workspace: Workspace, days: int = 120) -> list[tuple[str, int, str]]:
    result = agenda(workspace, TODAY, days).reminders
    return sorted((item.kind.value, (item.day - TODAY).days, item.client or "") for item in result)


def test_each_renewal_has_its_decision_and_its_day(workspace: Workspace) -> None:
    assert _listed(workspace) == [
        ("renewal", 20, "Cobalt & Finch"),
        ("renewal", 60, "Zoë Dental"),
        ("renewal", 101, "Brightwater <b>Logistics</b>"),
        ("renewal_decision", -25, "Cobalt & Finch"),  # overdue, and the renewal still ahead
        ("renewal_decision", 15, "Zoë Dental"),
        ("renewal_decision", 56, "Brightwater <b>Logistics</b>"),
    ]


def test_what_a_person_decided_or_ended_asks_for_nothing_more(workspace: Workspace) -> None:
    key = RenewalKey("Marketing Hub", TODAY + timedelta(days=60))
    put_overrides(workspace, "c1", key, {"status": "cancellation_requested"})
    end_services(workspace, ["c3"], ended_on=TODAY)
    assert _listed(workspace, 70) == [
        ("ending", 60, "Zoë Dental"),
        ("renewal_decision", 56, "Brightwater <b>Logistics</b>"),
    ]
    texts = [str(reminder.text) for reminder in agenda(workspace, TODAY).reminders]
    assert "Zoë Dental ends: Marketing Hub" in texts


def test_other_contract_changes_are_not_called_renewals(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("UPDATE renewal SET type = 'contact_tier_upgrade' WHERE client = 1")
    texts = [str(reminder.text) for reminder in agenda(workspace, TODAY).reminders if reminder.client_id == "c1"]
    assert "Decide the contact tier upgrade of Zoë Dental: Marketing Hub" in texts
    assert "Contact tier upgrade of Zoë Dental: Marketing Hub" in texts
    key = RenewalKey("Marketing Hub", TODAY + timedelta(days=60), RenewalType.CONTACT_TIER_UPGRADE)
    put_overrides(workspace, "c1", key, {"status": "cancellation_requested"})
    texts = [str(reminder.text) for reminder in agenda(workspace, TODAY).reminders if reminder.client_id == "c1"]
    assert not any("contact tier" in text.casefold() or "ends" in text for text in texts)


def test_a_subscription_alone_renews_too(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("DELETE FROM renewal")
    assert ("renewal", 60, "Zoë Dental") in _listed(workspace)
    assert ("renewal", 5, "Zoë Dental") not in _listed(workspace)  # that subscription is cancelled
    assert not any(kind == "renewal_decision" for kind, _, _ in _listed(workspace))


def test_what_is_about_to_be_lost_is_due_on_its_day_or_when_it_is_put_off_to(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("UPDATE client SET managed_until = '2026-11-30' WHERE id IN (1, 2)")  # the second is sold only
    assert ("lapse", 8, "Zoë Dental") in _listed(workspace)
    assert not [line for line in _listed(workspace, 7) if line[0] == "lapse"]
    (item,) = [entry for entry in week(workspace, TODAY).items if entry.kind is WeekKind.LAPSE]
    put_off(workspace, item, TODAY + timedelta(days=3))
    (lapse,) = [reminder for reminder in agenda(workspace, TODAY).reminders if reminder.kind is ReminderKind.LAPSE]
    assert (lapse.day, str(lapse.text)) == (
        TODAY + timedelta(days=3), "Zoë Dental: Managed relationship lapses on 2026-11-30",
    )  # fmt: skip
    mark_done(workspace, item, NOW)
    assert not [line for line in _listed(workspace) if line[0] == "lapse"]


def test_the_alert_and_the_reminders_count_the_same_decisions(workspace: Workspace) -> None:
    board = alerts(workspace, list_clients(workspace, TODAY))
    decisions = [
        reminder for reminder in agenda(workspace, TODAY).reminders if reminder.kind is ReminderKind.RENEWAL_DECISION
    ]
    assert len(decisions) == board.decisions.due + board.decisions.overdue == 3


def test_reviews_come_twice_a_year_with_their_checkpoints() -> None:
    result = list(of_reviews(TODAY, TODAY + timedelta(days=366)))
    reviews = [item.day for item in result if item.kind is ReminderKind.TIER_REVIEW]
    checkpoints = [item.day for item in result if item.kind is ReminderKind.CHECKPOINT]
    assert reviews == [date(2027, 1, 15), date(2027, 7, 15)]
    assert checkpoints == [
        date(2026, 12, 15), *(date(2027, month, 15) for month in (2, 3, 4, 5, 6, 8, 9, 10, 11)),
    ]  # fmt: skip
    assert len({item.key for item in result}) == len(result)


def test_reviews_are_for_partners_with_a_tier_and_the_certificate_ends(workspace: Workspace) -> None:
    assert not any(reminder.kind is ReminderKind.TIER_REVIEW for reminder in agenda(workspace, TODAY).reminders)
    with workspace.writing():
        for fact in (("credited_tier", "Gold"), ("certified_until", "2027-07-18")):
            workspace.write("INSERT INTO partner_fact (key, value) VALUES (?, ?)", fact)
    kinds = {reminder.kind: reminder.day for reminder in agenda(workspace, TODAY).reminders}
    assert kinds[ReminderKind.TIER_REVIEW] == date(2027, 1, 15)
    assert kinds[ReminderKind.CERTIFICATE] == date(2027, 7, 18)


def test_tasks_are_written_changed_done_and_brought_back(workspace: Workspace) -> None:
    added = add_task(workspace, "  Call\nMara ", TODAY - timedelta(days=1), "c1").after
    assert added is not None
    assert added.text == "Call Mara"
    assert tasks_due(workspace, TODAY) == 1
    due = agenda(workspace, TODAY).reminders[-1]
    assert (due.task_id, due.client, str(due.text)) == (added.task_id, "Zoë Dental", "Zoë Dental: Call Mara")
    done = replace(added, done_at=NOW)
    put_task(workspace, added, done)
    assert tasks_due(workspace, TODAY) == 0
    assert [task.task for task in agenda(workspace, TODAY).done] == [done]
    put_task(workspace, done, None)
    assert agenda(workspace, TODAY).tasks == {}
    put_task(workspace, None, added)
    assert agenda(workspace, TODAY).tasks == {added.task_id: added}


def test_an_empty_task_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WrongUse):
        add_task(workspace, " \n", TODAY)


def test_the_calendar_holds_each_of_them_once_on_its_day(workspace: Workspace, tmp_path: Path) -> None:
    add_task(workspace, "Send the offer; then, call", TODAY, "c2")
    due = agenda(workspace, TODAY, CALENDAR_DAYS).reminders
    file = tmp_path / "due.ics"
    assert write_calendar(file, due, NOW) == len(due)
    events = vobject.readOne(file.read_text(encoding="utf-8")).vevent_list
    assert {(event.summary.value, event.dtstart.value) for event in events} == {
        (str(line.text), line.day) for line in due
    }
    assert len({event.uid.value for event in events}) == len(due)
    assert ("Brightwater <b>Logistics</b>: Send the offer; then, call", TODAY) in {
        (event.summary.value, event.dtstart.value) for event in events
    }


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        write_calendar(tmp_path / "no" / "due.ics", [], NOW)


def test_days_come_in_order_and_decisions_first(workspace: Workspace) -> None:
    days = by_day(agenda(workspace, TODAY).reminders)
    assert [day for day, _ in days] == sorted(day for day, _ in days)
