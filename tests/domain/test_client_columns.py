"""Clients in columns are the same clients: filtered, sorted and grouped as rows of their own are."""

from array import array
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from desktop_app.domain.change_columns import change_columns
from desktop_app.domain.client_columns import (
    CODED,
    TEXTS,
    ClientColumns,
    ClientRows,
    counts_of,
    different_of,
    field_of,
    ids_of,
    number_of,
    parts_of,
    pending_fields,
    rows_joined,
    rows_that,
    rows_with,
)
from desktop_app.domain.client_groups import grouped
from desktop_app.domain.client_list import ClientRow, Decision
from desktop_app.domain.client_order import SORT_KEYS, in_order
from desktop_app.domain.columns import (
    CodedColumn,
    CodedColumnBuilder,
    SparseColumnBuilder,
    TextColumn,
    TextColumnBuilder,
)
from desktop_app.domain.records import RenewalStatus

TODAY = date(2026, 11, 22)
NAMES = ("Zoë", "ACME 10", "ACME 2", "Öst & Söhne")


def text_column(*texts: str | None) -> TextColumn | CodedColumn:
    builder = TextColumnBuilder()
    for text in texts:  # one portion each
        builder.add([text])
    return builder.column()


def changes_of(*by_client: list[Decision], last: date = TODAY) -> "ClientRows":
    """Clients with these contract changes and nothing else, one after the other."""
    flat = [change for changes in by_client for change in changes]
    columns = {}
    for place, name in enumerate(Decision._fields):
        builder = CodedColumnBuilder[object]()
        builder.add(change[place] for change in flat)
        columns[name] = builder.column()
    starts = array("I", [0])
    for changes in by_client:
        starts.append(starts[-1] + len(changes))
    count = len(by_client)
    values = {name: CodedColumn(bytes(count), [() if name in ("products", "tags") else None]) for name in CODED}
    mrr = SparseColumnBuilder[int](Decimal)
    mrr.add([(0, 5), (2, 7)])
    values["mrr"] = mrr.column(range(count))
    texts = {name: text_column(*NAMES[:count]) for name in TEXTS}
    return ClientRows(ClientColumns(values | texts, change_columns(columns, starts, last), "EUR"), range(count))


def a_change(in_days: int, status: RenewalStatus | None = None, renews_in: int = 300) -> Decision:
    due, renews = (TODAY + timedelta(days) for days in (in_days, renews_in))
    return Decision("Sales Hub", renews, due, status, Decimal(1), None, "USD")


def test_equal_values_are_stored_once_in_the_smallest_numbers() -> None:
    builder = CodedColumnBuilder[str](str.upper)
    builder.add(["a", "b", "a"])
    column = builder.column()
    assert ([column.at(place) for place in range(3)], column.values) == (["A", "B", "A"], ["A", "B"])
    many = CodedColumnBuilder[int]()
    many.add(range(300))
    large = many.column()
    assert isinstance(column.codes, array)
    assert isinstance(large.codes, array)
    assert (column.codes.typecode, large.codes.typecode, large.at(299)) == ("B", "H", 299)


def test_texts_come_back_and_are_found_in_the_rows_that_have_them_whole() -> None:
    column = text_column("zoe", None, "ab", "cab", "söhne")
    assert isinstance(column, TextColumn)
    assert [column.at(place) for place in range(5)] == ["zoe", None, "ab", "cab", "söhne"]
    assert list(column.containing("ab")) == [0, 0, 1, 1, 0]
    assert list(column.containing("bc")) == [0] * 5  # the end of one row and the start of the next
    assert list(column.containing("öh")) == [0, 0, 0, 0, 1]
    assert column.texts() == ["zoe", "", "ab", "cab", "söhne"]
    assert [column.place_of(text) for text in ("ab", "cab", "b", "zo")] == [2, 3, None, None]
    ascii_alone = text_column("zoe", None, "ab")
    assert isinstance(ascii_alone, TextColumn)
    assert ascii_alone.texts() == ["zoe", "", "ab"]
    assert text_column(None, None).at(1) is None


def test_pending_changes_count_by_either_deadline() -> None:
    last = TODAY + timedelta(40)
    named, by_rule = a_change(40), a_change(60, renews_in=85)
    late, decided = a_change(41, renews_in=86), a_change(1, RenewalStatus.RENEWED, renews_in=301)
    (row,) = changes_of([by_rule, named, late, decided], last=last)
    assert row.decisions == (named, by_rule)  # in order of deadline
    assert row.next_changes == (named,)


def test_rows_are_filtered_sorted_grouped_and_joined_as_those_in_a_list() -> None:
    rows = changes_of([a_change(5)], [], [a_change(-1), a_change(3)], [a_change(9, RenewalStatus.CONFIRMED)])
    listed = list(rows)
    assert [row.name for row in listed] == list(NAMES)
    for column in SORT_KEYS:
        for descending in (False, True):
            assert list(in_order(rows, column, descending=descending)) == in_order(
                listed, column, descending=descending
            )
    for column in ("client", "mrr", "overdue", "status"):
        groups, of_list = (grouped(either, column, TODAY) for either in (rows, listed))
        assert [(group.value, list(group.rows)) for group in groups] == [(it.value, it.rows) for it in of_list]
        assert [(it.overdue(TODAY), it.totals("mrr"), it.unknown("renewal_mrr")) for it in groups] == [
            (it.overdue(TODAY), it.totals("mrr"), it.unknown("renewal_mrr")) for it in of_list
        ]
        joined = rows_joined([group.rows for group in groups])
        assert isinstance(joined, ClientRows)
        assert list(joined) == rows_joined([group.rows for group in of_list])
    assert dict(counts_of(rows, "mrr")) == dict(counts_of(listed, "mrr")) == {(5,): 1, (None,): 2, (7,): 1}
    for name, form in (("mrr", str), ("name", str.upper), ("domain", str)):
        assert field_of(rows, name, form) == field_of(listed, name, form)
    for few in (rows, listed, rows.at([2, 0])):
        assert [number_of(few, client_id) for client_id in ("ACME 2", "ACME")] == [list(few).index(listed[2]), None]
    paying = rows_that(rows, lambda row: row.mrr is not None)
    assert [row.name for row in paying] == ["Zoë", "ACME 2"]
    for few in (rows, rows.at([2, 0])):
        assert ids_of(few) == ids_of(list(few))
        assert set(different_of(few, "mrr")) == set(different_of(list(few), "mrr"))
        assert {value: list(part) for value, part in parts_of(few, "mrr").items()} == parts_of(list(few), "mrr")
        assert pending_fields(few, "due_on", "currency") == pending_fields(list(few), "due_on", "currency")
    soon = changes_of([a_change(5)], [], [a_change(-1), a_change(3)], last=TODAY + timedelta(10))
    due_on = [[TODAY + timedelta(5)], [TODAY - timedelta(1), TODAY + timedelta(3)]]
    assert pending_fields(soon, "due_on") == [[(day,) for day in days] for days in due_on]
    assert pending_fields(soon.at([1, 2]), "due_on") == [[(day,) for day in due_on[1]]]
    asked: list[Decimal | None] = []
    with_mrr = rows_with(rows, "mrr", lambda mrr: asked.append(mrr) or mrr is not None)  # type: ignore[func-returns-value]
    assert list(with_mrr) == rows_with(listed, "mrr", lambda mrr: mrr is not None) == list(paying)
    assert asked == [5, 7, None]  # each value once
    assert (paying[1].mrr, paying[1].credit_currency, len(paying[1:])) == (Decimal(7), "EUR", 1)
    assert paying[1] is paying[1]  # a page is made once, however often it is painted


def test_clients_come_back_into_the_order_of_names_that_was_read_with_them() -> None:
    rows = changes_of([], [], [], [])
    known = ClientRows(replace(rows.columns, by_name=array("I", [3, 1, 0, 2])), [0, 2, 3])
    for descending, places in ((False, [3, 0, 2]), (True, [2, 0, 3])):
        ordered = in_order(known, "client", descending=descending)
        assert isinstance(ordered, ClientRows)
        assert list(ordered.places) == places


def test_a_row_made_anew_is_equal_and_every_field_is_in_a_column() -> None:
    rows = changes_of([a_change(5)])
    assert [*rows] == [rows[0]]
    others = {"decisions", "next_changes", "credit_currency", "name_key"}
    assert {*CODED, *TEXTS} == set(ClientRow.__dataclass_fields__) - others
