"""The documents point at what is there, and both languages of the README tell the same."""

import re
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT, files, text_of
from vetdesk.cli import COMMANDS

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
DOCUMENTS = [path for path in files() if path.suffix == ".md"]
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    targets = [target for target in LINK.findall(text_of(document)) if "://" not in target]
    assert [target for target in targets if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_readme_names_every_command(readme: Path) -> None:
    text = text_of(readme)
    assert [name for name in COMMANDS if f"vetdesk {name}" not in text] == []
    assert "make run" in text
    assert "make test" in text


def test_both_readmes_have_the_same_parts() -> None:
    english, chinese = ([line for line in text_of(path).splitlines() if line.startswith("## ")] for path in READMES)
    assert len(english) == len(chinese)


def test_decisions_are_short() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert len(decisions) >= 7
    assert {
        path.name: len(text_of(path).splitlines()) for path in decisions if len(text_of(path).splitlines()) > 15
    } == {}
