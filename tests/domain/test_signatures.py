"""What is signed, and how certificates and deeds are judged."""

from dataclasses import replace

import pytest

from tests.domain.signing import FakeKey, verify
from vetdesk.domain.journal import FIRST, JournalEntry, entry_hash
from vetdesk.domain.signatures import (
    BEGIN,
    FORMAT,
    FOUND,
    PUBLIC_KEY,
    RECOVER,
    ROOT_DEEDS,
    ROOT_KEY,
    UNSIGNED,
    Fault,
    SignedDeed,
    certified,
    certified_text,
    decision_text,
    deed_text,
    fingerprint,
    told_certificate,
)

ROOT, KEY, OTHER = FakeKey("root"), FakeKey("zhang"), FakeKey("li")


def entry(seq: int, before: str, **facts: object) -> JournalEntry:
    """One entry of a deed by zhang, its hash computed."""
    told = {
        "origin": "o", "seq": seq, "deed": "d", "label": "test", "at": "2025-01-20T01:00:00.000Z", "staff": "zhang",
        "kind": "case", "subject": "c", "before": "{}", "after": '{"stage":"start"}', "reason": "", "source": "screen",
        "format": 1, "alg": "sha256", "signature": None, "prev_hash": before, "hash": "",
    } | facts  # fmt: skip
    made = JournalEntry(**told)  # type: ignore[arg-type]  # the facts are given by name, of whatever type
    return replace(made, hash=entry_hash(made))


def deed(**facts: object) -> SignedDeed:
    """A deed of two entries at the beginning of a chain, signed by zhang."""
    first = entry(1, FIRST, **facts)
    last = entry(2, first.hash, **facts)
    return SignedDeed((first, replace(last, signature=KEY.sign(deed_text(last.hash)))))


def test_the_signed_texts_are_those_of_the_format():
    assert deed_text("ab") == b"vetdesk deed|ab"
    assert decision_text("ab") == b"vetdesk decision|ab"
    text = certified_text("S", "P", "k", "2025-01-20T01:00:00.000Z", own=True)
    assert text == b'["vetdesk key",1,"S","P","k","2025-01-20T01:00:00.000Z",true]'


def test_the_names_that_journals_carry_stay():
    assert (BEGIN, FOUND, RECOVER) == ("signatures begin", "found the station", "sign in with the recovery key")
    assert {BEGIN, FOUND, RECOVER} == ROOT_DEEDS
    assert (FORMAT, ROOT_KEY, PUBLIC_KEY) == (1, "root_key", "public_key")


def test_a_fingerprint_is_the_beginning_of_the_hash_of_the_key():
    assert fingerprint("00" * 32) == "66687aadf862bd77"


def test_a_certificate_holds_for_exactly_what_was_certified():
    made = certified(ROOT.sign, ROOT.public, station="S", staff="P", public_key=KEY.public, since="t", own=False)
    assert made.holds(verify)
    for name, other in (("station", "T"), ("staff", "Q"), ("public_key", OTHER.public), ("since", "u"), ("own", True)):
        assert not replace(made, **{name: other}).holds(verify)
    assert not replace(made, issuer=OTHER.public).holds(verify)


@pytest.mark.parametrize("staff", ["P", ""])
def test_the_journal_gives_a_certificate_back(staff):
    made = certified(ROOT.sign, ROOT.public, station="S", staff=staff, public_key=KEY.public, since="t", own=True)
    assert told_certificate("S", staff, made.told()) == made


def test_an_entry_tells_of_a_key_by_names_that_stay():
    made = certified(ROOT.sign, ROOT.public, station="S", staff="P", public_key=KEY.public, since="t", own=True)
    told = {"since": "t", "own": 1, "issuer": ROOT.public, "certificate": made.signature}
    assert made.told() == {"public_key": KEY.public, **told}
    assert replace(made, staff="", own=False).told() == {"root_key": KEY.public, **told, "own": 0}
    bare = told_certificate("S", "P", {"public_key": "k"})
    assert bare is not None
    assert (bare.since, bare.own, bare.issuer, bare.signature) == ("", False, "", "")


def test_an_entry_that_tells_of_no_key_has_no_certificate():
    assert told_certificate("S", "P", {"roles": "clerk"}) is None
    assert told_certificate("S", "P", {"public_key": ""}) is None
    assert told_certificate("S", "P", {"public_key": 7}) is None
    assert told_certificate("S", "P", {"root_key": "k"}) is None
    assert told_certificate("S", "", {"public_key": "k"}) is None


def test_a_deed_is_accepted_under_the_key_that_signed_it_only():
    made = deed()
    assert made.flaw() is None
    assert made.signed_by((OTHER.public, KEY.public), verify) is None
    assert made.signed_by((OTHER.public,), verify) is Fault.SIGNATURE
    assert made.signed_by((), verify) is Fault.NO_KEY
    assert SignedDeed(made.entries[:1]).signed_by((KEY.public,), verify) is Fault.UNSIGNED
    assert SignedDeed((replace(made.first, signature=""),)).signed_by((KEY.public,), verify) is Fault.UNSIGNED
    assert (made.first.seq, made.last.seq) == (1, 2)


@pytest.mark.parametrize("name", ["origin", "deed", "label", "at", "staff"])
def test_entries_that_differ_in_what_a_deed_shares_are_not_one_deed(name: str):
    first = entry(1, FIRST)
    assert SignedDeed((first, entry(2, first.hash))).flaw() is None
    assert SignedDeed((first, entry(2, first.hash, **{name: "other"}))).flaw() is Fault.LINK


def test_every_entry_of_a_deed_follows_the_one_before_it():
    first = entry(1, FIRST)
    second = entry(2, first.hash)
    assert SignedDeed((first, second, entry(3, second.hash))).flaw() is None
    assert SignedDeed((first, second, entry(3, first.hash))).flaw() is Fault.LINK
    assert SignedDeed((first, second, entry(4, second.hash))).flaw() is Fault.LINK
    assert SignedDeed((first, replace(second, hash="0" * 64))).flaw() is Fault.CONTENT
    assert SignedDeed((entry(5, "1" * 64),)).flaw() is None


def test_a_deed_whose_entry_was_altered_is_flawed():
    made = deed()
    first, last = made.entries
    assert SignedDeed((replace(first, after="{}"), last)).flaw() is Fault.CONTENT
    assert SignedDeed((last,)).flaw() is None
    assert SignedDeed((first, replace(last, seq=3))).flaw() is Fault.LINK
    assert SignedDeed((first, replace(last, prev_hash="0"))).flaw() is Fault.LINK
    assert SignedDeed((first, replace(last, staff="li"))).flaw() is Fault.LINK
    assert SignedDeed((entry(1, "1" * 64),)).flaw() is Fault.LINK


def test_a_deed_altered_and_chained_anew_does_not_carry_its_signature_along():
    last = deed().last
    changed = entry(1, FIRST, after='{"stage":"approved"}')
    chained = replace(entry(2, changed.hash), signature=last.signature)
    assert SignedDeed((changed, chained)).flaw() is None
    assert SignedDeed((changed, chained)).signed_by((KEY.public,), verify) is Fault.SIGNATURE


def test_only_named_deeds_of_nobody_may_be_unsigned_and_never_touch_staff_or_keys():
    assert deed(staff="", label="take in definitions", kind="definition").may_be_unsigned()
    assert not deed(staff="", label="take in definitions", kind="staff").may_be_unsigned()
    assert deed(staff="zhang", label="take in definitions", kind="definition").may_be_unsigned() is False
    assert not deed(staff="", label="take a step in a case", kind="case").may_be_unsigned()
    rooted = deed(staff="", label="begin an installation", kind="station", after='{"root_key":"aa"}')
    assert not rooted.may_be_unsigned()


def test_nobody_signs_these_deeds_and_they_may_change_nothing_else():
    assert {
        "begin an installation": {"station", "pc", "number"},
        "build the search index anew": {"setting"},
        "take in definitions": {"definition", "setting"},
    } == UNSIGNED
    for label, kinds in UNSIGNED.items():
        assert all(deed(staff="", label=label, kind=kind).may_be_unsigned() for kind in kinds)
        assert not any(deed(staff="", label=label, kind=kind).may_be_unsigned() for kind in ("case", "staff"))


def test_one_entry_that_needs_a_signature_is_enough():
    shared = {"staff": "", "label": "begin an installation"}
    first = entry(1, FIRST, kind="pc", **shared)
    for other in ({"kind": "staff"}, {"kind": "station", "after": '{"root_key":"aa"}'}):
        assert not SignedDeed((first, entry(2, first.hash, **shared, **other))).may_be_unsigned()
        before = entry(1, FIRST, **shared, **other)
        assert not SignedDeed((before, entry(2, before.hash, kind="pc", **shared))).may_be_unsigned()
