"""Tasks, emails that were sent, and alerts that were put off."""

from peewee import AutoField, TextField

from desktop_app.storage.models.fields import DayField, InstantField, StoredTable, UidField, text_not_empty


class StoredTask(StoredTable):
    """A task, about a client or about none."""

    id = AutoField()
    uid = UidField()
    client_id = TextField(null=True)
    due_on = DayField()
    text = text_not_empty("text")
    done_at = InstantField(null=True)

    class Meta:
        table_name = "task"


class StoredEmail(StoredTable):
    """An email that was handed to a mail program."""

    id = AutoField()
    uid = UidField()
    sent_at = InstantField()
    to_name = TextField()
    to_address = TextField()
    subject = TextField()
    template = TextField(null=True)
    client_id = TextField(null=True)

    class Meta:
        table_name = "sent_email"


class StoredSnooze(StoredTable):
    """An alert that was put off until a day."""

    alert = TextField(primary_key=True)
    until = DayField()
    reason = TextField()

    class Meta:
        table_name = "alert_snooze"
        without_rowid = True
