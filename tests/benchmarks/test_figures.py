"""The table of measurements: ratios, verdicts, quiet programs and the chart."""

import importlib
import re
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import README, RUNS, report
from benchmarks.chart import write_chart
from benchmarks.figures import Figure, paired, spread, table_row
from benchmarks.parts import PARTS
from benchmarks.quiet import start_to_quiet


def test_the_ratio_is_the_median_of_the_turns_and_not_that_of_the_medians() -> None:
    figure = paired("start", [10, 30, 60], [10, 10, 30], "ms", 1.5, "an empty window")
    assert figure.measured == 2
    assert (figure.ours, figure.floor) == (30, 10)
    assert not figure.is_met
    assert "| 30.0 ms | 10.0 ms, an empty window | 2.00 × | ≤ 1.5 × | **missed** |" in table_row(figure)


def test_a_figure_without_a_floor_is_held_against_its_limit() -> None:
    figure = Figure("longest stall", 171, "ms", 50)
    assert not figure.is_met
    assert table_row(figure) == "| longest stall | 171 ms | – | – | ≤ 50.0 ms | **missed** | – |"
    assert Figure("longest stall", 50, "ms", 50).is_met


def test_the_spread_is_that_of_the_middle_half() -> None:
    assert spread([1, 9, 10, 11, 100]) == pytest.approx(0.2)
    assert spread([1, 2]) is None


def test_a_run_counts_its_goals_and_tells_what_was_not_measured() -> None:
    figures = [Figure("a", 1, "MB", 2), Figure("b", 3, "MB", 2)]
    text = report(figures, ["`tier` was not measured: no disk"], (0.04, 0.5))
    assert "1 of 2 goals met" in text
    assert "spread of equal work 4%" in text
    assert "`tier` was not measured: no disk" in text
    assert RUNS in README.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="the processor time is Linux's")
def test_a_program_is_quiet_after_its_last_work(tmp_path: Path) -> None:
    program = (
        "import time\n"
        "print('listed', time.perf_counter(), flush=True)\n"
        "while time.process_time() < 0.4: pass\n"
        "time.sleep(60)"
    )
    started = start_to_quiet([sys.executable, "-c", program], {}, tmp_path / "answer", "listed")
    assert started.processor_seconds == pytest.approx(0.4, abs=0.1)
    assert started.marks["listed"] < started.seconds < 30
    assert started.megabytes > 1


def test_the_chart_has_a_line_per_program_and_panel(tmp_path: Path) -> None:
    medians = [
        (200, {"ours": (0.4, 60.0), "theirs": (0.5, 70.0)}),
        (2_000, {"ours": (0.5, 61.0), "theirs": (0.6, 80.0)}),
    ]
    write_chart(tmp_path / "chart.svg", medians)
    lines = re.findall(r'<polyline points="([^"]+)"', (tmp_path / "chart.svg").read_text(encoding="utf-8"))
    assert len(lines) == 4
    heights = [float(point.split(",")[1]) for point in lines[0].split()]
    assert heights[0] > heights[1]


def test_every_part_gives_figures() -> None:
    for part in PARTS:
        assert callable(importlib.import_module(f"benchmarks.{part}").figures)
