"""What the list of clients says where it has none, and offers to do about it."""

from desktop_app.domain.client_list import ClientQuery
from desktop_app.i18n import translate
from desktop_app.ui.shared.empty_state import EmptyState


def say_why_empty(empty: EmptyState, query: ClientQuery) -> None:
    """Say why no client is shown for `query`."""
    if query.narrows:
        empty.say(
            translate("ClientsTab", "No client matches"),
            translate("ClientsTab", "Nothing fits all of the filters above together."),
            translate("ClientsTab", "Clear filters"),
        )
    elif query.ended:
        empty.say(
            translate("ClientsTab", "No services have ended"),
            translate("ClientsTab", "Clients whose services you end are kept here, with the day and the reason."),
            translate("ClientsTab", "Back to the clients"),
        )
    else:
        empty.say(
            translate("ClientsTab", "No clients yet"),
            translate("ClientsTab", "Import a list of clients, or drop its file on the window."),
            translate("ClientsTab", "Look again"),
        )
