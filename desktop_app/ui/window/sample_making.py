"""Making sample data from the window: its steps as a person reads them, and its progress."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate
from desktop_app.services.sample import CLIENTS, prepare_sample
from desktop_app.services.sample_progress import WHOLE, SampleStep
from desktop_app.ui.session.jobs import Job

_STEPS = {
    SampleStep.EARLIER_DAYS: QT_TRANSLATE_NOOP("SampleSteps", "earlier days"),
    SampleStep.CLIENTS: QT_TRANSLATE_NOOP("SampleSteps", "clients"),
    SampleStep.IMPORT: QT_TRANSLATE_NOOP("SampleSteps", "import"),
    SampleStep.TOTALS: QT_TRANSLATE_NOOP("SampleSteps", "totals"),
}


def make_sample(
    path: Path,
    today: date,
    now: datetime,
    job: Job[Any],
    *,
    clients: int = CLIENTS,
    show_line: Callable[[str], None] | None = None,
) -> None:
    """See to it that `path` holds the sample of `today`, with the progress of `job`; `show_line` receives it, too.

    The last line is empty.
    """
    names = {step: translate("SampleSteps", name) for step, name in _STEPS.items()}

    def report(step: SampleStep, done: int) -> None:
        job.report(done, WHOLE, names[step])
        if show_line is not None:
            show_line(f"Making the sample data: {step.value}, {done * 100 // WHOLE}%")

    try:
        prepare_sample(path, today, now, clients=clients, report=report, stopped=job.stopped)
    finally:
        if show_line is not None:
            show_line("")
