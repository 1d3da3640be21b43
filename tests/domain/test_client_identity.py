"""Ids, domains and names are the same however they are written."""

import pytest

from desktop_app.domain.client_identity import (
    ClientRecord,
    SharedBy,
    domain_key,
    id_key,
    listed_ids,
    name_key,
    shared_identities,
    that_share,
)


@pytest.mark.parametrize(
    "text",
    [
        "alder.example", "ALDER.example", "www.alder.example", "https://www.Alder.example/", "alder.example.",
        " http://alder.example:80/a?b#c ", "//alder.example/home",
    ],
)  # fmt: skip
def test_a_domain_may_be_written_as_an_address(text: str) -> None:
    assert domain_key(text) == "alder.example"


def test_a_domain_in_its_own_letters_is_its_encoded_form() -> None:
    assert domain_key("https://Bücher.example") == domain_key("xn--bcher-kva.example") == "xn--bcher-kva.example"
    assert domain_key("a" * 70 + "ü.example") == "a" * 70 + "ü.example"  # which has no encoded form


def test_names_are_the_same_in_either_unicode_form() -> None:
    assert name_key("Zoe\u0308  Söhne ") == name_key("Zo\u00eb So\u0308hne")
    assert name_key("Zoë") != name_key("Zoe")


def test_ids_are_the_same_when_a_spreadsheet_made_numbers_of_them() -> None:
    assert id_key(" 5001.0 ") == "5001"
    assert id_key("5001.5") == "5001.5"
    assert listed_ids(" 101;102, 101\n103.0;") == ("101", "102", "103")
    assert listed_ids(None) == ()


def test_records_with_one_hub_id_or_domain_are_told_once() -> None:
    first = ClientRecord(1, "101", "Alder", hub_id="5001", domain="alder.example")
    second = ClientRecord(2, "102", "Alder Dublin", hub_id="5001.0", domain="www.alder.example")
    third = ClientRecord(3, "103", "Birch", hub_id="5003", domain="birch.example")
    fourth = ClientRecord(4, "104", "Birch Ltd", domain="https://birch.example/")
    records = [ClientRecord(5, "105", "Cedar"), first, ClientRecord(6, "106", "Dogwood"), second, third, fourth]
    assert that_share([record.hub_id for record in records], [record.domain for record in records]) == [1, 3, 4, 5]
    groups = shared_identities(records)
    assert [(group.by, group.value, group.records) for group in groups] == [
        (SharedBy.HUB_ID, "5001", (first, second)),
        (SharedBy.DOMAIN, "birch.example", (third, fourth)),
    ]
