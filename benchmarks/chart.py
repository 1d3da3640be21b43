"""Draws start and memory against the number of clients, as a picture for the documentation."""

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

# Per number of clients: what each program took to be quiet, in seconds, and what it held then, in MB.
Medians = Sequence[tuple[int, dict[str, tuple[float, float]]]]

_WIDTH, _HEIGHT, _TOP, _LEFT, _RIGHT = 460, 300, 60, 60, 24
_COLOURS = ("#6b7280", "#2563eb", "#d97706")
_STYLE = 'font-family="sans-serif" font-size="12" fill="#374151"'


def write_chart(file: Path, medians: Medians) -> None:
    """Write an SVG with two panels of lines, the clients on a logarithmic axis."""
    width = 2 * (_LEFT + _WIDTH + _RIGHT)
    height = _TOP + _HEIGHT + 50
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
        "<title>Start and memory against the number of clients</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_legend([*medians[0][1]]),
        *_panel(0, "From start to quiet, seconds", medians, lambda values: values[0], "{:g}"),
        *_panel(_LEFT + _WIDTH + _RIGHT, "Memory (PSS), MB", medians, lambda values: values[1], "{:,.0f}"),
        "</svg>\n",
    ]
    file.write_text("\n".join(parts), encoding="utf-8")


def _legend(programs: Sequence[str]) -> Iterator[str]:
    for place, (program, colour) in enumerate(zip(programs, _COLOURS, strict=False)):
        left = _LEFT + 240 * place
        yield f'<line x1="{left}" y1="16" x2="{left + 24}" y2="16" stroke="{colour}" stroke-width="2"/>'
        yield f'<text x="{left + 30}" y="20" {_STYLE}>{program}</text>'


def _panel(
    shift: int, title: str, medians: Medians, value: Callable[[tuple[float, float]], float], label: str
) -> Iterator[str]:
    most = max(value(values) for _clients, programs in medians for values in programs.values())
    step = _step(most)
    top = step * math.ceil(most / step)
    low, high = (math.log10(medians[place][0]) for place in (0, -1))

    def across(clients: int) -> float:
        return shift + _LEFT + _WIDTH * (math.log10(clients) - low) / ((high - low) or 1)

    def down(amount: float) -> float:
        return _TOP + _HEIGHT * (1 - amount / top)

    yield f'<text x="{shift + _LEFT}" y="{_TOP - 14}" {_STYLE} font-weight="bold">{title}</text>'
    for number in range(round(top / step) + 1):
        y, text = down(number * step), label.format(number * step)
        yield f'<line x1="{shift + _LEFT}" y1="{y:.1f}" x2="{shift + _LEFT + _WIDTH}" y2="{y:.1f}" stroke="#e5e7eb"/>'
        yield f'<text x="{shift + _LEFT - 8}" y="{y + 4:.1f}" {_STYLE} text-anchor="end">{text}</text>'
    for clients, _programs in medians:
        place = f'x="{across(clients):.1f}" y="{_TOP + _HEIGHT + 20}"'
        yield f'<text {place} {_STYLE} text-anchor="middle">{clients:,}</text>'
    yield f'<text x="{shift + _LEFT + _WIDTH}" y="{_TOP + _HEIGHT + 40}" {_STYLE} text-anchor="end">clients</text>'
    for program, colour in zip(medians[0][1], _COLOURS, strict=False):
        points = [(across(clients), down(value(programs[program]))) for clients, programs in medians]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)


def _step(most: float) -> float:
    """A round distance of lines, with four to ten of them up to `most`."""
    power = 10.0 ** math.floor(math.log10(most))
    return next(power * part for part in (1, 0.5, 0.2, 0.1) if most / (power * part) >= 4)
