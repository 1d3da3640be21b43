"""Which table the rows of each kind of file belong to."""

from typing import Any

from desktop_app.storage.keys import KEYS
from desktop_app.storage.models.clients import StoredClient, StoredContact, StoredProperties
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.team import StoredFact, StoredFigure, StoredMember
from desktop_app.storage.models.usage import StoredAppUsage, StoredEngagement

# Clients come before what belongs to them. Any: each model has columns of its own.
TABLES: dict[str, Any] = {
    "clients": StoredClient,
    "contacts": StoredContact,
    "client_values": StoredProperties,
    "hubspot_figures": StoredFigure,
    "subscriptions": StoredSubscription,
    "renewals": StoredRenewal,
    "portal_usage": StoredAppUsage,
    "engagement": StoredEngagement,
    "credit_events": StoredEvent,
    "team": StoredMember,
    "partner": StoredFact,
}
# The column of each that follows from another one.
DERIVED = {
    "clients": KEYS["client"],
    "subscriptions": KEYS["subscription"],
    "renewals": KEYS["renewal"],
    "credit_events": KEYS["credit_event"],
}
OF_CLIENTS = tuple(kind for kind in TABLES if kind not in ("clients", "team", "partner"))
