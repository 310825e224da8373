"""A partner that runs VetDesk countersigns the end of our journal in its next workbook."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock
from tests.people_world import a_person, keep
from tests.services.test_stamping import Two, rewritten
from vetdesk.domain.anchors import AnchorKind
from vetdesk.domain.stamps import StampVerdict
from vetdesk.services.witnessing import went_back, witness
from vetdesk.verify.keys import by_password
from vetdesk.verify.verifying import Known, verify
from vetdesk.wiring import Services


@pytest.fixture
def partners(tmp_path: Path, clock: Clock) -> Two:
    """Two stations that know each other's keys."""
    made = Two(tmp_path, clock)
    made.ours.partners.take_in(made.their_key())
    made.ours.partners.write_own_key(tmp_path / "ours.vdkey")
    made.theirs.partners.take_in(made.theirs.partners.offered(tmp_path / "ours.vdkey"))
    return made


def received(services: Services, path: Path) -> None:
    reading = services.receiving.look(path).reading
    with services.station.database.write("receive", services.station.session.actor) as work:
        witness(work, reading)


def test_our_end_comes_back_countersigned_and_the_verifier_holds_it(partners: Two, tmp_path: Path) -> None:
    ours, theirs = partners.ours, partners.theirs
    with closing(ours.station), closing(theirs.station):
        sent = ours.exporting.roster(tmp_path / "ours.xlsx", purpose="报县局")
        received(theirs, sent.path)
        answer = partners.their_list()
        received(ours, answer)
        received(ours, answer)
        with ours.station.database.read() as look:
            (countersigned,) = look.anchors.all(AnchorKind.PARTNER)
        assert (countersigned.seq, countersigned.hash) == (sent.head.seq, sent.head.hash)
        manifest = partners.look(answer).judged.manifest
        assert manifest is not None
        assert len(manifest.facts["root"]) == 16
        for fact in ("witnessed", "root"):
            again = partners.their_list()
            assert partners.look(again).judged.verdict is StampVerdict.PARTNER
            assert partners.look(rewritten(again, fact, "")).judged.verdict is StampVerdict.BROKEN
    folder = ours.station.folder
    verdict = verify(folder, by_password(folder, "zhang", PASSWORD), Known())
    assert [finding for finding in verdict.findings if finding.check == "anchor"] == []
    assert verdict.counts["countersignatures"] == 1


def test_a_partner_whose_journal_went_back_is_named(partners: Two, tmp_path: Path) -> None:
    ours, theirs = partners.ours, partners.theirs
    with closing(ours.station), closing(theirs.station):
        received(ours, partners.their_list())
        with ours.station.database.read() as look:
            assert went_back(look) == []
            (known,) = look.anchors.all(AnchorKind.WITNESSED)
        keep(theirs.station.database, a_person("李四", 2))
        received(ours, theirs.exporting.roster(tmp_path / "later.xlsx", purpose="报县局").path)
        with ours.station.database.write("receive", ours.station.session.actor) as work:
            work.anchors.note(type(known)(known.origin, known.seq, "0" * 64, known.at, known.kind, known.where))
            assert [anchor.hash for anchor in went_back(work)] == ["0" * 64]
