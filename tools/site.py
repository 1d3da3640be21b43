"""Makes a site of the guide's pages, in `build/site/`: `make site`.

Plain HTML and one style sheet, in the colours of the program, light or dark as the reader's system: no scripts, and
nothing is fetched from elsewhere. It can be opened from the disk or put on any server.
"""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from html import escape
from pathlib import Path
from string import Template

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PySide6.QtGui import QColor

from desktop_app import paths
from desktop_app.ui.help.guide import CONTENTS, GuidePage, GuideSection, anchor, read_guide
from desktop_app.ui.style.tokens import DARK, LIGHT, Theme

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "site"
_HERE = Path(__file__).parent / "site_parts"
_PROGRAM = "Partner Dashboard"


@dataclass(frozen=True)
class SiteWords:
    """What the site says around the pages, in one language."""

    code: str
    name: str
    guide: str
    about: str
    skip: str
    contents: str
    independent: str


ENGLISH = SiteWords(
    "en", "English", "User guide", "The user guide of Partner Dashboard", "Skip to the text", "Contents",
    "Partner Dashboard is an independent project, neither made nor endorsed by HubSpot.",
)  # fmt: skip
_GERMAN = SiteWords(
    "de", "Deutsch", "Handbuch", "Das Handbuch von Partner Dashboard", "Zum Text springen", "Inhalt",
    "Partner Dashboard ist ein unabhängiges Projekt, weder von HubSpot gemacht noch von HubSpot empfohlen.",
)  # fmt: skip
LANGUAGES = (ENGLISH, _GERMAN)


def main() -> int:
    """Make the site anew; gives the exit status."""
    make_site(OUT)
    print(f"{OUT.relative_to(ROOT)}/index.html")
    return 0


def make_site(folder: Path) -> None:
    """Make the site in `folder`, in place of what is there: English, and each other language in a folder of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(paths.guide().parent / "images", folder / "images")
    shutil.copytree(paths.guide() / "examples", folder / "examples")
    (folder / "style.css").write_text(style(), encoding="utf-8")
    for words in LANGUAGES:
        _make_pages(folder if words is ENGLISH else folder / words.code, words)


def _make_pages(folder: Path, words: "SiteWords") -> None:
    guide = paths.guide(words.code)
    sections = read_guide(guide)
    first = GuidePage(CONTENTS, words.guide, "", (guide / f"{CONTENTS}.md").read_text(encoding="utf-8"))
    pages = [first, *(page for section in sections for page in section.pages)]
    folder.mkdir(exist_ok=True)
    frame = Template((_HERE / "page.html").read_text(encoding="utf-8"))
    for place, page in enumerate(pages):
        html = frame.substitute(
            language=words.code,
            root="" if words is ENGLISH else "../",
            title=escape(f"{page.title} – {_PROGRAM}" if page is not first else _PROGRAM),
            about=escape(page.about or words.about),
            skip=words.skip,
            list=words.contents,
            other=_other_languages(words, page.name),
            contents=contents(sections, page, words.guide),
            text=rendered(page.text),
            before=_step(pages, place - 1, "prev"),
            after=_step(pages, place + 1, "next"),
            independent=words.independent,
        )
        (folder / file_of(page.name)).write_text(html, encoding="utf-8")


def _other_languages(words: "SiteWords", name: str) -> str:
    """Links to the page `name` in the other languages."""
    root = "" if words is ENGLISH else "../"
    files = {other: f"{root}{'' if other is ENGLISH else f'{other.code}/'}{file_of(name)}" for other in LANGUAGES}
    return " ".join(
        f'<a href="{file}" lang="{other.code}" hreflang="{other.code}">{other.name}</a>'
        for other, file in files.items()
        if other is not words
    )


def file_of(name: str) -> str:
    """The file of the page `name`."""
    return "index.html" if name == CONTENTS else f"{name}.html"


def rendered(text: str) -> str:
    """Markdown as HTML: headings can be linked to, and links lead to the site's own files. HTML in it stays text."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(text)
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", anchor(_words(tokens[place + 1])))
        for inner in token.children or ():
            _lead_on(inner)
    # A wide table scrolls for itself, not the page.
    html = str(reader.renderer.render(tokens, reader.options, {}))
    return html.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")


def contents(sections: Sequence[GuideSection], current: GuidePage, title: str) -> str:
    """The list of all pages, with the `current` one marked; `title` is what the first page is called."""
    lines = [_entry(file_of(CONTENTS), title, marked=current.name == CONTENTS)]
    for section in sections:
        lines.append(f"<h2>{escape(section.title)}</h2>")
        lines += [_entry(file_of(page.name), page.title, marked=page is current) for page in section.pages]
    return "\n".join(lines)


def style() -> str:
    """The style sheet, with the program's own colours."""
    template = Template((_HERE / "style.css").read_text(encoding="utf-8"))
    return template.substitute(light=_colours(LIGHT), dark=_colours(DARK))


def _colours(theme: Theme) -> str:
    colours = {field.name: getattr(theme, field.name) for field in fields(theme)}
    named = {name: colour.name() for name, colour in colours.items() if isinstance(colour, QColor)}
    return " ".join(f"--{name.replace('_', '-')}: {colour};" for name, colour in named.items())


def _entry(file: str, title: str, *, marked: bool) -> str:
    mark = ' aria-current="page"' if marked else ""
    return f'<a href="{file}"{mark}>{escape(title)}</a>'


def _step(pages: Sequence[GuidePage], place: int, kind: str) -> str:
    if not 0 <= place < len(pages):
        return ""
    return f'<a rel="{kind}" href="{file_of(pages[place].name)}">{escape(pages[place].title)}</a>'


def _words(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in ("text", "code_inline"))


def _lead_on(token: Token) -> None:
    """Have a link lead to the page of the site, and a picture to where it lies there."""
    if token.type == "link_open":
        page, mark, heading = str(token.attrGet("href")).partition("#")
        if page.endswith(".md") and "://" not in page:
            token.attrSet("href", f"{file_of(page.removesuffix('.md'))}{mark}{heading}")
    elif token.type == "image":
        token.attrSet("src", str(token.attrGet("src")).removeprefix("../"))
        token.attrSet("loading", "lazy")


if __name__ == "__main__":
    sys.exit(main())
