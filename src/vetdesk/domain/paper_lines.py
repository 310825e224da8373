"""Papers with a table of lines: how many fit on a sheet, and what each sheet says of them.

A declared row with `repeat` stands on the sheet that many times; its bindings `{item.title}` are then numbered,
`{item.1.title}` and so on. A list that is longer goes on over further sheets, each with the heading and its number.
"""

from collections.abc import Mapping, Sequence

from vetdesk.domain.papers import PaperDefinition

Line = Mapping[str, str]


def numbered_binding(text: str, group: str, number: int | str) -> str:
    """A declared text of a repeated row as it stands in the row of that number (from 1) or name."""
    return text.replace("{" + group + ".", "{" + f"{group}.{number}.")


def sheets(paper: PaperDefinition, lines: Mapping[str, Sequence[Line]]) -> list[dict[str, str]]:
    """The values of each sheet: its lines by numbered key, and which sheet of how many it is. At least one sheet."""
    count = max([1, *(-(-len(lines.get(group, ())) // room) for group, room in paper.lines.items())])
    return [_sheet(paper, lines, number, count) for number in range(count)]


def _sheet(paper: PaperDefinition, lines: Mapping[str, Sequence[Line]], number: int, count: int) -> dict[str, str]:
    values = {"sheet.number": str(number + 1), "sheet.count": str(count)}
    for group, room in paper.lines.items():
        own = lines.get(group, ())[number * room : (number + 1) * room]
        for place, line in enumerate(own, 1):
            values |= {f"{group}.{place}.{key}": text for key, text in line.items() if text}
    return values
