"""The people at HubSpot who support the partner: what imports say about them, with what a person said laid over it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from peewee import JOIN, ModelSelect, fn

from desktop_app.domain.team import ImportedAs, Member
from desktop_app.storage.models.team import StoredCard, StoredMember
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

_TEXTS = ("name", "role", "email", "phone", "description", "time_zone")
_OPTIONAL = ("phone", "description", "time_zone")
_OWN = ("hours", "photo", "until")
_CARD = ("id", "of_role", "of_email", *_TEXTS, *_OWN, "removed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a person said about a member, as it is kept; `None` leaves a field of an imported member as imported."""

    id: int
    of_role: str | None = None
    of_email: str | None = None
    name: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    description: str | None = None
    time_zone: str | None = None
    hours: str | None = None
    photo: bytes | None = None
    until: str | None = None
    removed: bool = False


def members(workspace: Workspace, *, current: bool) -> list[Member]:
    """The current members, or those before them, the latest first."""
    rows = [*rows_of(workspace, _imported(current=current)), *rows_of(workspace, _added(current=current))]
    cards = sorted(map(_member, rows), key=lambda member: (member.role, member.name))
    return cards if current else sorted(cards, key=lambda member: member.until or date.min, reverse=True)


def count_members(workspace: Workspace) -> int:
    """How many current members there are."""
    queries = (_imported(current=True), _added(current=True))
    return sum(rows_of(workspace, query.select(fn.count()))[0][0] for query in queries)


def _imported(*, current: bool) -> "ModelSelect[StoredMember]":
    """The members that imports know, with what a card says of them laid over; an emptied text hides the imported."""
    member, card = StoredMember, StoredCard
    texts = [fn.coalesce(getattr(card, name), getattr(member, name)) for name in _TEXTS]
    columns = [fn.nullif(text, "") if name in _OPTIONAL else text for name, text in zip(_TEXTS, texts, strict=True)]
    return (
        member.select(*columns, *(getattr(card, name) for name in _OWN), member.role, member.email, card.id)
        .join(card, JOIN.LEFT_OUTER, on=(card.of_role == member.role) & (card.of_email == member.email))
        .where(fn.ifnull(card.removed, 0) == 0, card.until.is_null(current))
    )


def _added(*, current: bool) -> "ModelSelect[StoredCard]":
    """The members that a person added."""
    card = StoredCard
    names = (*_TEXTS, *_OWN, "of_role", "of_email", "id")
    return card.select(*(getattr(card, name) for name in names)).where(
        card.of_role.is_null(), card.removed == 0, card.until.is_null(current)
    )


def card(workspace: Workspace, card_id: int) -> Card:
    """The card with this number."""
    query = StoredCard.select(*(getattr(StoredCard, name) for name in _CARD)).where(StoredCard.id == card_id)
    return Card(**dict(zip(_CARD, rows_of(workspace, query)[0], strict=True)))


def imported_texts(workspace: Workspace, imported: ImportedAs) -> dict[str, str | None]:
    """What imports say about a member, by field."""
    member = StoredMember
    query = member.select(*(getattr(member, name) for name in _TEXTS)).where(
        member.role == imported.role, member.email == imported.email
    )
    rows = rows_of(workspace, query)
    return dict(zip(_TEXTS, rows[0], strict=True)) if rows else dict.fromkeys(_TEXTS)


def next_card(workspace: Workspace) -> int:
    """A number that no card has."""
    return int(rows_of(workspace, StoredCard.select(fn.ifnull(fn.max(StoredCard.id), 0) + 1))[0][0])


def put_cards(workspace: Workspace, cards: Iterable[Card]) -> None:
    """Store cards, in place of those with the same numbers; inside `writing()`."""
    fields = [getattr(StoredCard, name) for name in _CARD]
    for card in cards:
        query = StoredCard.insert(asdict(card))
        change(workspace, query.on_conflict(conflict_target=[StoredCard.id], preserve=fields))


def drop_cards(workspace: Workspace, numbers: Iterable[int]) -> None:
    """Delete cards; inside `writing()`."""
    change(workspace, StoredCard.delete().where(StoredCard.id.in_(list(numbers))))


def _member(row: tuple[Any, ...]) -> Member:
    name, role, email, phone, description, time_zone, hours, photo, until, of_role, of_email, number = row
    return Member(
        name=name,
        role=role,
        email=email,
        phone=phone,
        description=description,
        time_zone=time_zone,
        hours=hours or None,
        photo=photo or None,
        until=date.fromisoformat(until) if until else None,
        imported=ImportedAs(of_role, of_email) if of_role is not None else None,
        card=number,
    )
