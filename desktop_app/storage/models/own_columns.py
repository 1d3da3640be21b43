"""Columns of clients that people made for themselves."""

from peewee import AutoField, TextField

from desktop_app.domain.own_columns import OwnType, RetainerPart
from desktop_app.storage.models.fields import ChoiceField, CountField, StoredTable, UidField, text_not_empty
from desktop_app.storage.models.imports import import_reference


class StoredOwnColumn(StoredTable):
    """A column; its typed values are in the register under `own.` and its uid, imported ones under its `heading`.

    `choices` is a JSON list, `place` its place among the others. `added_by` is the import that made it, if one did.
    """

    id = AutoField()
    uid = UidField()
    name = text_not_empty("name")
    heading = text_not_empty("heading")
    type = ChoiceField(OwnType)
    choices = TextField()
    retainer = ChoiceField(RetainerPart, null=True)
    place = CountField()
    added_by = import_reference("added_by")

    class Meta:
        table_name = "own_column"
