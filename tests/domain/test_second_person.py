from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.builders import an_actor
from tests.people_world import definitions
from vetdesk.domain.second_person import (
    Confirmation,
    ExportRules,
    Leaving,
    Way,
    may_confirm,
    signed_text,
    why_second,
)
from vetdesk.domain.staff import Role, Staff

ROSTER = Leaving(Way.WORKBOOK, "roster", "报区局", 50, ("id_number",))
PUBLIC = Leaving(Way.WORKBOOK, "public", "公示", 50)
RULES = ExportRules(figures=frozenset({"statistics"}), always=frozenset({"dossier"}))
AT = datetime(2025, 1, 20, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("leaving", "why"),
    [
        (PUBLIC, ""),
        (replace(PUBLIC, people=51), "people"),
        (replace(ROSTER, people=1), "unmasked"),
        (ROSTER, "unmasked"),
        (replace(ROSTER, people=51), "people"),
        (replace(ROSTER, way=Way.PAPER, record=True), ""),
        (replace(ROSTER, way=Way.PAPER, record=True, people=51), "people"),
        (replace(ROSTER, what="dossier", way=Way.PAPER, record=True, people=1), "always"),
        (replace(ROSTER, what="statistics", people=4000), ""),
        (replace(ROSTER, locked=True, partner=True), "unmasked"),
    ],
)
def test_many_people_or_whole_numbers_need_a_second_person(leaving: Leaving, why: str) -> None:
    assert why_second(leaving, RULES) == why


@pytest.mark.parametrize(("locked", "partner", "why"), [(1, 1, ""), (0, 1, "unmasked"), (1, 0, "unmasked")])
def test_a_station_may_let_locked_rosters_go_to_partners_with_one_person(locked: int, partner: int, why: str) -> None:
    rules = replace(RULES, locked_for_partner=True)
    leaving = replace(ROSTER, locked=bool(locked), partner=bool(partner))
    assert why_second(leaving, rules) == why
    assert why_second(replace(leaving, way=Way.COPY), rules) == "unmasked"


def test_the_limits_are_declared() -> None:
    rules = definitions().exports
    assert (rules.people, rules.minutes, rules.locked_for_partner) == (50, 30, False)
    fields = definitions().vocabulary.fields
    numbers = rules.numbers_among(["name", "phone", "id_number", "account_number", "health"], fields)
    assert numbers == ("account_number", "id_number", "phone")


def test_a_confirmation_holds_for_the_same_person_layout_and_purpose_some_minutes() -> None:
    given = Confirmation("u1", "roster", "报区局", "2025-01-20T01:00:00.000Z")
    assert given.covers("u1", replace(ROSTER, people=900))
    assert not given.covers("u2", ROSTER)
    assert not given.covers("u1", replace(ROSTER, purpose="自用"))
    assert not given.covers("u1", replace(ROSTER, what="accounts"))
    moments = [AT - timedelta(minutes=2), AT, AT + timedelta(minutes=30), AT + timedelta(minutes=31)]
    assert [given.holds_at(moment, 30) for moment in moments] == [False, True, True, False]


def test_the_second_person_is_another_active_one_with_the_right() -> None:
    first, table = an_actor(Role.CLERK), definitions().rights
    other = Staff(2, "u2", "li", "李复核", frozenset({Role.EXAMINER}))
    assert may_confirm(other, first, table)
    assert not may_confirm(replace(other, active=False), first, table)
    assert not may_confirm(replace(other, roles=frozenset({Role.LIAISON_OFFICER})), first, table)
    assert not may_confirm(first.staff, first, table)


def test_what_is_signed_names_both_the_layout_the_purpose_and_the_moment() -> None:
    text = signed_text("s", "u1", "u2", ROSTER, "2025-01-20T01:00:00.000Z")
    assert text == '["vetdesk second person",1,"s","u1","u2","roster","报区局","2025-01-20T01:00:00.000Z"]'
