"""Dots decide which of two values came after the other; only values neither PC knew of are asked about."""

import random
from dataclasses import replace

import pytest

from vetdesk.domain.package_plan import Incoming, outcomes, plan, undecided
from vetdesk.domain.packages import (
    FIRST,
    GONE,
    WHOLE,
    Dot,
    RecordState,
    Side,
    changed_here,
    covers,
    joined,
    least_common,
    settle,
    settle_whole,
)

A, B = "a", "b"
BEGUN = RecordState("recipient", "u1", {"name": "张三", "phone": "1"}, {FIRST: Dot(A, 1)})
KNOWN = {A: 1, B: 0}


def edited(state: RecordState, dot: Dot, **values: str | None) -> RecordState:
    found = {name: value for name, value in {**state.values, **values}.items() if value is not None}
    return changed_here(state, replace(state, values=found), dot, KNOWN)


def asked(ours: RecordState, theirs: RecordState) -> list[str]:
    return [one.name for one in settle(Side(ours, {A: 2, B: 0}), Side(theirs, {A: 1, B: 2})) if one.asked]


def test_an_unchanged_record_keeps_its_dots():
    assert changed_here(BEGUN, replace(BEGUN, dots={}), Dot(A, 9), KNOWN) is BEGUN


def test_a_change_gets_a_dot_and_remembers_what_all_others_know():
    once = edited(BEGUN, Dot(A, 2), phone="2")
    twice = edited(once, Dot(A, 3), phone="3")
    assert (twice.dot("phone"), twice.dot("name"), twice.base) == (Dot(A, 3), Dot(A, 1), {"phone": "1"})


def test_only_the_same_value_changed_on_both_sides_is_asked():
    assert asked(edited(BEGUN, Dot(A, 2), phone="2"), edited(BEGUN, Dot(B, 2), phone="3")) == ["phone"]
    assert asked(edited(BEGUN, Dot(A, 2), phone="2"), edited(BEGUN, Dot(B, 2), name="李四")) == []
    assert asked(edited(BEGUN, Dot(A, 2), phone="2"), edited(BEGUN, Dot(B, 2), phone="2")) == []


def test_emptying_against_changing_is_asked_and_changing_back_gives_way():
    assert asked(edited(BEGUN, Dot(A, 2), phone=None), edited(BEGUN, Dot(B, 2), phone="3")) == ["phone"]
    back = edited(edited(BEGUN, Dot(A, 2), phone="2"), Dot(A, 2), phone="1")
    assert asked(back, edited(BEGUN, Dot(B, 2), phone="3")) == []


def test_what_the_other_has_seen_is_older_than_what_it_says():
    ours = edited(BEGUN, Dot(A, 2), phone="2")
    theirs = edited(ours, Dot(B, 2), phone="3")
    (phone,) = [one for one in settle(Side(ours, {A: 2}), Side(theirs, {A: 2, B: 2})) if one.name == "phone"]
    assert (phone.value, phone.asked, phone.dot) == ("3", False, Dot(B, 2))


def test_a_record_taken_as_a_whole_is_asked_as_one():
    ours, theirs = edited(BEGUN, Dot(A, 2), phone="2"), edited(BEGUN, Dot(B, 2), name="李四")
    assert settle_whole(Side(ours, {A: 2}), Side(theirs, {A: 1, B: 2})).asked
    assert settle_whole(Side(BEGUN, {A: 2}), Side(theirs, {A: 1, B: 2})).value == "theirs"
    assert settle_whole(Side(ours, {A: 2}), Side(BEGUN, {A: 1})).value == "ours"


def test_records_that_grow_are_never_asked_and_the_same_one_stays_everywhere():
    one, other = (
        replace(BEGUN, values={"kept": "x"}, dots={FIRST: Dot(A, 2)}),
        replace(BEGUN, values={"kept": "y"}, dots={FIRST: Dot(B, 2)}),
    )
    here = settle_whole(Side(one, {A: 2}), Side(other, {B: 2}), grows=True)
    there = settle_whole(Side(other, {B: 2}), Side(one, {A: 2}), grows=True)
    assert (here.value, there.value, here.asked) == ("ours", "theirs", False)


def test_a_side_without_the_record_is_no_meeting():
    with pytest.raises(ValueError, match="one side"):
        settle(Side(None, {}), Side(BEGUN, {}))


def test_a_decision_comes_after_both():
    ours, theirs = edited(BEGUN, Dot(A, 2), phone="2"), edited(BEGUN, Dot(B, 2), phone="3")
    found = plan([Incoming(theirs)], lambda _place: ours, {A: 2}, {A: 1, B: 2}, whole=lambda _table: False)
    (place,) = undecided(found, {})
    assert place == ("recipient", "u1", "phone")
    (result,) = outcomes(found, {place: True}, Dot(A, 3))
    assert (result.state.values["phone"], result.state.dot("phone")) == ("3", Dot(A, 3))
    back = plan([Incoming(result.state)], lambda _place: theirs, {A: 1, B: 2}, {A: 3, B: 2}, whole=lambda _t: False)
    assert back.asked == ()


def test_a_whole_record_that_is_kept_is_told_so():
    ours, theirs = edited(BEGUN, Dot(A, 2), phone="2"), replace(BEGUN, values={GONE: 1}, dots={FIRST: Dot(B, 2)})
    found = plan([Incoming(theirs)], lambda _place: ours, {A: 2}, {A: 1, B: 2}, whole=lambda _table: True)
    (result,) = outcomes(found, {("recipient", "u1", WHOLE): False}, Dot(A, 3))
    assert (result.state.values, result.state.dots) == (ours.values, {FIRST: Dot(A, 3)})


def test_knowledge_joins_covers_and_meets():
    assert joined({A: 1}, {A: 2, B: 1}) == {A: 2, B: 1}
    assert covers({A: 2}, {A: 1})
    assert not covers({A: 2}, {B: 1})
    assert least_common([{A: 1, B: 2}, {A: 3}]) == {A: 1}
    assert least_common([]) == {}


@pytest.mark.parametrize("seed", range(300))
def test_random_pcs_agree_when_everybody_knows_everything(seed: int):
    """Three PCs write, meet in any order and decide as they like; in the end they hold the same values."""
    rng = random.Random(seed)
    names = ("x", "y", "z")
    states = dict.fromkeys("abc", replace(BEGUN, values={}, dots={FIRST: Dot(A, 1)}))
    heads = {pc: {"a": 1, "b": 1, "c": 1} for pc in states}

    def write(pc: str) -> None:
        heads[pc] = {**heads[pc], pc: heads[pc][pc] + 1}
        values = {**states[pc].values, rng.choice(names): rng.choice("123")}
        common = least_common([heads[other] for other in heads if other != pc])
        states[pc] = changed_here(states[pc], replace(states[pc], values=values), Dot(pc, heads[pc][pc]), common)

    def meet(pc: str, other: str) -> None:
        found = plan([Incoming(states[other])], lambda _p: states[pc], heads[pc], heads[other], whole=lambda _t: False)
        decided = {place: rng.random() < 0.5 for place in undecided(found, {})}
        dot = Dot(pc, heads[pc][pc] + 1)
        (result,) = outcomes(found, decided, dot)
        states[pc] = result.state
        heads[pc] = joined({**heads[pc], pc: dot.seq}, heads[other])

    for _ in range(30):
        pc, other = rng.sample("abc", 2)
        write(pc) if rng.random() < 0.5 else meet(pc, other)
    for _ in range(2):
        for pc in "abc":
            for other in "abc":
                if pc != other:
                    meet(pc, other)
    first = states["a"]
    for state in states.values():
        assert state.values == first.values
