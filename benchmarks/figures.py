"""What a measurement says: a figure beside the floor of the same run, and the table of all of them."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Literal

Unit = Literal["s", "ms", "MB", "%"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure and its goal.

    `ours` and `floor` are in `unit`. With a floor, `goal` is the most that the ratio of both may be; without one it is
    the most that `ours` may be. `noise` is the spread of the floor's repeats (or of ours), as a share of their median.
    """

    what: str
    ours: float
    unit: Unit
    goal: float
    floor: float | None = None
    against: str = ""
    ratio: float | None = None
    noise: float | None = None

    @property
    def measured(self) -> float:
        """What is held against the goal: the ratio, or what was measured where there is no floor."""
        if self.floor is None:
            return self.ours
        return self.ours / self.floor if self.ratio is None else self.ratio

    @property
    def is_met(self) -> bool:
        return self.measured <= self.goal


def paired(what: str, ours: Sequence[float], floor: Sequence[float], unit: Unit, goal: float, against: str) -> Figure:
    """A figure of repeats that took turns with those of the floor: the ratio is the median over all turns."""
    ratio = median(own / least for own, least in zip(ours, floor, strict=True))
    return Figure(what, median(ours), unit, goal, median(floor), against, ratio, spread(floor))


def spread(values: Sequence[float]) -> float | None:
    """The distance of the quartiles as a share of the median; `None` for fewer than three values."""
    if len(values) < 3:
        return None
    low, _middle, high = quantiles(values, n=4, method="inclusive")
    return (high - low) / median(values)


def p99(times: Sequence[float]) -> float:
    return sorted(times)[min(int(len(times) * 0.99), len(times) - 1)]


HEADER = (
    "| what | measured | floor of the same run | ratio | goal | | noise |",
    "|---|---|---|---|---|---|---|",
)


def table_row(figure: Figure) -> str:
    """The figure as a row of a Markdown table."""
    floor = "–" if figure.floor is None else f"{shown_amount(figure.floor, figure.unit)}, {figure.against}"
    is_limit = figure.floor is None
    ratio = "–" if is_limit else f"{figure.measured:.2f} ×"
    goal = f"≤ {shown_amount(figure.goal, figure.unit)}" if is_limit else f"≤ {figure.goal:g} ×"
    noise = "–" if figure.noise is None else f"{figure.noise:.0%}"
    verdict = "met" if figure.is_met else "**missed**"
    amount = shown_amount(figure.ours, figure.unit)
    return f"| {figure.what} | {amount} | {floor} | {ratio} | {goal} | {verdict} | {noise} |"


def print_figures(figures: Iterable[Figure]) -> int:
    """Print the table of `figures`; gives the exit status, 1 when a goal is missed."""
    print(*HEADER, sep="\n")
    missed = 0
    for figure in figures:
        print(table_row(figure), flush=True)
        missed += not figure.is_met
    return int(missed > 0)


def print_in_rounds(figures: Callable[[int], Iterable[Figure]], rounds: int, what: str | None) -> int:
    """Print the figures of as many rounds as the command line asks for, `rounds` by default; gives the exit status.

    `what` is what `--help` says of them.
    """
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--rounds", type=int, default=rounds)
    return print_figures(figures(parser.parse_args().rounds))


def shown_amount(value: float, unit: Unit) -> str:
    digits = 2 if unit == "s" else 0 if unit == "MB" or value >= 100 else 1
    return f"{value:,.{digits}f} {unit}"
