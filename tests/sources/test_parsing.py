"""From rows to values: what one cell leaves open others decide, and a bad row is told by its first fault."""

from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.errors import UnusableInput
from desktop_app.sources.csv_file import look
from desktop_app.sources.derived_values import derive
from desktop_app.sources.kinds import BY_NAME
from desktop_app.sources.layout import layout
from desktop_app.sources.parsing import Batch, Notes, parse, value_names


def parsed(folder: Path, text: str) -> Batch:
    """The one batch of rows of a table of clients."""
    file = folder / "clients.csv"
    file.write_text(text, encoding="utf-8")
    table = look(file)
    (batch,) = parse(table, layout(BY_NAME["clients"], table.header))
    return batch


def test_blank_cells_behind_the_last_column_cost_no_row_and_others_are_kept_to_be_mended(tmp_path: Path) -> None:
    batch = parsed(tmp_path, "client_id,name\n1,Alder,,\n2,Birch,x\n")
    assert list(batch.values[1]) == ["Alder"]
    ((line, column, problem, cells),) = [
        (row.line, row.problems[0].column, str(row.problems[0].problem), row.cells) for row in batch.rejected
    ]
    assert (line, column, cells) == (3, "", ("2", "Birch", "x"))
    assert "more cells" in problem


def test_all_columns_of_a_row_that_are_wrong_are_told_in_the_order_of_the_guide(tmp_path: Path) -> None:
    batch = parsed(tmp_path, "mrr,managing_partners,name,client_id\nmuch,-1,Alder,1\n")
    (rejected,) = batch.rejected
    assert [(fault.column, fault.value) for fault in rejected.problems] == [
        ("managing_partners", "-1"),
        ("mrr", "much"),
    ]


def test_a_later_date_decides_how_earlier_ones_are_read(tmp_path: Path) -> None:
    batch = parsed(tmp_path, "client_id,name,relationship_since\n1,Alder,03/04/2026\n2,Birch,25/04/2026\n")
    assert list(batch.values[2]) == ["2026-04-03", "2026-04-25"]


def test_where_none_decides_the_first_date_that_reads_both_ways_is_told(tmp_path: Path) -> None:
    text = "client_id,name,relationship_since\n1,Alder,25.04.2026\n2,Birch,03/04/2026\n3,Cedar,05/06/2026\n"
    with pytest.raises(UnusableInput, match="line 3,"):
        parsed(tmp_path, text)


@pytest.mark.parametrize(
    ("separator", "column", "value"),
    [(";", "mrr", 1234), (";", "contacts_used", 1234), (",", "usage_score", 1.234), (",", "mrr", Decimal("1.234"))],
)
def test_a_group_of_three_digits_is_read_as_its_separator_tells(
    tmp_path: Path, separator: str, column: str, value: object
) -> None:
    batch = parsed(tmp_path, f"client_id,name,{column}\n1,Alder,1.234\n".replace(",", separator))
    assert list(batch.values[2]) == [value]


@pytest.mark.parametrize(("cell", "amount"), [("¥120,000", 120_000), ("120.000 円", 120_000), ("£1,234", 1_234)])
def test_a_currency_tells_how_a_group_of_three_digits_is_meant(tmp_path: Path, cell: str, amount: int) -> None:
    batch = parsed(tmp_path, f"client_id;name;mrr\n1;Alder;{cell}\n")
    assert amount in [value for column in batch.values for value in column]


@pytest.mark.parametrize(
    ("cells", "amounts"),
    [
        (["1.200 €", "$1200.50"], ["1200", "1200.5"]),
        (["$1,200", "1.200 €", "1.200,50 €"], ["1200", "1200", "1200.5"]),
        (["1.200 €", "1200.50 €"], ["1.2", "1200.5"]),  # the same currency decides
        (["1200.50", "€1.200"], ["1200.5", "1200"]),
        (["EUR 1.200,50", "1,200.50 USD"], ["1200.5", "1200.5"]),
        (["KWD 1.200", "KWD 5.25"], ["1.2", "5.25"]),
    ],
)
def test_each_currency_in_a_column_is_read_as_it_is_written(
    tmp_path: Path, cells: list[str], amounts: list[str]
) -> None:
    rows = "".join(f'{number},A,"{cell}"\n' for number, cell in enumerate(cells))
    batch = parsed(tmp_path, f"client_id,name,mrr\n{rows}")
    assert list(batch.values[2]) == list(map(Decimal, amounts))
    assert not batch.rejected


def test_each_column_is_decided_by_itself_and_short_rows_decide_nothing(tmp_path: Path) -> None:
    text = "client_id;name;mrr;contacts_used;contacts_limit\n1;Alder;1.234;1.234;2.345\n2;Birch\n"
    batch = parsed(tmp_path, text)
    (part,) = layout(BY_NAME["clients"], tuple(text.split("\n", 1)[0].split(";")))
    result = dict(zip(value_names(part), batch.values, strict=True))
    assert [list(result[name]) for name in ("mrr", "contacts_used", "contacts_limit")] == [[1234, None]] * 2 + [
        [2345, None]
    ]
    assert not batch.rejected


def test_an_amount_is_in_the_currency_beside_it_unless_a_column_says_another(tmp_path: Path) -> None:
    batch = parsed(tmp_path, 'client_id,name,mrr,currency\n1,A,"€1,200",\n2,B,$5,CAD\n3,C,5 €,USD\n4,D,5,\n')
    assert list(batch.values[3]) == ["EUR", "CAD", None]
    ((problem,),) = [row.problems for row in batch.rejected]
    assert (problem.column, problem.value) == ("mrr", "5 €")


def test_a_sign_of_several_currencies_means_the_partners_where_it_can(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,mrr\n1,A,$5\n2,B,€5\n", encoding="utf-8")
    table = look(file)
    (batch,) = parse(table, layout(BY_NAME["clients"], table.header), currency="CAD")
    assert list(batch.values[3]) == ["CAD", "EUR"]


def test_words_are_counted_by_column_and_row(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,relationship,city\n1,A,x,NULL\n2,B,x,Ulm\n3,C,sold,-\n", encoding="utf-8")
    notes = Notes()
    table = look(file)
    (batch,) = parse(table, layout(BY_NAME["clients"], table.header), notes=[notes])
    assert list(batch.values[2]) == [None, None, "sold"]
    assert (notes.unknown, notes.blank) == ({"relationship": {"x": 2}}, {"city": {"NULL": 1, "-": 1}})


@pytest.mark.parametrize(
    "footer",
    ["Exported by,Ann Alder", "Report date:,2026-11-30", "Total,12", "Page 1 of 3,x", "Berichtsdatum,x", "Seite 2/3,x"],
)
def test_a_line_at_the_end_of_a_report_is_no_client_and_a_client_with_little_is(tmp_path: Path, footer: str) -> None:
    batch = parsed(tmp_path, f"client_id,name,mrr\n1,Alder,5\n2,Exported by,\npage-1,Page 1 of 3,\n{footer}\n")
    assert list(batch.values[0]) == ["1", "2", "page-1"]
    assert [row.line for row in batch.rejected] == [5]


@pytest.mark.parametrize(
    ("cell", "domain"),
    [
        ("birch.example;cedar.example", None),
        ('"birch.example, https://cedar.example/"', None),
        ("birch.example;", "birch.example"),
        ("https://birch.example/a;b.html", "birch.example"),
        ("Ann <ann@birch.example>", "birch.example"),
    ],
)
def test_several_domains_in_one_cell_are_told(tmp_path: Path, cell: str, domain: str | None) -> None:
    batch = parsed(tmp_path, f"client_id,name,domain\n1,Alder,{cell}\n")
    assert list(batch.values[2]) == ([domain] if domain else [])
    assert len(batch.rejected) == (domain is None)


@pytest.mark.parametrize(
    ("app", "is_list"),
    [
        ("Email, Forms", True),
        ("Lists / Workflows", True),
        ("Ads;CRM", True),
        ("Email/SMS", False),
        ("Calls, and more", False),
    ],
)
def test_several_known_apps_in_one_cell_are_no_app_of_their_own(app: str, is_list: bool) -> None:
    problems = derive(BY_NAME["portal_usage"], {"app": [app]}, 1)
    assert bool(problems) == is_list
