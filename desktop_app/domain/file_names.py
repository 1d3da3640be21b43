"""Names for files out of texts of the data, which may hold anything."""

import re

_OTHERS = re.compile(r"[^\w .()+-]+")
_LONGEST = 60  # with any ending well below the 255 bytes of a name, whatever the letters
# What Windows takes for a device, with any ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def file_name(text: str, ending: str) -> str:
    """A name for one file in any folder of any system: `file_name("../Tiers: 2026", ".toml")` is `"Tiers- 2026.toml"`.

    `ending` is our own, with its dot. What no system takes becomes a hyphen; where nothing is left, the name is `file`.
    """
    plain = _OTHERS.sub("-", text).strip(" .-")[:_LONGEST].rstrip(" .-") or "file"
    return f"_{plain}{ending}" if _DEVICES.match(plain) else f"{plain}{ending}"
