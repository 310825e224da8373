"""What rules find of a person, and which of them hold on a day."""

from dataclasses import replace
from datetime import date

import pytest

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.conditions import ALWAYS, AgeAt, Compare, FactField, HasValue, Op
from vetdesk.domain.rules.facts import PersonFacts
from vetdesk.domain.rules.rules import Effect, FindingKind, Rule, RuleBook
from vetdesk.domain.rules.truth import Truth

ON = date(2025, 1, 20)
BORN = FactField("birth_date", "recipient", FieldKind.DATE)
DIED = FactField("died_on", "recipient", FieldKind.DATE)
STATUS = FactField("status", "identity", FieldKind.CODE)
NAMED = Label("满60周岁", "Aged 60")
PENSION = Rule(
    "pension",
    NAMED,
    NAMED,
    "62",
    Effect.ELIGIBLE,
    benefit="old_age_subsidy",
    applies_to=frozenset({"81"}),
    valid_from="2011-08-01",
    drawn=Compare(STATUS, Op.EQUAL, "drawing"),
    condition=AgeAt(BORN, Op.AT_LEAST, 60),
    asks=frozenset({"undrawn"}),
)


def a_person(status: str, **values: str) -> PersonFacts:
    return PersonFacts(Recipient(1, "u1", values, (Identity(5, "i5", "81", status), Identity(6, "i6", "51", "died"))))


@pytest.mark.parametrize(
    ("status", "born", "expected"),
    [
        ("recognised", "1950", [FindingKind.UNCLAIMED]),
        ("recognised", "1970", []),
        ("recognised", "1965", [FindingKind.CANNOT_TELL]),
        ("drawing", "1950", []),
        ("drawing", "1970", [FindingKind.OVERPAID]),
        ("drawing", "1965", []),
    ],
)
def test_entitlement_against_what_is_drawn(status: str, born: str, expected: list[FindingKind]) -> None:
    found = RuleBook((PENSION,)).findings_of(a_person(status, birth_date=born), ON)
    assert [one.kind for one in found] == expected
    assert {(one.identity_id, one.category, one.benefit) for one in found} <= {(5, "81", "old_age_subsidy")}


def test_who_draws_is_asked_for_missing_facts_only_if_the_rule_says_so() -> None:
    asking = replace(PENSION, asks=frozenset({"drawn"}))
    assert RuleBook((asking,)).findings_of(a_person("recognised"), ON) == ()
    (found,) = RuleBook((asking,)).findings_of(a_person("drawing"), ON)
    assert (found.kind, found.trace.missing) == (FindingKind.CANNOT_TELL, ("birth_date",))


def test_whoever_is_not_surely_in_the_scope_is_not_looked_at() -> None:
    scoped = replace(PENSION, scope=AgeAt(DIED, Op.LESS, 1))
    assert RuleBook((scoped,)).findings_of(a_person("recognised", birth_date="1950"), ON) == ()


def test_a_rule_about_the_person_names_no_identity() -> None:
    dead = Rule(
        "dead", NAMED, NAMED, "8", Effect.WARN, category="81", kind=FindingKind.OVERPAID, condition=HasValue(DIED)
    )
    (found,) = RuleBook((dead,)).findings_of(a_person("drawing", died_on="2024"), ON)
    assert (found.identity_id, found.category, found.kind) == (None, "81", FindingKind.OVERPAID)
    assert RuleBook((dead,)).findings_of(a_person("drawing"), ON) == ()


def test_a_rule_holds_from_its_first_to_its_last_day() -> None:
    former = replace(PENSION, valid_to="2024-09-30")
    newer = replace(PENSION, valid_from="2024-10-01", article="62 new")
    book = RuleBook((former, newer))
    assert book.rule("pension", date(2024, 9, 30)) is former
    assert book.rule("pension", date(2024, 10, 1)) is newer
    assert book.in_force(date(2011, 7, 31)) == ()
    with pytest.raises(NotFoundError):
        book.rule("pension", date(2011, 7, 31))


def test_the_weightiest_rule_comes_first() -> None:
    light, heavy = replace(PENSION, code="light"), replace(PENSION, code="heavy", priority=5)
    assert [rule.code for rule in RuleBook((light, heavy)).in_force(ON)] == ["heavy", "light"]


def test_eligibility_can_be_asked_by_benefit() -> None:
    book = RuleBook((PENSION,))
    person = a_person("drawing", birth_date="1950")
    facts = {held.category: found for held, found in person.held()}
    answered = book.eligible("old_age_subsidy", facts["81"], ON)
    assert answered is not None
    assert (answered[0], answered[1].answer) == (PENSION, Truth.YES)
    assert book.eligible("old_age_subsidy", facts["51"], ON) is None
    assert PENSION.scope == ALWAYS
