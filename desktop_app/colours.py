"""The colours of the program by what they mean, light and dark, as hexadecimal text; none is written anywhere else."""

from collections.abc import Mapping

# Light green is a shade darker than drawn (#1C7F56): as drawn it stands out 4.3 to 1 from its soft colour, not 4.5.
LIGHT: Mapping[str, str] = {
    "window": "#F4F6F8", "surface": "#FFFFFF", "sunken": "#EDF0F3", "border": "#D9DFE5", "hairline": "#E7EBEF",
    "text": "#18222D", "muted": "#5A6774", "accent": "#2A5BD7", "accent_soft": "#E8EEFC",
    "new": "#1F6FB5", "increased": "#84B8E6", "lost": "#CC5A3A", "decreased": "#F0B35E",
    "good": "#1B7A53", "good_soft": "#E2F3EB", "warning": "#9A6200", "warning_soft": "#FCF1DC",
    "bad": "#B3381F", "bad_soft": "#FBE8E3",
}  # fmt: skip

DARK: Mapping[str, str] = {
    "window": "#11161B", "surface": "#191F26", "sunken": "#212932", "border": "#303A45", "hairline": "#252E37",
    "text": "#E7ECF1", "muted": "#9CA9B6", "accent": "#7FA2FF", "accent_soft": "#22304F",
    "new": "#5AA7E8", "increased": "#2F6EA6", "lost": "#E2795B", "decreased": "#D9963A",
    "good": "#5CC797", "good_soft": "#17342A", "warning": "#E5B45C", "warning_soft": "#3A2E17",
    "bad": "#F08A72", "bad_soft": "#3E221C",
}  # fmt: skip
