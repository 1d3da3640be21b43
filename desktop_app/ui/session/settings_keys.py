"""The names of settings that more than one part of the window reads or writes."""

NOTICES_WANTED = "desktop_notices"
UPDATES_WANTED, UPDATES_ADDRESS = "updates/wanted", "updates/address"
SYNC_DAILY = "sync/daily"
