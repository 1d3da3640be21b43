"""The people at HubSpot who support the partner: what imports say about them, with what a person said laid over it."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from desktop_app.domain.team import ImportedAs, Member
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.workspace import Workspace

Rows = list[tuple[Any, ...]]

# An emptied text of a card hides what imports say.
TEAM = """
(SELECT coalesce(c.name, m.name) AS name, coalesce(c.role, m.role) AS role, coalesce(c.email, m.email) AS email,
        nullif(coalesce(c.phone, m.phone), '') AS phone,
        nullif(coalesce(c.description, m.description), '') AS description,
        nullif(coalesce(c.time_zone, m.time_zone), '') AS time_zone,
        c.hours, c.photo, c.until, m.role AS of_role, m.email AS of_email, c.id AS card
   FROM team_member m LEFT JOIN team_card c ON c.of_role = m.role AND c.of_email = m.email
  WHERE c.removed IS NOT 1
  UNION ALL
 SELECT name, role, email, phone, description, time_zone, hours, photo, until, NULL, NULL, id
   FROM team_card WHERE of_role IS NULL AND removed = 0)
"""
_FIELDS = "name, role, email, phone, description, time_zone, hours, photo, until, of_role, of_email, card"
_CARD = "id, of_role, of_email, name, role, email, phone, description, time_zone, hours, photo, until, removed"


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
    rows: Rows = workspace.rows(
        f"SELECT {_FIELDS} FROM {TEAM} WHERE (until IS NULL) = ? ORDER BY until DESC, role, name", (current,)
    )
    return [_member(row) for row in rows]


def card(workspace: Workspace, card_id: int) -> Card:
    """The card with this number."""
    rows: Rows = workspace.rows(f"SELECT {_CARD} FROM team_card WHERE id = ?", (card_id,))
    return Card(**dict(zip(_CARD.split(", "), rows[0], strict=True)))


def imported_texts(workspace: Workspace, imported: ImportedAs) -> dict[str, str | None]:
    """What imports say about a member, by field."""
    names = ("name", "role", "email", "phone", "description", "time_zone")
    rows: Rows = workspace.rows(
        f"SELECT {', '.join(names)} FROM team_member WHERE role = ? AND email = ?", (imported.role, imported.email)
    )
    return dict(zip(names, rows[0], strict=True)) if rows else dict.fromkeys(names)


def next_card(workspace: Workspace) -> int:
    """A number that no card has."""
    rows: Rows = workspace.rows("SELECT coalesce(max(id), 0) + 1 FROM team_card")
    return int(rows[0][0])


def put_cards(workspace: Workspace, cards: Iterable[Card]) -> None:
    """Keep cards, in place of those with the same numbers; inside `writing()`."""
    names = _CARD.split(", ")
    marks = ", ".join("?" * len(names))
    changes = ", ".join(f"{name} = excluded.{name}" for name in names)
    workspace.write_many(
        f"INSERT INTO team_card ({_CARD}, uid) VALUES ({marks}, ?) ON CONFLICT (id) DO UPDATE SET {changes}",
        [(*astuple(one), new_uid()) for one in cards],
    )


def drop_cards(workspace: Workspace, numbers: Iterable[int]) -> None:
    """Forget cards; inside `writing()`."""
    workspace.write_many("DELETE FROM team_card WHERE id = ?", [(number,) for number in numbers])


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
