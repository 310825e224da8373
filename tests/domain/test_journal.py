import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.journal import (
    ALGORITHM,
    FIRST,
    FORMAT,
    Break,
    Head,
    JournalEntry,
    canonical_json,
    entry_hash,
    verify_chain,
)


def a_chain(length: int, origin: str = "o") -> list[JournalEntry]:
    entries: list[JournalEntry] = []
    last = FIRST
    for seq in range(1, length + 1):
        after = canonical_json({"name": f"甲{seq}"})
        facts = (origin, seq, "d", "edit", "2025-01-20T01:00:00.000Z", "s", "recipient", f"u{seq}", "{}", after)
        entry = JournalEntry(*facts, "", "screen", FORMAT, ALGORITHM, None, last, "")
        last = entry_hash(entry)
        entries.append(replace(entry, hash=last))
    return entries


def rechained(entries: list[JournalEntry]) -> list[JournalEntry]:
    """What somebody does who has the key of the database and knows how the chain is made."""
    result: list[JournalEntry] = []
    last = FIRST
    for seq, entry in enumerate(entries, 1):
        changed = replace(entry, seq=seq, prev_hash=last)
        last = entry_hash(changed)
        result.append(replace(changed, hash=last))
    return result


def test_canonical_json_has_one_spelling():
    assert canonical_json({"b": 1, "a": ["甲", None]}) == '{"a":["甲",null],"b":1}'


TEXTS = st.text(st.characters(), max_size=6) | st.sampled_from(
    ["%", "%s", "%%(a)s", '"', "\\", "\ud800", "\u2028", "\x00"]
)
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=4))


@given(st.dictionaries(TEXTS, VALUES, max_size=12) | st.dictionaries(st.integers(), VALUES, max_size=3) | VALUES)
def test_canonical_json_is_what_the_standard_library_spells(value):
    expected = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical_json(value) == expected


def test_a_whole_chain_has_no_break():
    chain = a_chain(5)
    assert verify_chain(chain) is None
    assert all(after.prev_hash == before.hash for before, after in pairwise(chain))


def test_chains_of_several_origins_are_checked_each_for_itself():
    assert verify_chain(a_chain(3, "a") + a_chain(4, "b")) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", "other"),
        ("at", "2024-01-20T01:00:00.000Z"),
        ("staff", "x"),
        ("kind", "case"),
        ("subject", "u9"),
        ("before", '{"name":"乙"}'),
        ("after", "{}"),
        ("reason", "because"),
        ("source", "batch:1"),
        ("deed", "e"),
    ],
)
def test_any_altered_field_breaks_the_chain_there(field: str, value: str):
    chain = a_chain(5)
    chain[2] = replace(chain[2], **{field: value})
    assert verify_chain(chain) == Break("o", 3, "content")


def test_a_removed_entry_is_missed():
    chain = a_chain(5)
    del chain[2]
    assert verify_chain(chain) == Break("o", 3, "missing")


def test_exchanged_entries_are_noticed():
    chain = a_chain(5)
    chain[1], chain[2] = replace(chain[2], seq=2), replace(chain[1], seq=3)
    assert verify_chain(chain) == Break("o", 2, "link")


def test_a_rechained_past_passes_alone_but_not_against_a_printed_head():
    chain = a_chain(5)
    printed = Head(4, chain[3].hash)
    forged = rechained([*chain[:2], replace(chain[2], after="{}"), *chain[3:]])
    assert verify_chain(forged) is None
    assert verify_chain(forged, {"o": printed}) == Break("o", 4, "content")


def test_a_shortened_chain_is_noticed_by_a_head_known_from_elsewhere():
    chain = a_chain(5)
    assert verify_chain(chain[:3], {"o": Head(5, chain[4].hash)}) == Break("o", 4, "missing")


def test_a_chain_that_is_gone_altogether_is_noticed_too():
    assert verify_chain([], {"o": Head(2, "x")}) == Break("o", 1, "missing")


@given(st.text(), st.text(), st.text())
def test_no_text_can_be_moved_across_a_border_between_fields(first: str, second: str, third: str):
    chain = a_chain(1)
    one = replace(chain[0], kind=first, subject=second + third)
    other = replace(chain[0], kind=first + second, subject=third)
    assert (entry_hash(one) == entry_hash(other)) == ((one.kind, one.subject) == (other.kind, other.subject))


def test_entries_show_their_fields_as_values():
    entry = replace(a_chain(1)[0], before='{"name":"乙"}')
    assert (entry.old, entry.new) == ({"name": "乙"}, {"name": "甲1"})


def test_a_head_is_printed_short():
    assert Head(1, "0123456789abcdef").short == "0123456789ab"
