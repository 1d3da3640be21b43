"""What the command `week` prints: which clients need attention, as lines of text or as one document."""

from collections.abc import Iterator

from desktop_app.cli import output
from desktop_app.domain.expiry_effects import ExpiryEffect
from desktop_app.domain.money import plain
from desktop_app.domain.week_items import Week, WeekGroup, WeekItem, WeekKind

_GROUPS = {
    WeekGroup.DECIDE_NOW: "Decide now",
    WeekGroup.ABOUT_TO_BE_LOST: "About to be lost",
    WeekGroup.WORTH_A_CALL: "Worth a call",
}
_WHEN = {WeekKind.USAGE_FALLEN: "falling", WeekKind.NEAR_LIMIT: "near a limit", WeekKind.UNSOLD: "not sold"}


def answer(week: Week) -> dict[str, object]:
    """The document of the command."""
    return {
        "as_of": week.as_of,
        "items": [_document(item) for item in week.items],
        "at_stake": [{"currency": total.currency, "mrr": total.amount} for total in week.at_stake],
        "credit_at_stake": week.credit_at_stake,
        "hidden": {"put_off": week.put_off, "done": week.done},
    }


def lines(week: Week) -> Iterator[str]:
    """The same for people: a table per group, then what is at stake and what is hidden."""
    for group in WeekGroup:
        items = [item for item in week.items if item.kind.group is group]
        if items:
            yield f"{_GROUPS[group]} ({len(items)})"
            header = ("", "client", "mrr", "", "reasons")
            yield from output.table(header, [_row(item) for item in items], right=("mrr",))[1:]
            yield ""
    if not week.items:
        yield f"Nobody needs you as of {week.as_of}."
    stakes = [str(total) + " MRR" for total in week.at_stake]
    if week.credit_at_stake:
        stakes.append(f"{plain(week.credit_at_stake)} tier credit")
    if stakes:
        yield f"At stake: {', '.join(stakes)}"
    yield f"Put off: {week.put_off}. Done: {week.done}."


def _document(item: WeekItem) -> dict[str, object]:
    return {
        "client_id": item.client_id,
        "client": item.client,
        "group": item.kind.group,
        "kind": item.kind,
        "due_on": item.due_on,
        "days_left": item.days_left,
        "overdue": item.overdue,
        "product": item.product,
        "mrr": item.mrr,
        "currency": item.currency,
        "credit": item.credit,
        "reasons": [str(reason.text) for reason in item.reasons],
        "tier_effects": [_effect(effect) for effect in item.effects],
        "put_off_until": item.put_off_until,
    }


def _effect(effect: ExpiryEffect) -> dict[str, object]:
    """How the tier stands before and after the expiries of a day; `tier` is the highest that is surely reached."""
    before, after = effect.before, effect.after
    return {
        "day": effect.day,
        "sold_credit": [before.sold, after.sold],
        "points": None if effect.rules.points is None else [before.figures.points, after.figures.points],
        "tier": [before.tier, after.tier],
        "tier_lost": effect.lost,
    }


def _row(item: WeekItem) -> tuple[object, ...]:
    reasons = "; ".join(str(reason.text) for reason in item.reasons)
    return (_when(item), item.client or "", item.mrr, item.currency or "", reasons)


def _when(item: WeekItem) -> str:
    if item.is_done:
        return "done"
    if item.put_off_until is not None:
        return f"put off until {item.put_off_until}"
    if item.days_left is None:
        return _WHEN.get(item.kind, "")
    if item.days_left == 0:
        return "today"
    days = abs(item.days_left)
    return f"{days} {'day' if days == 1 else 'days'} {'overdue' if item.overdue else 'left'}"
