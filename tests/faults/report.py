"""`python -m tests.faults.report`: the rows of docs/reliability.md about faults, from the newest recorded run of each.

Only the table between the two marks of the page is written; everything else stays.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.frame import ROOT

PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- faults -->\n", "<!-- end of faults -->\n"
HEAD = "\n| what | how many | result | date | commit |\n|---|---|---|---|---|\n"
TEST = "tests/soak/test_faults.py::"


@dataclass(frozen=True)
class Row:
    """One row of trials: its name in tests/faults/rows.py, and the two sentences with counts in braces."""

    name: str
    title: str
    many: str
    result: str = "0 lost, 0 by half, 0 damaged"


TABLE = (
    Row(
        "kills",
        "kill -9 during decisions, imports, backups and upgrades",
        "{kills} kills ({kills during decisions} decisions, {kills during imports} imports, {kills during backups} "
        "backups, {kills during upgrades} upgrades), {kills from outside} at a random moment, the others before any "
        "I/O operation; {hot journals} in the middle of a transaction; {acknowledged} acts acknowledged",
        "0 lost, 0 by half, 0 chain breaks",
    ),
    Row(
        "statements",
        "upgrades from every earlier revision, stopped at each statement",
        "{revisions} revisions, {statements stopped at} statements; {trials killed} really killed, {trials failing} "
        "failing, {trials full} with a full disk",
        "old or new, never between",
    ),
    Row("power", "power cuts", "{states} states of the disk"),
    Row(
        "power",
        "the control: power cuts with SQLite's own settings",
        "{control: states} states",
        "{control: lost or damaged} lost an acknowledged decision or damaged the file",
    ),
    Row(
        "operations",
        "the n-th I/O operation fails, every n, once and for ever: decision, import of 50 rows, password, scan",
        "{trials} trials, {operations failed} operations failed",
        "0 lost, 0 by half; always a sentence, and on it went ({kept though refused} kept though refused)",
    ),
    Row(
        "large operations",
        "the same in a backup and an upgrade (reads and full disks: a hundred places each)",
        "{trials} trials, {operations failed} operations failed",
        "0 lost, 0 by half; always a sentence, and on it went ({kept though refused} kept though refused)",
    ),
    Row(
        "full disks",
        "full disks",
        "{trials} trials, {on a real disk} on a real small disk",
        "0 lost; always a sentence, and on it went",
    ),
    Row(
        "flips",
        "flipped bits in database, key files and backup",
        "{flips} flips, {flips at random} of them at random",
        "all found or put right, no other value shown",
    ),
)


def recorded() -> dict[str, tuple[str, str, Counter[str]]]:
    """Of each row its newest run: its day, its commit and its counts. A run with a failure counts for nothing."""
    found: dict[str, tuple[str, str, Counter[str]]] = {}
    for path in sorted((ROOT / "docs" / "soak").glob("*.json"), key=lambda each: each.stat().st_mtime):
        run = json.loads(path.read_text(encoding="utf-8"))
        tests = {name: test for name, test in run["tests"].items() if name.startswith(TEST)}
        for name in {name.partition("[")[0] for name in tests}:
            parts = [test for each, test in tests.items() if each.partition("[")[0] == name]
            if all(part["outcome"] == "passed" for part in parts):
                counts: Counter[str] = Counter()
                for part in parts:
                    counts.update(part["found"])
                row = min(counts).partition(": ")[0]
                found[row] = (run["date"], run["commit"], counts)
    return found


def rows() -> Iterator[str]:
    """The rows of the table that were recorded."""
    known = recorded()
    for row in TABLE:
        if row.name in known:
            day, digest, counts = known[row.name]
            told = [_filled(text, row.name, counts) for text in (row.many, row.result)]
            yield f"| {row.title} | {told[0]} | {told[1]} | {day} | {digest} |\n"


def _filled(text: str, name: str, counts: Counter[str]) -> str:
    return re.sub(r"{([^}]+)}", lambda found: f"{counts[f'{name}: {found[1]}']:,}", text)


def main() -> None:
    """Write the rows into the page."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + BEGIN + HEAD + "".join(rows()) + "\n" + END + after, encoding="utf-8")
    print(Path(PAGE).relative_to(ROOT))


if __name__ == "__main__":
    main()
