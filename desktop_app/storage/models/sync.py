"""What syncs showed of clients' product lines, from which credit events are derived."""

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from desktop_app.storage.models.fields import AmountField, CurrencyField, DayField, FlagField, StoredTable
from desktop_app.storage.models.imports import StoredImport


class StoredLineSnapshot(StoredTable):
    """The MRR of a product line from `seen_on` to `seen_until`, the last day on which a sync confirmed it.

    An empty line is the client itself. `compared_with` and `event_on` are as in `domain.derived_events.Observation`.
    """

    id = AutoField()
    client_id = TextField()
    line = TextField()
    import_id = ForeignKeyField(
        StoredImport, column_name="import_id", object_id_name="run_id", backref="+", index=False
    )
    seen_on = DayField()
    seen_until = DayField()
    compared_with = DayField(null=True)
    event_on = DayField(null=True)
    mrr = AmountField()
    currency = CurrencyField()
    share = IntegerField(null=True)
    is_sold = FlagField()

    class Meta:
        table_name = "line_snapshot"


StoredLineSnapshot.add_index(StoredLineSnapshot.client_id, StoredLineSnapshot.line, name="line_snapshot_line")
StoredLineSnapshot.add_index(StoredLineSnapshot.import_id, name="line_snapshot_import")
