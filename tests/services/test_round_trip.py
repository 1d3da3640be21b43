"""A table of every kind comes back unchanged from wherever it was written: numbers, days, words, headings as there."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from desktop_app.paths import resources
from desktop_app.services.importing import import_files
from desktop_app.sources.kinds import KINDS, CellType, Column, Kind
from desktop_app.storage.importing.table_rows import table_rows
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.builders import NOW

_BOOK = {
    "clients": (
        "client_id,name,domain,hub_id,is_active,relationship,relationship_since,managing_partners,mrr,split_managed_mrr,"
        "currency,country,contacts_used,contacts_limit,engagement_index,engagement_level,usage_score,usage_trend_4w,"
        "sold_points,points_as_of,market\n"
        "1,Zoë Söhne,zoe.example,5001,yes,sold_and_managed,2024-03-12,2,1234567.5,617283.75,EUR,Germany,12345,20000,"
        "6.5,medium,31.25,-0.125,1234.5,2026-02-01,growth_market\n"
        "2,ハンノキ,,5002,no,none,2026-12-31,,,,,日本,,,10,high,100,0.5,,,\n"
        '3,"A; ""B"", C",c.example,,,managed,2026-01-02,,0.066667,,USD,,7,,0,low,,,,,\n'
    ),
    "subscriptions": (
        "client,product,edition,mrr,price,billing,currency,seats,started_on,renews_on,ends_on,status\n"
        "1,Marketing Hub,Professional,890,10680,yearly,EUR,1234,2026-01-20,2027-01-20,,active\n"
        "1,Onboarding,,,3000,one_time,EUR,,2026-01-20,,,ended\n"
        "2,Content Hub,,166.666667,,,JPY,1,2025-11-05,2026-11-05,2026-12-01,cancelled\n"
    ),
    "renewals": (
        "client,product,renews_on,decision_due_on,type,status,current_mrr,renewal_mrr,currency\n"
        "1,Marketing Hub,2027-01-20,2026-12-06,renewal,pending,890,1234.5,EUR\n"
        "2,Content Hub,2027-02-03,,email_overage,cancellation_requested,12345.678901,,USD\n"
    ),
    "portal_usage": "client,app,used,last_used_on,uses_30d\n1,Email,yes,2026-11-03,12345\n1,CRM,no,,0\n",
    "engagement": "client,category,points,max_points,measured_on\n1,Social,3.5,10,2026-11-02\n",
    "credit_events": (
        "client,product_line,date,kind,amount,currency,origin,note\n"
        "1,Sales Hub,2026-03-04,new,1234.5,USD,sourced,x\n1,Sales Hub,2026-05-06,decrease,234.5,USD,,\n"
        "1,Sales Hub,2026-07-08,churn,,USD,,\n"
    ),
    "team": "name,role,email\nRosalind,Channel Account Manager,ros@vendor.example\n",
    "contacts": "client,name,email,is_primary\n1,Ann Alder,ann@zoe.example,yes\n",
    "hubspot_figures": "month,client,figure,value,currency,as_of\n2026-10,,sold_credit,1234.5,USD,2026-11-02\n",
}  # fmt: skip
# By language: how days are written, the decimal mark, what stands between thousands, and the separator of cells.
_HABITS = {
    "en": ("%m/%d/%Y", ".", ",", ","), "de": ("%d.%m.%Y", ",", ".", ";"), "es": ("%d/%m/%Y", ",", ".", ";"),
    "fr": ("%d/%m/%Y", ",", "\u202f", ";"), "ja": ("%Y年%m月%d日", ".", ",", ","), "it": ("%d/%m/%Y", ",", ".", ";"),
    "pt": ("%d/%m/%Y", ",", ".", ";"), "nl": ("%d-%m-%Y", ",", ".", ";"), "sv": ("%Y-%m-%d", ",", "\u00a0", ";"),
    "da": ("%d.%m.%Y", ",", ".", ";"), "nb": ("%d.%m.%Y", ",", "\u00a0", ";"), "fi": ("%d.%m.%Y", ",", "\u00a0", ";"),
    "pl": ("%d.%m.%Y", ",", "\u00a0", ";"), "ko": ("%Y. %m. %d.", ".", ",", ","), "zh_CN": ("%Y/%m/%d", ".", ",", ","),
    "zh_TW": ("%Y/%m/%d", ".", ",", "\t"), "de_CH": ("%d.%m.%Y", ".", "’", ";"), "en_IN": ("%d-%m-%Y", ".", "2,", "|"),
}  # fmt: skip
_NUMBERS = (CellType.AMOUNT, CellType.NUMBER, CellType.COUNT, CellType.POINTS)


@cache
def _labels(language: str) -> list[list[str]]:
    file = resources() / "export_labels" / f"{language.partition('_')[0]}.csv"
    file = file if file.exists() else resources() / "export_labels" / f"{language}.csv"
    return list(csv.reader(StringIO(file.read_text(encoding="utf-8"))))[1:]


def _heading(kind: Kind, column: Column, language: str) -> str:
    wanted = (f"{kind.name}.{column.name}", f"*.{column.name}")
    return next((text for what, target, _, text, _ in _labels(language) if target in wanted), column.name)


def _word(words: str, value: str, language: str) -> str:
    return next((row[3] for row in _labels(language) if row[:3] == ["word", words, value]), value)


def _number(value: object, mark: str, group: str) -> str:
    whole, _, fraction = format(Decimal(str(value)), "f").partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = [digits[-3:]]
    step, rest = (2, digits[:-3]) if group.startswith("2") else (3, digits[:-3])
    while rest:
        groups.insert(0, rest[-step:])
        rest = rest[:-step]
    return sign + group[-1].join(groups) + (mark + fraction if fraction.strip("0") else "")


def _cell(column: Column, value: object, language: str) -> str:
    day, mark, group, _ = _HABITS[language]
    if value is None:
        return ""
    if column.type is CellType.DATE:
        return date.fromisoformat(str(value)).strftime(day)
    if column.type in _NUMBERS:
        return _number(value, mark, group)
    if column.type is CellType.FLAG:
        return _word("flag", "yes" if value else "no", language)
    return _word(column.words, str(value), language) if column.type is CellType.CHOICE else str(value)


def _written(kind: Kind, rows: Sequence[Sequence[object]], language: str) -> str:
    out = StringIO()
    writer = csv.writer(out, delimiter=_HABITS[language][3])
    writer.writerow([_heading(kind, column, language) for column in kind.columns])
    for row in rows:
        writer.writerow([_cell(column, value, language) for column, value in zip(kind.columns, row, strict=True)])
    return out.getvalue()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("round")
    for kind, text in _BOOK.items():
        (folder / f"{kind}.csv").write_text(text, encoding="utf-8")
    with create_workspace(folder / "book.partner") as made:
        result = import_files(made, [folder / f"{kind}.csv" for kind in _BOOK], now=NOW)
        assert not any(file.rejected_rows for file in result.files)
        yield made


@pytest.mark.parametrize("language", _HABITS)
def test_every_table_comes_back_unchanged_in_each_languages_habits(
    workspace: Workspace, tmp_path: Path, language: str
) -> None:
    day_first = _HABITS[language][0].startswith("%d")
    for kind in KINDS:
        rows = table_rows(workspace, kind.name, [column.name for column in kind.columns])
        if not rows:
            continue
        file = tmp_path / f"{kind.name}.csv"
        file.write_text(_written(kind, rows, language), encoding="utf-8")
        (own, *_) = import_files(workspace, [file], now=NOW, kind=kind.name, day_first=day_first).files
        assert own.rejected == [], kind.name
        assert (own.read, own.unchanged) == (len(rows), len(rows)), (kind.name, own.changes)
        assert not any(column.unknown_words for column in own.columns), kind.name
