"""What forms offer to choose from."""

from dataclasses import dataclass

from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.rule_sets import list_rule_sets, rule_set
from desktop_app.storage.importing.runs import partner_currency
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.typed.live_rows import values_in_use
from desktop_app.storage.workspace import Workspace

__all__ = ["OfferedChoices", "offered_choices", "partner_currency", "who_i_am"]


@dataclass(frozen=True, slots=True)
class OfferedChoices:
    """Owners and countries in use, all rule sets by id with the one in use, and the partner's currency."""

    owners: tuple[str, ...]
    countries: tuple[str, ...]
    programmes: dict[str, str]
    rules: RuleSet
    currency: str


def offered_choices(workspace: Workspace) -> OfferedChoices:
    """What can be chosen from in this workspace."""
    return OfferedChoices(
        owners=values_in_use(workspace, "partner_owner"),
        countries=values_in_use(workspace, "country"),
        programmes={name: rules.title for name, rules in list_rule_sets(workspace).items()},
        rules=rule_set(workspace),
        currency=partner_currency(workspace),
    )


def who_i_am(workspace: Workspace) -> str | None:
    """Which owner of clients is at the keyboard, as the partner's facts say."""
    return partner_facts(workspace).get("me")
