"""The pages of the user guide: one list of contents for the help window, for the site made of them, and for checks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

CONTENTS = "README"
_CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (?P<title>.+)$")
_ENTRY = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<name>[\w-]+)\.md\)(?:: (?P<about>.+))?$")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: `name` is its file's, without the ending, `text` is Markdown."""

    name: str
    title: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class GuideSection:
    """Pages under one heading of the contents."""

    title: str
    pages: Sequence[GuidePage]


def read_guide(folder: Path) -> tuple[GuideSection, ...]:
    """The sections of the guide in `folder`, as its contents (`README.md`) list them."""
    sections: list[tuple[str, list[GuidePage]]] = []
    for line in (folder / f"{CONTENTS}.md").read_text(encoding="utf-8").splitlines():
        if heading := _SECTION.match(line):
            sections.append((heading["title"], []))
        elif (entry := _ENTRY.match(line)) and sections:
            text = (folder / f"{entry['name']}.md").read_text(encoding="utf-8")
            sections[-1][1].append(GuidePage(entry["name"], entry["title"], entry["about"] or "", text))
    return tuple(GuideSection(title, tuple(pages)) for title, pages in sections)


def with_words(sections: Iterable[GuideSection], words: str) -> tuple[GuideSection, ...]:
    """The sections with those pages only that hold each of `words`, in any case."""
    wanted = words.casefold().split()
    matching = (
        GuideSection(section.title, tuple(page for page in section.pages if _holds(page, wanted)))
        for section in sections
    )
    return tuple(section for section in matching if section.pages)


def _holds(page: GuidePage, wanted: Sequence[str]) -> bool:
    text = f"{page.title} {page.text}".casefold()
    return all(word in text for word in wanted)


def headings(text: str) -> list[str]:
    """The headings of a page, as links name them, in their order; those in blocks of code are none."""
    return [anchor(line) for line in re.findall(r"^#+ (.+)$", _CODE.sub("", text), re.MULTILINE)]


def anchor(heading: str) -> str:
    """The name by which a link finds a heading, as code hosts make it: `Exit codes` is `exit-codes`."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")
