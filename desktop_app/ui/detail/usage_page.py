"""The rows of the tab "Portal usage": which apps are used, by product, and how many count towards the median."""

from collections.abc import Iterator

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.client_records import AppUsage
from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.formatting import format_count, format_day
from desktop_app.i18n import translate
from desktop_app.ui.detail.detail_texts import heading, no_data
from desktop_app.ui.detail.figure_rows import MeterRow
from desktop_app.ui.detail.row import PanelRow
from desktop_app.ui.detail.sharing import blank_rows
from desktop_app.ui.detail.special_rows import AppRow
from desktop_app.ui.detail.text_rows import HeadingRow, ParagraphRow
from desktop_app.ui.detail.typed_texts import adding, mark_text, newest_mark


def rows(details: ClientDetails) -> list[PanelRow]:
    """The rows of the tab for one client."""
    return [*_summary(details), *_apps(details)]


def _summary(details: ClientDetails) -> Iterator[PanelRow]:
    acts = (adding("portal_usage"),)
    yield heading("usage", translate("Detail", "App usage"), details.app_source, acts, translate("Detail", "Edit"))
    used, all_ = details.row.apps_used, len(set(details.counted_apps.values()))
    title = translate("Detail", "Count towards median app usage")
    if used is None:
        yield MeterRow(key="counted", title=title, value=no_data(), share=None)
    else:
        text = translate("Detail", "{used} of {all}").format(used=format_count(used), all=format_count(all_))
        yield MeterRow(key="counted", title=title, value=text, share=used / all_ if all_ else None)
    text = translate("Detail", "Counted by the rules “{rules}”. Uses are those of the last 30 days.")
    yield ParagraphRow(key="rules", text=text.format(rules=translate("Data", details.rules_title)))
    if marks := [mark for part in details.parts.of_kind("portal_usage") if (mark := newest_mark(part))]:
        yield ParagraphRow(key="typed", text=mark_text(max(marks, key=lambda mark: mark.entered_at)))


def _apps(details: ClientDetails) -> Iterator[PanelRow]:
    if not details.apps:
        text = translate("Detail", "No data: nothing about this client's apps is known.")
        yield from blank_rows("no apps", text, details.row)
    groups: dict[str, list[AppUsage]] = {}
    for usage in details.apps:
        groups.setdefault(usage.product or "", []).append(usage)
    for product, apps in sorted(groups.items(), key=lambda group: (not group[0], group[0])):
        used = sum(bool(app.used) for app in apps)
        tally = translate("Detail", "{used} of {all} used").format(used=used, all=len(apps))
        name = product or translate("Detail", "Without a product")
        yield HeadingRow(key=f"product {product}", title=f"{name} · {tally}")
        for app in sorted(apps, key=lambda app: (not app.used, app.used is None, app.app.casefold())):
            yield _line(app, counts=folded(app.app) in details.counted_apps)


def _line(app: AppUsage, *, counts: bool) -> AppRow:
    sign, tone, state = _STATES[app.used]
    return AppRow(
        key=f"app {app.app}",
        name=app.app,
        sign=sign,
        state=translate("Detail", state),
        tone=tone,
        detail=" · ".join(_when(app)) if app.used else "",
        counts=translate("Detail", "counts") if counts and app.used else "",
    )


def _when(app: AppUsage) -> Iterator[str]:
    if app.last_used_on:
        yield format_day(app.last_used_on)
    if (uses := app.uses_30d) is not None:
        yield translate("Detail", "%n use(s)", uses)


_STATES = {
    True: ("circle-check", "good", QT_TRANSLATE_NOOP("Detail", "used")),
    False: ("minus", "muted", QT_TRANSLATE_NOOP("Detail", "not used")),
    None: ("circle-question-mark", "muted", QT_TRANSLATE_NOOP("Detail", "no data")),
}
