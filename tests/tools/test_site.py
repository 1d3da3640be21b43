"""The site made of the guide: every link leads somewhere, nothing is fetched from elsewhere, and nothing runs."""

import re
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote

import pytest

from desktop_app import paths
from desktop_app.ui.help.guide import read_guide
from desktop_app.ui.style.tokens import DARK, LIGHT
from tools.site import make_site, rendered


class Read(HTMLParser):
    """What a page of the site holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.anchors: list[str] = []
        self.unnamed = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        result = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if "id" in result:
            self.anchors.append(result["id"])
        if tag == "a":
            self.links.append(result["href"])
        if tag in ("img", "link"):
            self.sources.append(result.get("src") or result["href"])
        if tag == "img" and not result.get("alt"):
            self.unnamed += 1


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Read]:
    """Each page of the site, read, by the name of its file."""
    folder = tmp_path_factory.mktemp("site") / "of the guide"
    make_site(folder)
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.html")}
    pages = {name: Read(file.read_text(encoding="utf-8")) for name, file in files.items()}
    for name, page in pages.items():
        assert [source for source in page.sources if not (files[name].parent / source).is_file()] == []
    return pages


def test_there_is_a_page_for_each_of_the_guide(site: dict[str, Read]) -> None:
    names = {page.name for section in read_guide(paths.guide()) for page in section.pages}
    english = {f"{name}.html" for name in names} | {"index.html"}
    assert set(site) == english | {f"de/{name}" for name in english}


def test_every_link_leads_to_a_page_and_a_heading(site: dict[str, Read]) -> None:
    for name, page in site.items():
        assert len(page.links) > len(site) / 2
        assert len(page.anchors) == len(set(page.anchors)), name
        for link in page.links:
            file, _, heading = unquote(link).partition("#")
            leads_to = normpath(Path(name).parent / file) if file else name
            if leads_to.startswith("examples/"):
                assert (paths.guide() / leads_to).is_file(), link
                continue
            assert leads_to in site, f"{name}: {link}"
            assert not heading or heading in site[leads_to].anchors, f"{name}: {link}"


def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(site: dict[str, Read], tmp_path: Path) -> None:
    for page in site.values():
        assert not {"script", "iframe", "object", "form"} & set(page.tags)
        assert all(re.fullmatch(r"(?:\.\./)?(?:style\.css|images/[\w-]+\.png)", source) for source in page.sources)
        assert page.unnamed == 0
    make_site(tmp_path / "site")
    sheet = (tmp_path / "site" / "style.css").read_text(encoding="utf-8")
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_it_wears_the_colours_of_the_program_by_day_and_by_night(tmp_path: Path) -> None:
    make_site(tmp_path / "site")
    sheet = (tmp_path / "site" / "style.css").read_text(encoding="utf-8")
    day, _, night = sheet.partition("prefers-color-scheme: dark")
    assert f"--accent: {LIGHT.accent.name()};" in day
    assert f"--accent: {DARK.accent.name()};" in night
    named = set(re.findall(r"var\(--([\w-]+)\)", sheet))
    assert named <= set(re.findall(r"--([\w-]+):", day))


def test_html_in_a_page_stays_text() -> None:
    assert "<script>" not in rendered("A <script>alert(1)</script> and [a link](javascript:alert(1)).")
    assert "href" not in rendered("[a link](javascript:alert(1))")
