"""The user guide (使用手册): its chapters, what they say, and where words are found in them. Kept in resources/help.

A chapter is a file TOPIC.LANGUAGE.md with pictures below pictures/; each page of the window has one, further ones tell
of beginning, of safety and of trouble. `NOTES` says of single fields what they are for.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from vetdesk import paths

ORDER: Final = (
    "begin", "today", "people", "cases", "visits", "benefits", "complaints", "policies", "exchange", "reports",
    "settings", "safety", "trouble",
)  # fmt: skip
"""The chapters as they are read."""
NOTES: Final = "field_notes.toml"


@dataclass(frozen=True, slots=True)
class Place:
    """A heading of a chapter: its topic, which of its headings it is (0: the title), and what it says."""

    topic: str
    heading: int
    text: str


def folder() -> Path:
    """Where the guide lies; pictures are named from there."""
    return paths.resources() / "help"


def chapter(topic: str, language: str) -> str:
    """What a chapter says, as Markdown; "" for a topic that there is not."""
    file = folder() / f"{topic}.{language}.md"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def headings(language: str) -> Iterator[Place]:
    """Every heading, chapter by chapter."""
    for topic in ORDER:
        found = [line.lstrip("#").strip() for line in chapter(topic, language).splitlines() if line.startswith("#")]
        yield from (Place(topic, number, text) for number, text in enumerate(found))


def found(words: str, language: str) -> list[Place]:
    """The headings below which all words occur, in the order of the guide."""
    wanted = words.lower().split()
    return [place for place, text in _parts(language) if all(word in text for word in wanted)]


def _parts(language: str) -> Iterator[tuple[Place, str]]:
    for topic in ORDER:
        number, text = -1, ""
        lines: list[str] = []
        for line in chapter(topic, language).splitlines():
            if line.startswith("#"):
                if number >= 0:
                    yield Place(topic, number, text), "\n".join(lines).lower()
                number, text, lines = number + 1, line.lstrip("#").strip(), []
            lines.append(line)
        if number >= 0:
            yield Place(topic, number, text), "\n".join(lines).lower()


@cache
def field_notes() -> dict[str, dict[str, str]]:
    """What single fields are for: the key of the field, then the language."""
    return tomllib.loads((folder() / NOTES).read_text(encoding="utf-8"))
