"""How the Tier tab says amounts, days, months and movements, as the system's locale writes them."""

from collections.abc import Iterable
from decimal import Decimal

from desktop_app.domain.credit import Movement
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_amount, message_text, requirement_name
from desktop_app.i18n import translate

_MOVEMENTS = {
    Movement.NEW: QT_TRANSLATE_NOOP("Tier", "New"),
    Movement.INCREASED: QT_TRANSLATE_NOOP("Tier", "Increased"),
    Movement.EXPIRED: QT_TRANSLATE_NOOP("Tier", "Expired"),
    Movement.CHURNED: QT_TRANSLATE_NOOP("Tier", "Churned"),
    Movement.DECREASED: QT_TRANSLATE_NOOP("Tier", "Decreased"),
}
_ORDERS = {
    ReductionOrder.LIFO: QT_TRANSLATE_NOOP("Tier", "the newest sale first (ours)"),
    ReductionOrder.FIFO: QT_TRANSLATE_NOOP("Tier", "the oldest sale first (ours)"),
}
_ANCHORS = {
    ExpiryAnchor.PURCHASE: QT_TRANSLATE_NOOP("Tier", "its own purchase (ours)"),
    ExpiryAnchor.PRODUCT_LINE_FIRST_SALE: QT_TRANSLATE_NOOP("Tier", "the first sale of its product line (ours)"),
    ExpiryAnchor.CLIENT_FIRST_SALE: QT_TRANSLATE_NOOP("Tier", "the client's first sale (ours)"),
}
_CHECKPOINTS = {
    CheckpointState.MET: QT_TRANSLATE_NOOP("Tier", "met"),
    CheckpointState.NOT_MET: QT_TRANSLATE_NOOP("Tier", "not met"),
    CheckpointState.UNKNOWN: QT_TRANSLATE_NOOP("Tier", "unknown"),
    CheckpointState.TO_COME: QT_TRANSLATE_NOOP("Tier", "to come"),
}


def money(value: Decimal | None, currency: str) -> str:
    """An amount with its currency's code, or that it is unknown."""
    return translate("Tier", "unknown") if value is None else f"{format_amount(value, currency)} {currency}"


def movement(kind: Movement) -> str:
    return translate("Tier", _MOVEMENTS[kind])


def order(kind: ReductionOrder) -> str:
    """Which of a client's sales a decrease takes from."""
    return translate("Tier", _ORDERS[kind])


def anchor(kind: ExpiryAnchor) -> str:
    """Whose day the 12 months of a sale's credit run from."""
    return translate("Tier", _ANCHORS[kind])


def heading(kind: Requirement) -> str:
    """A requirement as the heading of a column."""
    name = requirement_name(kind)
    return name[:1].upper() + name[1:]


def checkpoint(state: CheckpointState) -> str:
    return translate("Tier", _CHECKPOINTS[state])


def tier_name(tier: str | None) -> str:
    """A tier's name, or that there is none, or that it is not known."""
    if tier is None:
        return translate("Tier", "unknown")
    return translate("Tier", "No tier") if tier == NO_TIER else tier


def sentences(messages: Iterable[Message]) -> str:
    return " · ".join(message_text(message) for message in messages)
