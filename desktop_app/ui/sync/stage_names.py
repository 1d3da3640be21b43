"""The stages of a sync as a person reads them."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate
from desktop_app.services.sync.stages import Stage

_NAMES = {
    Stage.ACCOUNT: QT_TRANSLATE_NOOP("SyncStages", "account"),
    Stage.PROPERTIES: QT_TRANSLATE_NOOP("SyncStages", "properties"),
    Stage.CLIENTS: QT_TRANSLATE_NOOP("SyncStages", "clients"),
    Stage.ASSOCIATIONS: QT_TRANSLATE_NOOP("SyncStages", "links to companies"),
    Stage.COMPANIES: QT_TRANSLATE_NOOP("SyncStages", "companies"),
    Stage.OWNERS: QT_TRANSLATE_NOOP("SyncStages", "owners"),
    Stage.HISTORY: QT_TRANSLATE_NOOP("SyncStages", "history of MRR"),
}


def stage_name(stage: Stage) -> str:
    """What a stage fetches."""
    return translate("SyncStages", _NAMES[stage])
