"""The people at HubSpot who support the partner: look at them; add, change, replace and remove them; take it back."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from desktop_app import paths
from desktop_app.domain.changes import Changed
from desktop_app.domain.emails import SentEmail
from desktop_app.domain.team import Member, Role, by_role, check_member
from desktop_app.sources.team_roles import read_team_roles
from desktop_app.storage import email_log
from desktop_app.storage import team_queries as store
from desktop_app.storage.team_queries import Card
from desktop_app.storage.workspace import Workspace

# What imports can say; hours and photo only a person gives.
_IMPORTED = ("name", "role", "email", "phone", "description", "time_zone")
# More than anyone scrolls through; older ones stay in the workspace.
_EMAILS_SHOWN = 500


@dataclass(frozen=True, slots=True)
class TeamChanged:
    """The cards of the team that a verb touched, before and after; which is what `take_back` needs."""

    before: tuple[Card, ...]
    after: tuple[Card, ...]
    changed: Changed = Changed.TEAM


@dataclass(frozen=True, slots=True)
class TeamPage:
    """All that the Team tab shows: members now and before, when they were last written to, what was sent, known roles.

    `last_emailed` is by address in lower case.
    """

    members: tuple[Member, ...]
    earlier: tuple[Member, ...]
    last_emailed: dict[str, datetime]
    emails: tuple[SentEmail, ...]
    roles: tuple[Role, ...]


def current_team(workspace: Workspace) -> list[Member]:
    """The current members, in the order of their roles."""
    return by_role(store.members(workspace, current=True), roles())


def roles() -> tuple[Role, ...]:
    """The roles that are known, and what people in them do."""
    return read_team_roles(paths.resources() / "team_roles.toml")


def team_page(workspace: Workspace) -> TeamPage:
    """All that the Team tab shows."""
    return TeamPage(
        members=tuple(current_team(workspace)),
        earlier=tuple(store.members(workspace, current=False)),
        last_emailed=email_log.last_emailed(workspace),
        emails=email_log.sent_emails(workspace, _EMAILS_SHOWN),
        roles=roles(),
    )


def add_member(workspace: Workspace, member: Member) -> TeamChanged:
    """Add a member to the team; raises `WrongUse` as `check_member` does."""
    check_member(member, store.members(workspace, current=True))
    with workspace.writing():
        added = _own_card(store.next_card(workspace), member)
        store.put_cards(workspace, [added])
    return TeamChanged((), (added,))


def change_member(workspace: Workspace, member: Member, wanted: Member) -> TeamChanged:
    """Make `member` what `wanted` says; what imports say stays as it is, and is shown where `wanted` says the same."""
    check_member(wanted, _others(workspace, member))
    with workspace.writing():
        before = _cards_of(workspace, member)
        after = replace(_card_for(workspace, member, wanted), until=before[0].until if before else None)
        store.put_cards(workspace, [after])
    return TeamChanged(before, (after,))


def replace_member(workspace: Workspace, member: Member, successor: Member, *, on: date) -> TeamChanged:
    """Let `successor` follow `member`, who stays among the earlier members, until the day `on`."""
    check_member(successor, _others(workspace, member))
    with workspace.writing():
        before = _cards_of(workspace, member)
        left = replace(_card_for(workspace, member, member), until=on.isoformat())
        store.put_cards(workspace, [left])
        came = _own_card(store.next_card(workspace), successor)
        store.put_cards(workspace, [came])
    return TeamChanged(before, (left, came))


def remove_member(workspace: Workspace, member: Member) -> TeamChanged:
    """Remove a member from the team for good: an import does not bring them back."""
    with workspace.writing():
        before = _cards_of(workspace, member)
        if member.imported is None:
            store.drop_cards(workspace, [card.id for card in before])
            return TeamChanged(before, ())
        gone = replace(_card_for(workspace, member, member), removed=True)
        store.put_cards(workspace, [gone])
    return TeamChanged(before, (gone,))


def take_back(workspace: Workspace, made: TeamChanged) -> TeamChanged:
    """Make the team what it was before `made`; gives the change that this was, so that it can be taken back too."""
    members_before = {card.id for card in made.before}
    with workspace.writing():
        store.drop_cards(workspace, [card.id for card in made.after if card.id not in members_before])
        store.put_cards(workspace, made.before)
    return TeamChanged(made.after, made.before)


def _others(workspace: Workspace, member: Member) -> list[Member]:
    key = (member.imported, member.card)
    return [member for member in store.members(workspace, current=True) if (member.imported, member.card) != key]


def _cards_of(workspace: Workspace, member: Member) -> tuple[Card, ...]:
    return () if member.card is None else (store.card(workspace, member.card),)


def _card_for(workspace: Workspace, member: Member, wanted: Member) -> Card:
    """The card that makes `member` be shown as `wanted`."""
    number = store.next_card(workspace) if member.card is None else member.card
    if member.imported is None:
        return _own_card(number, wanted)
    known = store.imported_texts(workspace, member.imported)
    texts = {name: getattr(wanted, name) or None for name in _IMPORTED}
    fields: dict[str, Any] = {name: None if text == known[name] else text or "" for name, text in texts.items()}
    return Card(
        id=number,
        of_role=member.imported.role,
        of_email=member.imported.email,
        hours=wanted.hours,
        photo=wanted.photo,
        **fields,
    )


def _own_card(number: int, member: Member) -> Card:
    fields: dict[str, Any] = {name: getattr(member, name) or None for name in _IMPORTED}
    return Card(id=number, hours=member.hours, photo=member.photo, **fields)
