"""docs/policies.md tells of every policy note and of every law; VETDESK_WRITE_DOCS=1 writes it anew."""

import os
from collections.abc import Iterator
from pathlib import Path

from tests.people_world import definitions
from vetdesk.domain.policies import PolicyNote

DOCUMENT = Path(__file__).parents[2] / "docs" / "policies.md"
ON = "2025-03-01"
HEAD = """# Policy notes (政策说明)

Written from resources/definitions/policies; a test holds it true. Each note is a pair of Markdown files, KEY.zh_CN.md
with the whole head (number, group, categories, kinds of case, rules, laws with articles, sources) and KEY.en.md with
the translation. *Sure* says how sure its sources are: C read in the law, L one source, U unsure; a note with L or U
says 以当地规定为准 where that matters. A station's own note is a further version of the definition, in force from its
day; the shipped one stays readable. Two leaflets as they are printed: images/leaflets.png.

| no. | key | title | categories | kinds of case | rules | rests on | sure |
|---|---|---|---|---|---|---|---|
"""
LAWS = """
## Laws and circulars

| key | name | document | in force | sure |
|---|---|---|---|---|
"""


def lines() -> Iterator[str]:
    library = definitions().policies
    yield HEAD
    for note in sorted(library.in_force(ON), key=lambda one: one.number):
        yield line(note)
    yield LAWS
    for law in library.laws.values():
        name = f"{law.name.zh} · {law.name.en}"
        yield f"| `{law.key}` | {name} | {law.document} | {law.valid_from} | {law.confidence} |\n"


def line(note: PolicyNote) -> str:
    laws = definitions().policies.laws
    basis = "; ".join(f"{laws[place.law].name.zh} {place.articles}".strip() for place in note.laws)
    sure = "".join(sorted({source.confidence for source in note.sources}))
    cells = (
        str(note.number), f"`{note.key}`", f"{note.zh.title} · {note.title.en}", ", ".join(note.categories) or "–",
        ", ".join(note.cases) or "–", str(len(note.rules)) if note.rules else "–", basis, sure,
    )  # fmt: skip
    return f"| {' | '.join(cells)} |\n"


def test_the_document_tells_what_is_declared() -> None:
    written = "".join(lines())
    if os.environ.get("VETDESK_WRITE_DOCS"):
        DOCUMENT.write_text(written, encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == written
