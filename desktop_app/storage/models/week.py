"""What people did about the lines of the week, and the tasks that playbooks have made."""

from peewee import CompositeKey, TextField

from desktop_app.domain.week_items import WeekKind
from desktop_app.storage.models.fields import ChoiceField, CountField, DayField, StoredTable, UidField


class StoredWeekMark(StoredTable):
    """A line of the week that was put off until a day, or else is done for the `reasons`, a JSON list of their keys.

    An empty client id stands for tasks without a client.
    """

    client_id = TextField()
    kind = ChoiceField(WeekKind)
    until = DayField(null=True)
    reasons = TextField()
    uid = UidField()

    class Meta:
        table_name = "week_mark"
        primary_key = CompositeKey("client_id", "kind")
        without_rowid = True


class StoredPlaybookOff(StoredTable):
    """A client that playbooks make no tasks for."""

    client_id = TextField(primary_key=True)
    uid = UidField()

    class Meta:
        table_name = "playbook_off"
        without_rowid = True


class StoredPlaybookTask(StoredTable):
    """A task that a playbook made for a renewal, `days` before it; it is not made again, also once it is deleted."""

    client_id = TextField()
    line = TextField()
    renews_on = DayField()
    days = CountField()
    task_uid = TextField()

    class Meta:
        table_name = "playbook_task"
        primary_key = CompositeKey("client_id", "line", "renews_on", "days")
        without_rowid = True
