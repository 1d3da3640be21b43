"""Which programme? Asked once in a new workspace, and until then the tier cannot be judged."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.programme import programme_question
from desktop_app.services.rule_sets import history, rule_set
from desktop_app.services.sample import make_sample_workspace
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.tier.programme_card import ProgrammeCard
from desktop_app.ui.tier.tab import TierTab
from tests.ui.instant_session import InstantSession
from tests.ui.tier.conftest import shown_tab
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def new_book(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


@pytest.fixture
def asking(new_book: Workspace, qtbot: QtBot) -> TierTab:
    return shown_tab(InstantSession(new_book, AS_OF), qtbot)


def card_of(tab: TierTab) -> ProgrammeCard:
    return tab._page.programme


def choose(card: ProgrammeCard, rules_id: str) -> None:
    card.which.setCurrentIndex(card.which.findData(rules_id))


def test_a_new_workspace_asks_and_judges_nothing_until_then(asking: TierTab) -> None:
    card = card_of(asking)
    assert card.isVisible()
    assert card.which.currentData() == "points-2026-01", "the newest first"
    face = asking.cards["performance"].face
    assert (face.figure, face.detail) == ("Cannot be judged", "The partner programme is not chosen yet")
    assert asking.cards["credited"].face.detail.endswith("The partner programme is not chosen yet")
    assert [(track.name, track.share) for track in face.tracks] == [("Sold", None), ("Managed", None)]


def test_the_answer_is_kept_with_typed_thresholds_and_currency(asking: TierTab, new_book: Workspace) -> None:
    card = card_of(asking)
    choose(card, "points-2025-07")
    item = card.tiers.table.item(0, 1)
    assert item is not None
    item.setText("abc")
    assert not card.agree.isEnabled()
    assert "abc" in card.problems.text()
    item.setText("1.250,50")
    card.currency.setCurrentText("EUR")
    card.agree.click()
    rules = rule_set(new_book)
    assert (rules.rule_set_id, rules.tiers[0].points) == ("points-2025-07", Decimal("1250.50"))
    assert len(history(new_book, "points-2025-07")) == 1
    assert partner_facts(new_book)["currency"] == "EUR"
    assert programme_question(new_book).answered
    assert not card.isVisible()
    assert asking.cards["performance"].face.detail != "The partner programme is not chosen yet"


def test_undo_takes_the_answer_back(asking: TierTab, new_book: Workspace) -> None:
    card, stack = card_of(asking), asking._session.undo_stack
    choose(card, "mrr-2018-01")
    card.currency.setCurrentText("EUR")
    card.agree.click()
    assert partner_facts(new_book)["currency"] == "EUR"
    stack.undo()
    assert not programme_question(new_book).answered
    assert "currency" not in partner_facts(new_book)
    assert card.isVisible()
    assert asking.cards["median"].face.pill == "requirement unknown"
    stack.redo()
    assert programme_question(new_book).answered


def test_the_default_rules_are_an_answer_too(asking: TierTab, new_book: Workspace) -> None:
    choose(card_of(asking), "mrr-2018-01")
    card_of(asking).agree.click()
    assert programme_question(new_book).answered
    assert asking.cards["performance"].face.figure == "Gold"


def test_put_off_it_is_not_asked_again_but_by_the_button(asking: TierTab, new_book: Workspace, qtbot: QtBot) -> None:
    card_of(asking).later.click()
    assert not card_of(asking).isVisible()
    again = shown_tab(InstantSession(new_book, AS_OF), qtbot)
    assert not card_of(again).isVisible()
    assert "cannot be judged" in again.banners.programme.text.text()
    again.banners.programme.button.click()
    assert card_of(again).isVisible()


def test_data_that_names_the_programme_answers_it(tmp_path: Path, qtbot: QtBot) -> None:
    facts = [("certified_until", "2023-07-18"), ("programme", "mrr-2018-01")]
    with worked_workspace(tmp_path, facts) as workspace:
        tab = shown_tab(InstantSession(workspace, AS_OF), qtbot)
        assert not card_of(tab).isVisible()
        assert tab.cards["performance"].face.figure == "Gold"


def test_sample_data_do_not_ask(tmp_path: Path) -> None:
    now = datetime(2026, 11, 30, 9, tzinfo=UTC)
    make_sample_workspace(tmp_path / "sample.pdw", 30, today=date(2026, 11, 30), now=now)
    with open_workspace(tmp_path / "sample.pdw", write=False) as sample:
        assert programme_question(sample).answered
