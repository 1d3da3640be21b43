"""The kinds of table that can be imported, their columns, and the names by which exports know them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_NAME_JOINTS = re.compile(r"[\s_-]+")


class CellType(StrEnum):
    """How the text of a cell is read."""

    TEXT = "text"
    ID = "id"
    DOMAIN = "domain"
    EMAIL = "email"
    CURRENCY = "currency"
    AMOUNT = "amount"
    NUMBER = "number"
    COUNT = "count"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a kind: its name, how its cells are read, and other names it goes by (HubSpot's and labels)."""

    name: str
    type: CellType = CellType.TEXT
    required: bool = False
    aliases: tuple[str, ...] = ()
    choices: Mapping[str, str] | None = None
    most: float | None = None
    least: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of table: `key` are the columns that identify a row (`client` is the client it belongs to)."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


def _choices(**synonyms: str) -> dict[str, str]:
    """A table from every accepted spelling to the stored value; spellings are separated by `|`."""
    return {spelling: value for value, spellings in synonyms.items() for spelling in (value, *spellings.split("|"))}


_RELATIONSHIPS = _choices(
    sold="verkauft|sold only",
    managed="betreut|verwaltet|managed only",
    sold_and_managed="sold & managed|sold and managed|sold_managed|sold+managed|both|verkauft und betreut",
    none="no relationship|keine|keines",
)
_EVENT_KINDS = _choices(
    new="neu|new credit|purchase",
    increase="increased|upgrade|erhöhung",
    decrease="decreased|downgrade|verringerung",
    churn="churned|cancelled|canceled|kündigung",
)
_STATUSES = _choices(
    pending="offen|ausstehend|open",
    confirmed="bestätigt",
    renewed="verlängert",
    cancellation_requested="cancellation requested|kündigung beantragt|cancelled|canceled",
)
_RENEWAL_TYPES = _choices(
    renewal="verlängerung",
    contact_tier_upgrade="contact tier upgrade|contact-tier upgrade",
    email_overage="email overage|e-mail overage",
)
_OWNERS = _choices(hubspot="hub spot", partner="solutions partner|agency")

_CLIENT = Column(
    "client", required=True, aliases=("client_id", "client name", "client_name", "kunde", "company", "domain")
)
_PRODUCT = Column("product", required=True, aliases=("product name", "hub", "produkt", "product_line"))
_CURRENCY = Column("currency", CellType.CURRENCY, aliases=("währung", "currency code", "hs_managed_local_mrr_currency"))

CLIENTS = Kind(
    "clients",
    (
        Column("client_id", CellType.ID, True, ("hs_object_id", "record id", "client id", "kunden-id", "datensatz-id")),
        Column("name", required=True, aliases=("hs_client_name", "client name", "client", "company name", "kundenname")),
        Column("domain", CellType.DOMAIN, aliases=("hs_client_domain_name", "client domain name", "company domain name")),
        Column("hub_id", CellType.ID, aliases=("portal id", "hub id", "account id", "portalid")),
        Column("company_id", CellType.ID, aliases=("company id", "associated company id", "associatedcompanyid")),
        Column("relationship", CellType.CHOICE, aliases=("hs_relationship_type", "relationship type", "beziehung"), choices=_RELATIONSHIPS),
        Column("relationship_since", CellType.DATE, aliases=("hs_relationship_start_date", "relationship start date")),
        Column("managing_partners", CellType.COUNT, aliases=("hs_number_of_managing_partners", "number of managing partners"), least=1),
        Column("mrr", CellType.AMOUNT, aliases=("hs_total_subscription_mrr", "total subscription mrr", "total mrr")),
        _CURRENCY,
        Column("industry", aliases=("branche",)),
        Column("country", aliases=("hs_country", "land", "country/region")),
        Column("city", aliases=("stadt", "ort")),
        Column("contact_name", aliases=("primary contact", "contact", "contact name", "ansprechpartner")),
        Column("contact_email", CellType.EMAIL, aliases=("primary contact email", "contact email", "e-mail", "email")),
        Column("partner_owner", aliases=("owner", "client owner", "hs_sales_owner_name", "zuständig", "besitzer")),
        Column("contacts_used", CellType.COUNT, aliases=("hs_marketing_contacts_usage", "marketing contacts usage")),
        Column("contacts_limit", CellType.COUNT, aliases=("hs_marketing_contacts_limit", "marketing contacts limit")),
        Column("emails_used", CellType.COUNT, aliases=("hs_monthly_email_sends_usage", "monthly email sends usage")),
        Column("emails_limit", CellType.COUNT, aliases=("hs_monthly_email_sends_limit", "monthly email sends limit")),
        Column("engagement_index", CellType.NUMBER, aliases=("platform engagement", "engagement index"), most=10),
        Column("usage_score", CellType.NUMBER, aliases=("hs_unified_usage_score", "unified usage score"), most=100),
        Column("account_link", aliases=("hs_account_link", "account link", "link to account")),
    ),
    ("client_id",),
)  # fmt: skip
SUBSCRIPTIONS = Kind(
    "subscriptions",
    (
        _CLIENT, _PRODUCT, Column("edition"), Column("mrr", CellType.AMOUNT, True, ("monthly recurring revenue", "amount")),
        _CURRENCY, Column("seats", CellType.COUNT, aliases=("plätze",)), Column("term", aliases=("laufzeit",)),
        Column("started_on", CellType.DATE, aliases=("start date", "startdatum", "started")),
        Column("renews_on", CellType.DATE, aliases=("renewal date", "verlängerung am", "renews")), Column("status"),
    ),
    ("client", "product", "started_on"),
)  # fmt: skip
RENEWALS = Kind(
    "renewals",
    (
        _CLIENT, _PRODUCT, Column("renews_on", CellType.DATE, True, ("renewal date", "renews", "verlängerung am")),
        Column("decision_due_on", CellType.DATE, aliases=("decision deadline", "deadline", "decision due")),
        Column("type", CellType.CHOICE, aliases=("renewal type",), choices=_RENEWAL_TYPES),
        Column("status", CellType.CHOICE, aliases=("contract status",), choices=_STATUSES),
        Column("communication_owner", CellType.CHOICE, aliases=("renewal communication owner",), choices=_OWNERS),
        Column("communication_user", aliases=("user to notify",)),
        Column("renewal_manager", aliases=("hs_contract_manager_name", "contract manager")),
        Column("renewal_manager_email", CellType.EMAIL), Column("current_mrr", CellType.AMOUNT),
        Column("renewal_mrr", CellType.AMOUNT), Column("renewal_edition"), Column("renewal_term"),
    ),
    ("client", "product", "type", "renews_on"),
)  # fmt: skip
PORTAL_USAGE = Kind(
    "portal_usage",
    (
        _CLIENT, Column("app", required=True, aliases=("tool", "feature")), Column("product", aliases=("hub",)),
        Column("used", CellType.FLAG, aliases=("is used", "in use", "genutzt")),
        Column("last_used_on", CellType.DATE, aliases=("last used",)),
        Column("uses_30d", CellType.COUNT, aliases=("uses in 30 days",)),
    ),
    ("client", "app"),
)  # fmt: skip
ENGAGEMENT = Kind(
    "engagement",
    (
        _CLIENT, Column("category", required=True, aliases=("kategorie",)),
        Column("points", CellType.NUMBER, True, ("score", "punkte")), Column("max_points", CellType.NUMBER),
        Column("measured_on", CellType.DATE, aliases=("measured", "as of", "stand")),
    ),
    ("client", "category", "measured_on"),
)  # fmt: skip
CREDIT_EVENTS = Kind(
    "credit_events",
    (
        _CLIENT, Column("product_line", aliases=("product", "hub", "produkt")),
        Column("date", CellType.DATE, True, ("event date", "datum")),
        Column("kind", CellType.CHOICE, True, ("type", "movement", "event", "art"), _EVENT_KINDS),
        Column("amount", CellType.AMOUNT, aliases=("credit", "mrr", "betrag")), _CURRENCY,
        Column("event_id", CellType.ID, aliases=("event id",)), Column("note", aliases=("notes", "notiz", "comment")),
    ),
    ("event_id",),
)  # fmt: skip
TEAM = Kind(
    "team",
    (
        Column("name", required=True), Column("role", required=True, aliases=("rolle", "title")),
        Column("email", CellType.EMAIL, True, ("e-mail", "email address")), Column("phone", aliases=("telefon",)),
        Column("description", aliases=("beschreibung",)), Column("time_zone", aliases=("timezone", "zeitzone")),
    ),
    ("role", "email"),
)  # fmt: skip
PARTNER = Kind("partner", (Column("key", required=True), Column("value")), ("key",))

# In the order in which the files of one import are read: clients before what belongs to them.
KINDS = (PARTNER, CLIENTS, SUBSCRIPTIONS, RENEWALS, PORTAL_USAGE, ENGAGEMENT, CREDIT_EVENTS, TEAM)
BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind | None:
    """The kind that a sheet or a file without its ending is named after; `"Credit events "` is `credit_events`."""
    return BY_NAME.get(_NAME_JOINTS.sub("_", name.strip().lower()))


PARTNER_KEYS = {
    "partner_name": CellType.TEXT,
    "hub_id": CellType.ID,
    "ui_domain": CellType.TEXT,
    "currency": CellType.CURRENCY,
    "credited_tier": CellType.TEXT,
    "credited_since": CellType.DATE,
    "certified_until": CellType.DATE,
}


def fact_key(cell: object) -> str:
    """The key of a fact about the partner as `PARTNER_KEYS` has it: `"Hub ID"` is `hub_id`."""
    return str(cell).strip().lower().replace(" ", "_")
