"""Why this number: the rules, steps and events behind any figure of the tier report, in plain words."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import Movement
from desktop_app.domain.decimals import rounded
from desktop_app.domain.explanations import About, Explanation, Question, Reason, messages
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message, ShippedText
from desktop_app.domain.money import with_places
from desktop_app.domain.months import Month
from desktop_app.domain.tier_explanations import certified, credited, performance
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement
from desktop_app.services import tier
from desktop_app.services.client_parts import client_part, shares_of
from desktop_app.services.day_books import DayBooks
from desktop_app.services.unrated_sales import unrated_sales
from desktop_app.storage import tier_queries
from desktop_app.storage.tier_clients import ManagedClient
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace

_MOVED = {
    Movement.NEW: QT_TRANSLATE_NOOP("Messages", "{amount} of {product}, bought {opened}"),
    Movement.INCREASED: QT_TRANSLATE_NOOP("Messages", "{amount} more of {product}, bought {opened}"),
    Movement.EXPIRED: QT_TRANSLATE_NOOP("Messages", "{amount} of {product}, bought {opened}, expired {day}"),
    Movement.CHURNED: QT_TRANSLATE_NOOP("Messages", "{amount} of {product}, bought {opened}, churned {day}"),
    Movement.DECREASED: QT_TRANSLATE_NOOP("Messages", "{amount} less of {product}, bought {opened}, decreased {day}"),
}
_WILL_EXPIRE = QT_TRANSLATE_NOOP("Messages", "{amount} of {product}, bought {opened}, expires {day}")
_WHOLE = QT_TRANSLATE_NOOP("Messages", "{amount} of {product}, bought {opened}, counts until {day}")
_PART = QT_TRANSLATE_NOOP("Messages", "{amount} left of {sold} of {product}, bought {opened}, counts until {day}")
_SOLD_RULES = (
    QT_TRANSLATE_NOOP("Messages", "Sold credit is the monthly revenue sold in the last 12 months that is still paid."),
    QT_TRANSLATE_NOOP(
        "Messages", "Each sale counts for 12 calendar months; a downgrade or churn takes from it before."
    ),
)
_EVENTS = {
    "new": QT_TRANSLATE_NOOP("Messages", "{day}: bought {product} for {amount} {currency} a month"),
    "increase": QT_TRANSLATE_NOOP("Messages", "{day}: {product} rose by {amount} {currency} a month"),
    "decrease": QT_TRANSLATE_NOOP("Messages", "{day}: {product} fell by {amount} {currency} a month"),
    "churn": QT_TRANSLATE_NOOP("Messages", "{day}: stopped paying for {product}"),
}
_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "unknown")
_WHOLE_CLIENT = Message(QT_TRANSLATE_NOOP("Messages", "everything"))


def explain(workspace: Workspace, question: Question, report: TierReport) -> Explanation:
    """Every step behind the figure that `question` names, in the report's own rules and as of its day."""
    if question.about in _BY_REPORT:
        return _BY_REPORT[question.about](report)
    with ledger_by(workspace, report.rules):
        return _BY_STORE[question.about](workspace, question, report)


def _movements(workspace: Workspace, question: Question, report: TierReport) -> Explanation:
    first, last = _months(question, report)
    if question.expected:
        rows = tier.expected(workspace, first, last, report.as_of, report.rules.rule_set_id)
    else:
        rows = tier.movements(workspace, first, last, report.as_of, report.rules.rule_set_id)
    reasons = [_moved(row, question.expected) for row in rows if row.movement in question.kinds]
    return Explanation(
        title=Message(
            QT_TRANSLATE_NOOP("Messages", "What moved from {first} to {last}"), {"first": first, "last": last}
        ),
        figure=_sum(reasons),
        currency=report.rules.currency,
        rules=messages(*_SOLD_RULES),
        reasons=tuple(reasons),
    )


def _moved(row: MovementRow, expected: bool) -> Reason:
    text = _WILL_EXPIRE if expected else _MOVED[row.movement]
    values = {"amount": row.amount, "product": row.product_line, "opened": row.opened_on, "day": row.date}
    return Reason(Message(text, values), row.client_id, row.client, row.signed)


def _sold(workspace: Workspace, question: Question, report: TierReport) -> Explanation:
    _, last = _months(question, report)
    day = last.last_day if question.expected else min(last.last_day, report.as_of)
    layers = tier.layers(workspace, day, report.as_of, report.rules.rule_set_id)
    reasons = [_counts(layer) for layer in layers]
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Sold credit at the end of {day}"), {"day": day}),
        figure=_sum(reasons) if reasons or _is_nothing_left(report, last) else None,
        currency=report.rules.currency,
        rules=(*messages(*_SOLD_RULES), *_left_out(report)),
        reasons=tuple(reasons),
    )


def _is_nothing_left(report: TierReport, last: Month) -> bool:
    """Whether it is known that nothing counts at the end of a month: not where only sales without a rate do."""
    shown = (*report.months, *report.projection)
    return report.book.sold is not None and all(month.total is not None for month in shown if month.month == last)


def _counts(layer: LayerRow) -> Reason:
    values = {
        "amount": layer.left, "sold": layer.amount, "product": layer.product_line, "opened": layer.opened_on,
        "day": layer.expires_on,
    }  # fmt: skip
    return Reason(
        Message(_WHOLE if layer.left == layer.amount else _PART, values), layer.client_id, layer.client, layer.left
    )


def _managed(workspace: Workspace, _question: Question, report: TierReport) -> Explanation:
    managed = [client for client in _clients(workspace, report) if client.like.managed]
    reasons = sorted(
        (reason for client in managed for reason in _shares(client, report)), key=lambda reason: -(reason.amount or 0)
    )
    rules = messages(
        QT_TRANSLATE_NOOP("Messages", "Managed credit is the full monthly revenue of each client that you service."),
        QT_TRANSLATE_NOOP("Messages", "Where several partners service a client it is divided evenly among them."),
    )
    unsure = report.figures.figure(Requirement.MANAGED_CREDIT).reasons
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Managed credit as of {day}"), {"day": report.as_of}),
        figure=report.managed_credit,
        currency=report.rules.currency,
        rules=(*rules, *unsure),
        reasons=tuple(reasons),
    )


def _shares(client: ManagedClient, report: TierReport) -> Iterator[Reason]:
    """What a client adds, currency by currency, where its MRR is known."""
    like = client.like
    paid = like.mrr or ((like.split or Decimal(0), like.currency),)
    for (mrr, _), share in zip(paid, shares_of(report.rules, like) or (), strict=False):
        if share.credit is None:
            text = QT_TRANSLATE_NOOP("Messages", "{mrr} {currency} a month, not counted: the rule set has no rate")
        elif like.split is not None:
            text = QT_TRANSLATE_NOOP("Messages", "{share} {currency} a month, your share as HubSpot gives it")
        elif like.partners > 1:
            text = QT_TRANSLATE_NOOP("Messages", "{mrr} {currency} a month, shared by {partners} partners")
        else:
            text = QT_TRANSLATE_NOOP("Messages", "{mrr} {currency} a month")
        values = {"mrr": mrr, "currency": share.currency, "partners": like.partners, "share": share.amount}
        yield Reason(Message(text, values), client.client_id, client.client, share.credit)


def _median(workspace: Workspace, _question: Question, report: TierReport) -> Explanation:
    """The clients that count: those that surely contribute and have usage data."""
    parts = DayBooks(workspace, report.rules, report.book.known_on)
    counted = [
        client
        for client in _clients(workspace, report)
        if client.like.apps is not None
        and client_part(report.rules, parts.markets, client.like).contributes(report.as_of)
    ]
    counted.sort(key=lambda client: (client.like.apps or 0, client.client))
    text = QT_TRANSLATE_NOOP("Messages", "uses {apps} counted apps")
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Median app usage")),
        figure=report.median_apps,
        currency=None,
        rules=(
            *messages(
                QT_TRANSLATE_NOOP("Messages", "The median over all clients that contribute sold or managed credit."),
                QT_TRANSLATE_NOOP("Messages", "Half of them use as many apps or fewer, half as many or more."),
            ),
            *report.figures.figure(Requirement.MEDIAN_APPS).reasons,
        ),
        reasons=tuple(
            Reason(Message(text, {"apps": client.like.apps}), client.client_id, client.client) for client in counted
        ),
    )


def _event_values(day: date, line: str, amount: Decimal | None, currency: str) -> dict[str, object]:
    shown = None if amount is None else with_places(amount, currency)
    return {"day": day, "product": line or _WHOLE_CLIENT, "amount": shown, "currency": currency}


def _layer(workspace: Workspace, question: Question, report: TierReport) -> Explanation:
    """One sale and everything that happened to its client's credit since, event by event."""
    reasons = tuple(
        Reason(Message(_EVENTS[kind], _event_values(day, line, amount, currency)), client_id, client)
        for client_id, client, day, kind, line, amount, currency in tier_queries.events_beside(
            workspace, question.event
        )
    )
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "What happened to this sale")),
        figure=None,
        currency=report.rules.currency,
        rules=messages(_ANCHORS[report.rules.expiry_anchor], _ORDERS[report.rules.order]),
        reasons=reasons,
    )


_ANCHORS = {
    ExpiryAnchor.PURCHASE: QT_TRANSLATE_NOOP("Messages", "Its 12 months run from its own purchase."),
    ExpiryAnchor.PRODUCT_LINE_FIRST_SALE: QT_TRANSLATE_NOOP(
        "Messages", "Its 12 months run from the first sale of its product line."
    ),
    ExpiryAnchor.CLIENT_FIRST_SALE: QT_TRANSLATE_NOOP("Messages", "Its 12 months run from the client's first sale."),
}
_ORDERS = {
    ReductionOrder.LIFO: QT_TRANSLATE_NOOP("Messages", "A decrease takes from the newest sale first."),
    ReductionOrder.FIFO: QT_TRANSLATE_NOOP("Messages", "A decrease takes from the oldest sale first."),
}


def _difference(workspace: Workspace, _question: Question, report: TierReport) -> Explanation:
    """What may explain that HubSpot reports another tier than the rules give, and each client's part of the figures.

    Sold and managed credit are shown side by side: no threshold asks for their sum.
    """
    values = {
        "reported": report.credited_tier,
        "worked_out": report.worked_out,
        "rules": ShippedText(report.rules.title),
    }
    tiers = QT_TRANSLATE_NOOP("Messages", "HubSpot reports {reported}; by “{rules}” it would be {worked_out}.")
    parts = QT_TRANSLATE_NOOP("Messages", "The reported data names no figures per client, so compare these with it.")
    return Explanation(
        title=Message(QT_TRANSLATE_NOOP("Messages", "Reported and worked out")),
        figure=None,
        currency=report.rules.currency,
        rules=(Message(tiers, values), Message(parts), *report.unknown),
        reasons=tuple(_parts(workspace, report)),
    )


def _parts(workspace: Workspace, report: TierReport) -> list[Reason]:
    """What each client adds to sold and to managed credit, where it adds anything; the largest part first."""
    sold = {share.client_id: share.credit for share in tier_queries.credit_per_client(workspace, report.book.known_on)}
    unrated = unrated_sales(workspace, report.rules, report.book.known_on)
    text = QT_TRANSLATE_NOOP("Messages", "{sold} sold, {managed} managed")
    parts = []
    for client in _clients(workspace, report):
        managed = _managed_part(client, report)
        credit = sold.get(client.client_id, None if client.key in unrated else Decimal(0))
        if managed != 0 or credit != 0:
            values = {"sold": _known(credit), "managed": _known(managed)}
            parts.append(
                (max(managed or 0, credit or 0), Reason(Message(text, values), client.client_id, client.client))
            )
    return [reason for _, reason in sorted(parts, key=lambda pair: -pair[0])]


def _managed_part(client: ManagedClient, report: TierReport) -> Decimal | None:
    """What a client adds to managed credit, as far as it is known."""
    if not client.like.managed:
        return Decimal(0)
    shares = [reason.amount for reason in _shares(client, report)]
    known = [amount for amount in shares if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _known(amount: Decimal | None) -> Decimal | Message:
    return Message(_UNKNOWN) if amount is None else rounded(amount)


def _clients(workspace: Workspace, report: TierReport) -> list[ManagedClient]:
    return DayBooks(workspace, report.rules, report.book.known_on).each_client(report.book.known_on)


def _months(question: Question, report: TierReport) -> tuple[Month, Month]:
    this_month = Month.of(report.as_of)
    return question.first or this_month, question.last or this_month


def _left_out(report: TierReport) -> Iterable[Message]:
    text = QT_TRANSLATE_NOOP(
        "Messages", "Left out: {amount} {currency} of %n client(s), since that currency has no fixed rate."
    )
    for loss in report.uncounted:
        if loss.of is Requirement.SOLD_CREDIT:
            yield Message(text, {"amount": loss.amount, "currency": loss.currency}, loss.clients)


def _sum(reasons: Iterable[Reason]) -> Decimal:
    return sum((reason.amount for reason in reasons if reason.amount is not None), Decimal(0))


# Out of the report alone, and with further data of the workspace.
_BY_REPORT = {About.CREDITED: credited, About.PERFORMANCE: performance, About.CERTIFIED: certified}
_BY_STORE = {
    About.SOLD: _sold,
    About.MANAGED: _managed,
    About.MEDIAN: _median,
    About.MOVEMENTS: _movements,
    About.LAYER: _layer,
    About.DIFFERENCE: _difference,
}
