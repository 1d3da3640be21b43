"""What the program logs during a test."""

import logging


class Log(logging.Handler):
    """The warnings and errors that the program logged during a test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def take(self) -> list[str]:
        """What was logged since the last time, which the test thereby expects."""
        taken, self._records = self._records, []
        return [record.getMessage() for record in taken]

    # logging

    def emit(self, record: logging.LogRecord) -> None:
        if record not in self._records:
            self._records.append(record)
