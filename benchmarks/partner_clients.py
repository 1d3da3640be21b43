"""How long a whole HubSpot export takes, against reading it and storing what comes out of it alone:
`python -m benchmarks.partner_clients`."""

import csv
import random
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.importing import cpu, import_new, peak_megabytes, typical

CLIENTS, COLUMNS = 20_000, 172
_HUBS = ("marketing", "sales", "service", "operations", "cms", "commerce")
_NAMED = """
hs_object_id hs_client_name hs_client_account_name hs_client_domain_name hs_original_purchased_domain hs_country
hs_account_link hs_is_active hs_is_managed hs_is_sold hs_relationship_type hs_relationship_start_date
hs_managed_relationship_estimated_expiration_date hs_number_of_managing_partners
hs_last_active_partner_employee_active_at hs_all_active_products hs_total_subscription_mrr hs_managed_mrr
hs_split_managed_mrr hs_managed_local_mrr_currency hs_renewal_mrr_change hs_next_renewal_date hs_cancellation_products
hs_next_cancellation_date hs_contract_manager_name hs_unified_usage_score hs_last_4_weeks_usage_score_trend
hs_platform_engagement_level hs_all_apps hs_marketing_contacts_usage hs_marketing_contacts_limit
hs_monthly_email_sends_usage hs_monthly_email_sends_limit hs_success_owner_name hs_success_owner_email
hs_sales_owner_name hs_sales_owner_email hs_available_property_groups hs_client_portal_purged hs_market_name
hs_credits_usage hs_included_hubspot_credits_monthly_limit hs_additional_hubspot_credits_monthly_limit
hs_next_hubspot_credit_reset_date hs_sold_tier_points hs_managed_tier_points hs_total_tier_points hs_market_multiplier
hs_tiering_properties_updated_at hs_projected_commission hs_revenue_signals hs_revenue_signal_explanation
hs_revenue_signal_positioning
""".split()
_OF_HUB = (
    "hs_has_{0}_hub", "hs_is_{0}_hub_activated", "hs_{0}_hub_edition", "hs_{0}_hub_mrr", "hs_{0}_hub_renewal_date",
    "hs_{0}_hub_tools_to_activate", "hs_{0}_hub_usage_score",
)  # fmt: skip
_SEATS = [f"hs_{of}_seats_{what}" for of in ("core", "sales", "service") for what in ("assigned", "available", "limit")]
_HEADER = [*_NAMED, *(name.format(hub) for hub in _HUBS for name in _OF_HUB), *_SEATS]
HEADER = [*_HEADER, *(f"our_own_property_{number}" for number in range(COLUMNS - len(_HEADER)))]
# What comes out of the file: a row for each value that is kept by its name, as if these had a table of their own.
_VALUES = (
    "SELECT row.id, row.client, value.key, value.value, row.added_by, row.changed_by"
    " FROM client_properties row, json_each(row.properties) value"
)
_OUT = {
    **{table: f"SELECT * FROM {table}" for table in ("client", "subscription", "renewal", "app_usage")},
    "client_value": _VALUES,
}
# The rows as they are stored, those that follow from others among them.
_STORED = {
    table: f"SELECT * FROM {table}"
    for table in (
        "client", "subscription", "renewal", "app_usage", "client_properties", "line_snapshot", "client_snapshot",
    )
}  # fmt: skip


def row(number: int, chance: random.Random) -> dict[str, str]:
    """A client as HubSpot exports it: most is blank unless it is managed."""
    managed = number % 5 < 2
    cells = {
        "hs_object_id": str(31_000_000_000 + number), "hs_client_name": f"Client {number} Holding",
        "hs_client_domain_name": f"client{number}.example", "hs_country": chance.choice(("Germany", "France", "Spain")),
        "hs_is_active": "true", "hs_is_managed": str(managed).lower(), "hs_is_sold": str(not managed).lower(),
        "hs_account_link": f"https://app.hubspot.com/l/{number}", "hs_relationship_start_date": "2022-03-14T00:00:00Z",
        "hs_available_property_groups": "usage;products", "hs_client_portal_purged": "false",
    }  # fmt: skip
    cells |= {name: f"value {chance.randint(0, 99)}" for name in HEADER[len(_HEADER) :] if chance.random() < 0.3}
    return cells | _of_managed(number, chance) if managed else cells


def _of_managed(number: int, chance: random.Random) -> dict[str, str]:
    hubs = chance.sample(_HUBS, 2)
    cells = {
        "hs_total_subscription_mrr": f"{chance.randint(20, 9_000)}.000000", "hs_managed_local_mrr_currency": "EUR",
        "hs_split_managed_mrr": f"{chance.randint(20, 900)}.50", "hs_number_of_managing_partners": "1",
        "hs_all_apps": "Email, Forms, Landing pages, CRM", "hs_unified_usage_score": str(chance.randint(0, 100)),
        "hs_platform_engagement_level": "high", "hs_last_4_weeks_usage_score_trend": "-0.12",
        "hs_marketing_contacts_usage": str(number), "hs_marketing_contacts_limit": "20000",
        "hs_sold_tier_points": "12.5", "hs_tiering_properties_updated_at": "1764115200000",
        "hs_success_owner_name": "Dana", "hs_sales_owner_name": "Sam",
        "hs_revenue_signal_positioning": "<p>Grow <b>now</b></p>", "hs_contract_manager_name": "Max",
    }  # fmt: skip
    for hub in hubs:
        cells |= {
            f"hs_has_{hub}_hub": "true", f"hs_{hub}_hub_edition": "professional",
            f"hs_{hub}_hub_mrr": f"{chance.randint(20, 900)}.000000", f"hs_{hub}_hub_renewal_date": "2031-01-20",
            f"hs_{hub}_hub_usage_score": str(chance.randint(0, 100)),
        }  # fmt: skip
    return cells | {name: str(chance.randint(0, 9)) for name in _SEATS}


def write_export(file: Path) -> None:
    """Write the export, every cell quoted."""
    chance = random.Random(5)
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, HEADER, restval="", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(row(number, chance) for number in range(CLIENTS))


def outcome(workspace: Path, queries: Mapping[str, str]) -> dict[str, Sequence[tuple[Any, ...]]]:
    """What each of `queries` finds in the workspace."""
    with sqlite3.connect(workspace) as connection:
        return {table: connection.execute(query).fetchall() for table, query in queries.items()}


def floor(file: Path, rows: dict[str, Sequence[tuple[Any, ...]]], target: Path) -> None:
    """Read with `csv.reader`, store `rows` with `executemany`."""
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as connection, file.open(newline="") as stream:
        for _cells in csv.reader(stream):
            pass
        for table, records in rows.items():
            names = ", ".join(f"c{number}" for number in range(len(records[0])))
            connection.execute(f"CREATE TABLE {table} ({names})")
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(records[0]))})", records)
    connection.close()


def _floor(file: Path, rows: dict[str, Sequence[tuple[Any, ...]]], folder: Path) -> float:
    """Seconds that the floor takes; tells which rows it stores."""
    print(", ".join(f"{len(records):,} {table}" for table, records in rows.items()))
    return typical(lambda: cpu(lambda: floor(file, rows, folder / "floor.db")))


def main() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "clients.csv"
        write_export(file)
        book = folder / "book.partner"
        import_new(file, book)
        least = _floor(file, outcome(book, _OUT), folder)
        as_stored = _floor(file, outcome(book, _STORED), folder)
        whole = typical(lambda: import_new(file, book))
        print(f"{file.stat().st_size / 1e6:.0f} MB, {len(HEADER)} columns: import {whole:.2f} s of processor time")
        print(f"  {whole / least:.2f} x reading and inserts of a row for each value ({least:.2f} s)")
        print(f"  {whole / as_stored:.2f} x reading and inserts of the rows as they are stored ({as_stored:.2f} s)")
        print(f"peak memory {peak_megabytes(file, folder):.0f} MB")


if __name__ == "__main__":
    main()
