"""Make resources/readings/syllables.tsv: how each Han character is read, from the data of pypinyin.

One line per syllable without tone, in alphabetical order: the syllable, the characters usually read so, the characters
also read so. The program needs neither pypinyin nor its 300 ms and 58 MB. Run it again when pypinyin has new data:

    python installer/make_readings.py
"""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).resolve().parent.parent / "resources" / "readings" / "syllables.tsv"
_SYLLABLE = re.compile(r"[a-z]{1,6}")
_MOST = 511
"""A list's sort key has nine bits for a syllable, and 0 means: no reading."""


def toneless(reading: str) -> str:
    """A reading with its tone taken away and ü written as v, as people type it; "" if it is no syllable."""
    decomposed = unicodedata.normalize("NFD", reading.replace("ü", "v").replace("ê", "e"))
    letters = re.sub("u\u0308", "v", re.sub("[\u0300\u0301\u0304\u030c\u0302]", "", decomposed))
    return letters if _SYLLABLE.fullmatch(letters) else ""


def readings() -> dict[str, list[str]]:
    """The readings of every character, the usual one first, none twice."""
    table = {}
    for codepoint, written in pinyin_dict.items():
        found = dict.fromkeys(toneless(reading) for reading in written.split(","))
        found.pop("", None)
        if found:
            table[chr(codepoint)] = list(found)
    return table


def main() -> None:
    """Write the table."""
    usual: dict[str, list[str]] = defaultdict(list)
    further: dict[str, list[str]] = defaultdict(list)
    for character, syllables in readings().items():
        usual[syllables[0]].append(character)
        for syllable in syllables[1:]:
            further[syllable].append(character)
    every = sorted(set(usual) | set(further))
    if len(every) > _MOST:
        raise SystemExit(f"{len(every)} syllables do not fit into a sort key")
    lines = [f"{syllable}\t{''.join(usual[syllable])}\t{''.join(further[syllable])}\n" for syllable in every]
    head = "# Made by installer/make_readings.py from pypinyin (MIT). syllable, usual readings, further readings\n"
    TARGET.write_text(head + "".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
