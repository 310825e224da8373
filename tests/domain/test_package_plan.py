"""What a package comes to: what is new, what is taken, what both PCs changed, what somebody must decide."""

from dataclasses import replace

import pytest

from vetdesk.domain.package_plan import Incoming, Met, Outcome, Plan, is_gone, outcomes, plan, undecided
from vetdesk.domain.packages import FIRST, GONE, WHOLE, Dot, RecordState

A, B = "a", "b"
HERE, THERE = {A: 3, B: 1}, {A: 1, B: 3}
DECIDED = Dot(A, 4)
BEGUN = RecordState("recipient", "u1", {"name": "张三", "phone": "1"}, {FIRST: Dot(A, 1)}, {}, 5)


def written(who: str, **values: str) -> RecordState:
    """The record after one PC wrote values that the other does not know."""
    dots = {FIRST: Dot(A, 1), **dict.fromkeys(values, Dot(who, 2))}
    base = {name: BEGUN.values.get(name) for name in values}
    return replace(BEGUN, values={**BEGUN.values, **values}, dots=dots, base=base)


def planned(ours: RecordState | None, theirs: RecordState, *, whole: bool = False, kept: bool = False) -> Plan:
    incoming = Incoming(theirs, 70, 8)
    return plan([incoming], lambda _p: ours, HERE, THERE, whole=lambda _t: whole, kept=lambda _one: kept)


def stands(found: Plan, decided: bool = False) -> RecordState:
    (one,) = outcomes(found, dict.fromkeys(undecided(found, {}), decided), DECIDED)
    return one.state


def test_a_record_that_is_not_here_is_new_and_nothing_is_asked():
    theirs = written(B, phone="2")
    found = planned(None, theirs)
    assert found == Plan((Incoming(theirs, 70, 8),), (), {"new": 1, "changed": 0, "asked": 0, "soft": 0})
    assert outcomes(found, {}, DECIDED) == [Outcome(theirs, None, 70, 8)]
    assert (Incoming(theirs).id_there, Incoming(theirs).version_there) == (0, 0)


def test_each_record_is_looked_up_by_its_table_and_key_whatever_came_before():
    looked_up = []
    others = [Incoming(replace(BEGUN, key=key)) for key in ("u2", "u3", "u4")]

    def mine(place: tuple[str, str]) -> RecordState | None:
        looked_up.append(place)
        return None if place[1] == "u2" else replace(BEGUN, key=place[1])

    found = plan(others, mine, HERE, THERE, whole=lambda _t: False)
    assert looked_up == [("recipient", "u2"), ("recipient", "u3"), ("recipient", "u4")]
    assert ([one.state.key for one in found.new], [one.ours.key for one in found.met]) == (["u2"], ["u3", "u4"])


def test_what_only_they_wrote_is_taken_and_counted():
    found = planned(BEGUN, written(B, phone="2"))
    assert found.counts == {"new": 0, "changed": 1, "asked": 0, "soft": 0}
    (one,) = outcomes(found, {}, DECIDED)
    assert one == Outcome(one.state, BEGUN, 70, 8)
    assert one.state.values == {"name": "张三", "phone": "2"}
    assert one.state.dots == {FIRST: Dot(A, 1), "name": Dot(A, 1), "phone": Dot(B, 2)}


def test_what_only_we_wrote_stays_and_counts_as_no_change():
    ours = written(A, phone="2")
    found = planned(ours, BEGUN)
    assert found.counts == {"new": 0, "changed": 0, "asked": 0, "soft": 0}
    assert stands(found).values == ours.values


def test_what_both_wrote_in_different_values_is_kept_from_both_and_told():
    found = planned(written(A, phone="2"), written(B, name="李四"))
    assert found.counts == {"new": 0, "changed": 1, "asked": 0, "soft": 1}
    assert stands(found).values == {"name": "李四", "phone": "2"}


def test_nothing_is_told_where_both_wrote_the_same_or_nobody_wrote_anything():
    alike = planned(written(A, phone="2"), written(B, phone="2"))
    assert alike.counts == {"new": 0, "changed": 0, "asked": 0, "soft": 0}
    also = planned(written(A, phone="2"), written(B, phone="2", name="李四"))
    assert also.counts == {"new": 0, "changed": 1, "asked": 0, "soft": 0}
    assert planned(BEGUN, BEGUN).counts == {"new": 0, "changed": 0, "asked": 0, "soft": 0}


def test_what_both_wrote_differently_is_asked_value_by_value():
    found = planned(written(A, phone="2", name="甲"), written(B, phone="3", name="乙"))
    assert found.counts == {"new": 0, "changed": 0, "asked": 2, "soft": 0}
    assert found.met[0].soft is False
    assert [one.name for one in found.met[0].asked] == ["name", "phone"]
    assert found.asked == found.met
    places = [("recipient", "u1", "name"), ("recipient", "u1", "phone")]
    assert undecided(found, {}) == places
    assert undecided(found, {places[0]: False}) == places[1:]
    (one,) = outcomes(found, {places[0]: False, places[1]: True}, DECIDED)
    assert one.state.values == {"name": "甲", "phone": "3"}
    assert one.state.dots == {FIRST: Dot(A, 1), "name": DECIDED, "phone": DECIDED}


def test_a_record_one_of_whose_values_is_asked_is_not_told_as_changed_by_both():
    found = planned(written(A, phone="2", bank="农行"), written(B, phone="3", village="东"))
    assert (found.counts["asked"], found.counts["soft"], found.counts["changed"]) == (1, 0, 1)


@pytest.mark.parametrize("whole", [True, False])
def test_a_record_that_stays_as_here_is_neither_asked_nor_taken(whole: bool):
    ours, theirs = written(A, phone="2"), written(B, phone="3", name="李四")
    found = planned(ours, theirs, whole=whole, kept=True)
    assert (found.asked, undecided(found, {})) == ((), [])
    state = stands(found)
    assert (state.values, state.dot("phone")) == (ours.values, DECIDED)
    assert state.dots == ({FIRST: DECIDED} if whole else {FIRST: Dot(A, 1), "name": DECIDED, "phone": DECIDED})


def test_a_value_that_is_the_same_there_keeps_its_dot_in_a_record_that_stays_as_here():
    found = planned(written(A, phone="2"), written(B, phone="3"), kept=True)
    assert stands(found).dots == {FIRST: Dot(A, 1), "name": Dot(A, 1), "phone": DECIDED}


@pytest.mark.parametrize("theirs_taken", [True, False])
def test_a_whole_record_is_asked_about_once_and_is_then_whose_it_was_decided_to_be(theirs_taken: bool):
    ours, theirs = written(A, phone="2"), written(B, name="李四")
    found = planned(ours, theirs, whole=True)
    assert found.counts == {"new": 0, "changed": 0, "asked": 1, "soft": 0}
    assert undecided(found, {}) == [("recipient", "u1", WHOLE)]
    state = stands(found, theirs_taken)
    assert (state.values, state.dots) == ((theirs if theirs_taken else ours).values, {FIRST: DECIDED})


def test_a_whole_record_that_only_they_changed_is_taken_unasked():
    theirs = written(B, name="李四")
    found = planned(BEGUN, theirs, whole=True)
    assert found.counts == {"new": 0, "changed": 1, "asked": 0, "soft": 0}
    assert stands(found).values == theirs.values
    unchanged = planned(written(A, phone="2"), BEGUN, whole=True)
    assert unchanged.counts == {"new": 0, "changed": 0, "asked": 0, "soft": 0}
    assert stands(unchanged).values == written(A, phone="2").values


def test_records_that_only_grow_are_never_asked_about():
    ours, theirs = written(A, name="甲"), written(B, name="乙")
    tables = []

    def grows(table: str) -> bool:
        tables.append(table)
        return True

    found = plan([Incoming(theirs)], lambda _p: ours, HERE, THERE, whole=lambda _t: True, grows=grows)
    assert (tables, found.counts["asked"]) == (["recipient"], 0)


def test_the_later_beginning_of_two_stays_the_beginning():
    ours = replace(BEGUN, dots={FIRST: Dot(A, 1)})
    theirs = replace(BEGUN, dots={FIRST: Dot(B, 2)})
    assert stands(planned(ours, theirs)).dot(FIRST) == Dot(B, 2)
    assert stands(planned(replace(theirs, dots={FIRST: Dot(B, 1)}), ours)).dot(FIRST) == Dot(B, 1)


def test_a_record_without_any_value_on_either_side_stands_as_it_was():
    empty = replace(BEGUN, values={}, dots={FIRST: Dot(A, 1)})
    assert planned(empty, empty).met == (Met(empty, Incoming(empty, 70, 8), ()),)
    assert stands(planned(empty, empty)).values == {}


def test_only_a_record_that_is_marked_so_is_gone():
    assert is_gone(replace(BEGUN, values={GONE: 1}))
    assert not is_gone(BEGUN)
