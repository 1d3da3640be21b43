"""What the list of tables shows of each, and what keeps one from being planned."""

from PySide6.QtWidgets import QListWidgetItem

from desktop_app.column_names import column_name
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services.previewing import Preview, TableRead, Unreadable, UnreadSheet
from desktop_app.shown_text import tool_tip
from desktop_app.ui.importing.import_texts import kind_name
from desktop_app.ui.style.icons import icon


def waits(table: TableRead) -> bool:
    """Whether a table cannot be planned yet."""
    return isinstance(table, Unreadable) or (isinstance(table, Preview) and bool(hindrance(table)))


def hindrance(preview: Preview) -> str:
    """Why a table cannot be planned yet; an empty text where it can."""
    if preview.kind is None:
        return translate("Importing", "The kind of this table is not recognised by its name or header: choose it.")
    if preview.missing:
        names = ", ".join(column_name(name) for name in preview.missing)
        return translate(
            "Importing", "A column is still missing: {columns}. Say below which column of the file it is."
        ).format(columns=names)
    if preview.doubled:
        return translate("Importing", "These are in the file twice: {columns}. Choose below which one is read.").format(
            columns=", ".join(preview.doubled)
        )
    if preview.unread_money:
        return translate(
            "Importing", "A column of money fits nothing here: {columns}. Choose what it is, or leave it out."
        ).format(columns=", ".join(preview.unread_money))
    if preview.order_open:
        return translate(
            "Importing", "Dates such as 03/04/2026 read both ways here: choose whether day or month comes first."
        )
    return ""


def list_item(table: TableRead) -> QListWidgetItem:
    """The line of a table in the list."""
    if isinstance(table, Unreadable):
        text, sign, colour = f"{table.path.name}\n{message_text(table.fault.title)}", "circle-alert", "bad"
    elif isinstance(table, UnreadSheet):
        text = f"{table.key[0].name} · {table.key[1]}\n{translate('Importing', 'not read')}"
        sign, colour = "minus", "muted"
    else:
        path, name = table.key
        title = path.name if name == path.name else f"{path.name} · {name}"
        text = f"{title}\n{kind_name(table.kind) if table.kind else translate('Importing', 'kind not known')}"
        sign, colour = ("triangle-alert", "warning") if hindrance(table) else ("circle-check", "good")
    item = QListWidgetItem(icon(sign, colour), text)
    item.setToolTip(tool_tip(text))
    return item
