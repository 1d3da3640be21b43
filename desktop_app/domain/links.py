"""Links into HubSpot, built from checked parts, and which links may be opened.

Source: the notes on HubSpot's public interface, "Links".
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import urlsplit

_COMPANY_TYPE = "0-2"
_DIGITS = re.compile(r"[0-9]{1,20}")
_OWN_DOMAIN = "hubspot.com"
_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\\]")


class Verdict(Enum):
    """What may be done with a link: open it, open it after a yes to its full text, or never open it."""

    OPEN = auto()
    ASK = auto()
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class Portal:
    """The partner's own HubSpot account: the host of its pages, such as `app-eu1.hubspot.com`, and its number."""

    ui_domain: str | None = None
    hub_id: str | None = None


def verdict(link: str) -> Verdict:
    """Whether `link` may be opened: at once on HubSpot's own hosts, else only when it is `https` and after a yes."""
    if _CONTROL.search(link):
        return Verdict.NEVER
    try:
        parts = urlsplit(link)
        host, has_user, _port = parts.hostname, "@" in parts.netloc, parts.port
    except ValueError:
        return Verdict.NEVER
    if parts.scheme != "https" or not host:
        return Verdict.NEVER
    return Verdict.OPEN if _is_own(host) and not has_user else Verdict.ASK


def company_link(portal: Portal, company_id: str | None) -> str | None:
    """The client's company record in the partner's CRM; `None` when the portal or the company is not known."""
    if not (_is_number(portal.hub_id) and _is_number(company_id)):
        return None
    return f"https://{_host(portal)}/contacts/{portal.hub_id}/record/{_COMPANY_TYPE}/{company_id}"


def account_link(portal: Portal, link: str | None, hub_id: str | None) -> str | None:
    """The client's own account: the link that the data gives, else one built from its account number."""
    if link:
        return link.strip()
    return f"https://{_host(portal)}/login/?loginPortalId={hub_id}" if _is_number(hub_id) else None


def _host(portal: Portal) -> str:
    """The portal's own host where it is one of HubSpot's, else the one that sends everybody on to theirs."""
    host = (portal.ui_domain or "").lower()
    return host if re.fullmatch(r"[a-z0-9.-]+", host) and _is_own(host) else f"app.{_OWN_DOMAIN}"


def _is_own(host: str) -> bool:
    return host == _OWN_DOMAIN or host.endswith(f".{_OWN_DOMAIN}")


def _is_number(text: str | None) -> bool:
    return text is not None and _DIGITS.fullmatch(text) is not None
