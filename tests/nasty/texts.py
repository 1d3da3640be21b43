"""Nasty tables as text: how each is made, and what the import of each must answer."""

import codecs

from tests.nasty.manifest import Answer, NastyFile

TAKEN, PART, REFUSED = Answer.TAKEN, Answer.PART, Answer.REFUSED
_HEAD = "client_id,name,mrr,relationship_since,contact_email,account_link\n"
_SOUND = "2,Birch,80,2025-01-31,a@b.example,\n"
_LONG = 130_000  # within the limit of a cell, so that what reads cells meets it


def _csv(name: str, row: str, answer: Answer) -> NastyFile:
    """A table of one nasty row, and one that nothing is wrong with."""
    return NastyFile(f"{name}.csv", f"{_HEAD}{row}\n{_SOUND}".encode("utf-8", "surrogatepass"), answer)


def _raw(name: str, content: bytes | str, answer: Answer, says: str = "") -> NastyFile:
    return NastyFile(f"{name}.csv", content.encode() if isinstance(content, str) else content, answer, says)


_NAMES = {
    "formula": "=cmd|' /C calc'!A0",
    "plus formula": "+1+1",
    "minus formula": "-2+3",
    "at formula": "@SUM(A1)",
    "markup": "<img src=/etc/passwd>",
    "script": "<script>alert(1)</script>",
    "entities": "A &lt; B &amp; C",
    "null word": "NULL",
    "none word": "None",
    "nan word": "NaN",
    "true word": "TRUE",
    "sql": "'; DROP TABLE client; --",
    "path": "../../../../etc/passwd",
    "windows device": "CON",
    "format string": "%s%n{0}{__class__}",
    "template": "${7*7}{{7*7}}",
    "right to left": "\u202eexe.fdp",
    "isolates": "\u2066\u2067\u2068" * 50,
    "joined letters": "می\u200cخواهم",
    "zero width": "A\u200bB\ufeffC",
    "combining": "Z" + "\u0301" * 500,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
    "noncharacters": "\ufffe\uffff",
    "astral": "\U0010ffff\U0001f600",
    "no break spaces": "\u00a0Alder\u00a0",
    "full width": "ＡＬＤＥＲ",
    "turkish": "İıIi",
}
_AMOUNTS = {
    "words": "much",
    "infinity": "Infinity",
    "exponent": "1e309",
    "underscore": "1_000",
    "hexadecimal": "0x10",
    "negative": "-5",
    "two signs": "--5",
    "beyond 64 bits": "99999999999999999999",
    "four parts": "1.2.3.4",
    "fraction": "1/2",
    "digits": "9" * _LONG,
    "brackets": "(" * 100_000,
    "signs": "-" * _LONG,
    "points": "." * _LONG,
    "groups": '"' + "1," * 60_000 + '"',
    "spaces": " " * _LONG + "x",
    "formula": "=1+1",
    "error": "#REF!",
}
_DAYS = {
    "no day": "2026-02-30",
    "far": "9999-12-31",
    "before time": "-0001-01-01",
    "words": "yesterday",
    "three numbers": "1.1.1",
    "long": "2026-" * 25_000,
    "serial": "9" * 30,
}

TEXTS = (
    *(_csv(f"name {name}", f"1,{value},10,,,", TAKEN) for name, value in _NAMES.items()),
    *(_csv(f"amount {name}", f"1,Alder,{value},,,", PART) for name, value in _AMOUNTS.items()),
    *(_csv(f"day {name}", f"1,Alder,10,{value},,", PART) for name, value in _DAYS.items()),
    _csv("name of many spaces", f"1,A{' ' * 10_000}B,10,,,", PART),
    _csv("amount that is a word for none", "1,Alder,NaN,,,", TAKEN),
    _csv("amount below the smallest unit", "1,Alder,0.0000001,,,", TAKEN),
    _csv("day of zeros", "1,Alder,10,0000-00-00,,", TAKEN),
    _csv("day with a time that is none", "1,Alder,10,2026-01-01T25:61:61Z,,", TAKEN),
    # Cells
    _csv("address with a second recipient", "1,Alder,10,,a@b.example?bcc=c@d.example,", PART),
    _csv("address over two lines", '1,Alder,10,,"a@b.example\nBcc: c@d.example",', PART),
    _csv("link that runs", "1,Alder,10,,,javascript:alert(1)", TAKEN),
    _csv("link to a file", "1,Alder,10,,,file:///etc/passwd", TAKEN),
    _csv("link with a user", "1,Alder,10,,,https://app.hubspot.com@evil.example/", TAKEN),
    _csv("giant cell", f"1,{'A' * 5_000_000},10,,,", REFUSED),
    _csv("cell of quotes", '1,"' + '""' * 500_000 + '",10,,,', REFUSED),
    _csv("nul in a cell", "1,Al\0der,10,,,", PART),
    _csv("bell in a cell", "1,Al\x07der,10,,,", PART),
    _csv("half a pair", "1,Al\ud800der,10,,,", TAKEN),
    _csv("cell of lines", '1,"' + "A\n" * 60_000 + '",10,,,', PART),
    _csv("too many cells", "1,Alder,10,,,," + "," * 10_000, TAKEN),
    _csv("too few cells", "1", PART),
    _csv("no id", ",Alder,10,,,", PART),
    _csv("giant id", "1" * 1_000_000 + ",Alder,10,,,", REFUSED),
    _csv("quote that never ends", '1,"Alder,10,,,', REFUSED),
    _csv("the same id twice", "2,Alder,10,,,", PART),
    NastyFile("contact of nobody.csv", b"client,email,title\nsound,,CEO\nsound,a@b.example,\n", PART, "", "contacts"),
    # Files
    _raw("empty", "", REFUSED, "empty"),
    _raw("only a mark", codecs.BOM_UTF8, REFUSED, "empty"),
    _raw("only line ends", "\n" * 100_000, REFUSED, "empty"),
    _raw("only separators", "," * 100_000, REFUSED),
    _raw("only quotes", '"' * _LONG, REFUSED),
    _raw("zeros", bytes(100_000), REFUSED),
    _raw("noise", bytes(range(256)) * 400, REFUSED),
    _raw("web page", "<!DOCTYPE html><table><tr><td>client_id</td></tr></table>", REFUSED),
    _raw("json", "[" * 100_000, REFUSED),
    _raw("pdf", "%PDF-1.7\n" + "x" * 1000, REFUSED),
    _raw("program", b"\x7fELF" + bytes(1000), REFUSED),
    _raw("no table of ours", "a,b\n1,2\n", REFUSED),
    _raw("header alone", _HEAD, TAKEN),
    _raw("header twice", _HEAD + _HEAD, TAKEN),
    _raw("headings twice", "client_id,name,name\n1,A,B\n", REFUSED),
    _raw("too many columns", "client_id,name," + ",".join(f"c{n}" for n in range(20_000)) + "\n1,A\n", REFUSED),
    _raw("endless heading", "client_id,name," + "x" * 500_000 + "\n1,A,B\n", REFUSED),
    _raw("many rows of nothing", _HEAD + ",,,,,\n" * 20_000 + "1,Alder,10,,,\n", TAKEN),
    _raw("line ends of a Macintosh", _HEAD.replace("\n", "\r") + "1,Alder,10,,,\r", TAKEN),
    _raw("mixed line ends", _HEAD.replace("\n", "\r\n") + "1,Alder,10,,,\r2,Birch,10,,,\n", TAKEN),
    _raw("UTF-16 without a mark", (_HEAD + "1,Alder,10,,,\n").encode("utf-16-le"), TAKEN),
    _raw("UTF-16 cut in half", (_HEAD + "1,Alder,10,,,\n").encode("utf-16")[:-1], REFUSED),
    _raw("UTF-32", (_HEAD + "1,Alder,10,,,\n").encode("utf-32"), REFUSED),
    _raw("bytes that are no text", _HEAD.encode() + b"1,Al\xff\xfeder,10,,,\n2,Birch,10,,,\n", TAKEN),
    _raw("sep that is none", "sep=\n" + _HEAD + "1,Alder,10,,,\n", TAKEN),
    _raw("sep of a letter", "sep=a\n" + _HEAD + "1,Alder,10,,,\n", TAKEN),
)  # fmt: skip
