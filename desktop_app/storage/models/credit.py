"""Sold credit: the events that were recorded, and what is derived from them by replay for one choice of settings.

Derived amounts are in 10⁻⁸ of the programme's currency.
"""

from peewee import SQL, AutoField, BigIntegerField, Check, CompositeKey, ForeignKeyField, IntegerField, TextField

from desktop_app.domain.records import EventKind, Origin
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.fields import (
    AmountField,
    ChoiceField,
    CurrencyField,
    DayField,
    FlagField,
    StoredTable,
)
from desktop_app.storage.models.imports import import_reference


class StoredEvent(StoredTable):
    """A credit event. `entry` orders the events of a day; an empty product line means the whole client.

    `line` is the product line by which `product_line` is compared, `uid` that of an event that a person entered.
    `is_derived` marks one that follows from the snapshots of two syncs.
    """

    id = AutoField()
    client = ForeignKeyField(StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False)
    product_line = TextField(default="", constraints=[SQL("DEFAULT ''")])
    line = TextField(null=True)
    date = DayField()
    entry = BigIntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    kind = ChoiceField(EventKind)
    origin = ChoiceField(Origin, null=True)
    amount = AmountField(null=True)
    currency = CurrencyField()
    currency_assumed = FlagField(null=True)
    event_id = TextField(null=True, unique=True)
    uid = TextField(null=True)
    note = TextField(null=True)
    is_derived = FlagField()
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "credit_event"
        constraints = (Check(f"amount IS NOT NULL OR kind = '{EventKind.CHURN.value}'"),)


StoredEvent.add_index(StoredEvent.client, StoredEvent.date, name="credit_event_client")
# Imported events have none, and are many.
StoredEvent.add_index(StoredEvent.uid, unique=True, where=StoredEvent.uid.is_null(False), name="credit_event_uid")
# Few events are in another currency than the programme's: which of them have no rate is then quickly found.
StoredEvent.add_index(
    StoredEvent.currency,
    StoredEvent.client,
    StoredEvent.date,
    StoredEvent.amount,
    where=StoredEvent.currency != "USD",
    name="credit_event_foreign",
)

StoredEvent.add_index(StoredEvent.client, where=StoredEvent.is_derived == 1, name="credit_event_derived")


class StoredLayer(StoredTable):
    """The credit that an event opened, and what is left of it after everything that is known.

    `first_sold_on` is the day of the first sale of its product line, or of the first one in the data where that is not
    `first_sale_sure`; `origin` is the one that it counts by.
    """

    event = IntegerField(primary_key=True)
    client = IntegerField()
    movement = TextField()
    opened_on = DayField()
    expires_on = DayField()
    amount = BigIntegerField(constraints=[Check("amount > 0")])
    remaining = BigIntegerField(constraints=[Check("remaining BETWEEN 0 AND amount")])
    first_sold_on = DayField(null=True)
    first_sale_sure = FlagField(null=True)
    origin = TextField(null=True)

    class Meta:
        table_name = "credit_layer"


StoredLayer.add_index(StoredLayer.opened_on, StoredLayer.expires_on, StoredLayer.remaining, name="credit_layer_opened")
StoredLayer.add_index(StoredLayer.expires_on, name="credit_layer_expires")


class StoredLoss(StoredTable):
    """What an event took from a layer."""

    event = IntegerField()
    layer = IntegerField()
    client = IntegerField()
    lost_on = DayField()
    movement = TextField()
    amount = BigIntegerField(constraints=[Check("amount > 0")])

    class Meta:
        table_name = "credit_loss"
        primary_key = CompositeKey("event", "layer")
        without_rowid = True


StoredLoss.add_index(StoredLoss.lost_on, name="credit_loss_day")
StoredLoss.add_index(StoredLoss.layer, name="credit_loss_layer")


class StoredCreditDay(StoredTable):
    """How much moved on a day, and in how many movements."""

    day = DayField()
    movement = TextField()
    amount = BigIntegerField()
    times = IntegerField()

    class Meta:
        table_name = "credit_day"
        primary_key = CompositeKey("day", "movement")
        without_rowid = True


class StoredCreditSpan(StoredTable):
    """From when until when a client has credit."""

    client = IntegerField()
    since = DayField()
    until = DayField()

    class Meta:
        table_name = "credit_span"
        primary_key = CompositeKey("client", "since")
        without_rowid = True


class StoredCreditState(StoredTable):
    """The settings that the derived tables were made with."""

    settings = TextField()

    class Meta:
        table_name = "credit_state"
        primary_key = False
