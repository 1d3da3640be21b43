"""Where HubSpot is: its own address, or a stand-in on this machine for tests and the demo."""

import ipaddress
import os
from urllib.parse import urlsplit

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

HUBSPOT = "https://api.hubapi.com"
VARIABLE = "PARTNER_DASHBOARD_API_BASE"


def api_base() -> str:
    """The address of HubSpot's interface, without a slash at its end.

    The environment variable `PARTNER_DASHBOARD_API_BASE` can name another one on this machine. Raises `WrongUse` for
    one elsewhere: the key is never sent there, and never to HubSpot where a stand-in is meant.
    """
    address = os.environ.get(VARIABLE)
    if address is None:
        return HUBSPOT
    if not is_loopback(address):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This address cannot be used"),
            QT_TRANSLATE_NOOP("Messages", "{variable} may only name an address on this machine."),
            QT_TRANSLATE_NOOP("Messages", "Unset it to reach HubSpot itself."),
            variable=VARIABLE,
        )
    return address.rstrip("/")


def is_loopback(address: str) -> bool:
    """Whether `address` is an `http` or `https` address on this machine, without a user in it."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or parts.query or parts.fragment:
        return False
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
