"""Exact decimals of credit: how finely it is worked out, and how finely it is shown and judged."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

LEDGER_PLACES = Decimal("0.00000001")
FIGURE_PLACES = Decimal("0.000001")

# More digits than the largest amount has, so that a quotient is rounded once only, at the place that is asked for.
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)


def divided(amount: Decimal, by: Decimal) -> Decimal:
    """`amount` divided by `by`, half-even to 10⁻⁸."""
    return _EXACT.quantize(_EXACT.divide(amount, by), LEDGER_PLACES)


def rounded(figure: Decimal) -> Decimal:
    """`figure` as it is shown and judged: half-even to 10⁻⁶, without trailing zeros."""
    return _EXACT.quantize(figure, FIGURE_PLACES).normalize(_EXACT) + 0
