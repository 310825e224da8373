"""Heads and lines of payment lists."""

from dataclasses import replace

import pytest

from tests.domain.payments.paid_world import PAYEE, a_list, line, payee
from vetdesk.domain.outside_list_payments import Period
from vetdesk.domain.payments.lists import ONCE, ListState, Payee, PaymentLine, digest_of, overlapping, period_of


def test_a_line_pays_what_is_due_and_behind_less_what_is_kept_back():
    whole = line(base=100, amounts={"base": 100, "nursing": 20}, supplements=(("grain", 3), ("coal", 4)), arrears=50,
                 recovery=7)  # fmt: skip
    assert (whole.due, whole.total) == (127, 170)
    bare = PaymentLine(1, PAYEE)
    assert (bare.due, bare.total, bare.months, bare.arrears_from, bare.arrears_to, bare.doubts) == (
        0,
        0,
        (),
        "",
        "",
        (),
    )


def test_a_payee_without_certificate_or_account_has_none():
    bare = Payee(1, 11, "张三丰", "", "石桥村", "51", "drawing")
    assert (bare.certificate_number, bare.bank_name, bare.account_name, bare.account_number) == ("",) * 4
    assert bare.facts == {}


def test_the_facts_of_a_line_name_everything_that_is_frozen():
    whole = line(3, who=payee(facts={"grade": "6"}), supplements=(("grain", 3),), arrears=5, arrears_from="2025-01",
                 arrears_to="2025-03", recovery=7)  # fmt: skip
    told = whole.facts()
    assert told["payee"] == {
        "name": "张三丰", "id_number": "529901195003050011", "village": "石桥村", "category": "51", "status": "drawing",
        "certificate_number": "优0001", "bank_name": "农商行", "account_name": "张三丰",
        "account_number": "6228 0000 1111 2222", "facts": {"grade": "6"},
    }  # fmt: skip
    del told["payee"]
    assert told == {
        "place": 3, "months": ["2025-07", "2025-08", "2025-09"], "amounts": {"base": 1800_0000},
        "supplements": [["grain", 3]], "arrears": [5, "2025-01", "2025-03"], "recovery": 7,
    }  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        line(2), line(base=1), line(recovery=1), line(arrears=1), line(arrears_from="2025-01"),
        line(arrears_to="2025-01"), line(months=("2025-07",)), line(supplements=(("grain", 1),)),
        *(line(who=payee(**{name: "x"})) for name in ("name", "id_number", "village", "account_number", "status")),
        line(who=payee(facts={"grade": "6"})),
    ],
)  # fmt: skip
def test_the_digest_changes_with_any_fact(other):
    assert digest_of([other]) != digest_of([line()])


def test_the_digest_depends_on_lines_and_order_and_on_nothing_of_this_database():
    one, two = line(), line(2)
    assert digest_of([one, two]) != digest_of([two, one])
    assert digest_of([one]) == digest_of([line(who=payee(recipient_id=9, identity_id=9))])
    assert len(digest_of([])) == 64


def test_a_head_tells_its_months_and_whom_it_is_for():
    head = a_list()
    assert head.period == Period("2025-07", "2025-09")
    assert head.is_for("51")
    assert not head.is_for("52")
    assert a_list(categories=()).is_for("52")
    assert not a_list(kind=ONCE).is_for("51")
    assert not a_list(categories=(), kind=ONCE).is_for("51")


def test_a_new_head_has_no_lines_yet():
    assert ONCE == "once"
    head = a_list()
    told = (head.lines, head.total, head.digest, head.approved_on, head.approved_by, head.note, head.kind, head.version)
    assert told == (0, 0, "", "", None, "", "", 1)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025-Q3", Period("2025-07", "2025-09")),
        (" 2025-09 ", Period("2025-09", "2025-09")),
        ("2025-07..2025-09", Period("2025-07", "2025-09")),
        ("whenever", None),
    ],
)
def test_the_months_that_a_text_names(text, period):
    assert period_of(text) == period


@pytest.mark.parametrize(
    ("changed", "meets"),
    [
        ({}, True),
        ({"first_month": "2025-09", "last_month": "2025-12"}, True),
        ({"first_month": "2025-01", "last_month": "2025-07"}, True),
        ({"first_month": "2025-10", "last_month": "2025-12"}, False),
        ({"first_month": "2025-01", "last_month": "2025-06"}, False),
        ({"categories": ("52",)}, False),
        ({"categories": ("52", "51")}, True),
        ({"categories": ()}, True),
        ({"state": ListState.DISCARDED}, False),
        ({"state": ListState.PREPARED}, True),
        ({"kind": ONCE}, False),
    ],
)
def test_months_of_a_category_are_paid_by_one_list(changed, meets):
    other = replace(a_list(2), **changed)
    assert overlapping(a_list(), [other]) == (other if meets else None)


def test_a_list_does_not_meet_itself_and_one_time_payments_meet_nobody():
    assert overlapping(a_list(), [a_list()]) is None
    assert overlapping(a_list(3, kind=ONCE), [a_list()]) is None
    assert overlapping(a_list(3, categories=()), [a_list(kind=ONCE), a_list(2)]) == a_list(2)
    assert overlapping(a_list(), []) is None
