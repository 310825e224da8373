"""The manifest of a workbook that leaves, and the verdicts about one that comes back."""

import hashlib
import json

import pytest

from vetdesk.domain.stamps import (
    ALGORITHM,
    FORMAT,
    PUBLIC_KEY,
    ROOT,
    SIGNATURE,
    WITNESSED,
    Manifest,
    StampVerdict,
    digest_of,
)

FACTS = {
    "format": FORMAT, "alg": ALGORITHM, "station": "青山镇", "area_code": "529901100000", "export": "u1",
    "number": "2025-12", "layout": "roster", "origin": "o1", "journal_seq": "41", "journal_hash": "ab" * 32,
    "columns": "name id_number", "rows_digest": digest_of(["k1", "k2"]), PUBLIC_KEY: "the key", SIGNATURE: "signed",
}  # fmt: skip


def test_a_manifest_tells_its_facts():
    manifest = Manifest(FACTS)
    told = (manifest.station, manifest.area_code, manifest.export, manifest.number, manifest.origin)
    assert told == ("青山镇", "529901100000", "u1", "2025-12", "o1")
    assert (manifest.journal_seq, manifest.journal_hash) == (41, "ab" * 32)
    assert (manifest.public_key, manifest.signature) == ("the key", "signed")


def test_the_format_that_other_stations_know_is_kept():
    assert (FORMAT, ALGORITHM) == ("2", "Ed25519")


def test_what_later_manifests_tell_is_signed_under_the_names_that_files_carry():
    assert (PUBLIC_KEY, SIGNATURE, WITNESSED, ROOT) == ("key", "signature", "witnessed", "root")
    later = {**FACTS, WITNESSED: "o2 17 cd", ROOT: "ef"}
    assert Manifest(later).witnessed == "o2 17 cd"
    assert (Manifest(FACTS).witnessed, Manifest(FACTS).facts.get(ROOT)) == ("", None)
    told = {name: value for name, value in later.items() if name != SIGNATURE}
    expected = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert Manifest(later).signed_bytes() == expected.encode()
    assert Manifest({**FACTS, ROOT: ""}).signed_bytes() == Manifest(FACTS).signed_bytes()


def test_a_manifest_without_facts_tells_nothing():
    empty = Manifest({})
    told = (empty.station, empty.area_code, empty.export, empty.number, empty.origin, empty.journal_hash)
    assert told == ("",) * 6
    assert (empty.journal_seq, empty.public_key, empty.signature) == (0, "", "")


@pytest.mark.parametrize("text", ["", "-1", "4.1", "forty", " 41"])
def test_a_place_in_the_journal_that_is_no_number_is_none(text: str):
    assert Manifest({"journal_seq": text}).journal_seq == 0


def test_what_is_signed_is_spelled_in_one_way_whatever_the_order():
    turned = dict(reversed(FACTS.items()))
    assert Manifest(FACTS).signed_bytes() == Manifest(turned).signed_bytes()
    told = {name: value for name, value in FACTS.items() if name != SIGNATURE}
    expected = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert Manifest(FACTS).signed_bytes() == expected.encode()


def test_a_fact_that_is_missing_is_signed_as_nothing():
    less = {name: value for name, value in FACTS.items() if name != "layout"}
    assert b'"layout":""' in Manifest(less).signed_bytes()


@pytest.mark.parametrize("name", [name for name in FACTS if name != SIGNATURE])
def test_every_fact_but_the_signature_is_signed(name: str):
    assert Manifest({**FACTS, name: "other"}).signed_bytes() != Manifest(FACTS).signed_bytes()


def test_neither_the_signature_nor_anything_unknown_is_signed():
    assert Manifest({**FACTS, SIGNATURE: "other", "new": "1"}).signed_bytes() == Manifest(FACTS).signed_bytes()


def test_rows_fit_in_their_order_only():
    manifest = Manifest(FACTS)
    assert manifest.fits(["k1", "k2"])
    assert not manifest.fits(["k2", "k1"])
    assert not manifest.fits(["k1"])
    assert not Manifest({}).fits([])
    assert digest_of(["k1", "k2"]) == hashlib.sha256(b"k1\nk2").hexdigest()


def test_only_what_another_township_or_a_dismissed_partner_sent_is_refused():
    refused = {verdict for verdict in StampVerdict if verdict.refused}
    assert refused == {StampVerdict.OTHER_TOWNSHIP, StampVerdict.REVOKED}
    assert [verdict.value for verdict in StampVerdict] == [
        "unstamped", "own", "partner", "broken", "another_pc", "unknown_signer", "revoked", "other_township",
    ]  # fmt: skip
