"""What is signed, and how certificates and deeds are judged."""

from dataclasses import replace

import pytest

from tests.domain.signing import FakeKey, verify
from vetdesk.domain.journal import FIRST, JournalEntry, entry_hash
from vetdesk.domain.signatures import (
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


def test_an_entry_that_tells_of_no_key_has_no_certificate():
    assert told_certificate("S", "P", {"roles": "clerk"}) is None
    assert told_certificate("S", "P", {"public_key": ""}) is None


def test_a_deed_is_accepted_under_the_key_that_signed_it_only():
    made = deed()
    assert made.flaw() is None
    assert made.signed_by((OTHER.public, KEY.public), verify) is None
    assert made.signed_by((OTHER.public,), verify) is Fault.SIGNATURE
    assert made.signed_by((), verify) is Fault.NO_KEY
    assert SignedDeed(made.entries[:1]).signed_by((KEY.public,), verify) is Fault.UNSIGNED


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
    assert not deed(staff="zhang", label="take in definitions", kind="definition").may_be_unsigned()
    assert not deed(staff="", label="take a step in a case", kind="case").may_be_unsigned()
    rooted = deed(staff="", label="begin an installation", kind="station", after='{"root_key":"aa"}')
    assert not rooted.may_be_unsigned()
