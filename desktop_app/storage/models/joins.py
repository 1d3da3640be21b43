"""Records of clients that were joined into one, with what it takes to part them again."""

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from desktop_app.storage.models.fields import InstantField, StoredTable
from desktop_app.storage.models.imports import StoredImport


class StoredJoin(StoredTable):
    """The record `joined_id` became part of the client `client_id`: by an import, or by a person if that is blank.

    `after_import` is the newest import at that time, `before` as JSON what the join changed, as it was.
    """

    id = AutoField()
    import_id = ForeignKeyField(
        StoredImport, column_name="import_id", object_id_name="run_id", backref="+", index=False, null=True
    )
    after_import = IntegerField()
    client_id = TextField()
    joined_id = TextField(unique=True)
    joined_at = InstantField()
    before = TextField()

    class Meta:
        table_name = "client_join"


StoredJoin.add_index(StoredJoin.client_id, name="client_join_client")
