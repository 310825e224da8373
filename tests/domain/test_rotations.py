"""Fair turns: order, explanation, what is asked, what needs a reason; over random years nobody is passed silently."""

import itertools
import random
from dataclasses import replace

import pytest

from vetdesk.domain.activity_rules import Condition, Rotation
from vetdesk.domain.forms import Label
from vetdesk.domain.rotations import (
    Candidate,
    Deviates,
    Fit,
    HeldIdentity,
    PastTurn,
    Turn,
    became,
    deviations,
    in_order,
    proposed,
)

NAMED = Label("", "")
GRADE = Condition(
    "grade", NAMED, "identity", "grade", NAMED, one_of=frozenset("56789"), categories=frozenset({"11", "12"})
)
CARES = Condition("cares", NAMED, "recipient", "ability", NAMED, one_of=frozenset({"1"}))
IN_BED = Condition("in_bed", NAMED, "visit", "hospital", NAMED, none_of=frozenset({"inside"}))
ROTATION = Rotation("r", NAMED, "law", frozenset({"drawing"}), conditions=(GRADE, CARES, IN_BED))
ABLE = {("recipient", "ability"): "1"}


def person(number: int, recognised: str = "1998", *turns: PastTurn, **more: object) -> Candidate:
    held = (HeldIdentity("51", recognised),)
    return replace(Candidate(number, f"{number:04d}", held, ABLE, turns), **more)


def went(on: str) -> PastTurn:
    return PastTurn(on, Turn.TOOK_PART)


def ids(places: list) -> list[int]:
    return [place.candidate.recipient_id for place in places]


def test_whoever_never_went_comes_first_by_recognition_then_who_waited_longest() -> None:
    people = [
        person(1, "1990", went("2023-05-01")), person(2, "2001-03"), person(3, "1998"), person(4, ""),
        person(5, "1980", went("2019")), person(6, "2001"),
    ]  # fmt: skip
    assert ids(in_order(ROTATION, people)) == [3, 6, 2, 4, 5, 1]


def test_a_place_given_up_counts_as_a_turn_and_one_that_was_kept_does_not() -> None:
    kept = person(1, "1990", PastTurn("2024", Turn.KEPT_PLACE))
    gave_up = person(2, "1980", PastTurn("2024", Turn.GAVE_UP))
    assert ids(in_order(ROTATION, [gave_up, person(3), kept])) == [1, 3, 2]


def test_facts_decide_and_a_missing_one_is_asked_for() -> None:
    def fit(**more: object) -> tuple[Fit, list[str], list[str]]:
        (place,) = in_order(ROTATION, [person(1, **more)])
        return place.fit, [one.key for one in place.questions], [one.key for one in place.against]

    disabled = HeldIdentity("11", "1998", {"grade": "5"})
    assert fit() == (Fit.YES, [], [])
    assert fit(facts={}) == (Fit.ASK, ["cares"], [])
    assert fit(facts={("recipient", "ability"): "2"}) == (Fit.NO, [], ["cares"])
    assert fit(facts={**ABLE, ("visit", "hospital"): "inside"}) == (Fit.NO, [], ["in_bed"])
    assert fit(identities=(disabled,)) == (Fit.YES, [], [])
    assert fit(identities=(replace(disabled, facts={"grade": "3"}),)) == (Fit.NO, [], ["grade"])
    assert fit(identities=(replace(disabled, facts={}),)) == (Fit.ASK, ["grade"], [])
    one_fits = (replace(disabled, facts={"grade": "3"}), HeldIdentity("51"))
    assert fit(identities=one_fits) == (Fit.YES, [], [])
    assert in_order(ROTATION, [person(1, identities=())]) == []


def test_the_proposal_takes_the_first_who_wait_asks_among_them_and_leaves_out_who_is_coming_anyway() -> None:
    coming = person(1, "1970", PastTurn("2026-05-01", Turn.COMING))
    order = in_order(ROTATION, [coming, person(2, "1980", facts={}), person(3, "1990"), person(4, "1995")])
    assert ids(proposed(order, 2)) == [2, 3]


def test_every_deviation_is_named() -> None:
    unfit = {("recipient", "ability"): "2"}
    order = in_order(
        ROTATION,
        [person(1), person(2, "1999"), person(3, "2000", facts={}), person(4, "2001", facts=unfit), person(5, "2002")],
    )
    assert deviations(order, {1, 2}) == {}
    assert deviations(order, {1, 3}) == {2: Deviates.PASSED_OVER, 3: Deviates.NOT_ASKED}
    assert deviations(order, {1, 4}) == {4: Deviates.NOT_FIT}
    assert deviations(order, {5, 99}) == {
        1: Deviates.PASSED_OVER, 2: Deviates.PASSED_OVER, 3: Deviates.PASSED_OVER, 99: Deviates.NOT_FIT,
    }  # fmt: skip
    coming = in_order(ROTATION, [person(1, "1970", PastTurn("2026", Turn.COMING)), person(2)])
    assert deviations(coming, {1}) == {1: Deviates.AGAIN}


@pytest.mark.parametrize(
    ("facts", "turn"),
    [
        ({"expected": True, "attended": "yes", "over": True}, Turn.TOOK_PART),
        ({"expected": True, "attended": "", "over": False}, Turn.COMING),
        ({"expected": True, "attended": "", "over": True}, Turn.TOOK_PART),
        ({"expected": False, "attended": "", "over": True, "keeps_place": True}, Turn.KEPT_PLACE),
        ({"expected": False, "attended": "no", "over": True}, Turn.GAVE_UP),
        ({"expected": True, "attended": "no", "over": True, "absent_keeps": True}, Turn.KEPT_PLACE),
        ({"expected": True, "attended": "no", "over": True}, Turn.GAVE_UP),
    ],
)
def test_what_became_of_a_place(facts, turn) -> None:
    assert became(**({"keeps_place": False, "absent_keeps": False} | facts)) is turn


class Years:
    """Twelve years of batches in a village: people decline, are passed over with a reason, come late."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.people = {number: self._newcomer(number, 2010) for number in range(self.chance.randint(2, 25))}
        self.excused: dict[int, list[int]] = {}
        """By person, the batches in which they declined or were passed over with a reason."""
        self.went: dict[int, list[int]] = {}
        self.waiting: dict[int, list[int]] = {}
        """By person, the batches at which they were fit and known."""

    def _newcomer(self, number: int, latest: int) -> Candidate:
        facts = self.chance.choice((ABLE, ABLE, ABLE, {}, {("recipient", "ability"): "2"}))
        recognised = self.chance.choice(("", f"{self.chance.randint(1980, latest)}"))
        return person(number, recognised, facts=facts)

    def batch(self, number: int, year: int) -> None:
        for _ in range(self.chance.randint(0, 2)):
            self.people[len(self.people)] = self._newcomer(len(self.people), year)
        order = in_order(ROTATION, self.people.values())
        for place in order:
            if place.waits:
                self.waiting.setdefault(place.candidate.recipient_id, []).append(number)
        chosen = {one.candidate.recipient_id for one in proposed(order, self.chance.randint(1, 6))}
        if self.chance.random() < 0.3 and self.people:
            chosen = self._otherwise(order, chosen, number)
        for one in chosen:
            self._offered(one, number, f"{year}-0{1 + number % 2}-01")

    def _otherwise(self, order: list, chosen: set[int], number: int) -> set[int]:
        """The clerk takes somebody else for a reason."""
        other = (chosen | {self.chance.choice(list(self.people))}) - {min(chosen, default=-1)}
        for explained in deviations(order, other):
            self.excused.setdefault(explained, []).append(number)
        return other

    def _offered(self, one: int, number: int, on: str) -> None:
        how = self.chance.choice((Turn.TOOK_PART, Turn.TOOK_PART, Turn.TOOK_PART, Turn.KEPT_PLACE, Turn.GAVE_UP))
        (self.went if how is Turn.TOOK_PART else self.excused).setdefault(one, []).append(number)
        self.people[one] = replace(self.people[one], turns=(*self.people[one].turns, PastTurn(on, how)))


@pytest.mark.parametrize("seed", range(40))
def test_nobody_fit_waits_while_another_goes_twice_unless_they_declined_or_a_reason_is_on_record(seed: int) -> None:
    years = Years(seed)
    for number in range(24):
        years.batch(number, 2012 + number // 2)
    for other, batches in years.went.items():
        for first, second in itertools.pairwise(batches):
            if second in years.excused.get(other, []):
                continue  # the second turn was out of turn and has its reason
            for one, waited in years.waiting.items():
                between = set(range(first, second + 1))
                if one != other and between <= set(waited) and not between & set(years.went.get(one, [])):
                    assert between & set(years.excused.get(one, [])), (one, other, first, second)
