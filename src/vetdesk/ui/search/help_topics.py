"""The help's topics and their headings, to be found by the search (帮助)."""

from collections.abc import Iterator
from pathlib import Path

from vetdesk import paths


def headings(language: str, folder: Path | None = None) -> Iterator[tuple[str, str, str]]:
    """Every heading of the help in a language: its topic, the title of the topic, and the heading itself."""
    for file in sorted((folder or paths.resources() / "help").glob(f"*.{language}.md")):
        topic = file.name.partition(".")[0]
        found = [line.lstrip("#").strip() for line in _lines(file) if line.startswith("#")]
        yield from ((topic, found[0], heading) for heading in dict.fromkeys(found))


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()
