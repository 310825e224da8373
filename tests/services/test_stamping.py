"""What a workbook that comes in is, by its stamp: ours, a partner's, broken, unknown, revoked, another township's."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import PASSWORD, Clock, a_station
from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.errors import KeyRefusedError, NotFoundError, ReturnRefusedError
from vetdesk.domain.partners import TakenIn
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.services.opening import sign_in
from vetdesk.services.partners import OfferedKey
from vetdesk.services.receiving import Received
from vetdesk.storage import backup, restoring
from vetdesk.wiring import Services


class Two:
    """Our station, and another one that writes lists; both know one person each."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.ours, self.theirs = (self._make(name, clock) for name in ("ours", "theirs"))

    def _make(self, name: str, clock: Clock) -> Services:
        place = self.folder / name
        place.mkdir()
        services = Services(a_station(place, clock=clock))
        keep(services.station.database, with_identities(a_person("王㛃", 1), ("51", "drawing")))
        return services

    def place(self, services: Services, area_code: str) -> None:
        """Say where a station lies."""
        details = services.stations.details()
        services.stations.save(replace(details, area_code=area_code))

    def their_list(self) -> Path:
        """A list of the other station."""
        return self.theirs.exporting.roster(self.folder / "theirs.xlsx", purpose="报县局").path

    def their_key(self) -> OfferedKey:
        """The other station's key, from its file."""
        path = self.folder / "theirs.vdkey"
        self.theirs.partners.write_own_key(path)
        return self.ours.partners.offered(path)

    def look(self, path: Path) -> Received:
        """What our station says about a file."""
        return self.ours.receiving.look(path)

    def close(self) -> None:
        """Close both."""
        self.ours.station.close()
        self.theirs.station.close()


@pytest.fixture
def two(tmp_path: Path, clock: Clock) -> Iterator[Two]:
    made = Two(tmp_path, clock)
    yield made
    made.close()


def rewritten(path: Path, name: str, value: str) -> Path:
    """The file with a fact of its stamp written anew."""
    book = openpyxl.load_workbook(path)
    for row in book["_vetdesk"].iter_rows():
        if row[0].value == name:
            row[1].value = value
    book.save(path)
    return path


def test_a_list_of_somebody_unknown_is_named_and_only_imported(two: Two) -> None:
    found = two.look(two.their_list())
    assert (found.judged.verdict, found.room, found.plan) == (StampVerdict.UNKNOWN_SIGNER, Room.IMPORT, None)


def test_a_partner_is_known_by_the_key_in_its_file(two: Two) -> None:
    partner = two.ours.partners.take_in(two.their_key())
    found = two.look(two.their_list())
    assert (found.judged.verdict, found.judged.partner) == (StampVerdict.PARTNER, partner)
    assert partner.taken_in_how == TakenIn.FILE


def test_a_signer_is_known_by_the_fingerprint_that_is_read_out(two: Two) -> None:
    manifest = two.look(two.their_list()).judged.manifest
    assert manifest is not None
    offered = OfferedKey(manifest.station, manifest.area_code, manifest.public_key)
    with pytest.raises(KeyRefusedError) as refused:
        two.ours.partners.take_in(offered, "AAAA BBBB CCCC")
    assert refused.value.reason == "differs"
    read_out = two.theirs.partners.own_fingerprint().lower().replace(" ", "-")
    assert two.ours.partners.take_in(offered, read_out).taken_in_how == TakenIn.FINGERPRINT


def test_a_revoked_key_brings_nothing_and_the_reason_stays(two: Two) -> None:
    partner = two.ours.partners.take_in(two.their_key())
    two.ours.partners.revoke(partner.id, "the stick was lost")
    found = two.look(two.their_list())
    assert (found.judged.verdict, found.room) == (StampVerdict.REVOKED, Room.REFUSED)
    with pytest.raises(ReturnRefusedError):
        two.ours.receiving.keep(found, {})
    (known,) = two.ours.partners.all()
    assert known.revoked_why == "the stick was lost"
    with pytest.raises(NotFoundError):
        two.ours.partners.revoke(partner.id, "again")


def test_a_list_of_another_township_is_refused(two: Two) -> None:
    two.place(two.ours, "529901001")
    two.place(two.theirs, "529901002")
    found = two.look(two.their_list())
    assert (found.judged.verdict, found.room) == (StampVerdict.OTHER_TOWNSHIP, Room.REFUSED)


@pytest.mark.parametrize("fact", ["number", "journal_seq", "area_code", "columns", "origin", "export", "key"])
def test_no_fact_of_a_stamp_can_be_changed_unseen(two: Two, fact: str) -> None:
    path = rewritten(two.ours.exporting.roster(two.folder / "ours.xlsx", purpose="报县局").path, fact, "7")
    assert two.look(path).judged.verdict is StampVerdict.BROKEN


def test_the_stamp_of_another_list_does_not_fit_these_rows(two: Two) -> None:
    path = two.ours.exporting.roster(two.folder / "ours.xlsx", purpose="报县局").path
    book = openpyxl.load_workbook(path)
    sheet = book["_vetdesk"]
    for row in sheet.iter_rows():
        uid = str(row[0].value)
        if len(uid) == 36 and uid.count("-") == 4:
            row[0].value = uid[:-4] + "0000"
    book.save(path)
    assert two.look(path).judged.verdict is StampVerdict.BROKEN


def test_keys_that_are_none_ours_or_known_are_refused(two: Two, tmp_path: Path) -> None:
    no_key, own = tmp_path / "none.vdkey", tmp_path / "own.vdkey"
    no_key.write_text("no key at all", encoding="utf-8")
    two.ours.partners.write_own_key(own)
    key = two.their_key()
    two.ours.partners.take_in(key)
    reasons = []
    for path in (no_key, own, two.folder / "theirs.vdkey"):
        with pytest.raises(KeyRefusedError) as refused:
            two.ours.partners.offered(path)
        reasons.append(refused.value.reason)
    assert reasons == ["no_key", "own", "known"]


@pytest.mark.parametrize("content", ["[" * 4000, '{"name": ' + "[" * 3000])
def test_a_key_file_that_is_nested_without_end_is_refused(two: Two, tmp_path: Path, content: str) -> None:
    path = tmp_path / "deep.vdkey"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KeyRefusedError):
        two.ours.partners.offered(path)


def test_a_revoked_key_does_not_come_back_by_another_spelling(two: Two, tmp_path: Path) -> None:
    partner = two.ours.partners.take_in(two.their_key())
    two.ours.partners.revoke(partner.id, "遗失")
    told = json.loads((two.folder / "theirs.vdkey").read_bytes())
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = told["key"][-2]  # two of its six bits count for nothing
    told["key"] = told["key"][:-2] + letters[letters.index(last) ^ 1] + "="
    path = tmp_path / "again.vdkey"
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(KeyRefusedError) as refused:
        two.ours.partners.offered(path)
    assert refused.value.reason == "known"


def test_what_left_before_a_restore_is_still_our_own(two: Two, clock: Clock) -> None:
    path = two.ours.exporting.roster(two.folder / "ours.xlsx", purpose="报县局").path
    station = two.ours.station
    made = backup.make(station.folder, station.keys.data_key, two.folder / "backups", clock())
    keys = restoring.RestoreKeys.of_backup(made.folder, station.keys.data_key)
    restoring.restore(made.folder, keys, two.folder / "restored", clock())
    again = sign_in(two.folder / "restored", "zhang", PASSWORD, clock)
    try:
        assert again.database.origin != station.database.origin
        found = Services(again).receiving.look(path)
        assert (found.judged.verdict, found.room, found.brings_nothing) == (StampVerdict.OWN, Room.MERGE, True)
    finally:
        again.close()


def test_the_secret_half_of_the_key_leaves_in_no_file_and_no_journal(two: Two) -> None:
    two.their_key()
    with two.theirs.station.database.read() as look:
        key = look.exchanges.own_key()
        told = "".join(entry.after for entry in look.journal.entries())
    assert key is not None
    assert key.secret not in told
    assert key.secret not in (two.folder / "theirs.vdkey").read_text(encoding="utf-8")


def test_the_key_stays_the_same(two: Two) -> None:
    first = two.ours.partners.own_fingerprint()
    assert two.ours.partners.own_fingerprint() == first
    assert len(first.split()) == 8
