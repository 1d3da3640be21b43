"""Drafts become links that carry exactly what was written, and nothing that was smuggled in."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.emails import Draft, check_fields, fill, is_address, mailto
from desktop_app.domain.errors import WrongUse


def a_draft(address: str = "ros@vendor.example", subject: str = "Hello", body: str = "Text") -> Draft:
    return Draft("Rosalind", address, subject, body)


def test_umlauts_ampersands_and_line_breaks_arrive() -> None:
    link = mailto(a_draft(subject="Größe & Preis = 5 %?", body="Zeile eins\nZeile zwei & drei"))

    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "ros@vendor.example")
    assert parse_qs(parts.query, strict_parsing=True) == {
        "subject": ["Größe & Preis = 5 %?"],
        "body": ["Zeile eins\r\nZeile zwei & drei"],
    }


@pytest.mark.parametrize(
    "address",
    ["", "ros", "ros@vendor", "a@b.example?bcc=x@y.example", "a@b.example,x@y.example", "a@b.example\nBcc: x@y.example",
     "Ros <a@b.example>", "a%0ab@c.example", "a&b@c.example", '"a b"@c.example', "a@b.example "],
)  # fmt: skip
def test_an_address_that_could_add_anything_is_refused(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(WrongUse):
        mailto(a_draft(address=address))


@pytest.mark.parametrize("line_break", ["\n", "\r", "\u2028", "\x85"])
def test_a_subject_with_a_line_break_is_refused(line_break: str) -> None:
    with pytest.raises(WrongUse):
        mailto(a_draft(subject=f"Hello{line_break}Bcc: x@y.example"))


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])),
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
)
def test_no_text_ever_adds_a_header(subject: str, body: str) -> None:
    query = urlsplit(mailto(a_draft(subject=subject, body=body))).query
    parts = dict(part.split("=", 1) for part in query.split("&") if part)
    assert list(parts) == [name for name, text in (("subject", subject), ("body", body)) if text]
    assert unquote(parts.get("subject", "")) == subject


def test_an_email_without_text_is_a_link_with_nothing_but_the_address() -> None:
    assert mailto(a_draft(subject="", body="")) == "mailto:ros@vendor.example"


def test_a_field_that_could_add_headers_is_refused_and_named() -> None:
    check_fields({"client": "Aldermoor & Söhne", "mrr": None})
    with pytest.raises(WrongUse, match="renewal date"):
        check_fields({"client": "Aldermoor", "renewal_date": "1 May\r\nBcc: x@y.example"})


def test_fields_are_filled_and_missing_ones_stay_visible() -> None:
    text = fill("${client} renews on ${renewal_date}, $5 off", {"client": "Aldermoor & Söhne", "renewal_date": None})
    assert text == "Aldermoor & Söhne renews on [renewal date], $5 off"


def test_a_value_is_never_read_as_a_template() -> None:
    assert fill("Hello ${client}", {"client": "${mrr}", "mrr": "1"}) == "Hello ${mrr}"
