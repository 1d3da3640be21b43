"""The calls of HubSpot's interface that a sync makes, each with its versions, the newest first.

Versions are dates and differ from call to call; where HubSpot does not know one (404), the next is tried.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """One address of a call, and how many ids a request to it may ask about (0: it asks about none)."""

    path: str
    most_inputs: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A call by its HTTP method. `paced` calls count towards the limit of searches, five a second."""

    method: str
    versions: tuple[Version, ...]
    paced: bool = False


def _dated(method: str, path: str, older: str, most_inputs: int = 0, *, paced: bool = False) -> Call:
    """A call whose path holds its version, 2026-09 before 2026-03 before the `older` undated path."""
    dated = [path.format(version=version) for version in ("2026-09", "2026-03")]
    return Call(method, tuple(Version(each, most_inputs) for each in (*dated, older)), paced)


ACCOUNT = _dated("GET", "/account-info/{version}/details", "/account-info/v3/details")
DAILY_USAGE = _dated(
    "GET",
    "/account-info/{version}/api-usage/daily/private-apps",
    "/account-info/v3/api-usage/daily/private-apps",
)
PROPERTIES = _dated("GET", "/crm/properties/{version}/partner_clients", "/crm/v3/properties/partner_clients")
CLIENTS = _dated(
    "POST", "/crm/objects/{version}/partner_clients/search", "/crm/v3/objects/partner_clients/search", paced=True
)
CLIENT_HISTORY = _dated("GET", "/crm/objects/{version}/partner_clients", "/crm/v3/objects/partner_clients")
ASSOCIATIONS = Call(
    "POST",
    (
        Version("/crm/associations/2026-09/partner_clients/companies/batch/read", 1_000),
        Version("/crm/associations/2026-03/partner_clients/companies/batch/read", 1_000),
        Version("/crm/v4/associations/partner_clients/companies/batch/read", 100),
    ),
)
COMPANIES = _dated(
    "POST", "/crm/objects/{version}/companies/batch/read", "/crm/v3/objects/companies/batch/read", most_inputs=100
)
COMPANY_SEARCH = _dated(
    "POST", "/crm/objects/{version}/companies/search", "/crm/v3/objects/companies/search", paced=True
)
OWNERS = _dated("GET", "/crm/owners/{version}", "/crm/v3/owners")

# The scopes that a key needs; no call writes, and none reads contacts.
CLIENTS_SCOPE = "crm.objects.partner-clients.read"
COMPANIES_SCOPE = "crm.objects.companies.read"
OWNERS_SCOPE = "crm.objects.owners.read"
SCOPES = (CLIENTS_SCOPE, COMPANIES_SCOPE, OWNERS_SCOPE)
