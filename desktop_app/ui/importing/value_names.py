"""What the values of columns with a fixed choice are called in the import dialog."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate

_NAMES = {
    "sold": QT_TRANSLATE_NOOP("Values", "Sold"),
    "managed": QT_TRANSLATE_NOOP("Values", "Managed"),
    "sold_and_managed": QT_TRANSLATE_NOOP("Values", "Sold and managed"),
    "none": QT_TRANSLATE_NOOP("Values", "None"),
    "growth_market": QT_TRANSLATE_NOOP("Values", "Growth market"),
    "low": QT_TRANSLATE_NOOP("Values", "Low"),
    "medium": QT_TRANSLATE_NOOP("Values", "Medium"),
    "high": QT_TRANSLATE_NOOP("Values", "High"),
    "monthly": QT_TRANSLATE_NOOP("Values", "Monthly"),
    "quarterly": QT_TRANSLATE_NOOP("Values", "Quarterly"),
    "half_yearly": QT_TRANSLATE_NOOP("Values", "Half-yearly"),
    "yearly": QT_TRANSLATE_NOOP("Values", "Yearly"),
    "one_time": QT_TRANSLATE_NOOP("Values", "One-time"),
    "active": QT_TRANSLATE_NOOP("Values", "Active"),
    "trial": QT_TRANSLATE_NOOP("Values", "Trial"),
    "cancelled": QT_TRANSLATE_NOOP("Values", "Cancelled"),
    "ended": QT_TRANSLATE_NOOP("Values", "Ended"),
    "not_started": QT_TRANSLATE_NOOP("Values", "Not started"),
    "renewal": QT_TRANSLATE_NOOP("Values", "Renewal"),
    "contact_tier_upgrade": QT_TRANSLATE_NOOP("Values", "Contact tier upgrade"),
    "email_overage": QT_TRANSLATE_NOOP("Values", "Email overage"),
    "pending": QT_TRANSLATE_NOOP("Values", "Pending"),
    "confirmed": QT_TRANSLATE_NOOP("Values", "Confirmed"),
    "renewed": QT_TRANSLATE_NOOP("Values", "Renewed"),
    "cancellation_requested": QT_TRANSLATE_NOOP("Values", "Cancellation requested"),
    "hubspot": QT_TRANSLATE_NOOP("Values", "HubSpot"),
    "partner": QT_TRANSLATE_NOOP("Values", "Partner"),
    "new": QT_TRANSLATE_NOOP("Values", "New"),
    "increase": QT_TRANSLATE_NOOP("Values", "Increase"),
    "decrease": QT_TRANSLATE_NOOP("Values", "Decrease"),
    "churn": QT_TRANSLATE_NOOP("Values", "Churn"),
    "sourced": QT_TRANSLATE_NOOP("Values", "Sourced"),
    "assisted": QT_TRANSLATE_NOOP("Values", "Assisted"),
    "sold_credit": QT_TRANSLATE_NOOP("Values", "Sold credit"),
    "managed_credit": QT_TRANSLATE_NOOP("Values", "Managed credit"),
    "sold_points": QT_TRANSLATE_NOOP("Values", "Sold points"),
    "managed_points": QT_TRANSLATE_NOOP("Values", "Managed points"),
    "total_points": QT_TRANSLATE_NOOP("Values", "Total points"),
    "median_apps": QT_TRANSLATE_NOOP("Values", "Median of apps"),
    "yes": QT_TRANSLATE_NOOP("Values", "Yes"),
    "no": QT_TRANSLATE_NOOP("Values", "No"),
}


def known_value_name(value: str) -> str:
    """The name of a value of a fixed choice; any other value as it is."""
    return value_name(value) if value in _NAMES else value


def value_name(value: str) -> str:
    """A value as a person reads it: `sold_and_managed` is "Sold and managed"."""
    return translate("Values", _NAMES[value])
