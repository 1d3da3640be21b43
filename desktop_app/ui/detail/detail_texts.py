"""How the panel says what several of its tabs say: states, sources and days."""

from datetime import date

from desktop_app.domain.client_details import Source
from desktop_app.domain.emails import is_address
from desktop_app.formatting import format_day, format_instant, format_short_day
from desktop_app.i18n import translate
from desktop_app.ui.detail.row import ActionKind, RowAction
from desktop_app.ui.detail.text_rows import HeadingRow


def no_data() -> str:
    return translate("Detail", "no data")


def day_or_none(value: date | None) -> str:
    return no_data() if value is None else format_day(value)


def heading(
    key: str, title: str, source: Source | None, acts: tuple[RowAction, ...] = (), link: str = ""
) -> HeadingRow:
    """The heading of a block whose data comes from `source`; `link` are the words that do its last act."""
    return HeadingRow(
        key=key,
        title=title,
        source=short_origin(source) if source else "",
        day=_day_of(source) if source else "",
        origin=origin(source) if source else translate("Detail", "No data about this yet"),
        acts=acts,
        link=link,
    )


def origin(source: Source) -> str:
    """Which files changed data last, and when, in a sentence."""
    text = (
        translate("Detail", "Sample data, last changed by {files} on {instant}")
        if source.sample
        else translate("Detail", "Last changed by {files} on {instant}")
    )
    return text.format(files=", ".join(source.files), instant=format_instant(source.changed_at))


def short_origin(source: Source) -> str:
    """The same in two words: `"23 Nov · clients.csv"`."""
    day = _day_of(source)
    if source.sample:
        return translate("Detail", "{day} · sample data").format(day=day)
    first = source.files[0] if source.files else ""
    more = f" +{len(source.files) - 1}" if len(source.files) > 1 else ""
    return f"{day} · {first}{more}"


def _day_of(source: Source) -> str:
    return format_short_day(source.changed_at.astimezone().date())


def email_acts(name: str | None, address: str | None) -> tuple[RowAction, ...]:
    """Write to a person, and copy the address; only copy it where it is not a plain address."""
    if not address:
        return ()
    copying = RowAction(ActionKind.COPY, translate("Detail", "Copy {address}").format(address=address), "copy", address)
    if not is_address(address):
        return (copying,)
    label = translate("Detail", "Write an email to {name}").format(name=name or address)
    return (RowAction(ActionKind.WRITE, label, "mail", (name or "", address)), copying)
