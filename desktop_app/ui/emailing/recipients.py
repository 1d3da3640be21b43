"""Whom an email goes to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to write to; `about` says who they are, `audience` whether they are of the `team` or a `client`."""

    name: str
    address: str
    about: str = ""
    audience: str = "team"
