"""The workspace's settings, saved views, rule sets and what-if scenarios."""

from peewee import AutoField, TextField

from desktop_app.storage.models.fields import InstantField, StoredTable, UidField


class StoredView(StoredTable):
    """A saved view of the list of clients."""

    name = TextField(primary_key=True)
    query = TextField()

    class Meta:
        table_name = "saved_view"
        without_rowid = True


class StoredSetting(StoredTable):
    """A setting of the workspace, as text."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "setting"
        without_rowid = True


class StoredRuleSet(StoredTable):
    """A rule set of the workspace's own, as TOML."""

    rule_set_id = TextField(primary_key=True)
    toml = TextField()

    class Meta:
        table_name = "rule_set"
        without_rowid = True


class StoredRuleSetChange(StoredTable):
    """Who changed a rule set when, with its text before and after."""

    id = AutoField()
    uid = UidField()
    rule_set_id = TextField()
    changed_at = InstantField()
    changed_by = TextField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "rule_set_change"


class StoredScenario(StoredTable):
    """A named what-if: its moves are JSON."""

    name = TextField(primary_key=True)
    moves = TextField()

    class Meta:
        table_name = "scenario"
        without_rowid = True
