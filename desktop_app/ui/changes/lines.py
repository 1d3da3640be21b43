"""What changed as lines under headings, a heading for each kind of change."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from desktop_app.domain.client_changes import ChangeKind, ClientChange, Snapshot, mrr_moved
from desktop_app.domain.client_list import MoneyTotal, usage_band
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.usage import engagement_band
from desktop_app.formatting import format_count, format_day, format_index, format_money, format_totals
from desktop_app.i18n import translate
from desktop_app.services.what_changed import Decided, Ended, WhatChanged
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.grouped_rows import GroupHeading, GroupLine, LineGroup, LineTone
from desktop_app.ui.shared.renewal_texts import status_text

_HEADINGS = {
    ChangeKind.NEW: QT_TRANSLATE_NOOP("Changes", "New clients"),
    ChangeKind.LOST: QT_TRANSLATE_NOOP("Changes", "Lost clients"),
    ChangeKind.BACK: QT_TRANSLATE_NOOP("Changes", "Clients that are back"),
    ChangeKind.MRR_UP: QT_TRANSLATE_NOOP("Changes", "MRR up"),
    ChangeKind.MRR_DOWN: QT_TRANSLATE_NOOP("Changes", "MRR down"),
    ChangeKind.USAGE: QT_TRANSLATE_NOOP("Changes", "App usage in another band"),
    ChangeKind.ENGAGEMENT: QT_TRANSLATE_NOOP("Changes", "Engagement in another band"),
    ChangeKind.RELATIONSHIP: QT_TRANSLATE_NOOP("Changes", "Another relationship"),
}
_ICONS = {
    ChangeKind.NEW: "user-plus",
    ChangeKind.LOST: "user-minus",
    ChangeKind.BACK: "user-check",
    ChangeKind.MRR_UP: "trending-up",
    ChangeKind.MRR_DOWN: "trending-down",
    ChangeKind.USAGE: "layout-grid",
    ChangeKind.ENGAGEMENT: "activity",
    ChangeKind.RELATIONSHIP: "arrow-left-right",
}
_ARROW = " → "


def groups(news: WhatChanged) -> list[LineGroup]:
    """A group for each kind of change that there is, then the services that ended and the renewals decided."""
    made = []
    for kind in ChangeKind:
        changes = [change for change in news.changes if change.kind is kind]
        if changes:
            made.append(_group(kind, changes, news.names))
    if news.ended:
        title = translate("Changes", "Services ended")
        made.append(LineGroup(GroupHeading(title, _count(news.ended)), [_ended_line(ended) for ended in news.ended]))
    if news.decided:
        title = translate("Changes", "Renewals decided")
        made.append(
            LineGroup(GroupHeading(title, _count(news.decided)), [_decided_line(decision) for decision in news.decided])
        )
    return made


def _group(kind: ChangeKind, changes: list[ClientChange], names: Mapping[str, str]) -> LineGroup:
    moved = mrr_moved(changes) if kind in _OF_MONEY else ()
    parts = (_count(changes), format_totals(moved, signed=True))
    heading = GroupHeading(translate("Changes", _HEADINGS[kind]), " · ".join(part for part in parts if part))
    return LineGroup(heading, [_line(change, names[change.client_id]) for change in changes])


def _count(items: Iterable[object]) -> str:
    return format_count(len(list(items)))


def _line(change: ClientChange, name: str) -> GroupLine:
    detail, aside, tone = _TELLERS[change.kind](change)
    return GroupLine(name, detail, aside, _ICONS[change.kind], tone, record=change)


def _ended_line(ending: Ended) -> GroupLine:
    return GroupLine(ending.client, ending.reason, format_day(ending.ended_on), "log-out", record=ending)


def _decided_line(decision: Decided) -> GroupLine:
    renews = translate("Changes", "renews on {day}").format(day=format_day(decision.renews_on))
    aside, tone = status_text(decision.status), LineTone.QUIET
    if (
        decision.current_mrr is not None
        and decision.renewal_mrr is not None
        and decision.current_mrr != decision.renewal_mrr
    ):
        change = MoneyTotal(decision.renewal_mrr - decision.current_mrr, decision.currency)
        tone = LineTone.GAIN if change.amount > 0 else LineTone.LOSS
        aside = f"{aside} · {format_totals((change,), signed=True)}"
    return GroupLine(decision.client, f"{decision.product} · {renews}", aside, "calendar-check", tone, record=decision)


# What each kind of change shows: details, the words at the end, and their tone

_ChangeText = tuple[str, str, LineTone]


def _came(change: ClientChange) -> _ChangeText:
    return _relationship(change.after), _moved(change), LineTone.GAIN


def _went(change: ClientChange) -> _ChangeText:
    return _relationship(change.before), _moved(change), LineTone.LOSS


def _paid(change: ClientChange) -> _ChangeText:
    tone = LineTone.GAIN if change.kind is ChangeKind.MRR_UP else LineTone.LOSS
    return f"{_mrr(change.before)}{_ARROW}{_mrr(change.after)}", _moved(change), tone


def _used(change: ClientChange) -> _ChangeText:
    before, after = (state.apps_used if state else None for state in (change.before, change.after))
    bands = _ARROW.join(client_texts.usage_label(usage_band(apps)) for apps in (before, after))
    known = before is not None and after is not None
    return bands, f"{before}{_ARROW}{after}" if known else "", LineTone.QUIET


def _engaged(change: ClientChange) -> _ChangeText:
    before, after = (state.engagement_index if state else None for state in (change.before, change.after))
    bands = _ARROW.join(client_texts.band_label(engagement_band(index)) for index in (before, after))
    known = before is not None and after is not None
    figures = (format_index(index or 0.0) for index in (before, after))
    return bands, _ARROW.join(figures) if known else "", LineTone.QUIET


def _related(change: ClientChange) -> _ChangeText:
    return f"{_relationship(change.before)}{_ARROW}{_relationship(change.after)}", "", LineTone.QUIET


def _relationship(snapshot: Snapshot | None) -> str:
    return client_texts.relationship_label(snapshot.relationship if snapshot else None)


def _mrr(snapshot: Snapshot | None) -> str:
    if snapshot is None or snapshot.mrr is None:
        return translate("Changes", "no data")
    return format_money(snapshot.mrr, snapshot.currency or "USD")


def _moved(change: ClientChange) -> str:
    moved = format_totals(mrr_moved((change,)), signed=True)
    return moved or translate("Changes", "MRR unknown")


_OF_MONEY = {ChangeKind.NEW, ChangeKind.LOST, ChangeKind.BACK, ChangeKind.MRR_UP, ChangeKind.MRR_DOWN}
_TELLERS: Mapping[ChangeKind, Callable[[ClientChange], _ChangeText]] = MappingProxyType(
    {
        ChangeKind.NEW: _came,
        ChangeKind.LOST: _went,
        ChangeKind.BACK: _came,
        ChangeKind.MRR_UP: _paid,
        ChangeKind.MRR_DOWN: _paid,
        ChangeKind.USAGE: _used,
        ChangeKind.ENGAGEMENT: _engaged,
        ChangeKind.RELATIONSHIP: _related,
    }
)
