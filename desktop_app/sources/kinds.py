"""The kinds of table that can be imported, their columns, and the names by which exports know them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_NAME_JOINTS = re.compile(r"[\s_-]+")


class CellType(StrEnum):
    """How the text of a cell is read."""

    TEXT = "text"
    NAME = "name"
    ID = "id"
    DOMAIN = "domain"
    EMAIL = "email"
    CURRENCY = "currency"
    AMOUNT = "amount"
    NUMBER = "number"
    COUNT = "count"
    POINTS = "points"
    MONTH = "month"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a kind and how its cells are read; what else it is called is in `resources/export_labels/`.

    A choice has `values`, which the list `words` knows in many languages; `keeps_words`: others are stored as they are.
    """

    name: str
    type: CellType = CellType.TEXT
    required: bool = False
    words: str = ""
    values: tuple[str, ...] = ()
    keeps_words: bool = False
    most: float | None = None
    least: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of table: `key` are the columns that identify a row (`client` is the client it belongs to).

    `inputs` are columns that are read and not stored, since others follow from them; `stand_ins` lead from columns to
    those that are read where they are blank, `yearly` from amounts of a year to those of a month that follow from them.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    inputs: tuple[Column, ...] = ()
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    yearly: Mapping[str, str] = field(default_factory=dict)

    def column(self, name: str) -> Column:
        return next(column for column in (*self.columns, *self.inputs) if column.name == name)


def _choice(name: str, words: str, *values: str, required: bool = False, keeps_words: bool = False) -> Column:
    return Column(name, CellType.CHOICE, required, words, values, keeps_words)


_CLIENT = Column("client", CellType.NAME, required=True)
_PRODUCT = Column("product", required=True)
_CURRENCY = Column("currency", CellType.CURRENCY)

_HALF_NAMES = (Column("first_name", CellType.NAME), Column("last_name", CellType.NAME))

CLIENTS = Kind(
    "clients",
    (
        Column("client_id", CellType.ID, required=True),
        Column("name", CellType.NAME, required=True),
        Column("domain", CellType.DOMAIN),
        Column("hub_id", CellType.ID),
        Column("company_id", CellType.ID),
        Column("merged_ids"),
        Column("is_active", CellType.FLAG),
        _choice("relationship", "relationship", "sold", "managed", "sold_and_managed", "none"),
        Column("relationship_since", CellType.DATE),
        Column("managed_until", CellType.DATE),
        Column("last_partner_activity_on", CellType.DATE),
        Column("next_renewal_on", CellType.DATE),
        Column("managing_partners", CellType.COUNT, least=1),
        Column("mrr", CellType.AMOUNT),
        Column("split_managed_mrr", CellType.AMOUNT),
        _CURRENCY,
        Column("industry"),
        Column("country"),
        Column("city"),
        _choice("market", "market", "growth_market", keeps_words=True),
        Column("market_multiplier", CellType.NUMBER),
        Column("contact_name"),
        Column("contact_email", CellType.EMAIL),
        Column("partner_owner"),
        Column("success_owner_name"),
        Column("success_owner_email"),
        Column("growth_specialist_name"),
        Column("growth_specialist_email"),
        Column("contacts_used", CellType.COUNT),
        Column("contacts_limit", CellType.COUNT),
        Column("emails_used", CellType.COUNT),
        Column("emails_limit", CellType.COUNT),
        Column("core_seats_used", CellType.COUNT),
        Column("core_seats_limit", CellType.COUNT),
        Column("sales_seats_used", CellType.COUNT),
        Column("sales_seats_limit", CellType.COUNT),
        Column("service_seats_used", CellType.COUNT),
        Column("service_seats_limit", CellType.COUNT),
        Column("engagement_index", CellType.NUMBER, most=10),
        _choice("engagement_level", "engagement_level", "low", "medium", "high"),
        Column("usage_score", CellType.NUMBER, most=100),
        Column("usage_trend_4w", CellType.NUMBER, least=-1_000_000),
        Column("sold_points", CellType.POINTS),
        Column("managed_points", CellType.POINTS),
        Column("total_points", CellType.POINTS),
        Column("points_as_of", CellType.DATE),
        Column("shared_groups"),
        Column("tags"),
        Column("account_link"),
    ),
    ("client_id",),
    inputs=(
        Column("account_name", CellType.NAME),
        Column("purchased_domain", CellType.DOMAIN),
        Column("is_managed", CellType.FLAG),
        Column("is_sold", CellType.FLAG),
        *_HALF_NAMES,
        Column("arr", CellType.AMOUNT),
    ),
    stand_ins={"name": "account_name", "domain": "purchased_domain"},
    yearly={"arr": "mrr"},
)
CONTACTS = Kind(
    "contacts",
    (
        _CLIENT, Column("name"), Column("email", CellType.EMAIL), Column("title"), Column("phone"),
        Column("is_primary", CellType.FLAG),
    ),
    ("client", "email", "name"),
    inputs=_HALF_NAMES,
)  # fmt: skip
# Columns of a table of clients that have no place of their own: no table is of this kind alone.
CLIENT_VALUES = Kind("client_values", (_CLIENT, Column("name", CellType.NAME), Column("value")), ("client", "name"))
HUBSPOT_FIGURES = Kind(
    "hubspot_figures",
    (
        Column("month", CellType.MONTH, required=True),
        Column("client", CellType.NAME),
        _choice(
            "figure",
            "figure",
            "sold_credit",
            "managed_credit",
            "sold_points",
            "managed_points",
            "total_points",
            "median_apps",
            required=True,
        ),
        Column("value", CellType.AMOUNT, required=True),
        _CURRENCY,
        Column("as_of", CellType.DATE),
    ),
    ("month", "client", "figure"),
)
SUBSCRIPTIONS = Kind(
    "subscriptions",
    (
        _CLIENT, _PRODUCT, Column("edition"), Column("mrr", CellType.AMOUNT, required=True),
        Column("price", CellType.AMOUNT),
        _choice("billing", "billing", "monthly", "quarterly", "half_yearly", "yearly", "one_time"), _CURRENCY,
        Column("seats", CellType.COUNT), Column("term"), Column("started_on", CellType.DATE),
        Column("renews_on", CellType.DATE), Column("ends_on", CellType.DATE),
        _choice(
            "status", "subscription_status", "active", "trial", "cancelled", "ended", "not_started", keeps_words=True
        ),
    ),
    ("client", "product", "started_on"),
    inputs=(
        Column("amount", CellType.AMOUNT), Column("unit_price", CellType.AMOUNT), Column("arr", CellType.AMOUNT),
    ),
    stand_ins={"price": "amount"},
    yearly={"arr": "mrr"},
)  # fmt: skip
RENEWALS = Kind(
    "renewals",
    (
        _CLIENT, _PRODUCT, Column("renews_on", CellType.DATE, required=True), Column("decision_due_on", CellType.DATE),
        _choice("type", "renewal_type", "renewal", "contact_tier_upgrade", "email_overage"),
        _choice("status", "renewal_status", "pending", "confirmed", "renewed", "cancellation_requested"),
        _choice("communication_owner", "communication_owner", "hubspot", "partner"), Column("communication_user"),
        Column("renewal_manager"), Column("renewal_manager_email", CellType.EMAIL),
        Column("current_mrr", CellType.AMOUNT), Column("renewal_mrr", CellType.AMOUNT), _CURRENCY,
        Column("renewal_edition"), Column("renewal_term"),
    ),
    ("client", "product", "type", "renews_on"),
    inputs=(Column("current_arr", CellType.AMOUNT), Column("renewal_arr", CellType.AMOUNT)),
    yearly={"current_arr": "current_mrr", "renewal_arr": "renewal_mrr"},
)  # fmt: skip
PORTAL_USAGE = Kind(
    "portal_usage",
    (
        _CLIENT, Column("app", required=True), Column("product"), Column("used", CellType.FLAG),
        Column("last_used_on", CellType.DATE), Column("uses_30d", CellType.COUNT),
    ),
    ("client", "app"),
)  # fmt: skip
ENGAGEMENT = Kind(
    "engagement",
    (
        _CLIENT, Column("category", required=True), Column("points", CellType.NUMBER, required=True),
        Column("max_points", CellType.NUMBER), Column("measured_on", CellType.DATE),
    ),
    ("client", "category", "measured_on"),
)  # fmt: skip
CREDIT_EVENTS = Kind(
    "credit_events",
    (
        _CLIENT, Column("product_line"), Column("date", CellType.DATE, required=True),
        _choice("kind", "event", "new", "increase", "decrease", "churn", required=True),
        Column("amount", CellType.AMOUNT, least=-(10**10)), _CURRENCY, _choice("origin", "origin", "sourced", "assisted"),
        Column("event_id", CellType.ID), Column("note"),
    ),
    ("event_id",),
    inputs=(Column("arr", CellType.AMOUNT, least=-(10**10)),),
    yearly={"arr": "amount"},
)  # fmt: skip
TEAM = Kind(
    "team",
    (
        Column("name", CellType.NAME, required=True), Column("role", required=True),
        Column("email", CellType.EMAIL, required=True), Column("phone"), Column("description"), Column("time_zone"),
    ),
    ("role", "email"),
)  # fmt: skip
PARTNER = Kind("partner", (Column("key", required=True), Column("value", CellType.NAME)), ("key",))

# In the order in which the files of one import are read: clients before what belongs to them.
KINDS = (
    PARTNER, CLIENTS, SUBSCRIPTIONS, RENEWALS, PORTAL_USAGE, ENGAGEMENT, CREDIT_EVENTS, HUBSPOT_FIGURES, TEAM, CONTACTS,
)  # fmt: skip
BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind | None:
    """The kind that a sheet or a file without its ending is named after; `"Credit events "` is `credit_events`."""
    return BY_NAME.get(_NAME_JOINTS.sub("_", name.strip().lower()))


# How the value of each fact about the partner is read.
FACTS = {
    column.name: column
    for column in (
        Column("partner_name", CellType.NAME),
        Column("hub_id", CellType.ID),
        Column("ui_domain"),
        Column("currency", CellType.CURRENCY),
        Column("credited_tier"),
        Column("credited_since", CellType.DATE),
        Column("certified_until", CellType.DATE),
        Column("programme", CellType.NAME),
        Column("grr", CellType.NUMBER),
        Column("in_growth_market", CellType.FLAG),
        Column("me", CellType.NAME),
    )
}


def fact_key(cell: object) -> str:
    """The key of a fact about the partner as `FACTS` has it: `"Hub ID"` is `hub_id`."""
    return str(cell).strip().lower().replace(" ", "_")
