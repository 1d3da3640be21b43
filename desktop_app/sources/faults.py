"""Why a cell cannot be read."""

from desktop_app.domain.messages import Message


class BadCell(Exception):
    """A cell that cannot be taken; `problem` says why."""

    def __init__(self, text: str, **values: object) -> None:
        self.problem = Message(text, values)
        super().__init__(str(self.problem))


class Undecided(Exception):
    """A cell that reads two ways, met before anything in its file decided which: `question` is the open choice, `hint`
    the answer that its currency is usually written with."""

    def __init__(self, question: str, hint: str | None = None) -> None:
        self.question = question
        self.hint = hint
        super().__init__(question)
