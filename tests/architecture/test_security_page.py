"""docs/security.md: every test that it names exists, and every promise and article of law names one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
TABLES = ("Promises", "Law and grading, item by item")


def rows(heading: str) -> list[tuple[str, str]]:
    """The first and the last cell of each row of a section's table."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")][1:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(row[0], row[-1]) for row in cells]


def named(cell: str) -> Iterator[Path]:
    """The tests of a cell: a file alone lies where the one before it does."""
    folder = ROOT
    for token in re.findall(r"tests/[\w/]+\.py|test_\w+\.py", cell):
        path = ROOT / token if token.startswith("tests/") else folder / token
        folder = path.parent
        yield path


@pytest.mark.parametrize("heading", TABLES)
def test_every_row_names_tests_that_exist(heading: str):
    found = rows(heading)
    assert len(found) > 10
    for what, cell in found:
        paths = list(named(cell))
        assert paths, what
        assert [str(path) for path in paths if not path.is_file()] == [], what
        assert all("def test_" in path.read_text(encoding="utf-8") for path in paths), what


def test_no_test_is_named_anywhere_else_on_the_page_that_is_not_there():
    for token in re.findall(r"tests/[\w/]+\.py", PAGE):
        assert (ROOT / token).is_file(), token
