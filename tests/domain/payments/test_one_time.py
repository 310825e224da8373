"""Money paid once: shares add up to the whole, an event is never paid twice, a grant is the months after the death."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.benefits.worked import book
from tests.tiers import tries
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.after_death import funeral_due, paid_after, whole
from vetdesk.domain.benefits.derivation import CannotTell, Derived
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.extras import Dated, Tail
from vetdesk.domain.benefits.month_due import PartKind
from vetdesk.domain.benefits.one_time import lump_sum
from vetdesk.domain.payments.one_time import (
    FUNERAL,
    Account,
    OneTimePayment,
    OneTimeState,
    amount_of,
    check_share,
    event_of,
    over_given,
    share_of,
    share_written,
    taken,
)
from vetdesk.domain.people import Identity, Recipient

RULES = book().one_time
NEW = OneTimePayment(
    0, "", 1, 1, "martyr", "2025-03-05", "张 三", 0, "1", 0, (), Account(), OneTimeState.PROPOSED, "2025-04-01", 1
)  # fmt: skip


def a_payment(number: int, share: Fraction, amount: int, **values: object) -> OneTimePayment:
    """One of several for the same death."""
    own = {"id": number, "recipient_id": number, "share": share_written(share), "amount": amount}
    return replace(NEW, **own | values)


@settings(max_examples=tries(60, 5000))
@given(
    fen=st.integers(1, 10**9),
    parts=st.lists(st.integers(1, 40), min_size=1, max_size=9),
    gone=st.sets(st.integers(0, 8)),
)
def test_shares_come_to_the_whole_whoever_withdraws_and_is_proposed_again(
    fen: int, parts: list[int], gone: set[int]
) -> None:
    total, amount = sum(parts), fen * 100
    given_ones: list[OneTimePayment] = []
    for number, part in enumerate(parts, 1):
        share = Fraction(part, total)
        assert check_share(share, given_ones) == ()
        given_ones.append(a_payment(number, share, amount_of(amount, share, given_ones)))
        assert sum(one.amount for one in given_ones) <= amount
    assert sum(one.amount for one in given_ones) == amount
    left = [one for place, one in enumerate(given_ones) if place not in gone]
    for place in sorted(gone & set(range(len(parts)))):
        again = given_ones[place].part
        left.append(a_payment(100 + place, again, amount_of(amount, again, left)))
    assert sum(one.amount for one in left) == amount
    assert all(one.amount >= 0 and one.amount % 100 == 0 for one in left)
    (twice,) = check_share(Fraction(1, 100), left)
    assert twice.code == "one_time.paid_already"


def test_one_event_is_known_by_whom_it_is_about_and_its_day() -> None:
    first = a_payment(1, Fraction(1), 100)
    later = a_payment(2, Fraction(1), 100, deceased="张三", event_on="2025-03", kind="killed_on_duty")
    assert taken(later, [first], RULES) == [first], "one death has one lump-sum pension, however its day is known"
    assert taken(replace(later, kind="martyr_praise"), [first], RULES) == []
    assert taken(replace(later, event_on="2024-03"), [first], RULES) == []
    assert taken(later, [replace(first, state=OneTimeState.WITHDRAWN)], RULES) == []
    assert over_given([first, later], RULES) == {1, 2}
    funeral = replace(first, kind=FUNERAL, deceased="", recipient_id=7)
    assert event_of(funeral, RULES).is_same(event_of(replace(funeral, id=9, event_on="2025-04-01"), RULES))
    aid = replace(first, kind="temporary_help", deceased="", recipient_id=7)
    assert taken(replace(aid, id=9, event_on="2025-06-01"), [aid], RULES) == [], "help may be given again"


@pytest.mark.parametrize(
    ("text", "share"),
    [("", 1), ("1", 1), ("1/3", Fraction(1, 3)), ("２／3", None), ("50%", Fraction(1, 2)),
     ("33.33%", Fraction(3333, 10_000)),
     ("0/3", None), ("4/3", None), ("半", None), ("101%", None)],
)  # fmt: skip
def test_a_share_is_read_as_people_write_it(text: str, share: Fraction | None) -> None:
    assert share_of(text) == share


@settings(max_examples=tries(25, 1000))
@given(
    category=st.sampled_from(["11", "21", "22", "42", "51", "61", "81", "B1"]), month=st.integers(1, 12),
    year=st.integers(2024, 2025), rate=st.integers(1, 10**8), local=st.integers(0, 12),
)  # fmt: skip
def test_a_grant_is_exactly_what_the_months_after_the_death_come_to(
    category: str, month: int, year: int, rate: int, local: int
) -> None:
    own = Tail(Dated(), frozenset({"42", "81"}), local, "本县")
    within = replace(book("shipped"), tails=(*book("shipped").tails, own))
    values = {"benefit_from": "2010-01", "monthly_standard": rate, "service_years": 2, "disability_cause": "duty",
              "disability_grade": "6"}  # fmt: skip
    held = Identity(1, "", category, "died", values)
    person = Recipient(1, "", {"died_on": f"{year}-{month:02d}-15", "birth_date": "1944-05-20"}, (held,))
    grant = funeral_due(person, held, within)
    due = entitled(person, held, f"{year}-{month:02d}", f"{year + 2}-12", within)
    tail = [part.amount for each in due for part in each.parts if part.kind is PartKind.FUNERAL]
    assert (whole(grant) or 0) == sum(tail, Fraction(0))
    if isinstance(grant.outcome, Derived):
        assert grant.outcome.steps[-1].key == "funeral"
        assert grant.outcome.steps[-1].source
    else:
        assert isinstance(grant.outcome, CannotTell)
        assert not tail


@settings(max_examples=tries(40, 2000))
@given(
    income=st.integers(1, 10**10), pay=st.integers(0, 10**9),
    honours=st.lists(st.sampled_from(sorted(RULES.honours)), max_size=4),
)  # fmt: skip
def test_a_lump_sum_is_exact_and_only_the_highest_honour_counts(income: int, pay: int, honours: list[str]) -> None:
    found = lump_sum(RULES, "died_of_illness", income, pay, honours)
    assert isinstance(found, Derived)
    highest = max((RULES.honours[key].share for key in honours), default=Fraction(0))
    assert found.amount == (2 * income + 40 * pay) * (1 + highest)
    assert to_fen(found.amount) % 100 == 0


def test_months_paid_after_a_death_are_seen() -> None:
    assert paid_after("2025-05", "2025-03-12")
    assert not paid_after("2025-03", "2025-03-12")
    assert not paid_after("", "2025-03-12")
