"""An activity and its list are the same on all PCs; who is put on it at two PCs stands on it once, with all notes."""

from dataclasses import replace
from pathlib import Path

from tests.package_world import Desk, Office
from tests.services.activity_world import CLINIC
from vetdesk.domain.activities import Participant
from vetdesk.domain.people import Recipient
from vetdesk.storage.reading import Work


def test_people_put_on_a_list_at_two_pcs_stand_on_it_once_with_what_both_noted(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks

    def begin(work: Work) -> None:
        work.activities.add(CLINIC)
        for name in ("王建国", "李长河"):
            work.people.add(Recipient(0, "", {"name": name}, ()))

    here.do("begin", begin)
    office.assert_equal_after_settling()

    def put_on(desk: Desk, *names: str, **noted: str) -> None:
        def deed(work: Work) -> None:
            (held,) = work.activities.of_year(2025)
            for person in desk.people(work):
                if person.name in names:
                    kept = work.participants.add(Participant(0, "", held.id, person.id))
                    work.participants.save(replace(kept, **noted))

        desk.do("put on", deed)

    put_on(here, "王建国", answer="yes", transport="pick_up")
    put_on(there, "王建国", "李长河", invited_on="2025-01-10", invited_how="phone")
    office.clock.move(hours=1)
    office.assert_equal_after_settling()
    for desk in office.desks:
        with desk.station.database.read() as look:
            (held,) = look.activities.of_year(2025)
            people = look.participants.of_activity(held.id)
        assert len(people) == 2
        (twice,) = [one for one in people if one.answer]
        assert (twice.transport, twice.invited_how) == ("pick_up", "phone")
    office.close()
