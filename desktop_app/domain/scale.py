"""Round values for an axis."""

from math import ceil, floor, log10


def nice_scale(low: float, high: float, *, steps: int = 5) -> list[float]:
    """Evenly spaced round values from at most `low` to at least `high`, 0 among them; about `steps` of them."""
    span = max(high, 0.0) - min(low, 0.0) or 1.0
    rough = span / steps
    power = 10 ** floor(log10(rough))
    step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * 0.999)
    first, last = floor(min(low, 0.0) / step + 1e-9), ceil(max(high, 0.0) / step - 1e-9)
    return [place * step for place in range(first, last + 1)]
