"""Which version is the newest, as a small JSON document at an address on the network says."""

import ipaddress
import json
import re
from urllib.parse import urlsplit

import httpx2

from desktop_app.domain.errors import NotReached, WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

_SECONDS = 10
_MOST_BYTES = 64 << 10
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}")


def newest_version(address: str) -> str:
    """The version in the document `{"version": "1.2.3"}` at `address`.

    Nothing of this person is sent, redirections are not followed, and nothing is downloaded but the document. Raises
    `WrongUse` for an address that is not `https` (or on this machine), `NotReached` for anything but such a document.
    """
    if not is_usable(address):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This address cannot be used"),
            QT_TRANSLATE_NOOP("Messages", "{address} does not begin with https://."),
            QT_TRANSLATE_NOOP("Messages", "Ask whoever gave you the program for the right one."),
            address=address,
        )
    try:
        version = json.loads(_fetched(address))["version"]
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, KeyError, TypeError, RecursionError) as fault:
        raise _not_reached(address) from fault
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise _not_reached(address)
    return version


def is_usable(address: str) -> bool:
    """Whether the answer cannot be changed on its way: over `https`, or by a program on this machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and _is_here(host)))


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _fetched(address: str) -> bytes:
    with httpx2.stream("GET", address, timeout=_SECONDS, headers={"Accept": "application/json"}) as answer:
        if answer.status_code != httpx2.codes.OK:
            raise ValueError(answer.status_code)
        body = b""
        for part in answer.iter_bytes():
            body += part
            if len(body) > _MOST_BYTES:
                raise ValueError("too long")
        return body


def _not_reached(address: str) -> NotReached:
    return NotReached(
        QT_TRANSLATE_NOOP("Messages", "The newest version is not known"),
        QT_TRANSLATE_NOOP("Messages", "{address} could not be reached, or names no version."),
        QT_TRANSLATE_NOOP("Messages", "Look again later."),
        address=address,
    )
