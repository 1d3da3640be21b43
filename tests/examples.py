"""How many made-up values a test tries that takes longer than most."""

from hypothesis import settings


def examples(short: int, long: int) -> settings:
    """Above `@given`: so many in `make test`, and so many in `make harden`; by default they are 30 and 2,000."""
    return settings(max_examples=long if settings.get_current_profile_name() == "harden" else short)
