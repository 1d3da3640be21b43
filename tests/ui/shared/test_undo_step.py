"""A step is undone exactly, and never over what somebody else changed in the meantime."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.errors import WrongUse
from desktop_app.services import client_edits, rule_sets
from desktop_app.services.settings import ThresholdsChanged, alert_thresholds, set_alert_thresholds
from desktop_app.storage.client_edits import tags_of
from desktop_app.storage.row_watch import are_unchanged, changed_rows
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.clients.commands import set_horizon
from desktop_app.ui.detail.commands import add_note, add_task, end_services, resume_services, set_tags
from desktop_app.ui.settings.commands import set_thresholds
from desktop_app.ui.shared.undo_step import AnyStep, joined_step
from desktop_app.ui.tier.commands import change_rules
from tests.client_books import TODAY, a_workspace
from tests.ui.instant_session import InstantSession


@pytest.fixture
def workspace(tmp_path: Path, qapp: Any) -> Iterator[Workspace]:
    with a_workspace(tmp_path / "book.partner") as made:
        yield made


@pytest.fixture
def session(workspace: Workspace) -> InstantSession:
    return InstantSession(workspace, TODAY)


def ended(workspace: Workspace) -> list[tuple[object, ...]]:
    return workspace.rows("SELECT client_id, ended_on, reason, resumed_at FROM ended_service ORDER BY client_id")


def two_clients(workspace: Workspace) -> list[str]:
    rows = workspace.rows(
        "SELECT client_id FROM client WHERE client_id NOT IN (SELECT client_id FROM ended_service) LIMIT 2"
    )
    return [str(row[0]) for row in rows]


def test_undoing_an_end_leaves_clients_ended_that_had_been_before(
    session: InstantSession, workspace: Workspace
) -> None:
    first, second = two_clients(workspace)
    client_edits.end_services(workspace, [first], ended_on=TODAY, reason="earlier")
    before = ended(workspace)
    session.undo_stack.push(end_services(session, [first, second], TODAY, "now"))
    assert len(ended(workspace)) == len(before) + 1
    session.undo_stack.undo()
    assert ended(workspace) == before
    session.undo_stack.redo()
    assert len(ended(workspace)) == len(before) + 1


def test_undoing_a_take_back_gives_day_and_reason_back(session: InstantSession, workspace: Workspace) -> None:
    first, second = two_clients(workspace)
    client_edits.end_services(workspace, [first, second], ended_on=TODAY, reason="Went elsewhere")
    before = ended(workspace)
    session.undo_stack.push(resume_services(session, [first, second]))
    assert ended(workspace) != before
    session.undo_stack.undo()
    assert ended(workspace) == before
    assert ("Went elsewhere", None) in [row[2:] for row in ended(workspace)]


def test_a_step_whose_rows_another_changed_is_refused_and_changes_nothing(
    session: InstantSession, workspace: Workspace
) -> None:
    client, _ = two_clients(workspace)
    session.undo_stack.push(set_tags(session, client, ["mine"]))
    with open_workspace(workspace.path, write=True) as other:
        client_edits.set_tags(other, client, ["mine", "theirs"])
        client_edits.write_note(other, client, "theirs", now=session.now())
    session.undo_stack.undo()
    assert tags_of(workspace, client) == ()


def test_a_step_is_refused_where_the_very_row_was_changed(session: InstantSession, workspace: Workspace) -> None:
    client, _ = two_clients(workspace)
    session.undo_stack.push(end_services(session, [client], TODAY, "mine"))
    with open_workspace(workspace.path, write=True) as other, other.writing():
        other.write("UPDATE ended_service SET reason = 'theirs' WHERE client_id = ?", [client])
    before = ended(workspace)
    with pytest.raises(WrongUse, match="can no longer be undone"):
        session.undo_stack.undo()
    assert ended(workspace) == before


def test_what_others_changed_elsewhere_does_not_stand_in_the_way(session: InstantSession, workspace: Workspace) -> None:
    mine, theirs = two_clients(workspace)
    session.undo_stack.push(end_services(session, [mine], TODAY, ""))
    with open_workspace(workspace.path, write=True) as other:
        client_edits.end_services(other, [theirs], ended_on=TODAY)
    session.undo_stack.undo()
    assert mine not in [row[0] for row in ended(workspace) if row[3] is None]
    assert theirs in [row[0] for row in ended(workspace) if row[3] is None]


def test_thresholds_are_undone(session: InstantSession, workspace: Workspace) -> None:
    before = alert_thresholds(workspace)
    session.undo_stack.push(set_horizon(session, before.decision_days + 9))
    session.undo_stack.undo()
    assert alert_thresholds(workspace) == before


@pytest.mark.parametrize("verb", ["rate", "copy", "drop", "choose"])
def test_every_change_of_the_rules_is_undone(session: InstantSession, workspace: Workspace, verb: str) -> None:
    rules, now = rule_sets.rule_set(workspace), session.now()
    copy = rule_sets.copy_of(workspace, rules, "Ours")
    rule_sets.save_rule_set(workspace, copy, now, "me")
    rule_sets.choose_rule_set(workspace, copy.rule_set_id)
    before = (rule_sets.list_rule_sets(workspace), rule_sets.rule_set(workspace))
    verbs = {
        "rate": lambda item: rule_sets.type_in_rate(item, copy.rule_set_id, "EUR", Decimal(75), now, "me"),
        "copy": lambda item: rule_sets.save_rule_set(item, rule_sets.copy_of(item, rules, "Other"), now, "me"),
        "drop": lambda item: rule_sets.drop_rule_set(item, copy.rule_set_id, now, "me"),
        "choose": lambda item: rule_sets.choose_rule_set(item, rules.rule_set_id),
    }
    session.undo_stack.push(change_rules(session, verb, verbs[verb]))
    assert (rule_sets.list_rule_sets(workspace), rule_sets.rule_set(workspace)) != before
    session.undo_stack.undo()
    assert (rule_sets.list_rule_sets(workspace), rule_sets.rule_set(workspace)) == before


def test_rows_are_watched_by_whatever_key_they_have(workspace: Workspace) -> None:
    with changed_rows(workspace) as rows, workspace.writing():
        workspace.write("INSERT INTO setting VALUES ('a', '1')")
        workspace.write("DELETE FROM client_tag")
        for value in ("1", "2", "1"):  # a row changed twice, in each way that statements meet one that is there
            workspace.write("INSERT OR REPLACE INTO setting VALUES ('a', ?)", [value])
            workspace.write("INSERT INTO setting VALUES ('a', '1') ON CONFLICT (key) DO UPDATE SET value = '1'")
        workspace.write("INSERT INTO task (text, due_on, uid) SELECT 'x', '2026-01-01', hex(randomblob(16))")
    assert ("setting", '["a"]') in rows.rows
    assert {table for table, _ in rows.rows} >= {"setting", "task"}
    assert are_unchanged(workspace, rows)
    with open_workspace(workspace.path, write=True) as other, other.writing():
        other.write("UPDATE setting SET value = '2' WHERE key = 'a'")
    assert not are_unchanged(workspace, rows)
    assert workspace.rows("SELECT name FROM temp.sqlite_master") == []


def test_steps_on_the_same_rows_are_all_undone_one_after_the_other(
    session: InstantSession, workspace: Workspace
) -> None:
    client, _ = two_clients(workspace)
    for tags in (["a"], ["a", "b"], ["b", "c"]):
        session.undo_stack.push(set_tags(session, client, tags))
    for left in (("a", "b"), ("a",), ()):
        session.undo_stack.undo()
        assert tags_of(workspace, client) == left


def counts(workspace: Workspace) -> list[tuple[object, ...]]:
    return workspace.rows("SELECT (SELECT count(*) FROM client_note), (SELECT count(*) FROM task)")


def test_steps_that_are_joined_are_kept_together_or_not_at_all(session: InstantSession, workspace: Workspace) -> None:
    client, _ = two_clients(workspace)
    before, thresholds = counts(workspace), alert_thresholds(workspace)
    seen: list[list[tuple[object, ...]]] = []

    def look_from_outside(_workspace: Workspace) -> ThresholdsChanged:
        with open_workspace(workspace.path, write=False) as other:
            seen.append(counts(other))
        return set_alert_thresholds(workspace, AlertThresholds(decision_days=7))

    last = set_thresholds(session, thresholds)
    last.do = look_from_outside
    steps: list[AnyStep] = [add_note(session, client, "Called"), add_task(session, "Offer", TODAY, client), last]
    session.undo_stack.push(joined_step("Log a call", session, steps))
    assert seen == [before], "a part of the step was kept before the others"
    assert counts(workspace) != before
    assert alert_thresholds(workspace).decision_days == 7
    session.undo_stack.undo()
    assert (counts(workspace), alert_thresholds(workspace)) == (before, thresholds)
    session.undo_stack.redo()
    assert counts(workspace) != before
