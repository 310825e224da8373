"""A merit notice is registered, led through its steps in order, raises a visit, and stands on the register paper."""

import pytest

from tests.builders import Clock
from tests.services.visit_desk import a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError, StaleRecordError
from vetdesk.services.honour_papers import HonourPapers
from vetdesk.services.merit_notices import MeritNotices
from vetdesk.services.printing import Printing
from vetdesk.services.visiting import Visiting
from vetdesk.storage.database import Database

RECEIVED = {
    "merit_kind": "second",
    "merit_on": "2025-01-10",
    "merit_unit": "某部三连",
    "notice_received_on": "2025-01-16",
}


def test_a_notice_goes_its_way_from_coming_in_to_the_answer(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    family = desk.person("史长河", {"71": "drawing"}, phone="13800000000")
    gone = desk.person("孙迁", {"71": "moved"})
    parts = (database, desk.session, definitions(), clock)
    notices, rules = MeritNotices(*parts), definitions().honours
    for number, values in (
        (gone.id, RECEIVED),
        (family.id, {"merit_kind": "second"}),
        (family.id, {**RECEIVED, "merit_kind": ""}),
    ):
        with pytest.raises(InvalidFieldsError):
            notices.register(number, values)
    entry_id = notices.register(family.id, RECEIVED)
    with pytest.raises(InvalidFieldsError) as refused:
        notices.register(family.id, RECEIVED)
    assert [one.code for one in refused.value.problems] == ["honour.notice_twice"]
    (line,) = notices.lines()
    assert (line.standing.next.key, line.standing.due, line.late) == ("registered", "2025-01-20", False)
    clock.move(days=1)
    assert notices.lines()[0].late
    assert "award" in {one.demand.key for one in Visiting(*parts).of_recipient(family.id).due}
    seen = line.entry
    for key, day in (("registered", "2025-01-20"), ("checked", "2025-01-20"), ("delivered", "2025-01-21")):
        step = rules.merit_step(key)
        notices.take_step(notices.lines()[0].entry, step, {step.day: day})
    with pytest.raises(StaleRecordError):
        notices.take_step(seen, rules.merit_step("registered"), {"notice_registered_on": "2025-01-21"})
    printing = Printing(database, definitions(), desk.session, clock)
    assert HonourPapers(printing, database, definitions(), clock).merits([entry_id]).preview().pages == 1
    answered = rules.merit_step("answered")
    notices.take_step(
        notices.lines()[0].entry, answered, {"notice_answered_on": "2025-01-21", "notice_feedback": "家属表示感谢"}
    )
    assert notices.lines() == []
    assert [one.entry.id for one in notices.lines(done_too=True)] == [entry_id]
