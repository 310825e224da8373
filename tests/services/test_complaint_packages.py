"""Complaints are the same on all PCs of a station; who takes a package in hears nothing of a report about them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.package_world import Desk, Office
from tests.services.complaint_desk import ANSWER, ORAL, as_user, go, staff_id
from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.staff import Right
from vetdesk.services.complaints import ComplaintLinks
from vetdesk.services.progress import Unwatched
from vetdesk.wiring import Services


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office(tmp_path, 2)
    yield opened
    opened.close()


def at(desk: Desk, user: str) -> Services:
    """The services of a PC for a member of staff, who may take packages in too."""
    services = Services(desk.station)
    as_user(services, user)
    session = desk.station.session
    session.actor = replace(session.actor, rights=session.actor.rights | {Right.IMPORT, Right.EXPORT})
    return services


def test_complaints_with_their_course_numbers_and_papers_travel_between_pcs(office: Office) -> None:
    here, there = (at(desk, "zhang") for desk in office.desks)
    number = here.complaints.register(ORAL)
    here.reception_days.keep({"held_on": "2025-01-08", "leader": "赵站长", "visitors": "史长河"})
    go(here, number, "accept")
    go(here, number, "assign", staff_id(here, "zhang"))
    here.complaints.paper(number, "complaint_acceptance").make("办理", None, Unwatched())
    office.assert_equal_after_settling()
    (line,) = there.complaints.lines()
    view = there.complaints.view(line.complaint.id)
    assert [(one.title.zh, one.number) for one in view.made] == [("信访事项受理告知书", "信访受字〔2025〕1号")]
    go(there, view.complaint.id, "answer", on="2025-01-12", **ANSWER)
    other = there.complaints.register({**ORAL, "name": "欧阳长河"})
    assert there.complaints.view(other).complaint.number == "信访〔2025〕101号"  # of the other PC's block
    assert [day.values["visitors"] for day in there.reception_days.all()] == ["史长河"]
    office.clock.move(hours=1)
    office.assert_equal_after_settling()
    assert here.complaints.view(number).stage.zh == "已答复，待送达"
    assert len(here.complaints.lines()) == 2


def a_report_about_zhang(office: Office) -> tuple[Services, Services, int, int]:
    """A report that Zhao took down, on both PCs; the services of Zhao on both, and the number it has on each."""
    here, there = (at(desk, "zhao") for desk in office.desks)
    number = here.complaints.register(ORAL, ComplaintLinks(about_staff_id=staff_id(here, "zhang")))
    office.settle()
    (line,) = there.complaints.lines()
    return here, there, number, line.complaint.id


def test_a_report_changed_on_one_pc_is_not_told_to_the_official_who_takes_the_package_in(office: Office) -> None:
    one, other = office.desks
    here, _there, number, _known = a_report_about_zhang(office)
    go(here, number, "tell")
    path = office.make(one, other)
    assert [record.kind for record in other.packages.examine(path).records if "complaint" in record.kind]
    at(other, "zhang")
    assert [record for record in other.packages.examine(path).records if "complaint" in record.kind] == []
    office.take(other, path)
    assert at(other, "zhao").complaints.lines()[0].stage.zh == "已告知收到"


def test_what_both_pcs_did_with_a_report_is_decided_by_a_colleague_of_the_official(office: Office) -> None:
    one, other = office.desks
    here, there, number, known = a_report_about_zhang(office)
    go(here, number, "tell")
    go(there, known, "accept")
    path = office.make(one, other)
    at(other, "zhang")
    with pytest.raises(PackageRefusedError) as refused:
        other.packages.examine(path)
    assert refused.value.reason == "withdraw"
    with pytest.raises(PackageRefusedError):
        other.packages.take(path, {})
    at(other, "zhao")
    (told,) = [record for record in other.packages.examine(path).records if record.conflicts]
    (cell,) = told.conflicts
    assert (cell.ours, cell.theirs) == ("办理中", "已告知收到")
    office.take(other, path, lambda *_place: False)
    office.assert_equal_after_settling()
    assert at(one, "zhao").complaints.lines()[0].stage.zh == "办理中"
