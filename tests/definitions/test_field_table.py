"""docs/fields.md names every field of the data dictionary and every declared field, as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.people_world import definitions

VOCABULARY = definitions().vocabulary
TABLE = Path(__file__).parents[2] / "docs" / "fields.md"
TERMS = Path(__file__).with_name("dictionary_terms.txt")
"""The dictionary's terms (domain facts 2.1 to 2.5 and 2.9), as `section|term`."""


def lines() -> Iterator[list[str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| section"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def keyed() -> list[tuple[str, str, str, str]]:
    """Term, key, where it is kept, label: of every line that names a declared field."""
    return [
        (term, key.strip("`"), kept, label)
        for _, term, key, kept, label in lines()
        if key.strip("`") in VOCABULARY.fields
    ]


def test_every_term_of_the_dictionary_has_its_line() -> None:
    terms = [tuple(line.split("|")) for line in TERMS.read_text(encoding="utf-8").splitlines()]
    told = {(section, term) for section, term, *_ in lines()}
    assert len(terms) > 280
    assert [term for term in terms if term not in told] == []


@pytest.mark.parametrize(("term", "key", "kept", "label"), keyed())
def test_a_line_tells_the_truth(term: str, key: str, kept: str, label: str) -> None:
    field = VOCABULARY.field(key)
    assert label == field.label.zh
    assert kept == f"{field.subject}, {field.block} {VOCABULARY.texts[f'block.{field.block}'].zh}"


def test_every_declared_field_is_in_the_table() -> None:
    subjects = ("recipient", "identity", *VOCABULARY.entry_kinds)
    declared = {field.key for subject in subjects for field in VOCABULARY.fields_for(subject)}
    assert declared - {key for _, key, _, _ in keyed()} == set()


def test_what_is_no_field_of_its_own_says_where_it_is() -> None:
    others = [line for line in lines() if line[2].strip("`") not in VOCABULARY.fields]
    texts = [line for line in others if line[2] != "—" and line[2] != "`category`"]
    assert texts
    for _, _, key, kept, label in texts:
        assert VOCABULARY.texts[key.strip("`")].zh == label
        assert kept in {"computed", "papers of the file"}
    assert all(kept != "—" for _, _, _, kept, _ in others)
