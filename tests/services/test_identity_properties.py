"""However the columns of a file stand and its names are written, every figure is the same."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.importing import import_files
from desktop_app.sources.labels import header_key
from desktop_app.storage.workspace import create_workspace
from tests.builders import NOW

Table = list[dict[str, str]]

CLIENTS: Table = [
    {"client_id": "1", "name": "Zoë Söhne", "domain": "zoe.example", "hub_id": "5001", "mrr": "1000"},
    {"client_id": "2", "name": "Ångström Ltd", "domain": "angstrom.example", "hub_id": "5002", "mrr": "500.5"},
]
EVENTS: Table = [
    {"client": "Zoë Söhne", "product_line": "Content Hub", "date": "2026-05-01", "kind": "new", "amount": "400"},
    {"client": "Ångström Ltd", "product_line": "Sales Hub", "date": "2026-06-01", "kind": "new", "amount": "70"},
    {"client": "Zoë Söhne", "product_line": "CMS Hub", "date": "2026-07-01", "kind": "decrease", "amount": "40"},
]
RENEWALS: Table = [{"client": "Ångström Ltd", "product": "Data Hub", "renews_on": "2027-02-01"}]
FIGURES = (
    "SELECT client_id, mrr FROM client ORDER BY client_id",
    "SELECT client, movement, opened_on, expires_on, amount, remaining FROM credit_layer ORDER BY event",
    "SELECT client, line, renews_on, moved_from FROM renewal",
)

_FORMS: list[Callable[[str], str]] = [
    str, str.upper, str.lower, lambda text: normalize("NFD", text), lambda text: f" {normalize('NFC', text)} ",
]  # fmt: skip
_LINES = {
    "Content Hub": ["CMS Hub", "content_hub", "CONTENT HUB Professional", "Content Hub Starter (Annual)"],
    "CMS Hub": ["Content Hub", "cms hub"],
    "Sales Hub": ["SALES_HUB", "Sales Hub Enterprise"],
    "Data Hub": ["Operations Hub", "operations_hub"],
}
_CLIENT = {
    "Zoë Söhne": ["1", "5001", "https://www.zoe.example/"],
    "Ångström Ltd": ["2", "5002", "ANGSTROM.example"],
}


def written(table: Table, columns: list[str]) -> str:
    lines = [",".join(columns), *(",".join(row[name] for name in columns) for row in table)]
    return "\n".join(lines) + "\n"


def figures(*tables: dict[str, str]) -> list[object]:
    """Every figure after importing some sets of tables one after the other."""
    with tempfile.TemporaryDirectory() as folder, create_workspace(Path(folder, "book.partner")) as workspace:
        for texts in tables:
            files = [Path(folder, f"{kind}.csv") for kind in texts]
            for file, text in zip(files, texts.values(), strict=True):
                file.write_text(text, encoding="utf-8")
            assert not any(table.rejected_rows for table in import_files(workspace, files, now=NOW).files)
        return [workspace.rows(query) for query in FIGURES]


@st.composite
def otherwise(draw: st.DrawFn) -> dict[str, str]:
    """The same tables with their columns in another order, and names written in another way."""

    def spelled(row: dict[str, str]) -> dict[str, str]:
        client, product = row.get("client", ""), "product" if "product" in row else "product_line"
        name = draw(st.sampled_from(_FORMS))(client)
        new = {**row, "client": draw(st.sampled_from([name, *_CLIENT[client]]))}
        return {**new, product: draw(st.sampled_from([row[product], *_LINES[row[product]]]))}

    tables = {"clients": CLIENTS}
    for kind, table in (("credit_events", EVENTS), ("renewals", RENEWALS)):
        tables[kind] = [spelled(row) for row in table]
    return {kind: written(table, draw(st.permutations(sorted(table[0])))) for kind, table in tables.items()}


PLAIN = {
    kind: written(table, sorted(table[0]))
    for kind, table in (("clients", CLIENTS), ("credit_events", EVENTS), ("renewals", RENEWALS))
}


@cache
def plain_figures() -> list[object]:
    return figures(PLAIN)


@given(tables=otherwise())
def test_columns_in_another_order_and_names_in_another_form_change_no_figure(tables: dict[str, str]) -> None:
    assert figures(tables) == plain_figures()
    assert figures(PLAIN, tables) == plain_figures()


_LETTERS = st.characters(categories=("Lu", "Ll", "Lo", "Nd"))
_OWN_HEADINGS = st.lists(
    st.text(_LETTERS, min_size=1, max_size=12).map("zz {}".format), max_size=12, unique_by=header_key
)


@given(headings=_OWN_HEADINGS, data=st.data())
def test_columns_that_nobody_knows_are_kept_by_their_names_and_change_no_figure(
    headings: list[str], data: st.DataObject
) -> None:
    value = st.text(_LETTERS, max_size=8).map(lambda text: text and f"v{text}")
    own = [{heading: data.draw(value) for heading in headings} for _ in CLIENTS]
    table = [{**row, **more} for row, more in zip(CLIENTS, own, strict=True)]
    columns = data.draw(st.permutations(list(table[0])))
    with tempfile.TemporaryDirectory() as folder, create_workspace(Path(folder, "book.partner")) as workspace:
        file = Path(folder, "clients.csv")
        file.write_text(written(table, columns), encoding="utf-8")
        assert not any(part.rejected_rows for part in import_files(workspace, [file], now=NOW).files)
        stored = workspace.rows(
            "SELECT c.client_id, v.key, v.value FROM client c JOIN client_properties p ON p.client = c.id,"
            " json_each(p.properties) v"
        )
        mrr = workspace.rows("SELECT client_id, mrr FROM client ORDER BY client_id")
    wanted = {
        (row["client_id"], heading, cell)
        for row, more in zip(CLIENTS, own, strict=True)
        for heading, cell in more.items()
    }
    assert set(stored) == {each for each in wanted if each[2]}
    assert mrr == [("1", 1_000_000_000), ("2", 500_500_000)]
