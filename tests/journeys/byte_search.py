"""`python byte_search.py NEEDLES FOLDER…`: finds texts in every file, in the encodings Chinese text may stand in.

A process of its own, because opening the live database's file from the program that uses it would drop its locks.
"""

import json
import sys
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")


def hits(needles: list[str], folders: list[Path]) -> list[tuple[str, str, str]]:
    """(file, needle, encoding) for everything found."""
    forms = [(needle, encoding, needle.encode(encoding)) for needle in needles for encoding in ENCODINGS]
    found = []
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        found += [(str(path), needle, encoding) for needle, encoding, form in forms if form in content]
    return found


if __name__ == "__main__":
    wanted = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps(hits(wanted, [Path(folder) for folder in sys.argv[2:]]), ensure_ascii=False))
