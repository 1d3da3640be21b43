"""Further columns of clients as they are stored: the JSON of each row, of columns alike and not."""

import json

import pytest

from desktop_app.storage.importing.property_rows import property_rows

_TEXTS = ("plain", 'a "quoted" word', "back\\slash", "Zoë", "a\ttab\nand a line", "😀")
_COLUMNS = {
    "alike": [*_TEXTS, None] * 4,
    "different": [None if number % 5 == 0 else f"{number} Zoë" for number in range(28)],
    'with "quotes"': ["x"] * 27 + [None],
    "mostly blank": [None, "once"] + [None] * 26,
}


@pytest.mark.parametrize("columns", [_COLUMNS, {"alike": _COLUMNS["alike"]}], ids=["several", "alone"])
def test_each_row_is_the_json_of_what_it_says(columns: dict[str, list[str | None]]) -> None:
    lines, clients = list(range(2, 30)), list(range(100, 128))
    expected = {
        (line, str(client)): json.dumps(says)
        for place, (line, client) in enumerate(zip(lines, clients, strict=True))
        if (says := {name: texts[place] for name, texts in columns.items() if texts[place] is not None})
    }
    rows = property_rows(lines, clients, columns)
    assert {(row.line, row.client): row.text for row in rows} == expected
    assert all(tuple(row.values) == row.names for row in rows)
