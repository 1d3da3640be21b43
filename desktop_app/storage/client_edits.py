"""What people themselves record about clients; kept by client id, so that no import or undo takes it away."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import Snooze
from desktop_app.domain.client_details import Note
from desktop_app.domain.renewals import RenewalKey
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.workspace import Workspace

Rows = list[tuple[Any, ...]]


def end_services(workspace: Workspace, client_ids: Iterable[str], ended_on: date, reason: str) -> tuple[str, ...]:
    """Record that services have ended; gives the ids of the clients for which they had not before."""
    day = ended_on.isoformat()
    return tuple(
        client_id
        for client_id in client_ids
        if workspace.write(
            "INSERT OR IGNORE INTO ended_service (client_id, ended_on, reason, uid) VALUES (?, ?, ?, ?)",
            (client_id, day, reason, new_uid()),
        )
    )


def resume_services(workspace: Workspace, client_ids: Iterable[str], resumed_at: datetime) -> tuple[str, ...]:
    """Close the open ends of services; gives the ids of the clients that had one."""
    return tuple(
        client_id
        for client_id in client_ids
        if workspace.write(
            "UPDATE ended_service SET resumed_at = ? WHERE client_id = ? AND resumed_at IS NULL",
            (resumed_at.isoformat(), client_id),
        )
    )


def add_note(workspace: Workspace, client_id: str, text: str, written_at: datetime) -> int:
    """Write a note; gives its number."""
    workspace.write(
        "INSERT INTO client_note (client_id, written_at, text, uid) VALUES (?, ?, ?, ?)",
        (client_id, written_at.isoformat(), text, new_uid()),
    )
    rows: Rows = workspace.rows("SELECT last_insert_rowid()")
    return int(rows[0][0])


def put_note(workspace: Workspace, client_id: str, note: Note) -> None:
    """Write a note back as it was, or in place of what it said."""
    workspace.write(
        "INSERT INTO client_note (id, client_id, written_at, text, uid) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET text = excluded.text, written_at = excluded.written_at",
        (note.note_id, client_id, note.written_at.isoformat(), note.text, new_uid()),
    )


def drop_note(workspace: Workspace, note_id: int) -> None:
    """Delete a note; inside `writing()`."""
    workspace.write("DELETE FROM client_note WHERE id = ?", (note_id,))


def notes(workspace: Workspace, client_id: str) -> tuple[Note, ...]:
    """A client's notes, newest first."""
    rows: Rows = workspace.rows(
        "SELECT id, written_at, text FROM client_note WHERE client_id = ? ORDER BY written_at DESC, id DESC",
        (client_id,),
    )
    return tuple(Note(note_id, datetime.fromisoformat(written_at), text) for note_id, written_at, text in rows)


def tags_of(workspace: Workspace, client_id: str) -> tuple[str, ...]:
    """A client's tags, in alphabetical order."""
    rows: Rows = workspace.rows("SELECT tag FROM client_tag WHERE client_id = ? ORDER BY tag", (client_id,))
    return tuple(tag for (tag,) in rows)


def set_tags(workspace: Workspace, client_id: str, tags: Iterable[str]) -> None:
    """Give a client these tags in place of those it has; inside `writing()`."""
    wanted = list(tags)
    marks = ", ".join("?" * len(wanted))
    workspace.write(f"DELETE FROM client_tag WHERE client_id = ? AND tag NOT IN ({marks})", (client_id, *wanted))
    workspace.write_many(
        "INSERT OR IGNORE INTO client_tag (client_id, tag, uid) VALUES (?, ?, ?)",
        [(client_id, tag, new_uid()) for tag in wanted],
    )


def known_tags(workspace: Workspace) -> tuple[str, ...]:
    """Every tag that some client has, in alphabetical order."""
    rows: Rows = workspace.rows("SELECT DISTINCT tag FROM client_tag ORDER BY tag")
    return tuple(tag for (tag,) in rows)


def renewal_overrides(workspace: Workspace, client_id: str, renewal: RenewalKey) -> dict[str, str]:
    """What a person set for one renewal, by field."""
    rows: Rows = workspace.rows(
        "SELECT field, value FROM renewal_override WHERE client_id = ? AND product = ? AND type = ? AND renews_on = ?",
        (client_id, renewal.product, renewal.type, renewal.renews_on.isoformat()),
    )
    return dict(rows)


def set_renewal_overrides(
    workspace: Workspace, client_id: str, renewal: RenewalKey, values: Mapping[str, str], on: date | None
) -> None:
    """Replace all that a person set for one renewal by `values`; what is new among them was set `on` a day."""
    key = (client_id, renewal.product, renewal.type, renewal.renews_on.isoformat())
    kept = ", ".join("?" * len(values))
    workspace.write(
        "DELETE FROM renewal_override WHERE client_id = ? AND product = ? AND type = ? AND renews_on = ?"
        f" AND field NOT IN ({kept})",
        (*key, *values),
    )
    workspace.write_many(
        "INSERT INTO renewal_override (client_id, product, type, renews_on, field, value, set_on, uid)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, set_on = excluded.set_on WHERE value <> excluded.value",
        [(*key, field, value, on.isoformat() if on else None, new_uid()) for field, value in values.items()],
    )


def client_overrides(workspace: Workspace, client_id: str) -> dict[str, str]:
    """What a person set for a client, by field."""
    rows: Rows = workspace.rows("SELECT field, value FROM client_override WHERE client_id = ?", (client_id,))
    return dict(rows)


def set_client_overrides(workspace: Workspace, client_id: str, values: Mapping[str, str]) -> None:
    """Replace all that a person set for a client by `values`."""
    marks = ", ".join("?" * len(values))
    workspace.write(f"DELETE FROM client_override WHERE client_id = ? AND field NOT IN ({marks})", (client_id, *values))
    workspace.write_many(
        "INSERT INTO client_override (client_id, field, value, uid) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value",
        [(client_id, field, value, new_uid()) for field, value in values.items()],
    )


def snoozes(workspace: Workspace) -> tuple[Snooze, ...]:
    """Every alert that was put off, also those whose time is over."""
    rows: Rows = workspace.rows("SELECT alert, until, reason FROM alert_snooze ORDER BY alert")
    known = {alert.value for alert in Alert}
    return tuple(
        Snooze(Alert(alert), date.fromisoformat(until), reason) for alert, until, reason in rows if alert in known
    )


def put_snooze(workspace: Workspace, snooze: Snooze) -> None:
    """Put an alert off, in place of what was said about it before; inside `writing()`."""
    workspace.write(
        "INSERT OR REPLACE INTO alert_snooze (alert, until, reason) VALUES (?, ?, ?)",
        (snooze.alert.value, snooze.until.isoformat(), snooze.reason),
    )


def drop_snooze(workspace: Workspace, alert: Alert) -> None:
    """Point an alert out again; inside `writing()`."""
    workspace.write("DELETE FROM alert_snooze WHERE alert = ?", (alert.value,))


def saved_views(workspace: Workspace) -> dict[str, str]:
    """The saved views' queries as they were stored, by name."""
    rows: Rows = workspace.rows("SELECT name, query FROM saved_view ORDER BY name")
    return dict(rows)


def put_view(workspace: Workspace, name: str, query: str) -> None:
    """Keep a view's query under a name, in place of what was there; inside `writing()`."""
    workspace.write("INSERT OR REPLACE INTO saved_view (name, query) VALUES (?, ?)", (name, query))


def drop_view(workspace: Workspace, name: str) -> None:
    """Forget a saved view; inside `writing()`."""
    workspace.write("DELETE FROM saved_view WHERE name = ?", (name,))
