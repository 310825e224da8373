"""Papers with a table of lines: how many fit on a sheet, and what each sheet says of them.

A declared row with `repeat` stands on the sheet that many times; its bindings `{item.title}` are then numbered,
`{item.1.title}` and so on. A list that is longer goes on over further sheets, each with the heading and its number.
A row with `sums` adds up amounts: `{page.amount}` is what stands on the sheet (本页合计), `{total.amount}` the whole
(总计), `{total.amount_words}` the same in capital numerals (大写); `{page.lines}` and `{total.lines}` count lines.
A line that bears a word under SUBTOTAL adds up those above it (小计): it is not counted and not added again.
"""

from collections.abc import Mapping, Sequence

from vetdesk.domain.amounts import amount
from vetdesk.domain.money_words import money_words
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.vocabulary import money_text

Line = Mapping[str, str]
SUBTOTAL = "subtotal"


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
        every = lines.get(group, ())
        own = every[number * room : (number + 1) * room]
        for place, line in enumerate(own, 1):
            values |= {f"{group}.{place}.{key}": text for key, text in line.items() if text}
        if group in paper.sums:
            values |= _summed("page", paper.sums[group], own) | _summed(
                "total", paper.sums[group], lines.get(group, ())
            )
    return values


def _summed(of: str, keys: Sequence[str], lines: Sequence[Line]) -> dict[str, str]:
    """Sums of the amounts; where none is known, or one cannot be read, the place stays open for the pen."""
    single = [line for line in lines if not line.get(SUBTOTAL)]
    values = {f"{of}.lines": str(len(single))}
    for key in keys:
        amounts = [amount(text) for line in single if (text := line.get(key, ""))]
        known = [one for one in amounts if one is not None]
        if amounts and len(known) == len(amounts):
            values[f"{of}.{key}"] = money_text(sum(known))
            values[f"{of}.{key}_words"] = money_words(sum(known))
    return values
