"""The answers of a sync with the stand-in for HubSpot, in the order in which it asks."""

from werkzeug import Request, Response

from tests.hubspot.account import book
from tests.hubspot.stand_in import StandIn, serving
from tests.services.sync.syncing import fetch_from

_CLIENTS = 3


class _Recording(StandIn):
    """A stand-in that notes what it answers."""

    def __init__(self) -> None:
        super().__init__(book(_CLIENTS))
        self.answers: list[bytes] = []
        self.always = self._note

    def _note(self, _request: Request, response: Response) -> Response:
        self.answers.append(b"%d %s" % (response.status_code, response.get_data()))
        return response


def recorded_answers() -> list[bytes]:
    """Each answer with its status."""
    recording = _Recording()
    with serving(recording) as address:
        fetch_from(address)
    return recording.answers
