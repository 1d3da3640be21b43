"""`week`: exactly the documented document, over a book that comes in from files as a person's do."""

from pathlib import Path

import pytest

from desktop_app.cli import commands
from tests.cli.running import run

FILES = {
    "clients.csv": (
        "client_id,name,relationship,managing_partners,mrr,currency,partner_owner,managed_until,"
        "last_partner_activity_on,usage_score,usage_trend_4w,is_active\n"
        "k,Kestrel,managed,2,480,USD,Jo,2026-12-09,2026-10-10,,,\n"
        "a,Ashgrove,managed,1,585,USD, jo ,,,44,-0.38,\n"
        "i,Inverness,sold,,560,USD,Ann,,,,,\n"
        "x,Xylo,managed,1,70,USD,Ann,2026-12-09,,,,no\n"
        "m,Mute,managed,,,,,2026-12-01,,,,\n"
    ),
    "subscriptions.csv": "client,product,mrr,currency\na,Service Hub Starter,585,USD\n",
    "renewals.csv": (
        "client,product,type,renews_on,status,current_mrr,renewal_mrr,currency\n"
        "i,Sales Hub,renewal,2026-12-23,pending,560,,USD\n"
    ),
    "credit_events.csv": (
        "client,product_line,date,kind,amount,currency\n"
        "i,Sales Hub,2025-12-12,new,560,USD\na,Marketing Hub,2026-03-01,new,1,USD\n"
    ),
    "partner.csv": "key,value\nme,JO\n",
}


@pytest.fixture
def book(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    names = [tmp_path / name for name in FILES if name != "partner.csv"]
    assert run(capsys, tmp_path / "book.partner", "import", *names, "--as-of", "2026-11-30")[0] == 0
    return tmp_path / "book.partner"


def test_week_has_the_documented_keys_and_a_line_for_each_reason(
    capsys: pytest.CaptureFixture[str], book: Path
) -> None:
    status, week = run(capsys, book, "week", "--day", "2026-11-30")
    assert status == 0
    assert isinstance(week, dict)
    assert list(week) == ["as_of", "items", "at_stake", "credit_at_stake", "hidden"]
    results = [
        (item["client"], item["group"], item["kind"], item["days_left"], item["credit"]) for item in week["items"]
    ]
    assert results == [
        ("Inverness", "decide_now", "decision", -22, None),
        ("Mute", "about_to_be_lost", "lapse", 1, None),  # no MRR: its credit is unknown
        ("Kestrel", "about_to_be_lost", "lapse", 9, "240"),  # shared with one other partner
        ("Inverness", "about_to_be_lost", "expiry", 12, "560"),
        ("Ashgrove", "worth_a_call", "usage_fallen", None, None),
        ("Ashgrove", "worth_a_call", "unsold", None, None),
    ]
    assert week["items"][0] == {
        "client_id": "i", "client": "Inverness", "group": "decide_now", "kind": "decision", "due_on": "2026-11-08",
        "days_left": -22, "overdue": True, "product": "Sales Hub", "mrr": "560", "currency": "USD", "credit": None,
        "reasons": ["Sales Hub renews 2026-12-23, was due 2026-11-08"], "tier_effects": [],
        "put_off_until": None,
    }  # fmt: skip
    assert week["items"][4]["reasons"] == ["Usage score 71 → 44 in four weeks"]
    assert (week["as_of"], week["at_stake"]) == ("2026-11-30", [{"currency": "USD", "mrr": "1625"}])
    assert (week["credit_at_stake"], week["hidden"]) == ("800", {"put_off": 0, "done": 0})


def test_mine_are_the_clients_whose_owner_i_am(capsys: pytest.CaptureFixture[str], book: Path) -> None:
    status, nothing = run(capsys, book, "week", "--mine", "--day", "2026-11-30")
    assert (status, nothing) == (2, None)  # nobody said who I am
    run(capsys, book, "import", book.with_name("partner.csv"))
    status, week = run(capsys, book, "week", "--mine", "--day", "2026-11-30")
    assert status == 0
    assert isinstance(week, dict)
    assert [item["client"] for item in week["items"]] == ["Kestrel", "Ashgrove", "Ashgrove"]


def test_week_in_words(capsys: pytest.CaptureFixture[str], book: Path, tmp_path: Path) -> None:
    assert commands.main(["week", "--workspace", str(book), "--day", "2026-11-30"]) == 0
    text = capsys.readouterr().out
    assert "Decide now (1)\n22 days overdue  Inverness  560  USD  Sales Hub renews 2026-12-23" in text
    assert "At stake: 1625 USD MRR, 800 tier credit\nPut off: 0. Done: 0.\n" in text
    empty = tmp_path / "empty.partner"
    run(capsys, empty, "import", tmp_path / "partner.csv")
    assert commands.main(["week", "--workspace", str(empty), "--day", "2026-11-30"]) == 0
    assert capsys.readouterr().out == "Nobody needs you as of 2026-11-30.\nPut off: 0. Done: 0.\n"
