"""What typing something in does to the tier, in a sentence."""

from decimal import Decimal

from desktop_app.formatting import format_amount, format_change, format_exact
from desktop_app.i18n import translate
from desktop_app.services.typing.effects import CreditEffect


def effect_text(effect: CreditEffect) -> str:
    """`"+90 sold credit (1,240 → 1,330) · Gold → Platinum"`."""
    before, after = effect.before, effect.after
    parts = [
        _changed(translate("Forms", "sold credit"), before.sold, after.sold, after.currency),
        _changed(translate("Forms", "managed credit"), before.managed, after.managed, after.currency),
        _changed(translate("Forms", "points"), before.points, after.points, after.currency),
        _median(before.median_apps, after.median_apps),
        _tier(before.tier, after.tier),
    ]
    known = [part for part in parts if part]
    return " · ".join(known) if known else translate("Forms", "The tier's figures stay as they are.")


def _changed(name: str, before: Decimal | None, after: Decimal | None, currency: str) -> str:
    if before == after:
        return ""
    if before is None or after is None:
        shown = (translate("Forms", "unknown") if figure is None else format_amount(figure, currency)
                 for figure in (before, after))  # fmt: skip
        return f"{name}: {' → '.join(shown)}"
    change = format_change(after - before, currency)
    return f"{change} {name} ({format_amount(before, currency)} → {format_amount(after, currency)})"


def _median(before: Decimal | None, after: Decimal | None) -> str:
    if before == after:
        return ""
    shown = (translate("Forms", "unknown") if figure is None else format_exact(figure) for figure in (before, after))
    return translate("Forms", "median apps: {change}").format(change=" → ".join(shown))


def _tier(before: str | None, after: str | None) -> str:
    if before == after:
        return ""
    return " → ".join(tier or translate("Forms", "not judged") for tier in (before, after))
