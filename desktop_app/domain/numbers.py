"""Numbers as people write them: any decimal mark, grouping and currency sign, in a file or typed into a field."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.currencies import ISO_CURRENCIES

# The currencies that a sign may mean, the usual one first.
_SIGNS = {
    "$": "USD CAD AUD NZD SGD HKD MXN CLP COP ARS UYU DOP TWD BBD BMD BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD",
    "US$": "USD", "$US": "USD", "U$S": "USD", "CA$": "CAD", "C$": "CAD NIO", "$CA": "CAD", "CAN$": "CAD", "A$": "AUD",
    "AU$": "AUD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "HK$": "HKD", "MX$": "MXN", "R$": "BRL", "NT$": "TWD",
    "CLP$": "CLP", "COL$": "COP", "AR$": "ARS", "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP EGP LBP GIP",
    "¥": "JPY CNY", "円": "JPY", "JP¥": "JPY", "元": "CNY TWD HKD", "CN¥": "CNY", "RMB": "CNY", "人民币": "CNY",
    "₹": "INR",
    "RS": "INR PKR LKR NPR MUR", "RS.": "INR PKR LKR NPR MUR", "R": "ZAR", "₩": "KRW", "원": "KRW", "₽": "RUB",
    "₺": "TRY", "TL": "TRY", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₴": "UAH", "₦": "NGN", "₡": "CRC",
    "₲": "PYG", "₵": "GHS", "₸": "KZT", "KR": "SEK NOK DKK ISK", "KR.": "DKK SEK NOK ISK", "ZŁ": "PLN", "KČ": "CZK",
    "FT": "HUF", "FR": "CHF XAF XOF", "FR.": "CHF XAF XOF", "SFR": "CHF", "SFR.": "CHF", "LEI": "RON MDL", "ЛВ": "BGN",
    "ЛВ.": "BGN", "S/": "PEN", "S/.": "PEN", "B/.": "PAB", "RP": "IDR", "RM": "MYR",
}  # fmt: skip
_CURRENCIES = {sign: tuple(codes.split()) for sign, codes in _SIGNS.items()} | {
    code: (code,) for code in ISO_CURRENCIES
}
# Full-width letters, digits and signs as East Asian keyboards write them.
WIDE_SIGNS = {0xFF01 + place: 0x21 + place for place in range(94)}
# Those, and every kind of space, minus, apostrophe.
_ALIKE = {
    **WIDE_SIGNS,
    **dict.fromkeys(map(ord, "\t\n\r\u00a0\u2007\u2009\u200a\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "−–‒—﹣"), "-"),
    **dict.fromkeys(map(ord, "’‘ʼ´`′"), "'"),
    **dict.fromkeys(map(ord, "\u200e\u200f\u2060\u2066\u2069\ufeff")),
    0xFFE5: "¥",
    0xFFE1: "£",
    0xFFE6: "₩",
    0x066C: "'",
}
_DIGITS = re.compile(r"[.,]?[0-9](?:[0-9.,' ]*[0-9])?")
# No cents, as "1200,-" and "1'200.–" say.
_WHOLE_ONLY = re.compile(r"[.,]-+")
# Thousands and more as a letter or word, in Latin letters and in East Asia's.
_SCALES = {"K": 1_000, "TSD": 1_000, "TSD.": 1_000, "千": 1_000, "万": 10_000, "萬": 10_000, "億": 10**8, "亿": 10**8}
_SCALE = re.compile(r"\s*((?:k|tsd\.?)(?![^\W\d_])|千|万|萬|億|亿)", re.IGNORECASE)
_BY_THREES = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+")
_INDIAN = re.compile(r"[0-9]{1,3}(?: [0-9]{2})+ [0-9]{3}")


# Currencies without cents, and those whose sign stands before amounts with dots for decimals.
_WITHOUT_CENTS = frozenset("JPY KRW VND CLP PYG ISK UGX XAF XOF".split())
_DOTTED = frozenset("USD GBP JPY CNY INR ILS AUD NZD SGD HKD MXN THB TWD PHP MYR".split())
# Those with thousandths: a group of three digits may be a fraction.
_WITH_THOUSANDTHS = frozenset("BHD IQD JOD KWD LYD OMR TND".split())
_CODE = re.compile(r"(?<![^\W\d_])[A-Z]{3}(?![^\W\d_])")


class NotANumber(ValueError):
    """A text that is not one number, perhaps with one currency."""


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number as it is written: `digits` without sign, grouped by a space, a dot, a comma or an apostrophe.

    `mark` is the decimal mark: `"."` or `","`, `""` without one, `None` where the digits read both ways (1.234).
    `currencies` are those that the sign or code beside it may mean, the usual one first; empty without one. `scale` is
    how much one of it is: 1,000 in "1.2k". `sign_first`: the currency stands before the number.
    """

    digits: str
    mark: str | None
    negative: bool
    currencies: tuple[str, ...] = ()
    scale: int = 1
    sign_first: bool = False

    @property
    def usual_mark(self) -> str | None:
        """The decimal mark that its currency hints at where the digits read both ways; `None` without a hint.

        Money has cents and no thousandths, so that three digits are a group, but for the dot of currencies in which
        dots are decimal marks ("$1.234").
        """
        usual = self.currencies[0] if self.mark is None and self.currencies else ""
        if not usual or usual in _WITH_THOUSANDTHS:
            return None
        if usual not in _WITHOUT_CENTS and self.sign_first and usual in _DOTTED:
            return "."
        return "," if "." in self.digits else "."

    def value(self, mark: str = ".") -> Decimal:
        """The exact number; `mark` is the decimal mark where the text reads both ways. Raises `NotANumber`."""
        mark = mark if self.mark is None else self.mark
        whole, _, fraction = self.digits.partition(mark) if mark else (self.digits, "", "")
        plain = _ungrouped(whole)
        if fraction and not fraction.isdecimal():
            raise NotANumber(self.digits)
        return self.scale * Decimal(f"{'-' if self.negative else ''}{plain or '0'}.{fraction or '0'}")


def written_number(text: str) -> WrittenNumber:
    """What `text` writes: `"1.234,56 €"`, `"(CHF 1'234.50)"`, `"1,23,456-"`. Raises `NotANumber`."""
    text = text.translate(_ALIKE)
    if (match := _DIGITS.search(text)) is None:
        raise NotANumber(text)
    digits = match[0]
    after = text[match.end() :].strip()
    mark = _decimal_mark(digits)
    if whole := _WHOLE_ONLY.match(after):
        after = after[whole.end() :]
        mark = ""  # what is in 1.234,- are groups
    scale = 1
    if scaled := _SCALE.match(after):
        scale, after = _SCALES[scaled[1].upper()], after[scaled.end() :].strip()
    negative, before, after = _without_sign(text[: match.start()], after)
    return WrittenNumber(digits, mark, negative, _currencies(before, after), scale, bool(before))


def currency_of(text: str) -> str | None:
    """The usual currency that a sign or code such as `"€"` or `"eur"` means; `None` for any other text."""
    known = _CURRENCIES.get(_sign_key(text))
    return known[0] if known else None


def named_code(text: str) -> str | None:
    """The only code of a currency in a text such as `"Euro (EUR)"`; `None` without one, or with several."""
    codes = [code for code in _CODE.findall(text) if code in ISO_CURRENCIES]
    return codes[0] if len(codes) == 1 else None


def read_typed(text: str, decimal_mark: str) -> Decimal | None:
    """The number that `text` writes, without a currency; `None` for any other text.

    `decimal_mark`, the locale's, decides only what reads both ways: one mark with exactly three digits behind it.
    """
    try:
        number = written_number(text)
        return None if number.currencies else number.value(decimal_mark)
    except NotANumber:
        return None


def _without_sign(before: str, after: str) -> tuple[bool, str, str]:
    """Whether signs or parentheses make the number negative, and what else is around it."""
    opened, closed = before.count("("), after.count(")")
    if opened != closed or opened > 1:
        raise NotANumber(before + after)
    signs = [sign for sign in before + after if sign in "+-"]
    if len(signs) + opened > 1:
        raise NotANumber(before + after)
    drop = str.maketrans("", "", "()+-")
    return bool(opened) or signs == ["-"], before.translate(drop).strip(), after.translate(drop).strip()


def _currencies(before: str, after: str) -> tuple[str, ...]:
    """The currencies that the signs on both sides may mean: `$` and `CAD` together mean CAD."""
    known = [_CURRENCIES.get(_sign_key(sign)) for sign in (before, after) if sign]
    if not known:
        return ()
    if None in known:
        raise NotANumber(before + after)
    common = [code for code in known[0] or () if all(code in (others or ()) for others in known)]
    if not common:
        raise NotANumber(before + after)
    return tuple(common)


def _sign_key(text: str) -> str:
    return "".join(text.translate(_ALIKE).upper().split())


def _decimal_mark(digits: str) -> str | None:
    """`"."` or `","` where the digits show which it is, `""` without any, `None` where they read both ways."""
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        return "." if digits.rindex(".") > digits.rindex(",") else ","
    if not dots and not commas:
        return ""
    mark = "." if dots else ","
    if dots + commas > 1:
        return "," if dots else "."  # one number has one decimal mark: these are groups
    whole, _, fraction = digits.partition(mark)
    could_be_a_group = len(fraction) == 3 and whole.isdecimal() and len(whole) <= 3 and whole != "0"
    return None if could_be_a_group else mark


def _ungrouped(whole: str) -> str:
    """The digits before the decimal mark; raises `NotANumber` unless they are grouped as is usual somewhere."""
    marks = {sign for sign in whole if not sign.isdecimal()}
    if not marks:
        return whole
    spaced = re.sub(r"[.,']", " ", whole)
    if len(marks) > 1 or not (_BY_THREES.fullmatch(spaced) or ("," in marks and _INDIAN.fullmatch(spaced))):
        raise NotANumber(whole)
    return spaced.replace(" ", "")
