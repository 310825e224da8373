"""The verifier tells what a keeper looked into, by whom and when; what nobody signed counts for nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station
from tests.forging.altering import alter
from tests.forging.unsigning import unsign
from tests.people_world import a_person
from tests.services.case_desk import KIND as ROUTE
from tests.services.case_desk import OPENING, VALUES
from tests.verify.conftest import Spoil
from vetdesk.domain.staff import Actor, Role, rights_of
from vetdesk.domain.wrong_deeds import KIND
from vetdesk.verify.findings import Finding, Verdict
from vetdesk.verify.keys import by_password
from vetdesk.verify.verifying import Known, verify
from vetdesk.verify.words import told
from vetdesk.wiring import Services

REASON = "已查：该条为测试改动，纸质材料无误。"


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, clock=clock)
    yield Services(station)
    station.close()


def add(desk: Services, name: str, number: int) -> int:
    """A person more; the number of the deed's last entry."""
    with desk.station.database.write("add a person", desk.station.session.actor) as work:
        work.people.add(replace(a_person(name, number), values=dict(VALUES)))
    return desk.station.database.head.seq


def a_wrong_deed(desk: Services) -> int:
    """An altered entry; its number."""
    seq = add(desk, "王㛃", 91)
    alter(desk.station, seq)
    return seq


def closed(desk: Services) -> Path:
    folder = desk.station.folder
    desk.station.close()
    return folder


def verdict_of(folder: Path) -> Verdict:
    return verify(folder, by_password(folder, "zhang", PASSWORD), Known())


def remarks(verdict: Verdict) -> list[Finding]:
    return [remark for remark in verdict.remarks if remark.check == "acknowledged"]


def acknowledge(desk: Services) -> int:
    """Everything that is wrong; the number of the acknowledgement's last entry."""
    desk.wrong_deeds.acknowledge(desk.wrong_deeds.found(), REASON)
    return desk.station.database.head.seq


def test_a_wrong_deed_is_told_with_who_looked_into_it_when_and_why(desk: Services):
    seq = a_wrong_deed(desk)
    place = acknowledge(desk)
    verdict = verdict_of(closed(desk))
    assert not verdict.sound
    (one,) = remarks(verdict)
    assert (one.what, one.seq, one.facts["entries"], one.facts["cases"]) == ("deeds", place, str(seq), "—")
    assert (one.facts["who"], one.facts["at"], one.facts["reason"]) == ("zhang", "2025-01-20T01:00:00", REASON)
    assert verdict.first is not None
    assert (verdict.first.seq, verdict.first.facts["looked_into"]) == (seq, "zhang 2025-01-20T01:00:00")
    for language, words in enumerate(("系统管理员已核查确认：zhang", "a keeper looked into it: zhang")):
        text = "\n".join(told(verdict, language))
        assert words in text.splitlines()[1]
        assert REASON in text


def test_a_step_that_was_looked_into_is_told_with_its_case(desk: Services):
    with desk.station.database.write("add a person", desk.station.session.actor) as work:
        person = work.people.add(replace(a_person("史长河", 20), values=dict(VALUES)))
    case = desk.casework.open_case(ROUTE, person.id, OPENING).case
    unsign(desk.station, case.id)
    acknowledge(desk)
    verdict = verdict_of(closed(desk))
    assert [one.facts["cases"] for one in remarks(verdict)] == [case.number or case.uid]
    assert [one.facts.get("looked_into", "")[:5] for one in verdict.findings] == ["zhang"]


def test_what_was_altered_once_more_was_acknowledged_by_nobody(desk: Services):
    seq = a_wrong_deed(desk)
    acknowledge(desk)
    alter(desk.station, seq, "source")
    verdict = verdict_of(closed(desk))
    assert [one.what for one in remarks(verdict)] == ["deeds", "changed"]
    assert remarks(verdict)[0].facts["entries"] == "—"
    assert remarks(verdict)[1].facts["entries"] == str(seq)
    assert not any("looked_into" in one.facts for one in verdict.findings)


@pytest.mark.parametrize(
    ("spoiling", "found"),
    [
        ("UPDATE journal SET signature = NULL WHERE seq = ?", "signature.unsigned"),
        ("UPDATE journal SET signature = hex(randomblob(64)) WHERE seq = ?", "signature.signature"),
        ("UPDATE journal SET reason = '无事' WHERE seq = ?", "journal.content"),
        ("UPDATE journal SET after = '{\"names\":[]}' WHERE seq = ?", "journal.content"),
    ],
)
def test_an_acknowledgement_that_was_tampered_with_counts_for_nothing(
    desk: Services, spoil_here: Spoil, spoiling: str, found: str
):
    a_wrong_deed(desk)
    place = acknowledge(desk)
    folder = closed(desk)
    assert remarks(verdict_of(folder))
    spoil_here(folder, spoiling, place)
    verdict = verdict_of(folder)
    assert remarks(verdict) == []
    assert found in [one.code for one in verdict.findings if one.seq == place]
    assert not any("looked_into" in one.facts for one in verdict.findings)


@pytest.mark.parametrize("who", ["zhao", ""], ids=["a leader", "nobody"])
def test_an_acknowledgement_by_no_keeper_is_itself_wrong(desk: Services, who: str):
    a_wrong_deed(desk)
    names = sorted(desk.wrong_deeds.found().names())
    station = desk.station
    with station.database.read() as look:
        leader = next(one for one in look.staff.all() if one.user == "zhao")
    assert Role.KEEPER not in leader.roles
    actor = Actor(leader, rights_of(leader.roles, station.definitions.rights)) if who else None
    with station.database.write("acknowledge wrong deeds", actor, reason=REASON) as work:
        work.journal.record(KIND, station.slots.station, 0, {}, {"names": names})
    place = station.database.head.seq
    verdict = verdict_of(closed(desk))
    assert remarks(verdict) == []
    expected = "signature.keys" if who else "signature.unsigned"
    assert [one.code for one in verdict.findings if one.seq == place] == [expected]
