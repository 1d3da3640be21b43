"""What clients use: apps, and the points of HubSpot's engagement index."""

from peewee import AutoField, Check, ForeignKeyField, TextField, fn

from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.fields import CountField, DayField, FigureField, FlagField, StoredTable
from desktop_app.storage.models.imports import import_reference


class StoredAppUsage(StoredTable):
    """Whether a client uses one HubSpot app."""

    id = AutoField()
    client = ForeignKeyField(StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False)
    app = TextField()
    product = TextField(null=True)
    used = FlagField(null=True)
    last_used_on = DayField(null=True)
    uses_30d = CountField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "app_usage"


StoredAppUsage.add_index(StoredAppUsage.client, StoredAppUsage.app, unique=True, name="app_usage_key")


class StoredEngagement(StoredTable):
    """The points of a client in one category of HubSpot's engagement index."""

    id = AutoField()
    client = ForeignKeyField(StoredClient, column_name="client", backref="+", on_delete="CASCADE", index=False)
    category = TextField()
    points = FigureField(constraints=[Check("points >= 0")])
    max_points = FigureField(null=True, constraints=[Check("max_points >= 0")])
    measured_on = DayField(null=True)
    added_by = import_reference("added_by")
    changed_by = import_reference("changed_by")

    class Meta:
        table_name = "engagement"


StoredEngagement.add_index(
    StoredEngagement.client,
    StoredEngagement.category,
    fn.ifnull(StoredEngagement.measured_on, ""),
    unique=True,
    name="engagement_key",
)
