"""Every table of the workspace, those before it that a table refers to."""

from desktop_app.storage.models.clients import StoredClient, StoredContact, StoredProperties, StoredSnapshot
from desktop_app.storage.models.credit import (
    StoredCreditDay,
    StoredCreditSpan,
    StoredCreditState,
    StoredEvent,
    StoredLayer,
    StoredLoss,
)
from desktop_app.storage.models.entered import (
    StoredEndedService,
    StoredNote,
    StoredOverride,
    StoredRenewalOverride,
    StoredTag,
    StoredTypedRow,
    StoredTypedValue,
)
from desktop_app.storage.models.fields import StoredTable
from desktop_app.storage.models.imports import StoredHeaderMapping, StoredImport, StoredImportChange
from desktop_app.storage.models.joins import StoredJoin
from desktop_app.storage.models.own_columns import StoredOwnColumn
from desktop_app.storage.models.settings import (
    StoredRuleSet,
    StoredRuleSetChange,
    StoredScenario,
    StoredSetting,
    StoredView,
)
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.sync import StoredLineSnapshot
from desktop_app.storage.models.tasks import StoredEmail, StoredSnooze, StoredTask
from desktop_app.storage.models.team import StoredCard, StoredFact, StoredFigure, StoredMember
from desktop_app.storage.models.usage import StoredAppUsage, StoredEngagement
from desktop_app.storage.models.week import StoredPlaybookOff, StoredPlaybookTask, StoredWeekMark

TABLES: tuple[type[StoredTable], ...] = (
    StoredImport, StoredImportChange, StoredHeaderMapping,
    StoredClient, StoredContact, StoredProperties, StoredSnapshot,
    StoredSubscription, StoredRenewal, StoredAppUsage, StoredEngagement,
    StoredEvent, StoredLayer, StoredLoss, StoredCreditDay, StoredCreditSpan, StoredCreditState,
    StoredLineSnapshot,
    StoredJoin,
    StoredMember, StoredCard, StoredFact, StoredFigure,
    StoredNote, StoredTag, StoredTypedValue, StoredTypedRow, StoredOwnColumn,
    StoredOverride, StoredEndedService, StoredRenewalOverride,
    StoredTask, StoredEmail, StoredSnooze, StoredWeekMark, StoredPlaybookOff, StoredPlaybookTask,
    StoredView, StoredSetting, StoredRuleSet, StoredRuleSetChange, StoredScenario,
)  # fmt: skip
