"""The look of every widget, made from the tokens: one palette and one style sheet."""

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette

from desktop_app import paths
from desktop_app.ui.style.indicator_images import marks
from desktop_app.ui.style.tokens import Theme

_Role = QPalette.ColorRole


def style_sheet(theme: Theme, font: QFont) -> str:
    """The style sheet of the whole program in `theme`, with sizes that follow from `font`."""
    template = Template((paths.resources() / "themes" / "window.qss").read_text(encoding="utf-8"))
    return template.substitute(_colours(theme), **_sizes(QFontInfo(font).pixelSize()), **marks(theme))


def palette(theme: Theme) -> QPalette:
    """The colours that Fusion paints with where the style sheet says nothing."""
    made = QPalette()
    for role, colour in {
        _Role.Window: theme.window,
        _Role.WindowText: theme.text,
        _Role.Base: theme.surface,
        _Role.AlternateBase: theme.window,
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.muted,
        _Role.Button: theme.surface,
        _Role.ButtonText: theme.text,
        _Role.BrightText: theme.bad,
        _Role.Light: theme.surface,
        _Role.Midlight: theme.hairline,
        _Role.Mid: theme.border,
        _Role.Dark: theme.muted,
        _Role.Shadow: theme.border,
        _Role.Highlight: theme.accent,
        _Role.HighlightedText: theme.on_accent,
        _Role.Accent: theme.accent,
        _Role.Link: theme.accent,
        _Role.LinkVisited: theme.accent,
        _Role.ToolTipBase: theme.text,
        _Role.ToolTipText: theme.surface,
    }.items():
        made.setColor(role, colour)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.muted)
    return made


def _colours(theme: Theme) -> dict[str, str]:
    colours = {field.name: getattr(theme, field.name) for field in fields(theme)}
    colours |= {"on_accent": theme.on_accent, "accent_strong": theme.accent_strong}
    return {name: colour.name() for name, colour in colours.items() if isinstance(colour, QColor)}


def _sizes(base: int) -> dict[str, str]:
    sizes = {"tiny": base - 2, "small": base - 1, "title": base + 3, "display": base + 11, "line": base + 5}
    return {name: str(size) for name, size in sizes.items()}
