"""How the Tier tab was left, read from the settings, which a person may have written anything into."""

from collections.abc import Mapping

from desktop_app.ui.tier.view_bar import TierView

RANGES = (6, 12, 24, None)
FIRST_RANGE = 12


def left_range(state: Mapping[str, object]) -> int | None:
    """The range of months, `None` for all of them."""
    months = state.get("range", FIRST_RANGE)
    return next((known for known in RANGES if known == months), FIRST_RANGE)


def left_view(state: Mapping[str, object]) -> TierView | None:
    """The view that was chosen, if one was."""
    return next((view for view in TierView if view == state.get("view")), None)
