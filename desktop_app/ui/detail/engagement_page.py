"""The rows of the tab "Engagement": HubSpot's index and the usage score, each on its own scale, and how they went."""

from collections.abc import Callable, Iterator

from desktop_app.domain.client_details import ClientDetails, EngagementPast
from desktop_app.domain.client_records import EngagementPoints
from desktop_app.domain.usage import Band
from desktop_app.formatting import format_day, format_figure
from desktop_app.i18n import translate
from desktop_app.ui.detail.detail_texts import heading, no_data
from desktop_app.ui.detail.figure_rows import MeterRow, ScoreRow, TrendRow
from desktop_app.ui.detail.row import PanelRow
from desktop_app.ui.detail.sharing import blank_rows
from desktop_app.ui.detail.text_rows import HeadingRow, ParagraphRow
from desktop_app.ui.shared import client_texts

_BEST_INDEX, _BEST_SCORE = 10, 100
_TONES = {Band.LOW: "bad", Band.MEDIUM: "accent", Band.HIGH: "good"}
# Where Medium and High begin on the index of 0 to 10.
_BANDS = (0.4, 0.7)


def rows(details: ClientDetails) -> list[PanelRow]:
    """The rows of the tab for one client."""
    return [*_scores(details), *_points(details), *_history(details)]


def _scores(details: ClientDetails) -> Iterator[PanelRow]:
    row = details.row
    yield heading("scores", translate("Detail", "Platform engagement"), details.client_source)
    index, score, band = row.engagement_index, row.usage_score, row.engagement
    yield ScoreRow(
        key="index",
        title=translate("Detail", "Engagement index (0–10)"),
        value=no_data() if index is None else format_figure(index),
        share=None if index is None else index / _BEST_INDEX,
        band=client_texts.band_label(band) if band else "",
        tone=_TONES[band] if band else "muted",
        marks=_BANDS,
    )
    yield ScoreRow(
        key="score",
        title=translate("Detail", "Usage score (0–100)"),
        value=no_data() if score is None else format_figure(score),
        share=None if score is None else score / _BEST_SCORE,
        tone="accent",
        scale=("0", "100"),
    )


def _points(details: ClientDetails) -> Iterator[PanelRow]:
    yield heading("points", translate("Detail", "Points per category"), details.engagement_source)
    if not details.engagement:
        text = translate("Detail", "No data: no category of this client is known.")
        yield from blank_rows("no points", text, details.row)
    for points in details.engagement:
        yield _meter(points)


def _meter(points: EngagementPoints) -> MeterRow:
    text = format_figure(points.points)
    if points.max_points:
        text = translate("Detail", "{points} of {most}").format(points=text, most=format_figure(points.max_points))
    share = points.points / points.max_points if points.max_points else None
    return MeterRow(key=f"points {points.category}", title=points.category, value=text, share=share)


def _history(details: ClientDetails) -> Iterator[PanelRow]:
    yield HeadingRow(
        key="history",
        title=translate("Detail", "Over time"),
        origin=translate("Detail", "From what each import and sync said, as kept here"),
    )
    trends = [
        _trend(
            "index trend",
            translate("Detail", "Engagement index"),
            details,
            lambda past: past.engagement_index,
            _BEST_INDEX,
        ),
        _trend("score trend", translate("Detail", "Usage score"), details, lambda past: past.usage_score, _BEST_SCORE),
    ]
    known = [trend for trend in trends if trend]
    if not known:
        text = translate("Detail", "No data: a trend needs two days on which something was known.")
        yield ParagraphRow(key="no history", text=text)
    yield from known


def _trend(
    key: str, title: str, details: ClientDetails, value: Callable[[EngagementPast], float | None], best: int
) -> TrendRow | None:
    """A value's way through the snapshots, up to today; nothing where fewer than two days are known."""
    known = [(past.taken_on, measured) for past in details.engagement_history if (measured := value(past)) is not None]
    if len(known) < 2:
        return None
    first, last = known[0][0], details.today
    span = max((last - first).days, 1)
    if known[-1][0] < last:  # what was known last still holds
        known.append((last, known[-1][1]))
    points = [((day - first).days / span, measured / best) for day, measured in known]
    change = known[-1][1] - known[0][1]
    return TrendRow(
        key=key,
        title=title,
        points=tuple(points),
        texts=tuple(f"{format_day(day)}: {format_figure(measured)}" for day, measured in known),
        ends=(format_day(first), format_day(last)),
        change=f"{'+' if change > 0 else ''}{format_figure(change)}" if change else translate("Detail", "unchanged"),
    )
