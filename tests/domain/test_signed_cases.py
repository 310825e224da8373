"""What speaks against the events of a case, judged by the journal's register of keys."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.domain.register_world import CLERK, KEEPER, LEADER, Pen, founded, keyed
from tests.domain.signing import FakeKey
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.forms import Label
from vetdesk.domain.key_register import deeds_of
from vetdesk.domain.signatures import Fault, decision_text
from vetdesk.domain.signed_cases import SignedEvent, faults_of
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import Duty, Stage, StageKind, Transition, TransitionKind, Workflow

AT = datetime(2025, 1, 20, 9)
NAME = Label("", "")
ROUTE = Workflow(
    "k", 1, NAME, "", "2020-01-01",
    (Stage("start", NAME, StageKind.START, Role.CLERK), Stage("waits", NAME, StageKind.WORK, Role.LEADER),
     Stage("done", NAME, StageKind.END)),
    (Transition("accept", NAME, TransitionKind.FORWARD, ("start",), "waits", Role.CLERK, Duty.ENTER),
     Transition("sign", NAME, TransitionKind.FORWARD, ("waits",), "done", Role.LEADER, Duty.SIGN),
     Transition("note", NAME, TransitionKind.RECORD, ("start", "waits"), "", None),
     Transition("recall", NAME, TransitionKind.REVERSE, ("start", "waits"), "", None)),
)  # fmt: skip
PEOPLE = {"clerk": (1, CLERK), "leader": (2, LEADER), "keeper": (3, KEEPER)}


class Story:
    """A case and the journal that tells of it."""

    def __init__(self) -> None:
        self.pen: Pen = founded()
        self.signed: list[SignedEvent] = []

    def step(self, who: str, transition: str, target: str, duty: str = "", **more: object) -> "Story":
        """A step that is taken, told and signed as it ought to be; `more` says what is otherwise."""
        number, key = PEOPLE.get(str(more.pop("actor", who)), (9, CLERK))
        key = more.pop("key", key)
        before = self.signed[-1].event.to_stage if self.signed else ""
        event = CaseEvent(len(self.signed) + 1, number, who, AT, transition, before, target, duty, **more)  # type: ignore[arg-type]  # given by name
        digest = f"hash-{len(self.signed)}"
        told = {"kind": "k", "workflow_version": 1, "chain": digest}
        place = self.pen.deed("take a step", who, PEOPLE.get(who, (9, CLERK))[1], ("case", "c", told))
        (deed,) = deeds_of(self.pen.entries[-1:])
        signature = key.sign(decision_text(digest)) if key else ""  # type: ignore[attr-defined]  # a FakeKey
        self.signed.append(SignedEvent(event, who, place.at, digest, signature, None, deed))
        return self

    def case(self, **more: object) -> Case:
        events = tuple(each.event for each in self.signed)
        stage = events[-1].to_stage
        made = Case(1, "c", "", "k", 1, 1, None, stage, "2025-01-20", {}, events, stage == "done")
        return replace(made, **more)  # type: ignore[arg-type]  # given by name

    def faults(self, **more: object) -> list[tuple[int, Fault]]:
        found = faults_of(self.case(**more), self.signed, self.pen.register(), (ROUTE,))
        return [(each.seq, each.fault) for each in found]


def opened() -> Story:
    return Story().step("clerk", "open", "start", "enter")


def accepted() -> Story:
    return opened().step("clerk", "accept", "waits", "enter")


def test_an_honest_case_has_no_fault():
    story = accepted().step("clerk", "note", "waits").step("leader", "sign", "done", "sign")
    assert story.faults() == []


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"key": None}, Fault.UNSIGNED),
        ({"key": CLERK}, Fault.SIGNATURE),
        ({"key": FakeKey("made up")}, Fault.SIGNATURE),
    ],
)
def test_a_step_must_be_signed_by_whoever_it_names(more, fault):
    assert accepted().step("leader", "sign", "done", "sign", **more).faults() == [(3, fault)]


def test_a_step_in_ones_own_name_needs_the_role_and_the_step():
    assert accepted().step("clerk", "sign", "done", "sign").faults() == [(3, Fault.ROLE)]
    assert accepted().step("keeper", "note", "waits").faults() == [(3, Fault.ROLE)]
    assert accepted().step("clerk", "accept", "waits", "enter").faults() == [(3, Fault.STEP)]
    assert accepted().step("clerk", "note", "done").faults() == [(3, Fault.STEP)]
    assert opened().step("clerk", "accept", "waits", "").faults() == [(2, Fault.STEP)]
    assert accepted().step("clerk", "made_up", "done").faults() == [(3, Fault.STEP)]
    assert Story().step("keeper", "open", "start", "enter").faults() == [(1, Fault.ROLE)]
    assert Story().step("clerk", "accept", "waits", "enter").faults() == [(1, Fault.STEP)]


def test_only_ones_own_step_is_recalled_and_back_to_where_it_began():
    assert accepted().step("clerk", "recall", "start", reverses=2).faults() == []
    assert accepted().step("leader", "recall", "start", reverses=2).faults() == [(3, Fault.STEP)]
    assert accepted().step("clerk", "recall", "done", reverses=2).faults() == [(3, Fault.STEP)]
    assert accepted().step("clerk", "recall", "start").faults() == [(3, Fault.STEP)]


def test_a_key_that_somebody_issued_does_for_notes_and_for_no_decision():
    story, issued = accepted(), FakeKey("issued")
    story.pen.deed("reset", "keeper", KEEPER, keyed("leader", issued, KEEPER, own=False, ends=(LEADER,)))
    kept = dict(PEOPLE)
    PEOPLE["leader"] = (2, issued)
    try:
        noted = story.step("leader", "note", "waits")
        assert noted.faults() == []
        assert noted.step("leader", "sign", "done", "sign").faults() == [(4, Fault.ISSUED_KEY)]
    finally:
        PEOPLE.update(kept)


def test_the_journal_must_tell_of_each_step_at_its_time_and_by_its_person():
    story = accepted()
    one = story.signed[-1]
    for change, fault in (
        ({"told": None}, Fault.NOT_RECORDED),
        ({"user": "leader"}, Fault.NOT_RECORDED),
        ({"at": "2024-01-01T00:00:00.000Z"}, Fault.TIME),
        ({"flaw": Fault.CONTENT}, Fault.CONTENT),
    ):
        story.signed[-1] = replace(one, **change)
        assert story.faults() == [(2, fault)]


def test_nobody_performs_two_duties_but_by_an_exception_of_somebody_elses():
    story = accepted()
    story.pen.deed("roles", "keeper", KEEPER, ("staff", "clerk", {"roles": "clerk,leader"}))
    excepted = {"exception_staff": "1", "exception_duty": "sign"}
    assert story.step("clerk", "sign", "done", "sign").faults() == [(3, Fault.DUTY)]
    for who, fault in (("leader", []), ("clerk", [(4, Fault.DUTY)])):
        again = accepted()
        again.pen.deed("roles", "keeper", KEEPER, ("staff", "clerk", {"roles": "clerk,leader"}))
        again.step(who, "note", "waits", details=excepted).step("clerk", "sign", "done", "sign")
        assert again.faults(values=excepted) == fault


def test_the_row_of_a_case_says_what_its_events_say():
    story = accepted()
    row = ({"stage": "done"}, {"values": {"years": 9}}, {"closed": True}, {"workflow_version": 2}, {"kind": "x"})
    for wrong in row:
        assert story.faults(**wrong) == [(0, Fault.STANDING)]


def test_who_left_takes_no_step():
    story = accepted()
    story.pen.deed("leave", "keeper", KEEPER, ("staff", "leader", {"active": 0}))
    assert story.step("leader", "sign", "done", "sign").faults() == [(3, Fault.NO_KEY)]
