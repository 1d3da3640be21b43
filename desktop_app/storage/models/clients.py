"""Clients: what imports say of them, their contacts, what else HubSpot says, and their history."""

from peewee import AutoField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField, fn

from desktop_app.domain.records import EngagementLevel, Relationship
from desktop_app.storage.models.fields import (
    AmountField,
    ChoiceField,
    CountField,
    CurrencyField,
    DayField,
    FigureField,
    FlagField,
    StoredTable,
    text_not_empty,
)
from desktop_app.storage.models.imports import import_reference


class StoredClient(StoredTable):
    """A client. `sort_key` orders names with numbers in them as people count.

    `currency_assumed` says that the currency is the partner's, as the data names none.
    Points are HubSpot's own, in millionths; several ids, groups or tags in one text are separated by `;`.
    `missing_since` is the day of the first sync that did not have the client any more, `not_shared_since` of the first
    one that had no MRR of it, where the last known one is still shown.
    """

    id = AutoField()
    client_id = text_not_empty("client_id", unique=True)
    name = text_not_empty("name")
    sort_key = TextField(null=True)
    domain = TextField(null=True)
    hub_id = TextField(null=True)
    company_id = TextField(null=True)
    merged_ids = TextField(null=True)
    is_active = FlagField(null=True)
    relationship = ChoiceField(Relationship, null=True)
    relationship_since = DayField(null=True)
    managed_until = DayField(null=True)
    last_partner_activity_on = DayField(null=True)
    managing_partners = IntegerField(null=True, constraints=[Check("managing_partners >= 1")])
    mrr = AmountField(null=True)
    split_managed_mrr = AmountField(null=True)
    currency = CurrencyField(null=True)
    currency_assumed = FlagField(null=True)
    industry = TextField(null=True)
    country = TextField(null=True)
    city = TextField(null=True)
    market = TextField(null=True)
    market_multiplier = FigureField(null=True, constraints=[Check("market_multiplier >= 0")])
    contact_name = TextField(null=True)
    contact_email = TextField(null=True)
    partner_owner = TextField(null=True)
    success_owner_name = TextField(null=True)
    success_owner_email = TextField(null=True)
    growth_specialist_name = TextField(null=True)
    growth_specialist_email = TextField(null=True)
    contacts_used = CountField(null=True)
    contacts_limit = CountField(null=True)
    emails_used = CountField(null=True)
    emails_limit = CountField(null=True)
    core_seats_used = CountField(null=True)
    core_seats_limit = CountField(null=True)
    sales_seats_used = CountField(null=True)
    sales_seats_limit = CountField(null=True)
    service_seats_used = CountField(null=True)
    service_seats_limit = CountField(null=True)
    engagement_index = FigureField(null=True, constraints=[Check("engagement_index BETWEEN 0 AND 10")])
    engagement_level = ChoiceField(EngagementLevel, null=True)
    usage_score = FigureField(null=True, constraints=[Check("usage_score BETWEEN 0 AND 100")])
    usage_trend_4w = FigureField(null=True)
    sold_points = AmountField(null=True)
    managed_points = AmountField(null=True)
    total_points = AmountField(null=True)
    points_as_of = DayField(null=True)
    shared_groups = TextField(null=True)
    tags = TextField(null=True)
    account_link = TextField(null=True)
    next_renewal_on = DayField(null=True)
    missing_since = DayField(null=True)
    not_shared_since = DayField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "client"


class StoredContact(StoredTable):
    """A person at a client, known by the email address, or by the name where there is none."""

    id = AutoField()
    client = ForeignKeyField(StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False)
    name = TextField(null=True)
    email = TextField(null=True)
    title = TextField(null=True)
    phone = TextField(null=True)
    is_primary = FlagField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "contact"
        constraints = (Check("name IS NOT NULL OR email IS NOT NULL"),)


StoredContact.add_index(
    StoredContact.client, fn.lower(fn.ifnull(StoredContact.email, StoredContact.name)), unique=True, name="contact_key"
)


class StoredProperties(StoredTable):
    """More from HubSpot: the columns of files that have no place of their own, as a JSON object from names to texts.

    One row for each client: a row for each value costs twice as much to write and three times the room.
    """

    id = AutoField()
    client = ForeignKeyField(
        StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False, unique=True
    )
    properties = TextField()
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "client_properties"


class StoredSnapshot(StoredTable):
    """What was known of a client at the end of a day on which something changed.

    Where its MRR was unknown, `subscribed_mrr` is what its running subscriptions paid in its own currency, and
    `subscribed_elsewhere` what they paid in others: currencies and amounts as JSON, empty where there were none.
    """

    client_id = TextField()
    taken_on = DayField()
    name = TextField()
    mrr = AmountField(null=True, bounded=False)
    subscribed_mrr = AmountField(null=True, bounded=False)
    currency = TextField(null=True)
    relationship = TextField(null=True)
    managing_partners = IntegerField(null=True)
    engagement_index = FigureField(null=True)
    usage_score = FigureField(null=True)
    apps_used = IntegerField(null=True)
    gone = FlagField()
    is_active = FlagField(null=True)
    split_managed_mrr = AmountField(null=True, bounded=False)
    subscribed_elsewhere = TextField(null=True)

    class Meta:
        table_name = "client_snapshot"
        primary_key = CompositeKey("client_id", "taken_on")
        without_rowid = True


StoredSnapshot.add_index(StoredSnapshot.taken_on, name="client_snapshot_day")
