"""What became of renewals since a day, after the imports' own log and what people set."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from desktop_app.domain.money import from_stored
from desktop_app.domain.records import RenewalStatus
from desktop_app.storage.client_queries import DEFAULT_CURRENCY
from desktop_app.storage.workspace import Workspace

Rows = list[tuple[Any, ...]]

# A renewal's status at the end of a day: what the first import after it found there, else what it is now.
_THEN = """
    CASE WHEN first.id IS NULL THEN r.status ELSE json_extract(first.before, '$.status') END
"""
_SINCE = f"""
    SELECT c.client_id, c.name, ifnull(r.currency, c.currency), r.product, r.renews_on, r.current_mrr, r.renewal_mrr,
        CASE WHEN own.set_on IS NULL OR own.set_on <= ?1 THEN ifnull(own.value, {_THEN}) ELSE {_THEN} END,
        ifnull(own.value, r.status)
    FROM renewal r JOIN client c ON c.id = r.client
    LEFT JOIN renewal_override own ON own.field = 'status' AND own.client_id = c.client_id
        AND own.product = r.product AND own.type = ifnull(r.type, 'renewal') AND own.renews_on = r.renews_on
    LEFT JOIN (
        SELECT min(change.id) AS id, change.row_id, change.before FROM import_change change
        JOIN import_run run ON run.id = change.import_id
        WHERE change.kind = 'renewals' AND substr(run.started_at, 1, 10) > ?1
            AND json_type(change.before, '$.status') IS NOT NULL
        GROUP BY change.row_id
    ) first ON first.row_id = r.id
    WHERE first.id IS NOT NULL OR own.set_on > ?1
    ORDER BY c.name, c.client_id, r.renews_on
"""


class RenewalThen(NamedTuple):
    """A renewal whose status was touched since some day: its status then and now; amounts are per month."""

    client_id: str
    client: str
    product: str
    renews_on: date
    currency: str
    current_mrr: Decimal | None
    renewal_mrr: Decimal | None
    before: RenewalStatus | None
    after: RenewalStatus | None


def renewals_since(workspace: Workspace, since: date) -> list[RenewalThen]:
    """The renewals whose status an import or a person touched after `since`, by client."""
    rows: Rows = workspace.rows(_SINCE, (since.isoformat(),))
    return [_renewal(*row) for row in rows]


def _renewal(*row: Any) -> RenewalThen:
    client_id, client, currency, product, renews_on, current, renewed, before, after = row
    money = currency or DEFAULT_CURRENCY
    return RenewalThen(
        client_id,
        client,
        product,
        date.fromisoformat(renews_on),
        money,
        None if current is None else from_stored(current),
        None if renewed is None else from_stored(renewed),
        RenewalStatus(before) if before else None,
        RenewalStatus(after) if after else None,
    )


def names_of_gone(workspace: Workspace) -> dict[str, str]:
    """The names of the clients that are gone, by id, as their last snapshot has them."""
    gone: Rows = workspace.rows(
        "SELECT client_id, name, max(taken_on) FROM client_snapshot"
        " WHERE client_id NOT IN (SELECT client_id FROM client) GROUP BY client_id"
    )
    return {client_id: name for client_id, name, _ in gone}


def first_day(workspace: Workspace) -> date | None:
    """The day of the first snapshot: before it nothing is known."""
    rows: Rows = workspace.rows("SELECT min(taken_on) FROM client_snapshot")
    return date.fromisoformat(rows[0][0]) if rows[0][0] else None
