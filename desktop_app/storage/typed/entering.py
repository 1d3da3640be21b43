"""Notes what a person typed, while typed values are aside: it is in force once they are laid over again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.own_columns import OwnColumn
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.own_columns import field_of, imported_texts, typed_entries
from desktop_app.storage.typed.live_rows import LiveRow, add_row, remove_row, rows_where, write_row
from desktop_app.storage.typed.register import OWN, REMOVED, enter, entries, forget
from desktop_app.storage.typed.typed_rows import (
    KEYS,
    PARTNER,
    TypedRow,
    drop_row,
    put_row,
    stored_value,
    typed_rows,
)
from desktop_app.storage.workspace import Workspace

_FACT = "value"


class NoSuchRow(LookupError):
    """The row that was to be changed is not there any more."""


@dataclass(slots=True)
class Entering:
    """Enters what `author` types at `now` (aware) about one client, or with an empty id about the partner."""

    workspace: Workspace
    client_id: str
    author: str
    now: datetime

    def add(self, kind: str, uid: str, values: Mapping[str, str]) -> None:
        """Add a row with these values, as the register has them."""
        if kind == "clients":
            stored = {name: stored_value(kind, name, text) for name, text in values.items() if text}
            add_row(self.workspace, kind, {"client_id": self.client_id, **stored})
        row = TypedRow(uid, kind, self.client_id, {}, is_added=True)
        put_row(self.workspace, row)
        for name, text in values.items():
            if text:
                self._enter(row, name, text)

    def change(self, kind: str, row_id: int, values: Mapping[str, str]) -> None:
        """Type `values` over what the data says; one that is as the data says is given back. Raises `NoSuchRow`."""
        row, live = self._row_at(kind, row_id)
        for name, text in values.items():
            value = stored_value(kind, name, text)
            if row.is_added and name not in row.base:
                if live[name] != value:
                    write_row(self.workspace, kind, row_id, {name: value})
                    self._enter(row, name, text)
            elif live[name] == value:
                if name in row.typed:
                    self._enter(row, name, None)
            elif name not in row.typed or row.typed[name].value != text:
                self._enter(row, name, text)

    def remove(self, kind: str, row_id: int) -> None:
        """Remove a row: for good what a person added and no import knows. Raises `NoSuchRow`."""
        row, live = self._row_at(kind, row_id)
        if not row.is_added or live["changed_by"] is not None:
            self._enter(row, REMOVED, "1")
            return
        remove_row(self.workspace, kind, row_id)
        if kind == "clients":
            for other in self._typed_rows():
                drop_row(self.workspace, other)
            forget(self.workspace, self.client_id)
        else:
            drop_row(self.workspace, row)
            forget(self.workspace, self.client_id, [row.field_of(name) for name in row.typed])

    def give_back(self, uid: str, columns: tuple[str, ...]) -> None:
        """Let the data say what these columns of a typed row are; without any, that it is there. Raises `NoSuchRow`."""
        row = next((row for row in self._typed_rows() if row.uid == uid), None)
        if row is None:
            raise NoSuchRow(uid)
        for name in columns or (REMOVED,):
            self._enter(row, name, None)

    def put_own(self, values: Mapping[str, str]) -> None:
        """Type values about the client that no data has, by name."""
        for name, text in values.items():
            enter(self.workspace, self.client_id, f"{OWN}.{name}", text or None, self.author, self.now)

    def type_own(self, columns: Sequence[OwnColumn], texts: Mapping[str, str]) -> None:
        """Type values into own columns, by their uids; one that is as the data says is given back."""
        imported = imported_texts(self.workspace, columns, self.client_id).get(self.client_id, {})
        typed = typed_entries(self.workspace, columns, self.client_id)
        for uid, text in texts.items():
            if text == imported.get(uid, ""):
                if uid in typed:
                    self._enter_own(uid, None)
            elif uid not in typed or typed[uid].value != text:
                self._enter_own(uid, text)

    def give_back_own(self, uids: Iterable[str]) -> None:
        """Let the data say what these own columns hold."""
        for uid in uids:
            self._enter_own(uid, None)

    def _enter_own(self, uid: str, text: str | None) -> None:
        enter(self.workspace, self.client_id, field_of(uid), text, self.author, self.now)

    def put_facts(self, values: Mapping[str, str]) -> None:
        """Type facts about the partner, by key."""
        known = {str(row.key["key"]): row for row in self._typed_rows() if row.kind == "partner"}
        for key, text in values.items():
            live = rows_where(self.workspace, "partner", "key", key)
            imported = (live[0]["value"] if live else None) or ""
            row = known.get(key)
            if row is None and imported == text:
                continue
            row = row or TypedRow(new_uid(), "partner", PARTNER, {"key": key}, is_added=not live)
            if row.number is None:
                put_row(self.workspace, row)
            if row.is_added and live and _FACT not in row.base:
                write_row(self.workspace, "partner", live[0]["id"], {_FACT: text or None})
            self._enter(row, _FACT, None if imported == text and not row.is_added else text)

    def _enter(self, row: TypedRow, column: str, text: str | None) -> None:
        name = column if row.kind == "clients" else row.field_of(column)
        enter(self.workspace, self.client_id, name, text, self.author, self.now)

    def _row_at(self, kind: str, row_id: int) -> tuple[TypedRow, LiveRow]:
        """The row with this number and what a person did to it so far, with what it holds now.

        Raises `NoSuchRow` for one that was removed, too: while typed values are aside, it is there again.
        """
        live = rows_where(self.workspace, kind, "id", row_id)
        if not live:
            raise NoSuchRow(kind)
        known = (row for row in self._typed_rows() if row.kind == kind and row.row_id == row_id)
        row = next(known, None)
        if row is None:
            key = {name: live[0][name] for name in KEYS[kind]}
            row = TypedRow(new_uid(), kind, self.client_id, key, row_id)
            put_row(self.workspace, row)
        elif row.is_removed:
            raise NoSuchRow(kind)
        return row, live[0]

    def _typed_rows(self) -> list[TypedRow]:
        return typed_rows(self.workspace, entries(self.workspace, self.client_id), self.client_id)
