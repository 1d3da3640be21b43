"""The people at HubSpot who support the partner, and what is known of the partner itself."""

from peewee import AutoField, BlobField, Check, ForeignKeyField, TextField, fn

from desktop_app.domain.records import HubSpotFigure
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.fields import (
    AmountField,
    ChoiceField,
    CurrencyField,
    DayField,
    FlagField,
    StoredTable,
    UidField,
    text_not_empty,
)
from desktop_app.storage.models.imports import import_reference


class StoredMember(StoredTable):
    """A member of the team as imports have it."""

    id = AutoField()
    name = text_not_empty("name")
    role = text_not_empty("role")
    email = TextField()
    phone = TextField(null=True)
    description = TextField(null=True)
    time_zone = TextField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "team_member"


StoredMember.add_index(StoredMember.role, StoredMember.email, unique=True, name="team_member_key")


class StoredCard(StoredTable):
    """What a person entered about the team: of an imported member only what differs, of others all of it."""

    id = AutoField()
    uid = UidField()
    of_role = TextField(null=True, collation="NOCASE")
    of_email = TextField(null=True, collation="NOCASE")
    name = text_not_empty("name", null=True)
    role = text_not_empty("role", null=True)
    email = text_not_empty("email", null=True)
    phone = TextField(null=True)
    description = TextField(null=True)
    time_zone = TextField(null=True)
    hours = TextField(null=True)
    photo = BlobField(null=True, constraints=[Check("length(photo) <= 500000")])
    until = DayField(null=True)
    removed = FlagField()

    class Meta:
        table_name = "team_card"
        constraints = (
            Check("(of_role IS NULL) = (of_email IS NULL)"),
            Check("of_role IS NOT NULL OR (name IS NOT NULL AND role IS NOT NULL AND email IS NOT NULL)"),
        )


StoredCard.add_index(StoredCard.of_role, StoredCard.of_email, unique=True, name="team_card_of")


class StoredFact(StoredTable):
    """A fact about the partner."""

    id = AutoField()
    key = TextField(unique=True)
    value = TextField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "partner_fact"


class StoredFigure(StoredTable):
    """A figure that HubSpot gives for a month, of a client or, without one, of the partner; in millionths."""

    id = AutoField()
    month = TextField(constraints=[Check("length(month) = 7")])
    client = ForeignKeyField(
        StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False, null=True
    )
    figure = ChoiceField(HubSpotFigure)
    value = AmountField()
    currency = CurrencyField(null=True)
    as_of = DayField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "hubspot_figure"


StoredFigure.add_index(
    StoredFigure.month, fn.ifnull(StoredFigure.client, 0), StoredFigure.figure, unique=True, name="hubspot_figure_key"
)
