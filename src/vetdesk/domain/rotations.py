"""Fair rotation (轮次): who waits for a turn, in which order, why, and what needs a reason if it is done otherwise.

Whoever never had a turn comes first, by the day of recognition; then whoever has waited longest since the last one.
Facts on record decide who is fit; a fact that is missing is asked for and never refuses anybody. A proposal decides
nothing: a named person confirms it, and each deviation has its reason.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.activity_rules import IDENTITY, Condition, Rotation

_UNKNOWN = "9999"
"""Stands behind every day: an unknown day of recognition comes last among those who never had a turn."""


class Fit(StrEnum):
    """Whether the facts on record let somebody take part."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


class Turn(StrEnum):
    """What became of a turn that somebody was offered."""

    TOOK_PART = "took_part"
    COMING = "coming"
    GAVE_UP = "gave_up"
    KEPT_PLACE = "kept_place"


@dataclass(frozen=True, slots=True)
class PastTurn:
    """A turn that was offered: its first ISO day (or only its year), and what became of it."""

    on: str
    became: Turn


@dataclass(frozen=True, slots=True)
class HeldIdentity:
    """An identity that counts for a rotation: its category, since when it is recognised (maybe partial), its facts."""

    category: str
    recognised_on: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as a rotation sees them; `facts` are by (subject, field), "" or missing where nothing is on record."""

    recipient_id: int
    uid: str
    identities: tuple[HeldIdentity, ...]
    facts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    turns: tuple[PastTurn, ...] = ()

    @property
    def recognised_on(self) -> str:
        """Since when the person is recognised: the earliest of all identities, "" if it is not on record."""
        return min((one.recognised_on for one in self.identities if one.recognised_on), default="")

    @property
    def last_on(self) -> str:
        """The last turn that counts, "" if there was none: also one that was given up, or that is still to come."""
        return max((one.on for one in self.turns if one.became is not Turn.KEPT_PLACE), default="")

    @property
    def is_coming(self) -> bool:
        """Whether the person is on a list that is still to come."""
        return any(one.became is Turn.COMING for one in self.turns)


@dataclass(frozen=True, slots=True)
class Place:
    """A person's place in the order: whether fit, what to ask, what speaks against it."""

    candidate: Candidate
    fit: Fit
    questions: tuple[Condition, ...] = ()
    against: tuple[Condition, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether the person is to be offered the next free place."""
        return self.fit is not Fit.NO and not self.candidate.is_coming


class Deviates(StrEnum):
    """How a list differs from the proposal; each needs a reason."""

    PASSED_OVER = "passed_over"
    NOT_FIT = "not_fit"
    NOT_ASKED = "not_asked"
    AGAIN = "again"


def in_order(rotation: Rotation, candidates: Iterable[Candidate]) -> list[Place]:
    """Everybody in the order of waiting; people without an identity that counts have no place."""
    found = [_place(rotation, one) for one in candidates if one.identities]
    return sorted(found, key=lambda place: _waiting(place.candidate))


def proposed(order: Sequence[Place], places: int) -> list[Place]:
    """The people for so many free places: the first who wait. Who must be asked first is among them."""
    return [one for one in order if one.waits][:places]


def deviations(order: Sequence[Place], chosen: Collection[int]) -> dict[int, Deviates]:
    """What needs a reason if these recipients are chosen, by recipient.

    Passed over are those who wait and stand before somebody chosen. Chosen people deviate if facts speak against them,
    if something is still to be asked (the reason is the answer), or if they are on another list to come.
    """
    standing = {one.candidate.recipient_id: one for one in order}
    found = {number: Deviates.NOT_FIT for number in chosen if number not in standing}
    last = max((at for at, one in enumerate(order) if one.waits and one.candidate.recipient_id in chosen), default=-1)
    for at, one in enumerate(order):
        number = one.candidate.recipient_id
        if number in chosen:
            if (how := _out_of_turn(one)) is not None:
                found[number] = how
        elif at < last and one.waits:
            found[number] = Deviates.PASSED_OVER
    return found


def became(*, expected: bool, attended: str, over: bool, keeps_place: bool, absent_keeps: bool) -> Turn:
    """What became of a place on a list: `expected` not declined, `attended` as noted, `over` the last day is past.

    `keeps_place` is what the declared reason of declining says.
    """
    if attended == "yes":
        return Turn.TOOK_PART
    if not expected:
        return Turn.KEPT_PLACE if keeps_place else Turn.GAVE_UP
    if attended == "no":
        return Turn.KEPT_PLACE if absent_keeps else Turn.GAVE_UP
    return Turn.TOOK_PART if over else Turn.COMING


def _out_of_turn(place: Place) -> Deviates | None:
    if place.candidate.is_coming:
        return Deviates.AGAIN
    return {Fit.NO: Deviates.NOT_FIT, Fit.ASK: Deviates.NOT_ASKED, Fit.YES: None}[place.fit]


def _waiting(one: Candidate) -> tuple[bool, str, str, str]:
    """The key of the order. Partial days compare as text: "1998" stands before "1998-05"."""
    recognised = one.recognised_on or _UNKNOWN
    return (bool(one.last_on), one.last_on or recognised, recognised, one.uid)


def _place(rotation: Rotation, one: Candidate) -> Place:
    """Whether somebody is fit: by the identity that says most for it, and by the facts about the person."""
    asked = [rule for rule in rotation.conditions if rule.subject != IDENTITY]
    against = [rule for rule in asked if _meets(rule, one.facts.get((rule.subject, rule.field), "")) is Fit.NO]
    unknown = [rule for rule in asked if _meets(rule, one.facts.get((rule.subject, rule.field), "")) is Fit.ASK]
    of_identity = [_identity(rotation, held) for held in one.identities]
    best_against, best_unknown = min(of_identity, key=lambda pair: (bool(pair[0]), len(pair[1])))
    refused, questions = (*against, *best_against), (*unknown, *best_unknown)
    return Place(one, Fit.NO if refused else Fit.ASK if questions else Fit.YES, questions, refused)


def _identity(rotation: Rotation, held: HeldIdentity) -> tuple[list[Condition], list[Condition]]:
    """What speaks against an identity, and what is to be asked about it."""
    asked = [rule for rule in rotation.of_subject(IDENTITY) if not rule.categories or held.category in rule.categories]
    met = [(rule, _meets(rule, held.facts.get(rule.field, ""))) for rule in asked]
    return [rule for rule, how in met if how is Fit.NO], [rule for rule, how in met if how is Fit.ASK]


def _meets(rule: Condition, value: str) -> Fit:
    if rule.one_of:
        return (Fit.YES if value in rule.one_of else Fit.NO) if value else Fit.ASK
    return Fit.NO if value in rule.none_of else Fit.YES
