from dataclasses import dataclass, replace
from datetime import date

import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.history import HistoryFilter
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.services.looking_back import LookingBack
from vetdesk.services.officers import Officers
from vetdesk.services.visiting import NewNeed, VisitEntry, Visiting
from vetdesk.storage.database import Database


@dataclass
class Office:
    """A station with two villages and two officers beside the one who is signed in."""

    desk: Desk
    officers: Officers
    visiting: Visiting
    first: Staff
    second: Staff
    hong: Village
    lan: Village

    def person(self, name: str, village: Village | None, status: str = "drawing") -> int:
        held = (Identity(0, "", "51", status),)
        at = {"village_id": village.id, "village": village.name} if village else {}
        (stored,) = self.desk.people([Recipient(0, "", {"name": name}, held, **at)])
        return stored.id


@pytest.fixture
def office(database: Database, clock: Clock) -> Office:
    desk = a_desk(database, clock)
    with database.write("set up", desk.session.actor) as work:
        first, second = (
            work.staff.add(Staff(0, "", user, name, frozenset({Role.LIAISON_OFFICER})))
            for user, name in (("he", "何联络"), ("luo", "罗联络"))
        )
        hong, lan = (work.villages.add(Village(0, "", name, "", (), "", "", None)) for name in ("红星村", "兰溪村"))
    made = definitions()
    officers = Officers(database, desk.session, made, clock)
    return Office(desk, officers, Visiting(database, desk.session, made, clock), first, second, hong, lan)


def test_an_officer_gets_villages_and_persons_from_a_day_on(office: Office) -> None:
    office.person("甲", office.hong)
    own = office.person("乙", office.hong)
    office.officers.assign(office.first.id, [office.hong.id, office.lan.id], reason="分片包干")
    office.officers.assign(office.second.id, people=[own], since="2025-02-01")
    assert [(line.officer, line.place, line.village) for line in office.officers.lines()] == [
        ("何联络", "兰溪村", ""), ("何联络", "红星村", ""), ("罗联络", "乙", "红星村"),
    ]  # fmt: skip
    assert office.officers.officer_of(own) == office.first
    assert office.officers.officer_of(own, "2025-02-01") == office.second


def test_one_overlap_refuses_the_whole_assignment_and_names_who_has_it(office: Office) -> None:
    office.officers.assign(office.first.id, [office.lan.id])
    with pytest.raises(InvalidFieldsError) as refused:
        office.officers.assign(office.second.id, [office.hong.id, office.lan.id])
    (problem,) = refused.value.problems
    words = definitions().vocabulary
    assert words.problem_text(problem, "zh_CN").startswith("自2025-01-20至—已由何联络负责联系")
    assert len(office.officers.lines()) == 1
    (line,) = office.officers.lines()
    office.officers.end(line.assignment, "2025-01-31", "调整")
    office.officers.assign(office.second.id, [office.lan.id], since="2025-02-01")
    assert [one.officer for one in office.officers.lines("2025-02-01")] == ["罗联络"]


def test_areas_are_given_by_whoever_looks_after_staff_to_people_at_work(office: Office) -> None:
    with pytest.raises(InvalidFieldsError):
        office.officers.assign(office.first.id)
    with office.desk.database.write("leave", None) as work:
        gone = work.staff.save(replace(office.second, active=False))
    with pytest.raises(NotFoundError):
        office.officers.assign(gone.id, [office.lan.id])
    office.desk.session.actor = Actor(office.first, frozenset({Right.SEE_ARCHIVE}))
    with pytest.raises(NotPermittedError):
        office.officers.assign(office.first.id, [office.lan.id])


def test_villages_without_an_officer_are_named_with_how_many_wait(office: Office) -> None:
    office.person("甲", office.hong)
    office.person("乙", office.hong)
    office.person("丙", office.lan)
    office.person("丁", None)
    office.person("已故", office.lan, "died")
    found = [(one.name, one.people) for one in office.officers.villages_without()]
    assert found == [("红星村", 2), ("", 1), ("兰溪村", 1)]
    office.officers.assign(office.first.id, [office.hong.id])
    assert [one.name for one in office.officers.villages_without()] == ["", "兰溪村"]
    with office.desk.database.write("leave", None) as work:
        work.staff.save(replace(office.first, active=False))
    assert [one.name for one in office.officers.villages_without()] == ["红星村", "", "兰溪村"]


def test_the_workload_counts_people_visits_needs_and_cases(office: Office) -> None:
    seen, waiting = office.person("甲", office.hong), office.person("乙", office.hong)
    office.person("已故", office.hong, "died")
    office.officers.assign(office.first.id, [office.hong.id])
    office.visiting.log(
        seen, VisitEntry("2025-01-10", "home", "routine", {}, "2025-01-18"), [NewNeed("errands", "代办")]
    )
    (load,) = [one for one in office.officers.workload() if one.officer == office.first]
    assert (load.villages, load.people, load.due, load.overdue) == (("红星村",), 2, 2, 1)
    assert (load.promises, load.needs, load.cases) == (1, 1, 0)
    office.desk.session.actor = Actor(office.first, frozenset(Right))
    assert office.officers.mine() == load
    assert waiting


def test_the_due_list_is_one_officers_or_nobodys_or_all(office: Office) -> None:
    hong, lan, none = (office.person(*one) for one in (("甲", office.hong), ("乙", office.lan), ("丙", None)))
    office.officers.assign(office.first.id, [office.hong.id])
    office.officers.assign(office.second.id, people=[lan])

    def names(officer: int | None) -> list[str]:
        return [line.person.name for line in office.visiting.due(officer=officer).lines]

    assert (names(office.first.id), names(office.second.id), names(0)) == (["甲"], ["乙"], ["丙"])
    assert names(None) == ["甲", "乙", "丙"]
    assert {hong, lan, none}
    assert date.fromisoformat(office.visiting.due().lines[0].due.due_on) == date(2025, 1, 20)


def test_who_looks_after_a_person_stands_in_the_history_with_names(office: Office, clock: Clock) -> None:
    person = office.person("甲", office.hong)
    (given,) = office.officers.assign(office.first.id, people=[person], since="2025-01-10", reason="熟悉情况")
    office.officers.end(given, "2025-01-19", "调岗")
    office.officers.assign(office.second.id, [office.hong.id])
    desk = office.desk
    history = LookingBack(desk.database, desk.session, definitions(), clock).history
    ended, begun = history(HistoryFilter(person, kinds=frozenset({"assignment"})))
    assert [(line.label.zh, line.after) for line in ended.lines] == [("至", "2025-01-19")]
    assert [line.after for line in begun.lines] == ["何联络", "2025-01-10"]
    of_all = history(HistoryFilter(kinds=frozenset({"assignment"})))
    assert [line.after for line in of_all[0].lines] == ["罗联络", "2025-01-20", "红星村"]
