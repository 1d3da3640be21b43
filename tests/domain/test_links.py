"""Which links are built, and which may be opened."""

import pytest

from desktop_app.domain.links import Portal, Verdict, account_link, company_link, verdict


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://hubspot.com/x", Verdict.OPEN),
        ("https://app-eu1.hubspot.com/login?x=1", Verdict.OPEN),
        ("https://hubspot.com.evil.example/", Verdict.ASK),
        ("https://evilhubspot.com/", Verdict.ASK),
        ("https://app.hubspot.com@evil.example/", Verdict.ASK),
        ("https://someone@app.hubspot.com/", Verdict.ASK),
        ("http://app.hubspot.com/", Verdict.NEVER),
        ("javascript:alert(1)", Verdict.NEVER),
        ("file:///etc/passwd", Verdict.NEVER),
        ("/etc/passwd", Verdict.NEVER),
        ("https://app.hubspot.com\\@evil.example/", Verdict.NEVER),
        ("https://app.hubspot.com /", Verdict.NEVER),
        ("https://[::1", Verdict.NEVER),
        ("https://app.hubspot.com:port/", Verdict.NEVER),
        ("", Verdict.NEVER),
    ],
)
def test_only_hubspot_opens_without_asking(link: str, expected: Verdict) -> None:
    assert verdict(link) is expected


def test_links_are_built_from_checked_parts() -> None:
    portal = Portal("app-eu1.hubspot.com", "77")
    assert company_link(portal, "901") == "https://app-eu1.hubspot.com/contacts/77/record/0-2/901"
    assert company_link(portal, "901/../x") is None
    assert company_link(Portal(), "901") is None
    assert company_link(Portal("evil.example", "77"), "1") == "https://app.hubspot.com/contacts/77/record/0-2/1"
    assert account_link(portal, None, "24") == "https://app-eu1.hubspot.com/login/?loginPortalId=24"
    assert account_link(portal, " https://app.hubspot.com/given ", "24") == "https://app.hubspot.com/given"
    assert account_link(portal, None, None) is None
