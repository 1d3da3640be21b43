"""Imports: each run, what it changed, and how tables with a known header are read."""

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from desktop_app.storage.models.fields import DayField, InstantField, StoredTable


class StoredImport(StoredTable):
    """One import or sync: `files` is JSON, `as_of` the local day that its data are of.

    `listed` are the rows of earlier imports that it has unchanged, as JSON: first and last numbers, by kind.
    """

    id = AutoField()
    started_at = InstantField()
    as_of = DayField()
    files = TextField()
    fingerprint = TextField(null=True)
    undone_at = InstantField(null=True)
    listed = TextField(null=True)

    class Meta:
        table_name = "import_run"


class StoredImportChange(StoredTable):
    """A row that an import changed: `before` holds the fields that it changed as they were, as JSON."""

    id = AutoField()
    import_id = ForeignKeyField(
        StoredImport, column_name="import_id", object_id_name="run_id", backref="+", on_delete="CASCADE", index=False
    )
    kind = TextField()
    row_id = IntegerField()
    before = TextField()

    class Meta:
        table_name = "import_change"


StoredImportChange.add_index(StoredImportChange.import_id, name="import_change_import")
StoredImportChange.add_index(StoredImportChange.kind, StoredImportChange.row_id, name="import_change_row")


class StoredHeaderMapping(StoredTable):
    """How tables with this header are read: `mapping` from heading to column, `choices` words by column, as JSON."""

    header = TextField(primary_key=True)
    kind = TextField()
    mapping = TextField()
    choices = TextField()

    class Meta:
        table_name = "header_mapping"
        without_rowid = True


def import_reference(column: str) -> ForeignKeyField:
    """A column that says which import added a row, or changed it last; rows that a person entered belong to none."""
    return ForeignKeyField(
        StoredImport, column_name=column, object_id_name=f"{column}_id", backref="+", index=False, null=True
    )
