"""What people enter about clients; kept by client id, so that no import or undo removes it."""

from peewee import AutoField, CompositeKey, IntegerField, TextField

from desktop_app.storage.models.fields import DayField, FlagField, InstantField, StoredTable, UidField


class StoredNote(StoredTable):
    """A note about a client."""

    id = AutoField()
    uid = UidField()
    client_id = TextField()
    written_at = InstantField()
    text = TextField()

    class Meta:
        table_name = "client_note"


StoredNote.add_index(StoredNote.client_id, name="client_note_client")


class StoredTag(StoredTable):
    """A tag of a client."""

    client_id = TextField()
    tag = TextField()
    uid = UidField()

    class Meta:
        table_name = "client_tag"
        primary_key = CompositeKey("client_id", "tag")
        without_rowid = True


class StoredTypedValue(StoredTable):
    """The register of typed values: who typed which value for a field of a client, and when; the newest holds.

    No value means that the field was given back to the data; an empty client id stands for the partner.
    """

    id = AutoField()
    uid = UidField()
    client_id = TextField()
    field = TextField()
    value = TextField(null=True)
    author = TextField()
    entered_at = InstantField()

    class Meta:
        table_name = "typed_value"


StoredTypedValue.add_index(StoredTypedValue.client_id, StoredTypedValue.field, name="typed_value_field")


class StoredTypedRow(StoredTable):
    """A row that a person added, changed or removed; what they typed is in the register of typed values.

    `row_id` is the row of the table of `kind`; blank while that is removed, or not there. `key` as JSON is what
    identifies it in the data, `base` what the data says in place of what was typed, and of a removed row all of it.
    """

    id = AutoField()
    uid = UidField()
    kind = TextField()
    client_id = TextField()
    row_id = IntegerField(null=True)
    key = TextField()
    is_added = FlagField()
    base = TextField()

    class Meta:
        table_name = "typed_row"


StoredTypedRow.add_index(StoredTypedRow.client_id, name="typed_row_client")


class StoredOverride(StoredTable):
    """How a client's renewals are communicated, where a person set it."""

    client_id = TextField()
    field = TextField()
    value = TextField(null=True)
    uid = UidField()

    class Meta:
        table_name = "client_override"
        primary_key = CompositeKey("client_id", "field")
        without_rowid = True


class StoredEndedService(StoredTable):
    """The end of the services for a client, until they were resumed."""

    id = AutoField()
    uid = UidField()
    client_id = TextField()
    ended_on = DayField()
    reason = TextField()
    resumed_at = InstantField(null=True)

    class Meta:
        table_name = "ended_service"


StoredEndedService.add_index(
    StoredEndedService.client_id,
    unique=True,
    where=StoredEndedService.resumed_at.is_null(),
    name="ended_service_client",
)


class StoredRenewalOverride(StoredTable):
    """What a person set for one renewal."""

    client_id = TextField()
    product = TextField()
    type = TextField()
    renews_on = DayField()
    field = TextField()
    value = TextField(null=True)
    set_on = DayField(null=True)
    uid = UidField()

    class Meta:
        table_name = "renewal_override"
        primary_key = CompositeKey("client_id", "product", "type", "renews_on", "field")
        without_rowid = True
