"""The few forms of Markdown that notes are written in: headings, paragraphs, lists, bold, links to other pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LINK = re.compile(r"\[([^\]]+)\]\((policy://[a-z]+/[^)\s]+)\)")
"""A link to a note, a kind of case or a law: `[烈士遗属](policy://note/survivors)`."""
BULLET = "•"
"""The mark of an item without a number."""
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ITEM = re.compile(r"(?:[-*+]|(\d+)[.、)])\s+(.*)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


class Form(StrEnum):
    """What a block of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, bold or not."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One block: its runs, and the level of a heading or the mark of an item ("•" or "1.")."""

    form: Form
    runs: tuple[Run, ...]
    level: int = 0
    mark: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of one level with all that stands under it; the heading of what stands above the first is ""."""

    heading: str
    body: str


def passages(text: str) -> list[Passage]:
    """The blocks of a text in their order; lines that follow one another are one paragraph."""
    found: list[Passage] = []
    waiting: list[str] = []
    for line in [*text.splitlines(), ""]:
        made = _passage(line.strip())
        if waiting and (made is not None or not line.strip()):
            found.append(Passage(Form.PARAGRAPH, tuple(_runs(_joined(waiting)))))
            waiting = []
        if made is not None:
            found.append(made)
        elif line.strip():
            waiting.append(line.strip())
    return found


def parts(text: str, level: int) -> list[Part]:
    """The text parted at its headings of one level; deeper headings stay inside."""
    mark = "#" * level + " "
    found, heading, lines = [], "", list[str]()
    for line in text.splitlines():
        if line.startswith(mark):
            found.append(Part(heading, "\n".join(lines).strip()))
            heading, lines = line.removeprefix(mark).strip(), []
        else:
            lines.append(line)
    found.append(Part(heading, "\n".join(lines).strip()))
    return [part for part in found if part.heading or part.body]


def links(text: str) -> list[str]:
    """The addresses that the text links to."""
    return [address for _, address in LINK.findall(text)]


def _passage(line: str) -> Passage | None:
    if heading := _HEADING.fullmatch(line):
        return Passage(Form.HEADING, tuple(_runs(heading[2])), level=len(heading[1]))
    if item := _ITEM.fullmatch(line):
        return Passage(Form.ITEM, tuple(_runs(item[2])), mark=f"{item[1]}." if item[1] else BULLET)
    return None


def _joined(lines: list[str]) -> str:
    """Lines of one paragraph: with a blank between words of letters, without one between Chinese characters."""
    whole = lines[0]
    for line in lines[1:]:
        whole += (" " if whole[-1].isascii() or line[0].isascii() else "") + line
    return whole


def _runs(text: str) -> Iterator[Run]:
    plain = LINK.sub(r"\1", text)
    place = 0
    for match in _BOLD.finditer(plain):
        if match.start() > place:
            yield Run(plain[place : match.start()])
        yield Run(match[1], bold=True)
        place = match.end()
    if place < len(plain):
        yield Run(plain[place:])
