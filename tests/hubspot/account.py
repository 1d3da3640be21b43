"""An account of HubSpot that exists nowhere: its partner clients, companies and owners."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from desktop_app.sources.hubspot.calls import SCOPES

FIRST_DAY = date(2026, 11, 2)
FIRST_ID = 31_000_000_001
_FIRST_COMPANY, _FIRST_OWNER = 9_000_001, 501
_HUBS = ("marketing", "sales", "service", "operations", "cms", "commerce")
_LABELS = {"cms": "Content Hub", "operations": "Data Hub"}
_COUNTRIES = ("Germany", "France", "Japan", "Ireland", "India", "Brazil")
_OWNERS = (("Ada", "Moss"), ("Ben", "Reed"), ("Cleo", "Hart"))
_EDITIONS = ("starter", "professional", "enterprise")
_SHARED = "PRODUCTS;USAGE;RENEWALS;TIERING"

Properties = dict[str, str | None]


@dataclass
class StandInAccount:
    """What the stand-in knows; tests change it between syncs.

    `private` marks properties of partner clients with a history, `merged` leads from lost companies to their winners.
    """

    portal_id: int = 4_411_223
    ui_domain: str = "app-eu1.hubspot.com"
    time_zone: str = "Europe/Berlin"
    currency: str = "USD"
    scopes: set[str] = field(default_factory=lambda: set(SCOPES))
    used_today: int = 1_204
    daily_limit: int = 250_000
    resets_at: datetime = datetime(2026, 12, 1, tzinfo=UTC)
    clients: dict[str, Properties] = field(default_factory=dict)
    companies: dict[str, Properties] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    company_of: dict[str, str] = field(default_factory=dict)
    owners: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    history: dict[str, dict[str, list[tuple[datetime, str | None]]]] = field(default_factory=dict)
    more_properties: tuple[str, ...] = ()

    @property
    def property_names(self) -> list[str]:
        """The properties that partner clients have here."""
        names = dict.fromkeys(name for properties in self.clients.values() for name in properties)
        return [*names, *self.more_properties]


def book(clients: int, day: date = FIRST_DAY, *, padding: int = 0, first_day: date = FIRST_DAY) -> StandInAccount:
    """An account that has so many clients on `first_day`, as of `day`; every twentieth is without a company.

    From day to day some clients buy more, and a new one comes every third day. `padding` properties of the account's
    own are added to each client.
    """
    account = StandInAccount()
    for place, (first, last) in enumerate(_OWNERS):
        account.owners[str(_FIRST_OWNER + place)] = (first, last, place == 2)
    days = max(0, (day - first_day).days)
    for number in range(clients + days // 3):
        began = first_day + timedelta(days=3 * (number - clients + 1)) if number >= clients else None
        _add_client(account, number, days, began, padding)
    return account


def _add_client(account: StandInAccount, number: int, days: int, began: date | None, padding: int) -> None:
    client_id = str(FIRST_ID + number)
    account.clients[client_id] = client_properties(number, days, began) | {
        f"own_field_{place:03}": f"{number * 7919 + place} of {number}" for place in range(padding)
    }
    if number % 20 != 19:
        company_id = str(_FIRST_COMPANY + number)
        account.company_of[client_id] = company_id
        account.companies[company_id] = {
            "name": f"Client {number} Ltd",
            "domain": f"client{number}.example",
            "industry": ("COMPUTER_SOFTWARE", "RETAIL", "BANKING")[number % 3],
            "country": _COUNTRIES[number % len(_COUNTRIES)],
            "city": f"City {number % 40}",
            "hubspot_owner_id": str(_FIRST_OWNER + number % len(_OWNERS)),
        }


def client_properties(number: int, days: int = 0, began: date | None = None) -> Properties:
    """The properties of the client with this number, `days` after the book's first day; `began` is its relationship's.

    Without, it is one of earlier years.
    """
    managed, sold = number % 3 != 2, number % 3 != 1
    began = began or date(2022 + number % 4, 3, 14)
    grown = max(0, days - number % 7) // 7 * 50 if number % 5 == 0 else 0
    marketing, sales = 890 + number % 10 * 10 + grown, 450 if number % 2 else 0
    total = marketing + sales
    properties: Properties = {
        "hs_object_id": str(FIRST_ID + number),
        "hs_client_name": f"Client {number} Ltd",
        "hs_client_account_name": f"Client {number}",
        "hs_client_domain_name": f"client{number}.example",
        "hs_country": _COUNTRIES[number % len(_COUNTRIES)],
        "hs_account_link": f"https://app-eu1.hubspot.com/l/{number}",
        "hs_is_active": "true",
        "hs_is_managed": str(managed).lower(),
        "hs_is_sold": str(sold).lower(),
        "hs_relationship_start_date": f"{began}T00:00:00Z",
        "hs_number_of_managing_partners": "1" if managed else None,
        "hs_all_active_products": _products(number, bool(sales)),
        "hs_total_subscription_mrr": f"{total}.000000",
        "hs_split_managed_mrr": f"{total}.000000" if managed else None,
        "hs_managed_local_mrr_currency": "USD",
        "hs_next_renewal_date": "1957996800000",
        "hs_unified_usage_score": str(20 + number % 80),
        "hs_last_4_weeks_usage_score_trend": "0.05",
        "hs_platform_engagement_level": ("high", "medium", "low")[number % 3],
        "hs_marketing_contacts_usage": str(500 + number),
        "hs_marketing_contacts_limit": "2000",
        "hs_available_property_groups": _SHARED,
        "hs_sold_tier_points": str(number % 30),
        "hs_tiering_properties_updated_at": "2025-11-26T00:00:00Z",
    }
    return properties | _hub("marketing", marketing, number) | _hub("sales", sales, number)


def _products(number: int, has_sales: bool) -> str:
    edition = _EDITIONS[number % 3].title()
    return f"Marketing Hub {edition}" + (f";Sales Hub {edition}" if has_sales else "")


def _hub(hub: str, mrr: int, number: int) -> Properties:
    return {
        f"hs_has_{hub}_hub": str(bool(mrr)).lower(),
        f"hs_{hub}_hub_edition": _EDITIONS[number % 3] if mrr else None,
        f"hs_{hub}_hub_mrr": f"{mrr}.000000" if mrr else None,
        f"hs_{hub}_hub_renewal_date": "2032-01-18" if mrr else None,
    }
