"""Dots decide which of two values came after the other; only values neither PC knew of are asked about."""

import random
from dataclasses import replace

import pytest

from vetdesk.domain.package_plan import Incoming, outcomes, plan, undecided
from vetdesk.domain.packages import (
    FIRST,
    GONE,
    NOWHERE,
    WHOLE,
    Dot,
    RecordState,
    Settled,
    Side,
    changed_here,
    covers,
    joined,
    least_common,
    merged,
    merged_whole,
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


def test_the_names_that_stand_in_packages_never_change():
    assert (FIRST, GONE, WHOLE) == ("", "*gone", "*")


def test_a_journal_one_has_nothing_of_is_known_up_to_its_beginning():
    assert not Dot("x", 1).known({})
    assert Dot("x", 1).known({"x": 1})
    assert Dot("x", 0).known({})
    assert RecordState("recipient", "u1", {}, {}).dot("name").known({})


def test_a_record_found_for_the_first_time_was_written_here():
    found = RecordState("recipient", "u2", {"name": "李四"}, {})
    assert (found.base, found.version) == ({}, 0)
    assert changed_here(None, found, Dot(A, 7), KNOWN) == replace(found, dots={FIRST: Dot(A, 7)})


def test_once_the_others_know_a_change_the_next_one_starts_from_it():
    once = edited(BEGUN, Dot(A, 2), phone="2")
    found = replace(once, values={**once.values, "phone": "3"})
    assert changed_here(once, found, Dot(A, 3), {A: 2, B: 0}).base == {"phone": "2"}


def test_what_nobody_else_knows_yet_is_a_base_all_the_same():
    alone = replace(BEGUN, dots={FIRST: Dot(A, 5)})
    assert edited(alone, Dot(A, 6), phone="2").base == {"phone": "1"}


def settled(ours: RecordState, theirs: RecordState, name: str = "phone") -> Settled:
    (found,) = [one for one in settle(Side(ours, {A: 3, B: 0}), Side(theirs, {A: 1, B: 3})) if one.name == name]
    return found


def test_who_emptied_a_value_is_not_forgotten_where_nobody_has_one():
    written = edited(replace(BEGUN, values={"name": "张三"}), Dot(A, 2), phone="2")
    emptied = edited(written, Dot(A, 3), phone=None)
    never = replace(BEGUN, values={"name": "张三"})
    assert settled(emptied, never) == Settled("phone", None, None, None, False, Dot(A, 3), None)
    ours, theirs = Side(never, {A: 1}), Side(emptied, {A: 3})
    assert [(one.name, one.dot) for one in settle(ours, theirs)] == [("name", Dot(A, 1)), ("phone", Dot(A, 3))]


def test_both_pcs_agree_who_wrote_what_they_wrote_alike():
    one, other = edited(BEGUN, Dot(A, 2), phone="2"), edited(BEGUN, Dot(B, 2), phone="2")
    assert settled(one, other) == settled(other, one) == Settled("phone", "2", "2", "2", False, Dot(B, 2), "2")


def test_who_changed_back_gives_way_whichever_side_it_is():
    back = edited(edited(BEGUN, Dot(A, 2), phone="2"), Dot(A, 3), phone="1")
    other = edited(BEGUN, Dot(B, 2), phone="3")
    assert settled(back, other) == Settled("phone", "1", "1", "3", False, NOWHERE, "3")
    back = edited(edited(BEGUN, Dot(B, 2), phone="2"), Dot(B, 3), phone="1")
    mine = edited(BEGUN, Dot(A, 2), phone="3")
    assert settled(mine, back) == Settled("phone", "1", "3", "1", False, NOWHERE, "3")


@pytest.mark.parametrize("written", ["?", "0", 0])
def test_no_value_whatever_it_is_counts_as_nothing(written: str | int):
    never = replace(BEGUN, values={"name": "张三"})
    one = replace(never, values={**never.values, "phone": written}, dots={FIRST: Dot(A, 1), "phone": Dot(A, 2)})
    assert settled(one, edited(never, Dot(B, 2), phone="3")).asked


def test_an_empty_text_and_no_value_are_the_same_nothing():
    never = replace(BEGUN, values={"name": "张三"})
    emptied = replace(never, values={**never.values, "phone": ""}, dots={FIRST: Dot(A, 1), "phone": Dot(A, 2)})
    assert not settled(emptied, edited(never, Dot(B, 2), phone="3")).asked


@pytest.mark.parametrize("missing", [(None, BEGUN), (BEGUN, None), (None, None)])
def test_without_the_record_on_either_side_there_is_nothing_to_settle(missing: tuple[RecordState | None, ...]):
    ours, theirs = missing
    with pytest.raises(ValueError, match=r"^a record of one side needs no settling$"):
        settle_whole(Side(ours, {}), Side(theirs, {}))


def test_a_whole_record_carries_the_last_of_its_dots():
    ours = replace(BEGUN, dots={FIRST: Dot(A, 1), "kept": Dot(A, 3), "name": Dot(A, 2)})
    theirs = replace(BEGUN, values={}, dots={FIRST: Dot(B, 1), "kept": Dot(B, 3), "name": Dot(B, 2)})
    told = Settled(WHOLE, None, None, None, False, Dot(A, 3), "ours")
    assert settle_whole(Side(ours, {A: 3, B: 3}), Side(theirs, {A: 0, B: 3})) == told
    told = Settled(WHOLE, None, None, None, False, Dot(B, 3), "theirs")
    assert settle_whole(Side(ours, {A: 3}), Side(theirs, {A: 3, B: 3})) == told
    for one, other in ((ours, theirs), (theirs, ours)):
        found = settle_whole(Side(one, {}), Side(other, {}))
        assert found == Settled(WHOLE, None, None, None, True, Dot(B, 3), "ours")
        grown = settle_whole(Side(one, {}), Side(other, {}), grows=True)
        assert (grown.asked, grown.dot, grown.value) == (False, Dot(B, 3), "ours" if one is theirs else "theirs")


def test_a_whole_record_that_came_unasked_is_taken_with_its_dots():
    ours = replace(BEGUN, dots={FIRST: Dot(A, 2)}, base={"phone": "0"})
    theirs = replace(BEGUN, values={"name": "李四"}, dots={FIRST: Dot(B, 2)}, base={"name": "王五"})
    dot = Dot(B, 2)
    their_own = Settled(WHOLE, None, None, None, False, dot, "theirs")
    our_own = their_own._replace(value="ours")
    assert merged_whole(their_own, Dot(A, 9), ours, theirs, take_theirs=False) == replace(theirs, base={})
    assert merged_whole(our_own, Dot(A, 9), ours, theirs, take_theirs=False) is ours
    alike = replace(theirs, values=ours.values)
    assert merged_whole(our_own, Dot(A, 9), ours, alike, take_theirs=False) == replace(ours, dots={FIRST: dot})


@pytest.mark.parametrize("take_theirs", [True, False])
def test_a_whole_record_that_was_asked_is_whose_it_was_decided_to_be(take_theirs: bool):
    theirs = replace(BEGUN, values={"name": "李四"})
    asked_about = Settled(WHOLE, None, None, None, True, Dot(B, 2), "ours")
    found = merged_whole(asked_about, Dot(A, 9), BEGUN, theirs, take_theirs=take_theirs)
    assert (found.values, found.dots) == ((theirs if take_theirs else BEGUN).values, {FIRST: Dot(A, 9)})


def test_each_value_that_was_asked_is_whose_it_was_decided_to_be_and_the_others_keep_their_dots():
    ours = edited(edited(edited(BEGUN, Dot(A, 2), phone="2"), Dot(A, 2), name="甲"), Dot(A, 2), village="东")
    theirs = edited(edited(BEGUN, Dot(B, 2), phone="3"), Dot(B, 2), name="乙", bank="农行")
    found = settle(Side(ours, {A: 3}), Side(theirs, {A: 1, B: 3}))
    result = merged(found, lambda name: name == "phone", Dot(A, 4), replace(ours, version=6))
    assert result.values == {"name": "甲", "phone": "3", "village": "东", "bank": "农行"}
    assert result.dots == {
        FIRST: Dot(A, 1), "name": Dot(A, 4), "phone": Dot(A, 4), "village": Dot(A, 2), "bank": Dot(B, 2),
    }  # fmt: skip
    assert (result.base, result.version) == ({"village": None}, 6)


def test_nothing_known_is_less_than_anything_known():
    assert joined({}, {A: 0}) == joined({A: 0}, {}) == {A: 0}
    assert covers({A: 1, B: 2}, {A: 1, B: 2})
    assert not covers({A: 1, B: 2}, {A: 1, B: 3})
    assert covers({}, {A: 0})
    assert not covers({}, {A: 1})
    assert least_common([{A: 0}, {A: 3}]) == {A: 0}


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
