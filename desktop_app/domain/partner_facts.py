"""What is known of the partner itself, as the data writes it: flags and shares."""

from decimal import Decimal, InvalidOperation

_YES = frozenset({"yes", "true", "1", "ja", "sí", "si", "oui", "はい"})
_HUNDRED = Decimal(100)


def is_yes(text: str | None) -> bool:
    """Whether a fact says yes."""
    return text is not None and text.strip().casefold() in _YES


def percent(text: str | None) -> Decimal | None:
    """A share in percent: `"93"`, `"93 %"` and `"0.93"` (a share of 1) are 93; `None` for anything else."""
    if text is None:
        return None
    bare = text.strip()
    number = bare.removesuffix("%").strip()
    try:
        value = Decimal(number)
    except InvalidOperation:
        return None
    if not value.is_finite() or value < 0:
        return None
    return value if bare.endswith("%") or value > 1 else value * _HUNDRED
