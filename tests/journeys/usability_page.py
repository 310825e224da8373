"""docs/usability.md: the ten main tasks with the keys they take, as the test that does them has counted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.journeys.hands import KEY_SECONDS, THOUGHT_SECONDS
from tests.journeys.ten_tasks import TASKS

PAGE: Final = Path(__file__).parents[2] / "docs" / "usability.md"
BEGIN: Final = "<!-- tasks -->\n"
END: Final = "<!-- end of tasks -->\n"


@dataclass(frozen=True)
class Taken:
    """What a task took: keys, thoughts, seconds by the model, and seconds in which the program worked."""

    keys: int
    thoughts: int
    seconds: float
    program: float


HEAD: Final = (
    "| task | keys | of allowed | thoughts | seconds by the model | of allowed | the program's own |"
    " what is pressed |\n"
    "|---|---|---|---|---|---|---|---|\n"
)


def write(taken: Mapping[str, Taken], people: int) -> None:
    """Write the lines of these tasks anew; other tasks and the rest of the page stay."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    part, _, after = rest.partition(END)
    lines = {line.split(" | ")[0].removeprefix("| "): line for line in part.splitlines() if line.startswith("| ")}
    for task in TASKS:
        if (one := taken.get(task.name)) is not None:
            lines[task.name] = (
                f"| {task.name} | {one.keys} | {task.keys} | {one.thoughts} | {one.seconds:.1f} | {task.seconds:g} | "
                f"{one.program:.1f} | {task.pressed} |"
            )
    told = (
        f"K = {KEY_SECONDS} s for each key, M = {THOUGHT_SECONDS} s for each thing to be decided or read from paper,\n"
        "H = 0: the hands stay on the keyboard. The program's own time, in seconds, was measured at "
        f"{people:,} people on a busy\nmachine of two cores; it is not compared.\n\n"
    )
    rows = "".join(f"{lines[task.name]}\n" for task in TASKS if task.name in lines)
    PAGE.write_text(before + BEGIN + told + HEAD + rows + END + after, encoding="utf-8")


def written() -> dict[str, tuple[int, int, str]]:
    """Keys, thoughts and seconds by the model as the page has them."""
    part = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    rows = re.findall(r"^\| ([^|]+) \| (\d+) \| \d+ \| (\d+) \| ([\d.]+) \|", part, re.MULTILINE)
    return {name: (int(keys), int(thoughts), seconds) for name, keys, thoughts, seconds in rows}
