"""Which fields the form of each kind of row has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # what is chosen may be a text, a flag, or nothing

from desktop_app.column_names import column_name
from desktop_app.domain.currencies import ISO_CURRENCIES
from desktop_app.domain.products import EDITIONS, PRODUCT_LINES
from desktop_app.i18n import translate
from desktop_app.ui.forms.contact_names import CONTACT_NAMES, contact_name
from desktop_app.ui.forms.fields import (
    ChecksInput,
    ChoiceInput,
    DayInput,
    Input,
    NumberInput,
    SuggestingInput,
    TermInput,
    TextInput,
)
from desktop_app.ui.forms.form import FormField
from desktop_app.ui.importing.value_names import value_name

# How a sale is typed in together with the subscription that it is.
NOT_SOLD, SOLD = "not_sold", "sold"


@dataclass(frozen=True, slots=True)
class FormChoices:
    """What fields offer: the owners and countries in use, the rule sets by id, the tiers, and the apps that count."""

    owners: Sequence[str] = ()
    countries: Sequence[str] = ()
    programmes: Mapping[str, str] | None = None
    tiers: Sequence[str] = ()
    apps: Sequence[str] = ()


def client_fields(choices: FormChoices) -> list[FormField]:
    """A client: what the tier needs first."""
    return [
        _text("name", needed=True),
        _text("domain"),
        _choice("relationship", ("sold", "managed", "sold_and_managed", "none")),
        _day("relationship_since"),
        FormField("mrr", translate("Forms", "MRR"), NumberInput()),
        _currency(),
        _number("managing_partners", whole=True),
        FormField("country", column_name("country"), SuggestingInput(choices.countries)),
        FormField("partner_owner", translate("Forms", "Owner here"), SuggestingInput(choices.owners)),
        _text("industry"),
        _text("city"),
        _text("contact_name"),
        _text("contact_email"),
        _text("hub_id"),
        _number("contacts_used", whole=True),
        _number("contacts_limit", whole=True),
        _number("emails_used", whole=True),
        _number("emails_limit", whole=True),
    ]


# What is asked of a new client; the rest can be typed into its panel.
NEW_CLIENT = ("name", "domain", "relationship", "mrr", "currency", "country", "partner_owner")


def contact_fields() -> list[FormField]:
    """A person at a client."""
    names = [_text(name) for name in ("name", "email", "title", "phone")]
    return [*names, FormField("is_primary", column_name("is_primary"), _yes_or_no())]


def subscription_fields(*, is_new: bool) -> list[FormField]:
    """What a client pays for; a new one can be a sale of the partner's at the same time."""
    sale = FormField("sale", translate("Forms", "Sold by us"), ChoiceInput({
        NOT_SOLD: translate("Forms", "No, or recorded already"),
        SOLD: translate("Forms", "Yes, origin not stated"),
        "sourced": translate("Forms", "Yes, sourced by us"),
        "assisted": translate("Forms", "Yes, assisted"),
    }))  # fmt: skip
    return [
        _product("product"),
        FormField("edition", column_name("edition"), SuggestingInput(EDITIONS)),
        FormField("mrr", translate("Forms", "MRR"), NumberInput(), needed=True),
        _currency(),
        _day("started_on"),
        _day("renews_on"),
        _number("seats", whole=True),
        FormField("term", column_name("term"), TermInput()),
        *([sale] if is_new else [_day("ends_on"), _status()]),
    ]


def sale_fields() -> list[FormField]:
    """A credit event: a sale, an upgrade, a reduction or a churn."""
    kinds: dict[Any, str] = {
        "new": translate("Forms", "New sale"),
        "increase": translate("Forms", "Upgrade"),
        "decrease": translate("Forms", "Downgrade"),
        "churn": translate("Forms", "Churn"),
    }
    return [
        FormField("kind", translate("Forms", "What"), ChoiceInput(kinds), needed=True),
        FormField("product_line", column_name("product_line"), SuggestingInput(PRODUCT_LINES)),
        _day("date", needed=True),
        FormField("amount", translate("Forms", "MRR"), NumberInput()),
        _currency(),
        _choice("origin", ("sourced", "assisted"), blank=translate("Forms", "Not stated")),
        _text("note"),
    ]


def renewal_fields() -> list[FormField]:
    """A contract change ahead."""
    return [
        _product("product"),
        _day("renews_on", needed=True),
        _day("decision_due_on"),
        _choice("type", ("renewal", "contact_tier_upgrade", "email_overage")),
        _choice("status", ("pending", "confirmed", "renewed", "cancellation_requested")),
        FormField("current_mrr", column_name("current_mrr"), NumberInput()),
        FormField("renewal_mrr", column_name("renewal_mrr"), NumberInput()),
        _currency(),
        FormField("renewal_edition", column_name("renewal_edition"), SuggestingInput(EDITIONS)),
    ]


def partner_fields(choices: FormChoices) -> list[FormField]:
    """Facts about the partner: what the tier needs first."""
    tiers: dict[Any, str] = {None: _nothing()} | {tier: tier for tier in choices.tiers}
    programmes: dict[Any, str] = dict(choices.programmes or {})
    return [
        FormField("partner_name", translate("Forms", "Name"), TextInput()),
        FormField("programme", translate("Forms", "Programme"), ChoiceInput(programmes)),
        _currency(),
        FormField("credited_tier", translate("Forms", "Credited tier"), ChoiceInput(tiers)),
        FormField("credited_since", translate("Forms", "Credited since"), DayInput()),
        FormField("certified_until", translate("Forms", "Certified until"), DayInput()),
        FormField("grr", translate("Forms", "GRR in %"), NumberInput()),
        FormField("in_growth_market", translate("Forms", "In a growth market"), _yes_or_no()),
        FormField("me", translate("Forms", "I am the owner"), SuggestingInput(choices.owners)),
        _text("hub_id"),
    ]


def figure_fields(known: Mapping[int, str]) -> list[FormField]:
    """A figure that HubSpot itself gives for a month: a new one, or one of those `known`, by their rows."""
    figures = (
        "sold_credit", "managed_credit", "sold_points", "managed_points", "total_points", "median_apps",
    )  # fmt: skip
    month = TextInput()
    month.setPlaceholderText("2026-11")
    offered: dict[Any, str] = {None: translate("Forms", "A new figure")} | dict(known)
    which = [FormField("which", translate("Forms", "Which"), ChoiceInput(offered))] if known else []
    return [
        *which,
        FormField("month", column_name("month"), month, needed=True),
        FormField("figure", column_name("figure"), ChoiceInput({name: value_name(name) for name in figures})),
        FormField("value", column_name("value"), NumberInput(), needed=True),
        _currency(),
    ]


def contact_log_fields() -> list[FormField]:
    """A call, a meeting or an email with a client, and what comes next."""
    contacts = {kind.value: contact_name(kind) for kind in CONTACT_NAMES}
    return [
        FormField("kind", translate("Forms", "What"), ChoiceInput(contacts)),
        _day("date", needed=True),
        _text("note"),
        FormField("next_step", translate("Forms", "Next step"), TextInput()),
        FormField("due_on", translate("Forms", "Due on"), DayInput()),
    ]


def app_fields(choices: FormChoices) -> list[FormField]:
    """The apps that a client uses, of those that count."""
    return [FormField("apps", translate("Forms", "Apps used"), ChecksInput(choices.apps))]


def _text(name: str, *, needed: bool = False) -> FormField:
    return FormField(name, column_name(name), TextInput(), needed)


def _day(name: str, *, needed: bool = False) -> FormField:
    return FormField(name, column_name(name), DayInput(), needed)


def _number(name: str, *, whole: bool = False) -> FormField:
    return FormField(name, column_name(name), NumberInput(whole=whole))


def _product(name: str) -> FormField:
    return FormField(name, column_name(name), SuggestingInput(PRODUCT_LINES), needed=True)


def _currency() -> FormField:
    return FormField("currency", column_name("currency"), SuggestingInput(sorted(ISO_CURRENCIES)))


def _choice(name: str, values: Sequence[str], blank: str = "") -> FormField:
    choices: dict[Any, str] = {None: blank or _nothing()} | {value: value_name(value) for value in values}
    return FormField(name, column_name(name), ChoiceInput(choices))


def _status() -> FormField:
    known = ("active", "trial", "cancelled", "ended", "not_started")
    choices: dict[Any, str] = {None: _nothing()} | {word: value_name(word) for word in known}
    return FormField("status", column_name("status"), ChoiceInput(choices))


def _yes_or_no() -> Input:
    return ChoiceInput({None: _nothing(), True: value_name("yes"), False: value_name("no")})


def _nothing() -> str:
    """What a choice is called that leaves a field blank."""
    return translate("Forms", "Not known")
