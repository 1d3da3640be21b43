"""What a person should look at after an import: records of one client, losses without a purchase, unknown products."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.services.import_joins import join_imported
from desktop_app.services.import_results import FileResult, changed_rows
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.unlike_sums import unlike_sums
from desktop_app.storage.importing import findings, runs
from desktop_app.storage.importing.findings import BackwardDays
from desktop_app.storage.workspace import Workspace

_UNMET = QT_TRANSLATE_NOOP(
    "Messages",
    "Taking nothing, after no purchase of their client and line: %n reduction(s) or churn(s): {losses}",
)
_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "Products that are not in HubSpot's lines, each a line of its own: {products}")
_NOT_COUNTED = QT_TRANSLATE_NOOP("Messages", "Apps that the rule set {rules} does not count: {apps}")
_OLDER = QT_TRANSLATE_NOOP(
    "Messages", "This is data of {day}; it takes the place of newer data, of {newer}, in %n row(s)."
)
_BACKWARD = QT_TRANSLATE_NOOP(
    "Messages",
    "%n row(s) whose start, or deadline for a decision, is after their renewal or end, which are imported as they are:"
    " {rows}",
)
_MOST_NAMED = 5


def add_findings(
    workspace: Workspace, import_id: int, now: datetime, as_of: date, results: Sequence[FileResult]
) -> None:
    """Join the records that an import shows to be one, and put what a person should look at into its `results`.

    `as_of` is the day that the data is of. Inside `writing()`, once every row is stored.
    """
    newest = runs.newest_day(workspace, import_id)
    if newest is not None and newest > as_of:
        for result in results:
            if result.updated:
                result.findings += (Message(_OLDER, {"day": as_of, "newer": newest}, result.updated),)
    by_kind = {result.kind: result for result in results}
    if (clients := _own_table(results, "clients")) is not None:
        joined, shared = join_imported(workspace, import_id, now)
        clients.findings += (*joined, *shared)
        clients.needs_attention |= bool(shared)
    if (events := by_kind.get("credit_events")) is not None:
        unmet = _unmet_losses(workspace, import_id)
        events.findings += tuple(unmet)
        events.needs_attention |= bool(unmet)
    _add_of_products(workspace, import_id, by_kind)
    _add_unlike_sums(workspace, import_id, as_of, by_kind.get("subscriptions"), _own_table(results, "clients"))
    if (usage := by_kind.get("portal_usage")) is not None:
        usage.findings += tuple(_not_counted(workspace, import_id))


def _add_unlike_sums(workspace: Workspace, import_id: int, as_of: date, *tables: FileResult | None) -> None:
    """Name the clients of an import whose MRR differs from what their subscriptions add up to, in the first table."""
    changed = [table for table in tables if table is not None and changed_rows(table)]
    if changed and (unlike := unlike_sums(workspace, as_of, import_id)) is not None:
        changed[0].findings += (unlike,)


def _add_of_products(workspace: Workspace, import_id: int, by_kind: Mapping[str, FileResult]) -> None:
    """Name the products that are not HubSpot's, and the rows about products whose days are in the wrong order."""
    for kind in ("subscriptions", "renewals", "credit_events"):
        if kind in by_kind and (unknown := findings.unknown_products(workspace, import_id, kind)):
            by_kind[kind].findings += (Message(_UNKNOWN, {"products": _first(unknown)}),)
    for kind in ("subscriptions", "renewals"):
        if kind in by_kind and (backward := findings.backward_days(workspace, import_id, kind)):
            by_kind[kind].findings += (_out_of_order(backward),)


def _out_of_order(rows: Sequence[BackwardDays]) -> Message:
    named = [f"{row.client}, {row.product} ({row.earlier} > {row.later})" for row in rows]
    return Message(_BACKWARD, {"rows": _first(named, "; ")}, len(rows))


def _not_counted(workspace: Workspace, import_id: int) -> list[Message]:
    rules = rule_set(workspace)
    counted = rules.app_names()
    others = [app for app in findings.apps_of(workspace, import_id) if folded(app) not in counted]
    return [Message(_NOT_COUNTED, {"rules": rules.title, "apps": _first(others)})] if others else []


def _own_table(results: Iterable[FileResult], kind: str) -> FileResult | None:
    """The last table that is of `kind` itself."""
    return next((result for result in reversed(list(results)) if result.kind == kind and result.source is None), None)


def _unmet_losses(workspace: Workspace, import_id: int) -> list[Message]:
    losses = [
        f"{client}, {line}, {day}" if line else f"{client}, {day}"
        for client, line, day in findings.unmet_losses(workspace, import_id)
    ]
    return [Message(_UNMET, {"losses": _first(losses, "; ")}, len(losses))] if losses else []


def _first(names: Sequence[str], joint: str = ", ") -> str:
    return joint.join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
