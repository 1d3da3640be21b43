"""Leads from an empty workspace to a tier report: the forms that it takes, one after the other."""

from typing import TYPE_CHECKING

from desktop_app.domain.client_details import ClientDetails
from desktop_app.i18n import translate
from desktop_app.services.typing.entry import TypedIn
from desktop_app.ui.detail.placed_form import PlacedForm
from desktop_app.ui.forms.form import Form

if TYPE_CHECKING:
    from desktop_app.ui.detail.typing_forms import TypingForms

_PARTNER, _CLIENT, _PAYS, _APPS = range(1, 5)


class TypingGuide:
    """Four steps: the partnership, a client, what it pays, and the apps that it uses; each can be skipped.

    Without a client there is no third step, so that to skip the second ends the guide.
    """

    def __init__(self, forms: "TypingForms") -> None:
        self._forms = forms
        self._step = _PARTNER
        self._client: str | None = None
        self._asked = False

    def start(self) -> None:
        """Open the first form."""
        self._forms.edit_partner()

    def introduce(self, form: Form) -> None:
        """Say in a form which step it is."""
        texts = {
            _PARTNER: translate("Forms", "Step 1 of 4: your partnership. Leave open what you do not know."),
            _CLIENT: translate("Forms", "Step 2 of 4: a client. Its MRR can stay open: what it pays comes next."),
            _PAYS: translate("Forms", "Step 3 of 4: what the client pays for, and whether you sold it."),
            _APPS: translate("Forms", "Step 4 of 4: the apps that the client uses. The median of all clients counts."),
        }
        if self._step in texts:
            form.guide(texts[self._step], translate("Forms", "Skip"))

    def go_on(self, _placed: PlacedForm, made: TypedIn | None) -> None:
        """Open the next form, now that one is closed; `made` is `None` where it was skipped."""
        match self._step:
            case 1:
                self._step = _CLIENT
                self._forms.add_client()
            case 2 if made is None:
                self._forms.end_guide()
            case 2:
                self._step = _PAYS
                self._client, self._asked = (made.client_id if made else None), False
            case 3:
                self._step = _APPS
                self._forms.add("portal_usage")
            case 4 if self._client is not None:
                self._step = _CLIENT
                self._forms.offer_report(self._client, translate("Forms", "Add more clients whenever you like."))

    def go_on_with(self, details: ClientDetails) -> None:
        """Open the third form once the client that was typed in is there."""
        if self._step == _PAYS and details.row.client_id == self._client and not self._asked:
            self._asked = True
            self._forms.add("subscriptions")
