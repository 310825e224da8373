import hashlib
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
    digest_of_lines,
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


def test_a_record_of_texts_and_numbers_is_spelled_without_the_general_encoder(monkeypatch: pytest.MonkeyPatch):
    """A bulk of a hundred thousand entries takes a third less time so."""
    monkeypatch.setattr("vetdesk.domain.journal._encode", None)
    assert canonical_json({"phone": "1", "age": 75}) == '{"age":75,"phone":"1"}'


def test_what_json_cannot_sort_is_refused_and_no_value_is_lost():
    with pytest.raises(TypeError):
        canonical_json({"b": 1, "a": 2, 3: "lost?"})


TEXTS = st.text(st.characters(), max_size=6) | st.sampled_from(
    ["%", "%s", "%%(a)s", '"', "\\", "\ud800", "\u2028", "\x00"]
)
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=4))


@given(st.dictionaries(TEXTS, VALUES, max_size=12) | st.dictionaries(st.integers(), VALUES, max_size=3) | VALUES)
def test_canonical_json_is_what_the_standard_library_spells(value):
    expected = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical_json(value) == expected


def test_what_is_hashed_is_spelled_the_same_for_ever():
    """Written out from docs: whoever checks a chain without this program spells it so."""
    entry = replace(a_chain(1)[0], before='{"name":"\ud800"}', prev_hash="ab" * 32, reason="x")
    text = (
        '[1,"sha256","o","d","edit","2025-01-20T01:00:00.000Z","s","x","screen",1,"recipient","u1",'
        '{"name":"\ud800"},{"name":"甲1"},"' + "ab" * 32 + '"]'
    )
    assert entry_hash(entry) == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def test_lines_without_entries_of_their_own_are_fixed_in_their_order():
    text = '["甲",1,null]\n["乙",2,null]\n'
    assert digest_of_lines([("甲", 1, None), ["乙", 2, None]]) == hashlib.sha256(text.encode()).hexdigest()
    assert digest_of_lines([]) == hashlib.sha256(b"").hexdigest()


def test_before_the_first_entry_stands_a_hash_of_zeros():
    assert (Head().seq, Head().hash, Head().at) == (0, "0" * 64, "")


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


def test_a_chain_that_ends_at_the_printed_head_is_whole():
    chain = a_chain(5)
    assert verify_chain(chain, {"o": Head(5, chain[4].hash)}) is None


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
