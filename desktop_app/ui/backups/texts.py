"""What the page of backups says: why each was written, what it holds, and what is different now."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.domain.backups import BackupLevel, BackupReason, levels_of
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.formatting import format_amount, format_count, format_instant
from desktop_app.i18n import translate
from desktop_app.services.backup_reading import BackupCheck, Comparison, HeldContents
from desktop_app.services.backups import Backup
from desktop_app.ui.shared.grouped_rows import GroupHeading, GroupLine, LineGroup

_REASONS = {
    BackupReason.DAILY: QT_TRANSLATE_NOOP("Backups", "daily"),
    BackupReason.IMPORT: QT_TRANSLATE_NOOP("Backups", "before an import"),
    BackupReason.SYNC: QT_TRANSLATE_NOOP("Backups", "before a sync"),
    BackupReason.HAND: QT_TRANSLATE_NOOP("Backups", "by hand"),
    BackupReason.RESTORE: QT_TRANSLATE_NOOP("Backups", "before a restore"),
    BackupReason.MIGRATION: QT_TRANSLATE_NOOP("Backups", "before a new version"),
}
_HEADINGS = {
    BackupLevel.TODAY: QT_TRANSLATE_NOOP("Backups", "Today"),
    BackupLevel.DAY: QT_TRANSLATE_NOOP("Backups", "Daily"),
    BackupLevel.WEEK: QT_TRANSLATE_NOOP("Backups", "Weekly"),
    BackupLevel.MONTH: QT_TRANSLATE_NOOP("Backups", "Monthly"),
    None: QT_TRANSLATE_NOOP("Backups", "Not removed by the program"),
}
_CHECKS = {
    BackupCheck.SAME: QT_TRANSLATE_NOOP("Backups", "Checked: it is what was written."),
    BackupCheck.CHANGED: QT_TRANSLATE_NOOP(
        "Backups", "The file is not what was written: it was changed or the disk is failing. Prefer another backup."
    ),
    BackupCheck.UNKNOWN: QT_TRANSLATE_NOOP("Backups", "It can be read. No checksum was noted when it was written."),
}
_MOST_NAMES = 3


def backup_groups(backups: Sequence[Backup], today: date) -> list[LineGroup]:
    """The backups as lines, under what they are kept for."""
    thinned = {backup: backup.written_at.astimezone() for backup in backups if backup.reason.is_thinned}
    levels: Mapping[Backup, BackupLevel] = levels_of(thinned, today)
    groups = []
    for level, heading in _HEADINGS.items():
        lines = [_line(backup) for backup in backups if levels.get(backup, _passed(backup)) is level]
        if lines:
            groups.append(LineGroup(GroupHeading(translate("Backups", heading)), lines))
    return groups


def _passed(backup: Backup) -> BackupLevel | None:
    """Where a backup stands that no level keeps: one whose time is over is there until the next is written."""
    return BackupLevel.MONTH if backup.reason.is_thinned else None


def _line(backup: Backup) -> GroupLine:
    counts = backup.counts
    held = "" if counts is None else translate("Backups", "%n client(s), with ended ones", counts.clients)
    # What lies beside the workspace may be a copy of it or another workspace: if anything tells, its name does.
    is_named = backup.reason is BackupReason.HAND and backup.workspace is None
    detail = " · ".join(filter(None, (backup.file.name if is_named else "", held)))
    return GroupLine(format_instant(backup.written_at), detail, reason_text(backup.reason), "save", record=backup)


def reason_text(reason: BackupReason) -> str:
    """Why a backup was written."""
    return translate("Backups", _REASONS[reason])


def check_text(check: BackupCheck) -> str:
    """Whether the file is what was written, as a sentence."""
    return translate("Backups", _CHECKS[check])


def compared_rows(comparison: Comparison) -> list[tuple[str, str]]:
    """What is compared, with the figure of then and of now."""
    then, now = comparison.then, comparison.now
    clients = _moved(len(then.clients), None if now is None else len(now.clients))
    return [
        # Ended clients are part of a backup, while the tab Clients counts those that are served.
        (translate("Backups", "Clients, with ended ones"), " ".join(filter(None, (clients, _who(comparison))))),
        (translate("Backups", "Sold credit today"), _arrow(_credit(then), None if now is None else _credit(now))),
        (translate("Backups", "Notes"), _notes(comparison)),
        (translate("Backups", "Typed values"), _moved(then.typed, None if now is None else now.typed)),
    ]


def _notes(comparison: Comparison) -> str:
    then, now = comparison.then.notes, comparison.now.notes if comparison.now else None
    if now is None or not comparison.deleted_notes:
        return _moved(len(then), None if now is None else len(now))
    deleted = translate("Backups", "%n deleted since", comparison.deleted_notes)
    return f"{format_count(len(then))} → {format_count(len(now))} ({deleted})"


def _moved(then: int, now: int | None) -> str:
    return _arrow(format_count(then), None if now is None else format_count(now))


def _credit(contents: HeldContents) -> str:
    credit = contents.sold_credit
    return translate("Backups", "unknown") if credit is None else format_amount(credit)


def _arrow(then: str, now: str | None) -> str:
    if now is None:
        return then
    return translate("Backups", "{then}, as now").format(then=then) if then == now else f"{then} → {now}"


def _who(comparison: Comparison) -> str:
    parts = [*_signed("+", comparison.added), *_signed("−", comparison.gone)]
    return f"({', '.join(parts)})" if parts else ""


def _signed(sign: str, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    if len(names) > _MOST_NAMES:
        return [f"{sign}{format_count(len(names))}"]
    return [f"{sign}{name}" for name in names]
