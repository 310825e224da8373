"""Who can serve a need, and what nobody serves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.providers import (
    Provider,
    ToldNeed,
    UnmetLine,
    check_provider,
    refuse_if_not_in_force,
    suggested,
    unmet,
)

PRICES = ("free", "half", "paid")
CODES = {"kind": {"repair"}, "price": set(PRICES), "serves": {"home_repair", "errands"}}
REPAIR = Provider(1, "a", "repair", "云杉家电维修部", ("home_repair",), (3,), since="2025-01-01", until="2025-06-30")
DAYS = st.dates().map(lambda day: day.isoformat())
PROVIDERS = st.builds(
    Provider,
    st.integers(1, 9), st.uuids().map(str), st.just("repair"), st.text("甲乙丙", min_size=1, max_size=4),
    st.lists(st.sampled_from(sorted(CODES["serves"])), unique=True).map(tuple),
    st.lists(st.integers(1, 4), unique=True, max_size=3).map(tuple),
    st.sampled_from(PRICES),
    since=st.just("") | DAYS, until=st.just("") | DAYS, active=st.booleans(),
)  # fmt: skip


@given(st.lists(PROVIDERS, max_size=6), st.sampled_from(sorted(CODES["serves"])), st.none() | st.integers(1, 4), DAYS)
def test_suggestions_keep_to_kind_village_and_days_of_the_agreement(providers, kind, village, on):
    found = suggested(providers, kind, village, on, PRICES)
    for one in providers:
        in_days = (one.since or "0001-01-01") <= on <= (one.until or "9999-12-31")
        right = one.active and in_days and kind in one.serves and (not one.villages or village in one.villages)
        assert (one in found) == right
    assert [PRICES.index(one.price) for one in found] == sorted(PRICES.index(one.price) for one in found)


def test_the_first_and_the_last_day_of_the_agreement_count() -> None:
    days = ("2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01")
    assert [REPAIR.in_force(on) for on in days] == [False, True, True, False]
    assert not replace(REPAIR, active=False).in_force("2025-03-01")


def test_a_need_is_not_given_to_one_whose_agreement_is_over() -> None:
    refuse_if_not_in_force(REPAIR, "2025-06-30")
    with pytest.raises(InvalidFieldsError) as refused:
        refuse_if_not_in_force(REPAIR, "2025-07-01")
    assert [(one.code, one.as_written) for one in refused.value.problems] == [("provider.not_in_force", REPAIR.name)]


def test_every_field_that_is_wrong_is_named() -> None:
    assert check_provider(REPAIR, CODES) == ()
    wrong = replace(REPAIR, kind="", price="gold", name=" ", serves=("flying",), until="2024-01-01", note="长" * 201)
    found = [(one.field, one.code) for one in check_provider(wrong, CODES)]
    assert found == [
        ("kind", "need.choice_missing"), ("price", "visit.code_unknown"), ("name", "provider.name_missing"),
        ("serves", "visit.code_unknown"), ("until", "provider.ends_before"), ("note", "visit.too_long"),
    ]  # fmt: skip
    other = replace(REPAIR, serves=(), since="bald")
    assert [one.code for one in check_provider(other, CODES)] == ["provider.serves_nothing", "provider.day_wrong"]


def test_the_report_names_kinds_and_villages_without_provider_and_what_could_not_be_solved() -> None:
    needs = [
        ToldNeed("home_repair", 3, "done"),
        ToldNeed("home_repair", 4, ""),
        ToldNeed("home_repair", 4, "done"),
        ToldNeed("errands", None, "impossible"),
    ]
    assert unmet(needs, [REPAIR], "2025-03-01") == [
        UnmetLine("errands", None, 1, 1, 0), UnmetLine("home_repair", 4, 2, 0, 0),
    ]  # fmt: skip
    solved_in_part = [*needs[:1], ToldNeed("home_repair", 3, "impossible")]
    assert unmet(solved_in_part, [REPAIR], "2025-03-01") == [UnmetLine("home_repair", 3, 2, 1, 1)]
    assert unmet(needs[:1], [REPAIR], "2025-07-01") == [UnmetLine("home_repair", 3, 1, 0, 0)]
