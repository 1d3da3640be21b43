"""Product lines under their old and new names, with and without an edition."""

import pytest

from desktop_app.domain.products import EDITIONS, PRODUCT_LINES, line_key, short_label, split_product


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Marketing Hub Professional", ("Marketing Hub", "Professional")),
        ("Marketing Hub", ("Marketing Hub", None)),
        ("  sales   hub pro ", ("sales hub", "Professional")),
        ("Service Hub ENTERPRISE", ("Service Hub", "Enterprise")),
        ("Breeze Credits", ("Breeze Credits", None)),
        ("Starter", ("Starter", None)),
        ("", ("", None)),
    ],
)
def test_a_product_is_a_line_and_an_edition(text: str, parts: tuple[str, str | None]) -> None:
    assert split_product(text) == parts


@pytest.mark.parametrize("line", PRODUCT_LINES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_of_a_line_is_the_same_line(line: str, edition: str) -> None:
    assert split_product(f"{line} {edition}") == (line, edition)
    assert line_key(f"{line} {edition}") == line_key(line.upper())


def test_renamed_lines_are_the_same_line() -> None:
    assert line_key("Content Hub Starter") == line_key("CMS Hub")
    assert line_key("Data Hub") == line_key("operations hub")
    assert len({line_key(line) for line in PRODUCT_LINES}) == len(PRODUCT_LINES)


@pytest.mark.parametrize(
    "text",
    [
        "Content Hub Professional (Annual)", "CMS_HUB", "cms-hub", "content_hub", "HubSpot CMS Hub Enterprise",
        "CMS Hub Pro - Annual", "Content Hub™ Starter, monthly", "CONTENT HUB", "cms professional",
        "Content-Hub (jährlich)", "Content Hub Professional Annual Commitment", "CONTENT_HUB_PROFESSIONAL_ANNUAL",
        "Content Hub Pro, billed monthly", "Content Hub Professional – halbjährlich",
        "Content Hub Pro annuel", "Content Hub Pro [Mensual]", "ContentHub", "cmshub professional",
        "Professional CMS Hub", "Content Pro", "Content Hub Starter Customer Platform", "CMS Hub Starter CRM Suite",
        "content-hub-professional", "Content Hub Professional subscription",
        "HubSpot Content Hub Pro (annual) license", "CMS Hub Basic",
    ],
)  # fmt: skip
def test_every_spelling_of_a_line_is_the_same_line(text: str) -> None:
    assert line_key(text) == "cms hub"


def test_the_term_is_no_part_of_a_product() -> None:
    assert split_product("Content Hub Professional (Annual)") == ("Content Hub", "Professional")
    assert split_product("Sales Hub - Professional, monthly") == ("Sales Hub", "Professional")
    assert split_product("MARKETING_HUB_STARTER") == ("MARKETING HUB", "Starter")


def test_a_bundle_is_one_line_under_each_of_its_names() -> None:
    assert split_product("Starter Customer Platform") == ("Customer Platform", "Starter")
    names = ("CRM Suite", "Starter CRM Suite", "HubSpot CRM Suite Pro", "Customer Platform Enterprise (annual)")
    assert {line_key(name) for name in names} == {"customer platform"}


def test_services_and_add_ons_are_no_hub() -> None:
    assert line_key("Professional Services") == "professional services"
    assert line_key("Marketing Hub Professional Onboarding") != "marketing hub"
    assert line_key("Core Seat - Professional") == "core seat"


def test_unknown_products_are_lines_of_their_own_and_no_product_is_the_whole_client() -> None:
    assert line_key("Breeze Credits") == "breeze credits"
    assert line_key("Data") == "data"
    assert line_key("  ") == ""


@pytest.mark.parametrize(
    ("product", "edition", "label"),
    [
        ("Marketing Hub", "Professional", "Marketing Pro"),
        ("Sales Hub Enterprise", None, "Sales Ent"),
        ("Service Hub", "Starter", "Service Starter"),
        ("Commerce Hub", None, "Commerce"),
        ("Breeze Credits", None, "Breeze Credits"),
    ],
)
def test_labels_are_short(product: str, edition: str | None, label: str) -> None:
    assert short_label(product, edition) == label
