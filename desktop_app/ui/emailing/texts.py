"""What the fields of an email say, as the system's locale writes it, and what the fields are called."""

from collections.abc import Iterable
from decimal import Decimal

from desktop_app.domain.client_details import RenewalLine
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.renewals import decision_due
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_amount, format_day
from desktop_app.i18n import translate
from desktop_app.services.emails import ClientFacts, TierFacts

_FIELDS = {
    "to_name": QT_TRANSLATE_NOOP("Emailing", "Recipient's name"),
    "partner": QT_TRANSLATE_NOOP("Emailing", "Your company"),
    "client": QT_TRANSLATE_NOOP("Emailing", "Client"),
    "product": QT_TRANSLATE_NOOP("Emailing", "Product"),
    "renewal_date": QT_TRANSLATE_NOOP("Emailing", "Renewal date"),
    "decision_date": QT_TRANSLATE_NOOP("Emailing", "Decision date"),
    "mrr": QT_TRANSLATE_NOOP("Emailing", "MRR"),
    "next_tier": QT_TRANSLATE_NOOP("Emailing", "Next tier"),
    "review_date": QT_TRANSLATE_NOOP("Emailing", "Review date"),
    "tier_gap": QT_TRANSLATE_NOOP("Emailing", "Tier gap"),
}
_GAPS = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Emailing", "{amount} more sold credit"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Emailing", "{amount} more managed credit"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Emailing", "{amount} more points"),
    Requirement.SOLD_POINTS: QT_TRANSLATE_NOOP("Emailing", "{amount} more sold points"),
    Requirement.SOURCED_POINTS: QT_TRANSLATE_NOOP("Emailing", "{amount} more sourced points"),
    Requirement.MANAGED_POINTS: QT_TRANSLATE_NOOP("Emailing", "{amount} more managed points"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Emailing", "{amount} more in median app usage"),
    Requirement.DOLLAR_RETENTION: QT_TRANSLATE_NOOP("Emailing", "{amount} more percent of dollar retention"),
    Requirement.GRR: QT_TRANSLATE_NOOP("Emailing", "{amount} more percent of gross revenue retention"),
}
_MONEY = (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT)

Fields = dict[str, str | None]


def field_name(field: str) -> str:
    """What a field is called, such as `"Renewal date"`."""
    return translate("Emailing", _FIELDS[field])


def field_names(fields: Iterable[str]) -> str:
    return ", ".join(field_name(field) for field in _FIELDS if field in set(fields))


def client_fields(facts: ClientFacts | None, renewal: RenewalLine | None) -> Fields:
    """The fields about a client; of the one renewal where its terms are known, else of what renews next."""
    if facts is None:
        return {}
    if renewal is None:
        day = facts.next_renewal
        return {
            "client": facts.name,
            "product": ", ".join(facts.products) or None,
            "renewal_date": format_day(day) if day else None,
            "decision_date": format_day(decision_due(day, None)) if day else None,
            "mrr": _money(facts.mrr, facts.currency),
        }
    return {
        "client": facts.name,
        "product": renewal.renewal.product,
        "renewal_date": format_day(renewal.renewal.renews_on),
        "decision_date": format_day(renewal.due_on),
        "mrr": _money(renewal.renewal.current_mrr, renewal.currency),
    }


def tier_fields(facts: TierFacts | None) -> Fields:
    """The fields about the way to the next tier; without a next tier there is no gap."""
    if facts is None:
        return {}
    return {
        "next_tier": facts.next_tier,
        "review_date": format_day(facts.review_day),
        "tier_gap": _gap(facts) if facts.next_tier else None,
    }


def renewal_label(line: RenewalLine) -> str:
    """A renewal to choose: `"Marketing Hub, 15 Jan 2027"`."""
    return f"{line.renewal.product}, {format_day(line.renewal.renews_on)}"


def _money(amount: Decimal | None, currency: str | None) -> str | None:
    return None if amount is None else f"{format_amount(amount, currency or 'USD')} {currency or ''}".strip()


def _gap(facts: TierFacts) -> str | None:
    """What is missing, requirement by requirement; `None` when all of it is unknown."""
    known = {need: gap for need, gap in facts.gaps.items() if gap is not None}
    missing = [_missing(need, gap, facts.currency) for need, gap in known.items() if gap > 0]
    if missing:
        return ", ".join(missing)
    return translate("Emailing", "nothing more") if known else None


def _missing(need: Requirement, gap: Decimal, currency: str) -> str:
    amount = format_amount(gap, currency)
    return translate("Emailing", _GAPS[need]).format(amount=f"{amount} {currency}" if need in _MONEY else amount)
