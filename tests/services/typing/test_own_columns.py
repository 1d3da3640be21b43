"""People's own columns: made, typed into, imported, exported, sorted, grouped, filtered, removed and undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain import own_columns as columns_of_people
from desktop_app.domain.backups import BackupReason
from desktop_app.domain.client_filter import select
from desktop_app.domain.client_groups import grouped
from desktop_app.domain.client_list import ClientQuery, OwnCriterion
from desktop_app.domain.client_order import in_order
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnColumn, OwnType, OwnValue, RetainerPart
from desktop_app.domain.reminders import ReminderKind
from desktop_app.domain.saved_queries import query_from_text, query_to_text
from desktop_app.domain.typed_parts import OWN_COLUMNS, Cell
from desktop_app.domain.week_items import WeekKind
from desktop_app.services import week_marks
from desktop_app.services.backups import back_up_now
from desktop_app.services.client_details import client_details
from desktop_app.services.client_restore import restore_client, undo_restore
from desktop_app.services.clients import list_clients
from desktop_app.services.exporting import export_kind
from desktop_app.services.importing import TableKey, import_files, undo_import
from desktop_app.services.own_columns import change_columns, column_uses, redo_columns, undo_columns, with_retainer
from desktop_app.services.reminders import add_task, agenda, export_calendar
from desktop_app.services.searchable import searchable
from desktop_app.services.typing.edits import GivenBack, OwnCells, Typist
from desktop_app.services.typing.entry import make_again, take_back, type_in
from desktop_app.services.typing.typed_fields import typed_fields
from desktop_app.services.week import week
from desktop_app.services.week_marks import mark_done
from desktop_app.sources.choices import Choices
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.builders import NOW, TODAY

ME = Typist("Jo", NOW)
BOOK = "client_id,name\n1,Alder\n2,Birch\n3,Cedar\n"
REGION = OwnColumn("Region", OwnType.TEXT)
HOURS = OwnColumn("Hours", OwnType.NUMBER)
FEE = OwnColumn("Fee", OwnType.AMOUNT)
SINCE = OwnColumn("With us since", OwnType.DATE)
RANK = OwnColumn("Rank", OwnType.CHOICE, ("High", "Medium", "Low"))
LOCAL = OwnColumn("Local", OwnType.YES_NO)
ALL = (REGION, HOURS, FEE, SINCE, RANK, LOCAL)
FILLED = (
    "client_id,name,region,Hours,Fee,With us since,Rank,Local\n"
    '1,Alder,North 10,"1.234,5","1.500,00 EUR",31.12.2025,low,ja\n'
    '2,Birch,North 9,"0,5","900 $",05.01.2026,High,no\n'
    "3,Cedar,,,,,,\n"
)
# Without the column of money, which no import takes before there is a place for it.
PLAIN = FILLED.replace("Fee,", "").replace('"1.500,00 EUR",', "").replace('"900 $",', "").replace("Cedar,,", "Cedar,")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "book.partner") as made:
        put(made, BOOK)
        yield made


def put(workspace: Workspace, text: str, **mapping: str) -> Any:
    file = workspace.path.with_name("clients.csv")
    file.write_text(text, encoding="utf-8")
    choices: dict[TableKey, Choices] = {(file, file.name): Choices(kind="clients", mapping=mapping)} if mapping else {}
    return import_files(workspace, [file], now=NOW, choices=choices)


def make(workspace: Workspace, *columns: OwnColumn) -> None:
    change_columns(workspace, lambda known: (*known, *columns))


def type_own(workspace: Workspace, client_id: str, column: OwnColumn, cell: Cell) -> Any:
    return type_in(workspace, [OwnCells(client_id=client_id, values={column.uid: cell})], ME)


def values(workspace: Workspace, column: OwnColumn) -> list[OwnValue | None]:
    return [row.own.get(column.uid) for row in list_clients(workspace, TODAY).rows]


def state(workspace: Workspace) -> list[Any]:
    tables = ("own_column", "typed_value", "client_properties")
    return [sorted(workspace.rows(f"SELECT * FROM {name}"), key=repr) for name in tables]


def test_values_are_imported_by_what_their_columns_hold(workspace: Workspace) -> None:
    make(workspace, *ALL)
    result = put(workspace, FILLED)
    taken = {use.heading: use.taken_as for use in result.files[0].columns}
    assert taken["region"] == ("own:Region",)
    assert values(workspace, REGION) == ["North 10", "North 9", None]
    assert values(workspace, HOURS) == [Decimal("1234.5"), Decimal("0.5"), None]
    assert values(workspace, FEE) == [OwnAmount(Decimal(1500), "EUR"), OwnAmount(Decimal(900), "USD"), None]
    assert values(workspace, SINCE) == [date(2025, 12, 31), date(2026, 1, 5), None]
    assert values(workspace, RANK) == [OwnChoice(2, "Low"), OwnChoice(0, "High"), None]
    assert values(workspace, LOCAL) == [True, False, None]


def test_a_cell_that_cannot_be_read_is_told_with_its_column(workspace: Workspace) -> None:
    make(workspace, HOURS)
    result = put(workspace, "client_id,name,Hours\n1,Alder,many\n2,Birch,3\n")
    assert [problem.column for row in result.files[0].rejected for problem in row.problems] == ["own:Hours"]
    assert values(workspace, HOURS) == [None, Decimal(3), None]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_export_comes_back_unchanged(workspace: Workspace, ending: str) -> None:
    make(workspace, *ALL)
    put(workspace, FILLED)
    type_own(workspace, "3", FEE, OwnAmount(Decimal("0.07"), "GBP"))
    type_own(workspace, "3", LOCAL, cell=False)
    before = [values(workspace, column) for column in ALL]
    file = workspace.path.with_name(f"clients-back.{ending}")
    assert export_kind(workspace, file, "clients") == 3
    back = import_files(workspace, [file], now=NOW, kind="clients")
    assert back.files[0].rejected == []
    assert [values(workspace, column) for column in ALL] == before


def test_typed_values_lie_over_imported_ones_and_are_given_back(workspace: Workspace) -> None:
    make(workspace, REGION)
    put(workspace, PLAIN)
    type_own(workspace, "1", REGION, "South")
    put(workspace, PLAIN.replace("North 10", "East"))
    assert values(workspace, REGION)[0] == "South"
    assert typed_fields(workspace) == {"1": ("Region",)}
    (part,) = client_details(workspace, "1", TODAY).parts.of_kind(OWN_COLUMNS)
    mark = part.marks[REGION.uid]
    assert (mark.author, mark.imported, mark.given_back) == ("Jo", "East", True)
    type_own(workspace, "1", REGION, None)
    assert values(workspace, REGION)[0] is None
    type_in(workspace, [GivenBack(kind=OWN_COLUMNS, client_id="1", uid="", columns=(REGION.uid,))], ME)
    assert values(workspace, REGION)[0] == "East"


def test_typing_is_undone_and_redone(workspace: Workspace) -> None:
    make(workspace, REGION)
    before = state(workspace)
    made = type_own(workspace, "1", REGION, "South")
    after = state(workspace)
    take_back(workspace, made, ME)
    assert state(workspace) == before
    make_again(workspace, made, ME)
    assert state(workspace) == after != before


@pytest.mark.parametrize(
    ("column", "cell"), [(HOURS, "many"), (RANK, Decimal(10) ** 11), (SINCE, "soon"), (HOURS, Decimal(10) ** 11)]
)
def test_what_a_column_cannot_hold_is_refused(workspace: Workspace, column: OwnColumn, cell: Cell) -> None:
    make(workspace, HOURS, SINCE)
    with pytest.raises(WrongUse):
        type_own(workspace, "1", column, cell)


def _renamed(known: tuple[OwnColumn, ...]) -> tuple[OwnColumn, ...]:
    return columns_of_people.changed(known, REGION.uid, "Area", ())


def _moved(known: tuple[OwnColumn, ...]) -> tuple[OwnColumn, ...]:
    return columns_of_people.moved(known, HOURS.uid, -1)


def _removed(known: tuple[OwnColumn, ...]) -> tuple[OwnColumn, ...]:
    return columns_of_people.without(known, REGION.uid)


@pytest.mark.parametrize("change", [_renamed, _moved, _removed])
def test_columns_are_changed_in_steps_that_can_be_undone(
    workspace: Workspace, change: Callable[[tuple[OwnColumn, ...]], tuple[OwnColumn, ...]]
) -> None:
    make(workspace, REGION, HOURS)
    put(workspace, PLAIN)
    type_own(workspace, "1", REGION, "South")
    assert [(use.typed, use.imported) for use in column_uses(workspace)] == [(1, 2), (0, 2)]
    before = state(workspace)
    made = change_columns(workspace, change)
    after = state(workspace)
    undo_columns(workspace, made)
    assert state(workspace) == before
    redo_columns(workspace, made)
    assert state(workspace) == after != before


def test_a_renamed_column_keeps_its_values_and_both_its_headings(workspace: Workspace) -> None:
    make(workspace, REGION)
    put(workspace, PLAIN)
    change_columns(workspace, _renamed)
    assert values(workspace, REGION)[:2] == ["North 10", "North 9"]
    put(workspace, "client_id,name,Area\n1,Alder,West\n")
    put(workspace, "client_id,name,Region\n2,Birch,South\n")
    assert values(workspace, REGION)[:2] == ["West", "South"]


def test_a_new_column_takes_over_what_was_imported_by_its_name(workspace: Workspace) -> None:
    put(workspace, PLAIN)
    make(workspace, SINCE, HOURS)
    assert values(workspace, SINCE)[:2] == [date(2025, 12, 31), date(2026, 1, 5)]
    assert values(workspace, HOURS)[:2] == [Decimal("1234.5"), Decimal("0.5")]


@pytest.mark.parametrize("name", ["", "Region", "Industry", "problem", "name", "x" * 81])
def test_names_that_cannot_be_are_refused(workspace: Workspace, name: str) -> None:
    make(workspace, REGION)
    before = state(workspace)
    with pytest.raises(WrongUse):
        make(workspace, OwnColumn(name, OwnType.TEXT))
    assert state(workspace) == before


def test_a_heading_can_become_a_new_column_which_goes_with_its_import(workspace: Workspace) -> None:
    result = put(workspace, FILLED, Fee="own:", Local="own:")
    assert [(column.name, column.type) for column in own_columns(workspace)] == [
        ("Fee", OwnType.AMOUNT), ("Local", OwnType.YES_NO),
    ]  # fmt: skip
    assert values(workspace, own_columns(workspace)[0])[0] == OwnAmount(Decimal(1500), "EUR")
    undo_import(workspace, result.import_id, now=NOW)
    assert own_columns(workspace) == ()


def test_the_list_is_sorted_grouped_and_filtered_by_own_columns(workspace: Workspace) -> None:
    make(workspace, *ALL)
    put(workspace, FILLED)
    book = list_clients(workspace, TODAY)

    def ordered(column: OwnColumn, *, descending: bool = False) -> str:
        return "".join(row.client_id for row in in_order(book.rows, column.key, descending=descending))

    assert (ordered(REGION), ordered(REGION, descending=True)) == ("213", "123")
    assert (ordered(RANK), ordered(FEE), ordered(SINCE), ordered(LOCAL)) == ("213", "213", "123", "123")
    groups = grouped(book.rows, HOURS.key, TODAY)
    assert [len(group.rows) for group in groups] == [1, 1, 1]
    assert [total.amount for group in groups for total in group.totals(HOURS.key)] == [
        Decimal("0.5"),
        Decimal("1234.5"),
    ]
    assert groups[-1].unknown(HOURS.key) == 1

    def chosen(*criteria: OwnCriterion) -> str:
        query = query_from_text(query_to_text(ClientQuery(own=criteria)))  # as a saved view has it
        return "".join(row.client_id for row in select(book, query))

    assert chosen(OwnCriterion(RANK.uid, frozenset({"Low", ""}))) == "13"
    assert chosen(OwnCriterion(HOURS.uid, least="1")) == "1"
    assert chosen(OwnCriterion(FEE.uid, most="2000", currency="USD")) == "2"
    assert chosen(OwnCriterion(SINCE.uid, least="2026-01-01"), OwnCriterion(LOCAL.uid, frozenset({"0"}))) == "2"
    assert chosen(OwnCriterion("gone", frozenset({"x"}))) == "123"
    assert [row.client_id for row in select(book, ClientQuery(text="north 9"))] == ["2"]


def test_words_are_searched_for(workspace: Workspace) -> None:
    make(workspace, REGION)
    type_own(workspace, "2", REGION, "Patagonia")
    index = searchable(workspace).indexes[0]
    assert [entry.key for entry in index.search("patagonia")] == ["2"]


def test_a_client_is_brought_back_with_a_column_that_is_gone(workspace: Workspace, tmp_path: Path) -> None:
    make(workspace, REGION, HOURS)
    type_own(workspace, "1", REGION, "South")
    backup = back_up_now(workspace.path, BackupReason.HAND, NOW).file
    change_columns(workspace, _removed)
    before = state(workspace)
    made = restore_client(workspace, backup, "1", now=NOW)
    assert values(workspace, REGION)[0] == "South"
    undo_restore(workspace, made, now=NOW)
    assert [table[:0] or len(table) for table in state(workspace)] == [len(table) for table in before]


def test_stored_texts_mean_what_they_meant() -> None:
    for column, value in (
        (REGION, "a b"), (HOURS, Decimal("-1.5")), (FEE, OwnAmount(Decimal("1e3"), "EUR")), (SINCE, TODAY),
        (RANK, OwnChoice(1, "Medium")), (LOCAL, False),
    ):  # fmt: skip
        assert columns_of_people.value_of(column, columns_of_people.text_of(value)) == value
    assert columns_of_people.value_of(replace(HOURS), "NaN") is None


def test_the_days_of_a_retainer_are_reminders_lines_of_the_week_and_in_the_calendar(
    workspace: Workspace, tmp_path: Path
) -> None:
    change_columns(workspace, lambda known: with_retainer(known, {part: part.value for part in RetainerPart}))
    change_columns(workspace, lambda known: with_retainer(known, {}))  # once there, none is made again
    parts = {column.retainer: column for column in own_columns(workspace)}
    assert len(parts) == len(own_columns(workspace)) == 3
    type_own(workspace, "2", parts[RetainerPart.AMOUNT], OwnAmount(Decimal(1500), "EUR"))
    type_own(workspace, "2", parts[RetainerPart.NOTICE_ON], TODAY + timedelta(5))
    type_own(workspace, "2", parts[RetainerPart.ENDS_ON], TODAY + timedelta(40))
    type_own(workspace, "3", parts[RetainerPart.NOTICE_ON], TODAY - timedelta(1))
    due = [reminder for reminder in agenda(workspace, TODAY).reminders if reminder.kind is ReminderKind.RETAINER]
    assert [(reminder.client_id, reminder.day) for reminder in due] == [
        ("2", TODAY + timedelta(5)), ("2", TODAY + timedelta(40)),
    ]  # fmt: skip
    (line,) = week(workspace, TODAY).items
    assert (line.client_id, line.kind, line.days_left, len(line.reasons)) == ("2", WeekKind.TASK, 5, 1)
    file = tmp_path / "days.ics"
    assert export_calendar(workspace, file, TODAY, now=NOW) == 2
    assert "1500 EUR" in file.read_text(encoding="utf-8").replace("\r\n ", "")
    add_task(workspace, "Call", TODAY, "2")
    (line,) = week(workspace, TODAY).items
    assert (line.days_left, len(line.reasons)) == (0, 2)
    made = mark_done(workspace, line, NOW)
    assert week(workspace, TODAY).items == ()
    week_marks.take_back(workspace, made)
    assert week(workspace, TODAY).items == (line,)
