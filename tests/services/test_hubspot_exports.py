"""Files as partners have them: HubSpot's exports in several languages, sheets kept by hand, reports with titles."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.domain.errors import UnusableInput
from desktop_app.services.client_details import client_details
from desktop_app.services.clients import list_clients
from desktop_app.services.import_results import MORE, ImportResult
from desktop_app.services.importing import import_files
from desktop_app.sources.choices import Choices
from desktop_app.sources.rows import BATCH
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PARTNER_CLIENTS = (
    "hs_object_id,hs_client_name,hs_client_account_name,hs_is_managed,hs_is_sold,hs_managed_local_mrr_currency,"
    "hs_sales_hub_mrr,hs_sales_hub_edition,hs_sales_hub_renewal_date,hs_all_active_products,hs_cancellation_products,"
    "hs_all_apps,hs_sales_owner_name,our_own\n"
    "1,Alder,,true,true,EUR,40.000000,professional,2031-01-20,Sales Hub Professional;Content Hub Starter,Sales Hub,"
    '"Email, Forms",Sam,x\n'
    "2,,Birch,false,true,,,,,,,,,\n"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, text: str, name: str = "export.csv", kind: str | None = None) -> ImportResult:
    file = workspace.path.with_name(name)
    file.write_text(text, encoding="utf-8")
    return import_files(workspace, [file], now=NOW, kind=kind)


def test_one_table_of_partner_clients_yields_all_that_is_in_it(workspace: Workspace) -> None:
    result = take(workspace, PARTNER_CLIENTS)
    assert [(file.kind, file.source, file.read) for file in result.files] == [
        ("clients", None, 2), ("subscriptions", "clients", 2), ("renewals", "clients", 1),
        ("portal_usage", "clients", 2), ("client_values", "clients", 1),
    ]  # fmt: skip
    assert workspace.rows("SELECT name, relationship, growth_specialist_name, partner_owner FROM client") == [
        ("Alder", "sold_and_managed", "Sam", None),
        ("Birch", "sold", None, None),
    ]
    assert workspace.rows("SELECT product, edition, mrr, currency, renews_on FROM subscription ORDER BY id") == [
        ("Sales Hub", "professional", 40_000_000, "EUR", "2031-01-20"),
        ("Content Hub", "Starter", None, None, None),
    ]
    assert workspace.rows("SELECT product, renews_on, status FROM renewal") == [
        ("Sales Hub", "2031-01-20", "cancellation_requested")
    ]
    assert workspace.rows("SELECT properties FROM client_properties") == [('{"our_own": "x"}',)]
    uses = {column.heading: column.taken_as for column in result.files[0].columns}
    assert uses["hs_sales_hub_mrr"] == ("subscriptions.mrr", "renewals.current_mrr")
    assert (uses["our_own"], uses["hs_all_apps"]) == ((MORE,), ("portal_usage.app",))
    assert all(file.unchanged == file.read for file in take(workspace, PARTNER_CLIENTS, "again.csv").files)


@pytest.mark.parametrize(
    "text",
    [
        "Datensatz-ID;Kundenname;Beziehungstyp;Gesamt-MRR;Währung\n1;Erle;Betreut;1.234,56;EUR\n",
        'ID de registro,Nombre del cliente,Tipo de relación,MRR totales,Moneda\n1,Erle,Gestionado,"1.234,56",EUR\n',
        "ID de fiche d'informations;Nom du client;Type de relation;MRR total\n1;Erle;Géré;1\u202f234,56 €\n",
        'レコードID,クライアント名,関係の種類,合計MRR,通貨\n1,Erle,管理,"1,234.56",ユーロ\n',
        "Datensatz-ID;Name des Kunden;Art der Beziehung;MRR gesamt;Währung\n1;Erle;nur betreut;1.234,56 €;Euro\n",
        "ID do registro;Nome do cliente;Tipo da relação;Total do MRR;Moeda\n1;Erle;Gerenciado;1.234,56;EUR\n",
        "ID record;Nome del cliente;Tipo relazione;Totale MRR;Valuta\n1;Erle;Gestito;1.234,56;EUR\n",
        "ID záznamu;Název klienta;Typ vztahu;Celkové MRR;Měna\n1;Erle;Spravovaný;1 234,56;EUR\n",
        "Kayıt kimliği;Müşteri adı;İlişki türü;Toplam MRR;Para birimi\n1;Erle;Yönetilen;1.234,56;EUR\n",
        "ID do registo;Nome do cliente;Tipo de relação;MRR total;Moeda\n1;Erle;Gerido;1 234,56;EUR\n",
        "Record-ID;Naam van de klant;Type relatie;MRR totaal;Valuta\n1;Erle;Beheerd;€ 1.234,56;EUR\n",
        'レコードID,顧客名,関係種類,MRR合計,通貨\n1,Erle,管理中,"￥1,234.56",EUR\n'.replace("￥", ""),
    ],
)
def test_exports_are_read_in_each_language(workspace: Workspace, text: str) -> None:
    take(workspace, text)
    result = workspace.rows("SELECT client_id, name, relationship, mrr, currency FROM client")
    assert result == [("1", "Erle", "managed", 1_234_560_000, "EUR")]


def test_a_column_of_money_that_is_not_understood_stops_the_import(workspace: Workspace) -> None:
    with pytest.raises(UnusableInput, match="Vertragswert"):
        take(workspace, "client_id,name,Vertragswert\n1,Alder,€500\n")
    with pytest.raises(UnusableInput, match="Amount"):
        take(workspace, "client,product,mrr,Amount\n1,Sales Hub,5,60\n", kind="subscriptions")


@pytest.mark.parametrize(
    ("heading", "cell", "currency"),
    [
        ("MRR (EUR)", "5", "EUR"), ("MRR in €", "5", "EUR"), ("Gesamt-MRR [CHF]", "5", "CHF"),
        ("合計MRR（円）", "5", "JPY"), ("MRR (EUR)", "£5", "GBP"),
    ],
)  # fmt: skip
def test_a_heading_may_name_the_currency(workspace: Workspace, heading: str, cell: str, currency: str) -> None:
    take(workspace, f"client_id;name;{heading}\n1;Alder;{cell}\n2;Birch;\n")
    assert workspace.rows("SELECT mrr, currency FROM client ORDER BY client_id") == [
        (5_000_000, currency), (None, None),
    ]  # fmt: skip


def test_a_row_against_the_currency_of_the_heading_is_rejected(workspace: Workspace) -> None:
    (file,) = take(workspace, "client_id,name,MRR (EUR),currency\n1,Alder,5,USD\n").files
    assert [row.problems[0].column for row in file.rejected] == ["mrr"]
    with pytest.raises(UnusableInput, match="MRR（税抜）"):
        take(workspace, "client_id,name,合計MRR（税抜）\n1,Alder,5\n", "unclear.csv")


def test_a_table_without_amounts_leaves_a_stated_currency_as_it_is(workspace: Workspace) -> None:
    take(workspace, "client_id,name,domain,mrr,currency\n1,Alder,a.example,5,EUR\n", "clients.csv")
    take(workspace, "client_id,name,city\n1,Alder,Ulm\n", "cities.csv")
    take(workspace, "Record ID,Company name,Company Domain Name\n9,Alder,a.example\n", "companies.csv")
    take(workspace, "key,value\ncurrency,JPY\n", "partner.csv")
    assert workspace.rows("SELECT mrr, currency, currency_assumed, city FROM client") == [(5_000_000, "EUR", 0, "Ulm")]


def test_partner_clients_with_an_owner_of_the_crm_are_no_companies(workspace: Workspace) -> None:
    take(workspace, "hs_object_id,hs_client_name,hubspot_owner_id\n1,Alder,77\n")
    assert workspace.rows("SELECT company_id FROM client") == [(None,)]


def test_prices_count_by_their_period_and_one_time_fees_not_at_all(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    text = "Company,Product,Amount,Recurring billing frequency\n1,Sales Hub,2000,Annually\n1,Onboarding,3000,One-time\n"
    take(workspace, f"{text}1,CMS Hub,5,sometimes\n", kind="subscriptions")
    assert workspace.rows("SELECT product, mrr FROM subscription") == [("Sales Hub", 166_666_667), ("Onboarding", 0)]


@pytest.mark.parametrize(
    ("columns", "cells", "mrr"),
    [
        ("Unit price,Quantity", "50,10", 500),
        ("Unit price,Quantity,Net price", "50,10,450", 450),
        ("Unit price", "50", 50),
        ("Stückpreis,Menge", "50,", None),
    ],
)
def test_the_price_of_one_counts_as_often_as_it_is_bought(
    workspace: Workspace, columns: str, cells: str, mrr: int | None
) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    result = take(workspace, f"Company,Product,Billing frequency,{columns}\n1,Sales Hub,monthly,{cells}\n")
    assert workspace.rows("SELECT mrr / 1000000 FROM subscription") == ([] if mrr is None else [(mrr,)])
    problems = [(row.problems[0].column, str(row.problems[0].problem)) for row in result.files[0].rejected]
    assert problems == ([("seats", "A unit price needs a quantity")] if mrr is None else [])


def test_an_id_alone_is_that_of_clients_where_the_table_is_of_clients(workspace: Workspace) -> None:
    take(workspace, "ID,Name,Relationship,Apps\n7,Alder,managed,Ads;CRM\n")
    assert workspace.rows("SELECT client_id FROM client") == [("7",)]
    assert workspace.rows("SELECT app FROM app_usage ORDER BY app") == [("Ads",), ("CRM",)]
    with pytest.raises(UnusableInput, match="kind of table"):
        take(workspace, "ID,Name,Colour\n7,Onboarding,x\n", "products.csv")


def test_days_written_as_numbers_are_read_and_told(workspace: Workspace) -> None:
    result = take(workspace, "client_id,name,relationship_since\n1,Alder,45992\n2,Birch,2026-01-31\n")
    assert workspace.rows("SELECT relationship_since FROM client") == [("2025-12-01",), ("2026-01-31",)]
    (finding,) = result.files[0].findings
    assert "2025-12-01" in str(finding)


def test_several_apps_in_a_cell_are_rejected(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    ((rejected,),) = [file.rejected for file in take(workspace, "client,app\n1,Ads;CRM\n1,Email\n").files]
    assert (rejected.line, rejected.problems[0].column) == (2, "app")


def test_prices_of_weeks_and_of_several_years_count_as_a_month_of_them(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    head = "Company,Product,Amount,Recurring billing frequency\n"
    rows = "1,Sales Hub,2400,Every two years\n1,CMS Hub,3600,per_three_years\n1,Data Hub,12,Weekly\n"
    take(workspace, head + rows, kind="subscriptions")
    stored = workspace.rows("SELECT mrr / 1000000, price / 1000000, billing FROM subscription")
    assert stored == [(100, 1200, "yearly"), (100, 1200, "yearly"), (52, 624, "yearly")]


def test_a_table_is_of_the_kind_whose_own_columns_it_has(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    renewals = take(workspace, "client,product,renews_on,current_mrr\n1,Sales Hub,2031-01-20,100\n")
    labelled = "Client,Products,Renewal date,Decision deadline,Current MRR\n1,CMS Hub,2031-01-20,2030-12-01,100\n"
    assert [renewals.files[0].kind, take(workspace, labelled).files[0].kind] == ["renewals", "renewals"]


def test_the_header_is_found_below_titles_and_totals_are_rejected(workspace: Workspace) -> None:
    text = 'Report of "clients\nPeriod:,2026\n\nclient_id,name,mrr\n1,Alder,100\nTotal,,100\n'
    result = take(workspace, text)
    (file,) = result.files
    assert (file.header_line, file.added, [row.line for row in file.rejected]) == (4, 1, [6])


@pytest.mark.parametrize("chosen", [None, 3])
@pytest.mark.parametrize("sheet", [False, True])
def test_titles_of_groups_above_the_headings_say_which_of_two_alike_is_meant(
    workspace: Workspace, sheet: bool, chosen: int | None
) -> None:
    rows = [
        ["Clients", "", "", "", "", ""],
        ["", "", "Marketing Hub", "", "Sales Hub", ""],
        ["client_id", "name", "MRR", "Renewal date", "MRR", "Renewal date"],
        ["1", "Alder", "100", "2031-01-31", "50", "2031-03-31"],
    ]
    file = workspace.path.with_name("clients.xlsx" if sheet else "clients.csv")
    if sheet:
        with xlsxwriter.Workbook(file) as book:
            cells = book.add_worksheet("clients")
            for line, row in enumerate(rows):
                cells.write_row(line, 0, row)
    else:
        file.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    (result, *_) = import_files(workspace, [file], now=NOW, header_line=chosen).files
    assert workspace.rows("SELECT product, mrr / 1000000, renews_on FROM subscription ORDER BY id") == [
        ("Marketing Hub", 100, "2031-01-31"), ("Sales Hub", 50, "2031-03-31"),
    ]  # fmt: skip
    assert str(result.findings[0]) == "The header is on lines 2 and 3; the lines above them are not read"


def test_a_table_far_down_a_sheet_is_read_below_the_line_that_is_chosen(workspace: Workspace) -> None:
    file = workspace.path.with_name("book.xlsx")
    with xlsxwriter.Workbook(file) as book:
        cells = book.add_worksheet("clients")
        for line in range(60):
            cells.write_row(line, 0, ["What", line])
        cells.write_row(60, 0, ["client_id", "name"])
        cells.write_row(61, 0, [1, "Alder"])
    (result,) = import_files(workspace, [file], now=NOW, header_line=61).files
    assert (result.header_line, result.added) == (61, 1)


def test_a_title_of_groups_may_look_like_a_header(workspace: Workspace) -> None:
    (file,) = take(workspace, "Client ID,Client,Client,MRR\nclient_id,name,domain,mrr\n1,Alder,a.example,100\n").files
    assert (file.header_line, file.read, file.rejected_rows) == (2, 1, 0)
    with pytest.raises(UnusableInput, match="twice"):
        take(workspace, "Report\nclient_id,name,mrr,mrr\n1,A,1,2\n", "twice.csv")


def test_a_header_that_stands_again_and_a_table_below_are_told_and_not_read(workspace: Workspace) -> None:
    text = "client_id,name\n1,Alder\nclient_id,name\n2,Birch\n\nclient,product,mrr\n1,Sales Hub,5\n\n2,CMS Hub,6\n"
    result = take(workspace, text)
    (file,) = result.files
    assert (file.added, file.read, [str(finding) for finding in file.findings]) == (
        2, 2, ["Not read, as the header is repeated: 1 row"]
    )  # fmt: skip
    (part,) = result.not_read
    assert (part.sheet, part.rows, "line 6" in str(part.why)) == (None, 2, True)
    below = import_files(workspace, [workspace.path.with_name("export.csv")], now=NOW, header_line=6)
    assert [(file.kind, file.added) for file in below.files] == [("subscriptions", 2)]


def test_contacts_come_from_lists_rows_and_halves_of_names(workspace: Workspace) -> None:
    take(
        workspace,
        "Record ID,Company name,Company Domain Name,Associated Contact\n"
        '9,Alder,a.example,"Ann Alder (ann@a.example);Bob, Jr.;cy@a.example"\n',
    )
    result = "SELECT name, email, title FROM contact ORDER BY id"
    assert workspace.rows(result) == [
        ("Ann Alder", "ann@a.example", None), ("Bob, Jr.", None, None), (None, "cy@a.example", None),
    ]  # fmt: skip
    rows = "9,Alder,Ann,Alder,ann@a.example,Head\n9,Alder,花子,山田,h@a.example,\n"
    take(workspace, f"Record ID - Company,Company name,First Name,Last Name,Email,Job title\n{rows}")
    assert workspace.rows(result)[0::3] == [("Ann Alder", "ann@a.example", "Head"), ("山田 花子", "h@a.example", None)]


def test_an_export_of_people_makes_no_clients(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    for head in ("Record ID,First Name,Last Name,Email,Company name", "Datensatz-ID,Vorname,Name,E-Mail,Kunde"):
        (file,) = take(workspace, f"{head}\n8001,Ann,Alder,ann@a.example,Alder\n").files
        assert file.kind == "contacts"
    assert workspace.rows("SELECT name FROM contact") == [("Ann Alder",)]
    assert workspace.rows("SELECT name FROM client") == [("Alder",)]


def test_a_history_from_the_newest_day_is_read_from_its_end(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    newest_first = "1,Sales Hub,2026-03-01,new,5\n1,Sales Hub,2026-03-01,churn,\n1,Sales Hub,2026-01-01,new,9\n"
    take(workspace, f"client,product_line,date,kind,amount\n{newest_first}")
    result = workspace.rows("SELECT kind FROM credit_event ORDER BY date, entry")
    assert result == [("new",), ("churn",), ("new",)]


def test_a_number_in_a_workbook_of_1904_and_a_formula_without_its_result(workspace: Workspace) -> None:
    take(workspace, "client_id,name\n1,Alder\n", "clients.csv")
    file = workspace.path.with_name("renewals.xlsx")
    with xlsxwriter.Workbook(str(file), {"date_1904": True}) as book:
        sheet = book.add_worksheet("renewals")
        sheet.write_row(0, 0, ["client", "product", "renews_on"])
        sheet.write_row(1, 0, ["1", "Sales Hub", 46406])
    import_files(workspace, [file], now=NOW)
    assert workspace.rows("SELECT renews_on FROM renewal") == [("2031-01-20",)]


def test_words_that_nobody_knows_are_counted_and_cost_no_row(workspace: Workspace) -> None:
    (file,) = take(workspace, "client_id,name,relationship\n1,Alder,Bespielt\n2,Birch,Bespielt\n").files
    assert (file.added, dict(file.columns[2].unknown_words)) == (2, {"Bespielt": 2})


def test_columns_and_words_that_were_chosen_once_are_known_in_a_file_with_further_columns(workspace: Workspace) -> None:
    file = workspace.path.with_name("december.csv")
    file.write_text("Wert,Nummer,Titel,Art\n€5,1,Alder,Bespielt\n", encoding="utf-8")
    choices = Choices(
        kind="clients",
        mapping={"Nummer": "client_id", "Titel": "name", "Art": "relationship", "Wert": ""},
        words={"relationship": {"Bespielt": "managed"}},
    )
    import_files(workspace, [file], now=NOW, choices={(file, file.name): choices})
    (result,) = take(
        workspace, "Title line\nArt,Titel,Wert,City,Nummer\nBespielt,Birch,€6,Ulm,2\n", "january.csv"
    ).files
    assert (result.kind, result.header_line, result.left_out) == ("clients", 2, ("Wert",))
    results = workspace.rows("SELECT name, relationship, city FROM client ORDER BY name")
    assert results == [("Alder", "managed", None), ("Birch", "managed", "Ulm")]
    with pytest.raises(UnusableInput):  # what is too little to tell a table by
        take(workspace, "Art,Titel\nBespielt,Cedar\n", "february.csv")


def test_a_file_of_many_rejects_is_told_in_part_and_counted_whole(workspace: Workspace) -> None:
    (file,) = take(workspace, "client_id,name\n" + "1,\n" * 1_005).files
    assert (len(file.rejected), file.rejected_rows) == (1_000, 1_005)
    assert file.rejects is not None
    assert [row.line for row in file.rejects.rows()] == [1002, 1003, 1004, 1005, 1006]


def test_what_an_earlier_line_said_of_a_client_counts_whatever_batch_the_later_one_is_in(workspace: Workspace) -> None:
    head = "hs_object_id,hs_client_name,contact,our_own,other\n"
    lines = ["1,Alder,a@alder.example,x,", "1,Alder,b@alder.example,y,z"]
    far = [f"{number},Client {number},,n," for number in range(2, BATCH + 40)]
    take(workspace, head + "\n".join([*lines, *far, "1,Alder,c@alder.example,w,q"]) + "\n")
    ((values,),) = workspace.rows("SELECT properties FROM client_properties WHERE client = 1")
    assert json.loads(values) == {"other": "z", "our_own": "x"}


def test_hubspots_next_renewal_counts_where_no_renewal_or_subscription_names_a_later_day(workspace: Workspace) -> None:
    head = "client_id,name,hs_next_renewal_date\n"
    days = {"Alder": "2027-03-01", "Birch": "2027-03-02", "Cedar": "2027-03-03", "Dorn": "2026-11-22", "Elm": ""}
    days["Fir"] = NOW.date().isoformat()
    take(workspace, head + "".join(f"{name},{name},{day}\n" for name, day in days.items()), "clients.csv")
    take(workspace, "client,product,mrr,renews_on\nAlder,Sales Hub,50,2027-08-01\n", "subscriptions.csv")
    take(workspace, "client,product,renews_on\nBirch,Sales Hub,2027-01-20\n", "renewals.csv")
    expected = {
        "Alder": date(2027, 8, 1), "Birch": date(2027, 1, 20), "Cedar": date(2027, 3, 3), "Dorn": None, "Elm": None,
        "Fir": NOW.date(),
    }  # fmt: skip
    assert {row.name: row.next_renewal for row in list_clients(workspace, NOW.date()).rows} == expected
    of_each = {name: client_details(workspace, name, NOW.date()).row.next_renewal for name in days}
    assert of_each == expected
