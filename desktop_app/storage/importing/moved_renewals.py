"""Renewals that a later import has on another day: they are the same ones, moved, with what a person set for them."""

import json
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.renewals import is_pending
from desktop_app.storage.workspace import Workspace

# Client, product line and type: what names a contract change.
_Name = tuple[int, str, str]

_FIELDS = (
    "renews_on", "decision_due_on", "type", "status", "communication_owner", "communication_user",
    "renewal_manager", "renewal_manager_email", "current_mrr", "renewal_mrr", "currency", "renewal_edition",
    "renewal_term",
)  # fmt: skip
_OWN_STATUS = (
    "SELECT value FROM renewal_override own JOIN client c ON c.client_id = own.client_id WHERE c.id = renewal.client"
    " AND own.product = renewal.product AND own.type = ifnull(renewal.type, 'renewal')"
    " AND own.renews_on = renewal.renews_on AND own.field = 'status'"
)


def move(workspace: Workspace, import_id: int, as_of: date, named: Collection[tuple[object, ...]]) -> int:
    """Move pending renewals to the days that the import `import_id` added; gives how many moved.

    `named` are the renewals that its file names: client, line, type and day. One that is still ahead on `as_of` and
    stands in the file on other days only is moved to the earliest of them; decided ones stay.
    """
    added = _by_name(workspace, "added_by = ?1", import_id)
    earlier = _by_name(workspace, "added_by IS NOT ?1", import_id)
    moves = 0
    for name, rows in added.items():
        old = [row for row in earlier.get(name, ()) if _may_move(row, as_of) and (*name, row["renews_on"]) not in named]
        for before, after in zip(old, rows, strict=False):
            _move_one(workspace, import_id, before, after)
            moves += 1
    return moves


def _by_name(workspace: Workspace, where: str, import_id: int) -> dict[_Name, list[dict[str, Any]]]:
    """The renewals of the clients for whom the import added some, by name, each in order of its days."""
    rows = workspace.rows(
        f"SELECT id, client, moved_from, product, ({_OWN_STATUS}), {', '.join(_FIELDS)} FROM renewal"
        f" WHERE {where} AND client IN (SELECT client FROM renewal WHERE added_by = ?1) ORDER BY renews_on",
        [import_id],
    )
    found: dict[_Name, list[dict[str, Any]]] = defaultdict(list)
    for values in rows:
        row: dict[str, Any] = dict(
            zip(("id", "client", "moved_from", "product", "own_status", *_FIELDS), values, strict=True)
        )
        found[row["client"], line_key(row["product"]), row["type"] or RenewalType.RENEWAL.value].append(row)
    return found


def _may_move(row: dict[str, Any], as_of: date) -> bool:
    status = row["own_status"] or row["status"]
    return row["renews_on"] >= as_of.isoformat() and is_pending(RenewalStatus(status) if status else None)


def _move_one(workspace: Workspace, import_id: int, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Put what the import says into the row that was there, in place of the one that it added."""
    new = {name: after[name] for name in _FIELDS if after[name] is not None and after[name] != before[name]}
    new["moved_from"] = before["renews_on"]
    was = {name: before[name] for name in new}
    workspace.write("DELETE FROM renewal WHERE id = ?", [after["id"]])
    move_overrides(workspace, before["id"], after["renews_on"])
    workspace.write(
        f"UPDATE renewal SET {', '.join(f'{name} = ?' for name in new)}, changed_by = ? WHERE id = ?",
        [*new.values(), import_id, before["id"]],
    )
    workspace.write(
        "INSERT INTO import_change (import_id, kind, row_id, before) VALUES (?, 'renewals', ?, ?)",
        [import_id, before["id"], json.dumps(was)],
    )


def move_overrides(workspace: Workspace, renewal: int, day: str) -> None:
    """What a person set for a renewal goes with it to another day; to be called before the renewal itself moves."""
    workspace.write(
        "UPDATE OR REPLACE renewal_override SET renews_on = ? WHERE (client_id, product, type, renews_on) = ("
        "SELECT c.client_id, r.product, ifnull(r.type, 'renewal'), r.renews_on FROM renewal r"
        " JOIN client c ON c.id = r.client WHERE r.id = ?)",
        [day, renewal],
    )
