"""Rule sets in a workspace: chosen, copied, edited with checks, and with a history of who changed what."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.errors import UnusableInput, WrongUse
from desktop_app.domain.ledger_rules import ExpiryAnchor
from desktop_app.domain.tier_rules import Requirement
from desktop_app.services import rule_sets, tier
from desktop_app.services.clients import list_clients
from desktop_app.storage.credit.derived import is_derived_by
from desktop_app.storage.workspace import Workspace
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF

NOW = datetime(2022, 6, 30, 9, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


def test_a_chosen_rule_set_judges_from_then_on(workspace: Workspace) -> None:
    rule_sets.choose_rule_set(workspace, "mrr-2016-11")
    assert tier.tier_report(workspace, AS_OF).rules.rule_set_id == "mrr-2016-11"


def test_clients_have_credit_in_the_currency_of_the_rules(workspace: Workspace) -> None:
    in_euros = replace(rule_sets.rule_set(workspace), currency="EUR", per_100={"USD": Decimal(200)})
    rule_sets.save_rule_set(workspace, in_euros, NOW, "ada")
    shown = {row.client_id: (row.credit, row.credit_currency) for row in list_clients(workspace, AS_OF).rows}
    assert shown["D"] == (Decimal(1800), "EUR")


def test_an_unknown_rule_set_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WrongUse):
        rule_sets.choose_rule_set(workspace, "none-such")


def test_an_edited_copy_derives_the_ledger_anew(workspace: Workspace) -> None:
    copied = rule_sets.copy_of(workspace, rule_sets.rule_set(workspace), "Our rules")
    assert copied.rule_set_id == "our-rules"
    edited = replace(copied, expiry_anchor=ExpiryAnchor.CLIENT_FIRST_SALE)
    rule_sets.save_rule_set(workspace, edited, NOW, "ada")
    rule_sets.choose_rule_set(workspace, "our-rules")
    assert tier.tier_report(workspace, AS_OF).sold_credit == 4300
    again = rule_sets.copy_of(workspace, edited, "Our rules")
    assert again.rule_set_id == "our-rules-2"


def test_a_typed_in_threshold_is_noted(workspace: Workspace) -> None:
    rule_sets.type_in_threshold(workspace, "mrr-2020", "Gold", Requirement.SOLD_CREDIT, Decimal(2500), NOW, "ada")
    gold = rule_sets.rule_set(workspace, "mrr-2020").tiers[0]
    assert (gold.sold_credit, gold.sure) == (Decimal(2500), "ours")
    (change,) = rule_sets.history(workspace, "mrr-2020")
    assert (change.changed_by, change.changed_at) == ("ada", NOW)
    assert (change.before, change.after) == (rule_sets.shipped()["mrr-2020"], rule_sets.rule_set(workspace, "mrr-2020"))


def test_a_rate_is_typed_in(workspace: Workspace) -> None:
    rule_sets.type_in_rate(workspace, "mrr-2018-01", "EUR", Decimal(75), NOW, "ada")
    assert rule_sets.rule_set(workspace).rate("EUR") == 75


def test_what_cannot_be_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(UnusableInput, match="asks for less"):
        rule_sets.type_in_threshold(workspace, "mrr-2018-01", "Gold", Requirement.SOLD_CREDIT, Decimal(9), NOW, "ada")
    assert rule_sets.history(workspace, "mrr-2018-01") == []


def test_a_forgotten_copy_leaves_the_default(workspace: Workspace) -> None:
    copied = rule_sets.copy_of(workspace, rule_sets.rule_set(workspace), "Ours")
    rule_sets.save_rule_set(workspace, copied, NOW, "ada")
    rule_sets.choose_rule_set(workspace, "ours")
    stored = rule_sets.drop_rule_set(workspace, "ours", NOW, "ada")
    assert stored.rules.rule_set_id == "mrr-2018-01"
    assert "ours" not in rule_sets.list_rule_sets(workspace)


def test_only_rates_of_currencies_that_events_are_in_derive_anew(workspace: Workspace) -> None:
    rules = rule_sets.rule_set(workspace)
    assert is_derived_by(workspace, rules)
    assert is_derived_by(workspace, replace(rules, per_100={**rules.per_100, "CHF": Decimal(90)}))
    with workspace.writing():
        workspace.write("UPDATE credit_event SET currency = 'CHF' WHERE id = 1")
    assert not is_derived_by(workspace, replace(rules, per_100={**rules.per_100, "CHF": Decimal(90)}))
    assert not is_derived_by(workspace, replace(rules, expiry_anchor=ExpiryAnchor.CLIENT_FIRST_SALE))
