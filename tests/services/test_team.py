"""The team: what a person says about it stays whatever is imported, and every change can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.emails import Draft
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.team import Member
from desktop_app.services import team
from desktop_app.services.emails import note_email
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.overview import overview
from desktop_app.services.team import TeamChanged, current_team, team_page
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW, TODAY
from tests.made_once import empty_workspace

HEAD = "name,role,email,phone\n"
ROSALIND = "Rosalind Okafor,Channel Account Manager,ros@vendor.example,+1 555 0100\n"
TOMAS = Member(
    name="Tomás Varga", role="Channel Consultant", email="tomas@vendor.example", hours="Mon–Fri", photo=b"PNG"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace into which a team of one was imported."""
    with empty_workspace(tmp_path / "book.partner") as made:
        import_team(made, tmp_path, ROSALIND)
        yield made


def import_team(workspace: Workspace, folder: Path, rows: str) -> None:
    (folder / "team.csv").write_text(HEAD + rows, encoding="utf-8")
    import_files(workspace, [folder / "team.csv"], now=NOW)


def names(workspace: Workspace) -> list[str]:
    return [member.name for member in current_team(workspace)]


def rosalind(workspace: Workspace) -> Member:
    return next(member for member in current_team(workspace) if member.imported)


def test_members_stand_in_the_order_of_their_roles(workspace: Workspace) -> None:
    for title, name in (("Billing", "Ann"), ("Growth Specialist", "Ben"), ("Channel Consultant", "Cleo")):
        team.add_member(workspace, replace(TOMAS, name=name, role=title))
    assert names(workspace) == ["Rosalind Okafor", "Cleo", "Ben", "Ann"]
    assert overview(workspace).team == 4


def test_what_a_person_changed_outlives_imports_and_what_they_did_not_follows_them(
    workspace: Workspace, tmp_path: Path
) -> None:
    single = rosalind(workspace)
    team.change_member(workspace, single, replace(single, name="Ros Okafor", hours="Mon–Thu", email="ros@new.example"))
    import_team(workspace, tmp_path, ROSALIND.replace("0100", "0199").replace("Rosalind", "R."))
    single = rosalind(workspace)
    assert (single.name, single.email, single.hours, single.phone) == (
        "Ros Okafor",
        "ros@new.example",
        "Mon–Thu",
        "+1 555 0199",
    )
    emptied = team.change_member(workspace, single, replace(single, phone=None))
    assert rosalind(workspace).phone is None
    team.take_back(workspace, emptied)
    assert rosalind(workspace) == single


def test_a_member_taken_off_does_not_come_back_with_the_next_import(workspace: Workspace, tmp_path: Path) -> None:
    team.remove_member(workspace, rosalind(workspace))
    import_team(workspace, tmp_path, ROSALIND.replace("0100", "0199"))
    assert names(workspace) == []
    assert overview(workspace).team == 0
    assert team_page(workspace).earlier == ()


def test_who_was_replaced_stays_among_the_earlier_members(workspace: Workspace, tmp_path: Path) -> None:
    team.replace_member(workspace, rosalind(workspace), replace(TOMAS, role="Channel Account Manager"), on=TODAY)
    import_team(workspace, tmp_path, ROSALIND)
    page = team_page(workspace)
    assert [member.name for member in page.members] == ["Tomás Varga"]
    assert [(member.name, member.until) for member in page.earlier] == [("Rosalind Okafor", TODAY)]


CHANGES: dict[str, Callable[[Workspace], TeamChanged]] = {
    "add": lambda workspace: team.add_member(workspace, replace(TOMAS, name="Cleo", role="Growth Specialist")),
    "change": lambda workspace: team.change_member(
        workspace, rosalind(workspace), replace(rosalind(workspace), description="Knows everybody")
    ),
    "change an own one": lambda workspace: team.change_member(
        workspace, current_team(workspace)[1], replace(current_team(workspace)[1], photo=None)
    ),
    "replace": lambda workspace: team.replace_member(
        workspace, rosalind(workspace), replace(TOMAS, name="Cleo"), on=date(2026, 11, 1)
    ),
    "replace an own one": lambda workspace: team.replace_member(
        workspace, current_team(workspace)[1], replace(TOMAS, name="Cleo"), on=TODAY
    ),
    "remove": lambda workspace: team.remove_member(workspace, rosalind(workspace)),
    "remove an own one": lambda workspace: team.remove_member(workspace, current_team(workspace)[1]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_taken_back_and_done_again(workspace: Workspace, change: str) -> None:
    team.add_member(workspace, replace(TOMAS, email="other@vendor.example"))
    before = team_page(workspace)
    made = CHANGES[change](workspace)
    after = team_page(workspace)
    assert after != before
    back = team.take_back(workspace, made)
    assert team_page(workspace) == before
    team.take_back(workspace, back)
    assert team_page(workspace) == after


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"role": ""},
        {"email": "tomas@vendor.example?bcc=x@y.example"},
        {"time_zone": "Europe/Nowhere"},
        {"role": "channel account manager", "email": "ROS@vendor.example"},
    ],
    ids=str,
)
def test_a_member_that_cannot_be_written_to_or_is_there_twice_is_refused(
    workspace: Workspace, wrong: dict[str, str]
) -> None:
    before = team_page(workspace)
    with pytest.raises(WrongUse):
        team.add_member(workspace, replace(TOMAS, **wrong))  # type: ignore[arg-type]  # texts only
    assert team_page(workspace) == before


def test_a_change_may_keep_role_and_address(workspace: Workspace) -> None:
    single = rosalind(workspace)
    team.change_member(workspace, single, replace(single, name="Ros"))
    assert names(workspace) == ["Ros"]


def test_what_was_sent_outlives_the_import_it_was_about(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "clients.csv").write_text("client_id,name\n1,Aldermoor\n", encoding="utf-8")
    import_files(workspace, [tmp_path / "clients.csv"], now=NOW)
    note_email(workspace, Draft("Ros", "ROS@vendor.example", "Terms", "Hello", None, "1"), now=NOW)
    page = team_page(workspace)
    assert page.last_emailed == {"ros@vendor.example": NOW}
    assert [(email.subject, email.client) for email in page.emails] == [("Terms", "Aldermoor")]
    undo_import(workspace, None, now=NOW)
    assert [(email.client_id, email.client) for email in team_page(workspace).emails] == [("1", None)]
