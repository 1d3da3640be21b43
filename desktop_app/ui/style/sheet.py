"""The look of every widget, made from the tokens: one palette and one style sheet."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.style.tokens import DARK, LIGHT, Theme, use_theme

_SHEET = """
* {{ font-size: 13px; }}
QMainWindow, QDialog, #page {{ background: {window}; }}
QMenuBar, QToolBar, QStatusBar {{ background: {surface}; color: {text}; border: none; }}
QMenuBar, QToolBar {{ border-bottom: 1px solid {border}; }}
QStatusBar {{ border-top: 1px solid {border}; color: {muted}; }}
QToolBar {{ padding: 8px 12px; spacing: 8px; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {accent_soft}; border-radius: 4px; }}
QMenu {{ background: {surface}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}
QPushButton, QToolButton {{
    background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 6px; padding: 6px 12px;
}}
QPushButton:hover, QToolButton:hover {{ background: {sunken}; }}
QPushButton:focus, QToolButton:focus, QLineEdit:focus {{ border-color: {accent}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {surface}; border-color: {accent}; font-weight: 600; }}
QLineEdit {{
    background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 6px; padding: 6px 10px;
}}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: {surface}; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 11px 14px; border: none; font-weight: 600; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
#narrow::tab {{ padding: 9px 7px; }}
QTabBar::tab:focus {{ color: {accent}; }}
QDockWidget > QWidget, #panel {{ background: {surface}; }}
#panel {{ border-left: 1px solid {border}; }}
#card {{ background: {surface}; border: 1px solid {border}; border-radius: 8px; }}
#title {{ font-weight: 600; }}
#big {{ font-size: 22px; font-weight: 600; }}
#muted {{ color: {muted}; }}
QTableView {{
    background: {surface}; color: {text}; border: none; gridline-color: {hairline};
    selection-background-color: {accent_soft}; selection-color: {text};
}}
QHeaderView {{ background: {surface}; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {border}; padding: 8px 10px;
    font-weight: 600;
}}
QToolTip {{ background: {text}; color: {surface}; border: none; padding: 4px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollArea {{ background: transparent; border: none; }}
"""


def wear(application: QApplication, *, dark: bool) -> None:
    """Dress the whole program in the light or the dark theme."""
    theme = DARK if dark else LIGHT
    use_theme(theme)
    application.setPalette(_palette(theme))
    colours = {name: value.name() for name in theme.__slots__ if isinstance(value := getattr(theme, name), QColor)}
    application.setStyleSheet(_SHEET.format(**colours))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, theme.window), (role.Base, theme.surface), (role.AlternateBase, theme.sunken),
        (role.Button, theme.surface), (role.WindowText, theme.text), (role.Text, theme.text),
        (role.ButtonText, theme.text), (role.PlaceholderText, theme.muted), (role.Highlight, theme.accent_soft),
        (role.HighlightedText, theme.text), (role.Link, theme.accent), (role.ToolTipBase, theme.text),
        (role.ToolTipText, theme.surface),
    ):  # fmt: skip
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, theme.muted)
    return palette
