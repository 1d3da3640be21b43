"""Emails as drafts: templates with fields in, a checked `mailto:` link out; nothing here sends anything."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from urllib.parse import quote

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# Deliberately narrower than RFC 5321: `?`, `&`, `,`, `%`, quotes and white space would let an address add recipients.
_ADDRESS = re.compile(r"[A-Za-z0-9!#$*+/=^_`{|}~'.-]+@(?:[\w-]+\.)+[\w-]+")
_LINE_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029\0]")
_FIELD = re.compile(r"\$\{(\w+)\}")

# Longer links are cut off or refused by mail programs on Windows.
SAFE_LINK_LENGTH = 2_000


@dataclass(frozen=True, slots=True)
class EmailTemplate:
    """A subject and body with `${field}` places; `audience` is `team` or `client`."""

    template_id: str
    title: str
    audience: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An email that a person can look over before a mail program opens it; `client_id` is what it is about."""

    to_name: str
    to_address: str
    subject: str
    body: str
    template_id: str | None = None
    client_id: str | None = None


def fill(text: str, fields: Mapping[str, str | None]) -> str:
    """`text` with each `${field}` replaced; a field without a value stays visible as `[field]`, to be filled in."""
    known = {name: f"[{name.replace('_', ' ')}]" for name in _FIELD.findall(text)}
    known |= {name: value for name, value in fields.items() if value}
    return Template(text).safe_substitute(known)


def is_address(text: str) -> bool:
    """Whether `text` is one plain email address that can stand in a link without adding anything to it."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def mailto(draft: Draft) -> str:
    """The link that hands `draft` to the default mail program (RFC 6068), all parts percent-encoded.

    Raises `WrongUse` for an address or subject that would add headers or recipients.
    """
    if not is_address(draft.to_address):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This address cannot be used"),
            QT_TRANSLATE_NOOP("Messages", "“{address}” is not a single plain email address."),
            QT_TRANSLATE_NOOP("Messages", "Correct the address and try again. Nothing was sent."),
            address=draft.to_address,
        )
    if _LINE_BREAKS.search(draft.subject):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This subject cannot be used"),
            QT_TRANSLATE_NOOP("Messages", "The subject has a line break, which could add hidden headers to the email."),
            QT_TRANSLATE_NOOP("Messages", "Put the subject on one line and try again. Nothing was sent."),
        )
    local, _, domain = draft.to_address.rpartition("@")
    address = f"{quote(local, safe='')}@{quote(domain, safe='')}"
    lines = "\r\n".join(draft.body.replace("\0", "").splitlines())
    return f"mailto:{address}?subject={quote(draft.subject, safe='')}&body={quote(lines, safe='')}"
