"""Keys with their certificates, as the tables keep them and the journal tells them."""

import pytest

from tests.builders import DETAILS
from vetdesk.domain.signatures import told_certificate
from vetdesk.domain.staff import Role, Staff
from vetdesk.storage.signing import Signer, verify
from vetdesk.storage.uids import new_uid

PERSON = Staff(0, "", "zhang", "张经办", frozenset({Role.CLERK}))


@pytest.fixture
def root(database) -> Signer:
    made = Signer.new()
    with database.write("begin", None) as work:
        work.station.add(new_uid(), DETAILS)
        work.keys.add_root(made.public_key, made)
    return made


def test_a_new_key_ends_the_earlier_one(database, root):
    with database.write("add", None) as work:
        stored = work.staff.add(PERSON)
        assert work.keys.public_key(stored) == ""
        work.keys.issue(stored, "aa", root, own=False)
        work.keys.issue(stored, "bb", root, own=True)
        assert work.keys.public_key(stored) == "bb"
        assert [line.ended != "" for line in work.keys.lines()] == [True, False]
        work.keys.end_all(stored)
        assert work.keys.public_key(stored) == ""


def test_the_journal_tells_the_certificate_and_which_keys_ended(database, root):
    with database.write("add", None) as work:
        stored = work.staff.add(PERSON)
        work.keys.issue(stored, "aa", root, own=False)
        made = work.keys.issue(stored, "bb", root, own=True)
        told = work.journal.entries(subject=stored.uid)[-1].new
    assert told_certificate(made.station, stored.uid, told) == made
    assert made.holds(verify)
    assert told["ends"] == ["aa"]


def test_a_new_root_ends_the_earlier_one_and_the_first_stays_known(database, root):
    keeper, fresh = Signer.new(), Signer.new()
    with database.write("a new sheet", None) as work:
        work.keys.add_root(fresh.public_key, keeper)
        assert work.keys.root() == fresh.public_key
        assert work.keys.first_root() == root.public_key
