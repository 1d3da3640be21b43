"""Why a client needs attention: the rules of the week, over what is known of a client today.

What is unknown is not a reason. How far ahead to look and what counts as fallen are our choices; where HubSpot says
something, the rule names it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_filter import counts, near_contacts, near_emails
from desktop_app.domain.client_list import ClientRow, Decision, MoneyTotal, UsageBand, usage_band
from desktop_app.domain.expiry_effects import ExpiryEffect, first_loss, tier_texts, total_text
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.months import Month, add_months
from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalType
from desktop_app.domain.reminders import Task
from desktop_app.domain.renewals import RenewalKey
from desktop_app.domain.retainers import RetainerDay
from desktop_app.domain.usage import Band, engagement_band, is_near
from desktop_app.domain.week_clients import WeekClient
from desktop_app.domain.week_items import Reason, WeekItem, WeekKind

AHEAD_DAYS = 30  # decisions, lapses and expiries
TASK_DAYS = 7
USAGE_DAYS = 28
USAGE_POINTS = 20
SEATS_NEAR_LIMIT = 0.9
# A managed relationship lapses after about 60 days without activity of the partner (likely).
LAPSE_DAYS = 60
# Sold credit counts for 12 months (fact): an older line could bring none any more.
CREDIT_MONTHS = 12
NO_RETAINERS: Mapping[str, Sequence[RetainerDay]] = MappingProxyType({})


def client_items(client: WeekClient, today: date, thresholds: AlertThresholds) -> Iterator[WeekItem]:
    """The lines of one client, at most one of each kind; tasks apart."""
    changes = [decision for decision in client.row.decisions if counts(decision, today, AHEAD_DAYS)]
    upgrades = [change for change in changes if change.type is RenewalType.CONTACT_TIER_UPGRADE]
    decisions = [change for change in changes if change.type is not RenewalType.CONTACT_TIER_UPGRADE]
    if decisions:
        yield _of_decisions(client.row, decisions, today)
    if upgrades:
        yield _of_upgrades(client.row, upgrades, today)
    for rule in _RULES:
        if (item := rule(client, today)) is not None:
            yield item
    if limits := list(_limits(client, today, thresholds, contacts=not upgrades)):
        yield _item(client.row, WeekKind.NEAR_LIMIT, limits)


def task_items(
    tasks: Iterable[Task],
    clients: Mapping[str, ClientRow],
    today: date,
    retainers: Mapping[str, Sequence[RetainerDay]] = NO_RETAINERS,
) -> Iterator[WeekItem]:
    """A line per client with open tasks overdue or due within a week, and one for those about nobody in particular.

    `clients` are the rows of the clients by id; a task about another client has its own words only. `retainers` are the
    days of the agency's own retainers by client id, which are reasons as tasks are.
    """
    due: dict[str | None, list[Task]] = {}
    for task in sorted(tasks, key=lambda task: (task.due_on, task.task_id)):
        if task.done_at is None and task.due_on <= today + timedelta(days=TASK_DAYS):
            due.setdefault(task.client_id, []).append(task)
    served = [client_id for client_id in retainers if client_id in clients]
    for client_id in dict.fromkeys((*due, *served)):
        of_client, days = due.get(client_id, []), retainers.get(client_id or "", ())
        dated = [(task.due_on, Reason(f"task:{task.task_id}:{task.due_on}", Message(_TASK, {"task": task.text})))
                 for task in of_client]  # fmt: skip
        dated += [(day.day, Reason(day.key, day.text)) for day in days]
        dated.sort(key=lambda pair: pair[0])
        row = clients.get(client_id or "") or ClientRow(client_id=client_id or "", name=client_id or "")
        line = _item(row, WeekKind.TASK, [reason for _, reason in dated], dated[0][0], today)
        yield replace(line, task_ids=tuple(task.task_id for task in of_client))


# Decisions


def _of_decisions(row: ClientRow, decisions: Sequence[Decision], today: date) -> WeekItem:
    reasons = [_decision(decision, today) for decision in decisions]
    reasons += [price for decision in decisions if (price := _price(decision)) is not None]
    if row.apps_used is not None and row.usage is UsageBand.FEW:
        reasons.append(Reason("few_apps", Message(_FEW_APPS, {"count": Decimal(row.apps_used)})))
    return _of_changes(row, WeekKind.DECISION, reasons, decisions, today)


def _of_upgrades(row: ClientRow, upgrades: Sequence[Decision], today: date) -> WeekItem:
    reasons = [_decision(upgrade, today) for upgrade in upgrades]
    if row.contacts_used is not None and row.contacts_limit:
        reasons.append(_contacts(row.contacts_used, row.contacts_limit))
    return _of_changes(row, WeekKind.CONTACT_TIER, reasons, upgrades, today)


def _of_changes(
    row: ClientRow, kind: WeekKind, reasons: Iterable[Reason], changes: Sequence[Decision], today: date
) -> WeekItem:
    """A line about contract changes, which are in order of deadline."""
    products = ", ".join(dict.fromkeys(change.product for change in changes))
    item = _item(row, kind, reasons, changes[0].due_on, today, product=products)
    return replace(
        item, renewals=tuple(RenewalKey(change.product, change.renews_on, change.type) for change in changes)
    )


def _decision(decision: Decision, today: date) -> Reason:
    texts = _LATE if decision.due_on < today else _AHEAD
    key = f"{decision.type}:{line_key(decision.product)}:{decision.renews_on}:{decision.due_on}"
    values = {"product": decision.product, "renews_on": decision.renews_on, "due_on": decision.due_on}
    return Reason(key, Message(texts[decision.type], values))


def _price(decision: Decision) -> Reason | None:
    """That a product renews at another price, where both are known."""
    now, then = decision.current_mrr, decision.renewal_mrr
    if now is None or then is None or now == then:
        return None
    values = {"renewal": MoneyTotal(then, decision.currency), "current": MoneyTotal(now, decision.currency)}
    return Reason(f"price:{line_key(decision.product)}:{then}", Message(_PRICE, values))


# What is about to be lost


def _lapse(client: WeekClient, today: date) -> WeekItem | None:
    """A managed relationship that HubSpot says to lapse soon, or to have lapsed while the client still is managed.

    Without HubSpot's day it is worked out from the last activity; one that is past has proved wrong, and is left out.
    """
    worked = client.last_partner_activity_on
    day = client.managed_until or _lapse_by_activity(worked, today)
    if not client.is_managed or day is None or day > today + timedelta(days=AHEAD_DAYS):
        return None
    text = _LAPSES_ABOUT if client.managed_until is None else _LAPSED if day < today else _LAPSES
    reasons = [Reason(f"lapse:{day}", Message(text, {"day": day}))]
    if worked is not None:
        reasons.append(Reason(f"worked:{worked}", Message(_NOBODY, {"day": worked})))
    return _item(client.row, WeekKind.LAPSE, reasons, day, today, credit=client.managed_credit)


def _lapse_by_activity(worked: date | None, today: date) -> date | None:
    day = None if worked is None else worked + timedelta(days=LAPSE_DAYS)
    return day if day is not None and day >= today else None


def _expiry(client: WeekClient, today: date) -> WeekItem | None:
    """Sold credit that expires soon: it is lost on its day of expiry, and the tier may be with it."""
    amounts: dict[tuple[date, str], Decimal] = {}
    last = today + timedelta(days=AHEAD_DAYS)
    expiring = [credit for credit in client.expiring if today < credit.day <= last and credit.amount]
    for credit in expiring:
        place = credit.day, credit.currency
        amounts[place] = amounts.get(place, Decimal(0)) + credit.amount
    if not amounts:
        return None
    reasons = [_expires(*place, amounts[place]) for place in sorted(amounts)]
    known = {day: amount for (day, currency), amount in amounts.items() if not currency}
    effects = tuple(client.effects[day] for day in sorted(known) if day in client.effects)
    reasons += _tier_reasons(reasons[0].key, effects)
    products = ", ".join(dict.fromkeys(credit.product_line for credit in expiring if credit.product_line)) or None
    total = sum(known.values(), Decimal(0)) if known else None
    item = _item(client.row, WeekKind.EXPIRY, reasons, min(amounts)[0], today, product=products, credit=total)
    return replace(item, effects=effects)


def _expires(day: date, currency: str, amount: Decimal) -> Reason:
    if not currency:
        return Reason(f"expiry:{day}:{amount}", Message(_EXPIRES, {"amount": amount, "day": day}))
    values = {"amount": amount, "currency": currency, "day": day}
    return Reason(f"expiry:{day}:{amount}:{currency}", Message(_EXPIRES_UNRATED, values))


def _tier_reasons(key: str, effects: Sequence[ExpiryEffect]) -> Iterator[Reason]:
    """What the expiries do to the tier; a line that is done under `key` comes back only where a tier would be lost."""
    if effects and (total := total_text(effects)) is not None:
        yield Reason(key, total)
    for text in tier_texts(effects) if effects else ():
        losing = first_loss(effects)
        yield Reason(key if losing is None else f"lost:{losing.lost}", text)


# What is worth a call


def _usage_fallen(client: WeekClient, today: date) -> WeekItem | None:
    """Usage that fell by a band or by 20 points of the usage score within four weeks."""
    reasons = [*_score_fallen(client), *_bands_fallen(client)]
    return _item(client.row, WeekKind.USAGE_FALLEN, reasons, today=today) if reasons else None


def _score_fallen(client: WeekClient) -> Iterator[Reason]:
    now = client.row.usage_score
    before = client.before.usage_score if client.before is not None else None
    if before is None:
        before = _before(now, client.usage_trend_4w)
    if now is not None and before is not None and before - now >= USAGE_POINTS:
        # By steps, so that a line that is done does not come back for each point.
        yield Reason(
            f"score:{int(now) // USAGE_POINTS}",
            Message(_SCORE, {"before": Decimal(round(before)), "now": Decimal(round(now))}),
        )


def _before(now: float | None, trend: float | None) -> float | None:
    """The usage score of four weeks ago by HubSpot's trend."""
    if now is None or trend is None:
        return None
    return now / (1 + trend) if -1 < trend < 1 else now - trend


def _bands_fallen(client: WeekClient) -> Iterator[Reason]:
    if client.before is None:
        return
    apps, apps_before = client.row.apps_used, client.before.apps_used
    if apps is not None and apps_before is not None:
        band = usage_band(apps)
        if _USAGE_BANDS.index(band) < _USAGE_BANDS.index(usage_band(apps_before)):
            yield Reason(f"apps:{band}", Message(_APPS, {"before": Decimal(apps_before), "now": Decimal(apps)}))
    engagement, before = client.row.engagement, engagement_band(client.before.engagement_index)
    if engagement is not None and before is not None and _BANDS.index(engagement) < _BANDS.index(before):
        figures = (client.before.engagement_index, client.row.engagement_index)
        before_index, now_index = (Decimal(str(index)).normalize() + 0 for index in figures)
        yield Reason(f"engagement:{engagement}", Message(_ENGAGEMENT, {"before": before_index, "now": now_index}))


def _limits(client: WeekClient, today: date, thresholds: AlertThresholds, *, contacts: bool) -> Iterator[Reason]:
    """Limits that are nearly reached, or passed; contacts unless their upgrade has a line of its own."""
    row = client.row
    if contacts and near_contacts(row, thresholds):
        yield _contacts(row.contacts_used, row.contacts_limit)
    if near_emails(row, thresholds):
        month = Month.of(today)
        level, values = _used(row.emails_used, row.emails_limit)
        yield Reason(f"emails:{month}:{level}", Message(_EMAILS, {**values, "day": month.plus(1).first_day}))
    for seats in client.seats:
        if is_near(seats.used, seats.limit, SEATS_NEAR_LIMIT):
            level, values = _used(seats.used, seats.limit)
            yield Reason(f"{seats.kind}_seats:{seats.limit}:{level}", Message(_SEATS[seats.kind], values))


def _contacts(used: int | None, limit: int | None) -> Reason:
    level, values = _used(used, limit)
    return Reason(f"contacts:{limit}:{level}", Message(_CONTACTS, values))


def _used(used: int | None, limit: int | None) -> tuple[str, dict[str, Decimal]]:
    """How near a limit is, and both figures, which are known where this is asked."""
    some, most = Decimal(used or 0), Decimal(limit or 0)
    return "over" if some > most else "near", {"used": some, "limit": most}


def _unsold(client: WeekClient, today: date) -> WeekItem | None:
    """A line of a managed client without any recorded sale; not one older than its credit would be."""
    sold = client.sold_lines
    if not client.is_managed or sold is None or "" in sold:
        return None
    oldest = _oldest_unsold(today)
    lines = [
        line
        for line in client.lines
        if line_key(line.product) not in sold and (line.started_on is None or oldest < line.started_on <= today)
    ]
    products = list(dict.fromkeys(line.product for line in lines))
    reasons = [Reason(f"unsold:{line_key(product)}", Message(_UNSOLD, {"product": product})) for product in products]
    if not reasons:
        return None
    return _item(client.row, WeekKind.UNSOLD, reasons, today=today, product=", ".join(products))


@lru_cache(maxsize=16)
def _oldest_unsold(today: date) -> date:
    return add_months(today, -CREDIT_MONTHS)


def _item(
    row: ClientRow,
    kind: WeekKind,
    reasons: Iterable[Reason],
    due_on: date | None = None,
    today: date | None = None,
    *,
    product: str | None = None,
    credit: Decimal | None = None,
) -> WeekItem:
    left = (due_on - today).days if due_on is not None and today is not None else None
    return WeekItem(
        kind=kind,
        client_id=row.client_id or None,
        client=row.name or None,
        owner=row.partner_owner,
        due_on=due_on,
        days_left=left,
        overdue=left is not None and left < 0,
        product=product,
        mrr=row.mrr,
        currency=None if row.mrr is None else row.currency,
        credit=credit,
        reasons=tuple(reasons),
    )


_RULES: Sequence[Callable[[WeekClient, date], WeekItem | None]] = (_lapse, _expiry, _usage_fallen, _unsold)
_USAGE_BANDS = (UsageBand.FEW, UsageBand.SOME, UsageBand.MANY)
_BANDS = (Band.LOW, Band.MEDIUM, Band.HIGH)

_AHEAD = {
    RenewalType.RENEWAL: QT_TRANSLATE_NOOP("Messages", "{product} renews {renews_on}, decide by {due_on}"),
    RenewalType.CONTACT_TIER_UPGRADE: QT_TRANSLATE_NOOP(
        "Messages", "Contact tier upgrade on {renews_on}, decide by {due_on}"
    ),
    RenewalType.EMAIL_OVERAGE: QT_TRANSLATE_NOOP("Messages", "Email overage from {renews_on}, decide by {due_on}"),
}
_LATE = {
    RenewalType.RENEWAL: QT_TRANSLATE_NOOP("Messages", "{product} renews {renews_on}, was due {due_on}"),
    RenewalType.CONTACT_TIER_UPGRADE: QT_TRANSLATE_NOOP(
        "Messages", "Contact tier upgrade on {renews_on}, was due {due_on}"
    ),
    RenewalType.EMAIL_OVERAGE: QT_TRANSLATE_NOOP("Messages", "Email overage from {renews_on}, was due {due_on}"),
}
_PRICE = QT_TRANSLATE_NOOP("Messages", "renewal at {renewal}, now {current}")
_FEW_APPS = QT_TRANSLATE_NOOP("Messages", "apps used: {count}")
_LAPSES = QT_TRANSLATE_NOOP("Messages", "Managed relationship lapses on {day}")
_LAPSED = QT_TRANSLATE_NOOP("Messages", "Managed relationship was to lapse on {day}")
_LAPSES_ABOUT = QT_TRANSLATE_NOOP("Messages", "Managed relationship lapses about {day}")
_NOBODY = QT_TRANSLATE_NOOP("Messages", "nobody of us worked in it since {day}")
_EXPIRES = QT_TRANSLATE_NOOP("Messages", "Sold credit of {amount} expires on {day}")
_EXPIRES_UNRATED = QT_TRANSLATE_NOOP("Messages", "Sold {amount} {currency} without a rate expires on {day}")
_SCORE = QT_TRANSLATE_NOOP("Messages", "Usage score {before} → {now} in four weeks")
_APPS = QT_TRANSLATE_NOOP("Messages", "Apps used {before} → {now} in four weeks")
_ENGAGEMENT = QT_TRANSLATE_NOOP("Messages", "Engagement {before} → {now} in four weeks")
_CONTACTS = QT_TRANSLATE_NOOP("Messages", "{used} of {limit} contacts")
_EMAILS = QT_TRANSLATE_NOOP("Messages", "{used} of {limit} emails of this month, resets on {day}")
_SEATS = {
    "core": QT_TRANSLATE_NOOP("Messages", "{used} of {limit} core seats"),
    "sales": QT_TRANSLATE_NOOP("Messages", "{used} of {limit} sales seats"),
    "service": QT_TRANSLATE_NOOP("Messages", "{used} of {limit} service seats"),
}
_UNSOLD = QT_TRANSLATE_NOOP("Messages", "{product} is managed, but has no sold credit")
_TASK = QT_TRANSLATE_NOOP("Messages", "{task}")
