"""What clients pay for, and the contract changes ahead."""

from peewee import AutoField, ForeignKeyField, TextField, fn

from desktop_app.domain.records import Billing, CommunicationOwner, RenewalStatus, RenewalType
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.fields import AmountField, ChoiceField, CountField, CurrencyField, DayField, StoredTable
from desktop_app.storage.models.imports import import_reference


class StoredSubscription(StoredTable):
    """A product that a client pays for: `mrr` is worked out where the data give a `price` per `billing` period.

    `line` is the product line by which `product` is compared.
    """

    id = AutoField()
    client = ForeignKeyField(StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False)
    product = TextField()
    line = TextField(null=True)
    edition = TextField(null=True)
    mrr = AmountField(null=True)
    price = AmountField(null=True)
    billing = ChoiceField(Billing, null=True)
    currency = CurrencyField(null=True)
    seats = CountField(null=True)
    term = TextField(null=True)
    started_on = DayField(null=True)
    renews_on = DayField(null=True)
    ends_on = DayField(null=True)
    status = TextField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "subscription"


StoredSubscription.add_index(
    StoredSubscription.client,
    StoredSubscription.product,
    fn.ifnull(StoredSubscription.started_on, ""),
    unique=True,
    name="subscription_key",
)


class StoredRenewal(StoredTable):
    """A contract change, named by its client, `line` and `type`, where a blank type is a renewal.

    `moved_from` is the day that the data gave before. Without a currency, amounts are in the client's.
    """

    id = AutoField()
    client = ForeignKeyField(StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False)
    product = TextField()
    line = TextField(null=True)
    renews_on = DayField()
    moved_from = DayField(null=True)
    decision_due_on = DayField(null=True)
    type = ChoiceField(RenewalType, null=True)
    status = ChoiceField(RenewalStatus, null=True)
    communication_owner = ChoiceField(CommunicationOwner, null=True)
    communication_user = TextField(null=True)
    renewal_manager = TextField(null=True)
    renewal_manager_email = TextField(null=True)
    current_mrr = AmountField(null=True)
    renewal_mrr = AmountField(null=True)
    currency = CurrencyField(null=True)
    renewal_edition = TextField(null=True)
    renewal_term = TextField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "renewal"


StoredRenewal.add_index(
    StoredRenewal.client,
    StoredRenewal.product,
    fn.ifnull(StoredRenewal.type, RenewalType.RENEWAL.value),
    StoredRenewal.renews_on,
    unique=True,
    name="renewal_key",
)
StoredRenewal.add_index(StoredRenewal.renews_on, name="renewal_day")
