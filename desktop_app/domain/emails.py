"""Emails as drafts: templates with fields in, a checked `mailto:` link out; nothing here sends anything."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from string import Template
from urllib.parse import quote

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# Deliberately narrower than RFC 5321: `?`, `&`, `,`, `%`, quotes and white space would let an address add recipients.
ADDRESS = r"[A-Za-z0-9!#$*+/=^_`{|}~'.-]++@(?:[\w-]++\.)++[\w-]++"
LONGEST_ADDRESS = 254
_ADDRESS = re.compile(ADDRESS)
_LINE_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029\0]")
_FIELD = re.compile(r"\$\{(\w+)\}")

# Longer links are cut off or refused by mail programs on Windows, which take some 2,000 characters in all.
SAFE_LINK_LENGTH = 1_800

CLIENT_FIELDS = frozenset({"client", "product", "renewal_date", "decision_date", "mrr"})
TIER_FIELDS = frozenset({"next_tier", "review_date", "tier_gap"})
FIELDS = ("to_name", "partner", "client", "product", "renewal_date", "decision_date", "mrr", "next_tier",
          "review_date", "tier_gap")  # fmt: skip


@dataclass(frozen=True, slots=True)
class EmailTemplate:
    """A subject and body with `${field}` places; `audience` is `team` or `client`."""

    template_id: str
    title: str
    audience: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class SentEmail:
    """An email that was handed to a mail program from here; `client` is the name of the client it was about, if known.

    `template_id` is the template that it was begun with.
    """

    sent_at: datetime
    to_name: str
    to_address: str
    subject: str
    template_id: str | None = None
    client_id: str | None = None
    client: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An email that a person can look over before a mail program opens it; `client_id` is what it is about."""

    to_name: str
    to_address: str
    subject: str
    body: str
    template_id: str | None = None
    client_id: str | None = None


def fields_in(text: str) -> frozenset[str]:
    """The names of the `${field}` places in `text`."""
    return frozenset(_FIELD.findall(text))


def check_fields(fields: Mapping[str, str | None]) -> None:
    """Raise `WrongUse` when a value has a line break: in a subject it could add hidden headers to the email."""
    for name, value in fields.items():
        if value and _LINE_BREAKS.search(value):
            raise WrongUse(
                QT_TRANSLATE_NOOP("Messages", "A field cannot be used"),
                QT_TRANSLATE_NOOP("Messages", "“{field}” holds a line break, which could add hidden headers."),
                QT_TRANSLATE_NOOP("Messages", "Correct it in the data, or write without this field. Nothing was sent."),
                field=name.replace("_", " "),
            )


def fill(text: str, fields: Mapping[str, str | None]) -> str:
    """`text` with each `${field}` replaced; a field without a value stays visible as `[field]`, to be filled in."""
    known = {name: f"[{name.replace('_', ' ')}]" for name in _FIELD.findall(text)}
    known |= {name: value for name, value in fields.items() if value}
    return Template(text).safe_substitute(known)


def is_address(text: str) -> bool:
    """Whether `text` is one plain email address that can be in a link without adding anything to it."""
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


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
    parts = [f"{name}={quote(text, safe='')}" for name, text in (("subject", draft.subject), ("body", lines)) if text]
    return f"mailto:{address}?{'&'.join(parts)}" if parts else f"mailto:{address}"
