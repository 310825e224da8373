"""One line of a payment list: parts, rounding once, arrears, recoveries."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.month_due import MonthDue, Part, PartKind
from vetdesk.domain.payments.changes import LineChange, balance, changes
from vetdesk.domain.payments.ledger import Because, Entry, LineResult, Result, covered, difference, paid_for
from vetdesk.domain.payments.lists import ListState, Payee, PaymentLine, PaymentList, digest_of, overlapping
from vetdesk.domain.payments.recoveries import Recovery, Standing, to_recover
from vetdesk.domain.payments.working_out import Earlier, work_out
from vetdesk.domain.reasons import Reason

PAYEE = Payee(1, 1, "张三丰", "529901195003050011", "石桥村", "51", "drawing")
YUAN = 10_000


def month(name, base="0", nursing="0", supplement="0", unknown=()):
    """A month with parts in yuan."""
    told = [
        (PartKind.BASE, "combat", base),
        (PartKind.NURSING, "", nursing),
        (PartKind.SUPPLEMENT, "grain", supplement),
    ]
    parts = tuple(Part(kind, key, Fraction(value) * YUAN, ()) for kind, key, value in told if Fraction(value))
    return MonthDue(name, parts, unknown)


def a_list(**changed):
    head = PaymentList(1, "u", "三季度", ("51",), "2025-07", "2025-09", ListState.APPROVED, "2025-09-01", 1)
    return replace(head, **changed)


def test_a_line_is_rounded_once_and_its_parts_add_up():
    third = Fraction(1321, 12)
    line = work_out(PAYEE, [month(f"2025-0{n}", third, "0.004") for n in (7, 8, 9)], Earlier(), 0).line
    assert line.due == to_fen(3 * third * YUAN + Fraction("0.012") * YUAN)
    assert sum(line.amounts.values()) == line.due == line.total
    assert line.months == ("2025-07", "2025-08", "2025-09")


def test_arrears_are_what_earlier_months_still_lack():
    earlier = Earlier((month("2025-05", "642"), month("2025-06", "642")), 2 * 600 * YUAN)
    line = work_out(PAYEE, [month("2025-07", "642")], earlier, 0).line
    assert (line.arrears, line.arrears_from, line.arrears_to) == (84 * YUAN, "2025-05", "2025-06")
    assert line.total == (642 + 84) * YUAN


def test_somebody_who_died_gets_the_arrears_of_the_months_before():
    earlier = Earlier((month("2025-05", "642"), month("2025-06")), 600 * YUAN)
    line = work_out(PAYEE, [month("2025-07")], earlier, 0).line
    assert (line.months, line.arrears, line.total) == ((), 42 * YUAN, 42 * YUAN)


def test_what_was_paid_too_much_is_told_and_not_taken_back():
    found = work_out(PAYEE, [month("2025-07", "600")], Earlier((month("2025-06"),), 600 * YUAN), 0)
    assert found.overpaid == 600 * YUAN
    assert found.line.total == 600 * YUAN


def test_a_recovery_never_takes_more_than_there_is():
    assert work_out(PAYEE, [month("2025-07", "600")], Earlier(), 100 * YUAN).line.total == 500 * YUAN
    assert work_out(PAYEE, [month("2025-07", "60")], Earlier(), 100 * YUAN).line.total == 0


def test_a_missing_fact_holds_the_line_and_says_which():
    found = work_out(PAYEE, [month("2025-07", "600", unknown=(Reason("no_table"),))], Earlier(), 0)
    assert (found.line, found.held.reasons) == (None, ("no_table",))


def test_nobody_is_listed_to_whom_nothing_is_due():
    assert work_out(PAYEE, [month("2025-07")], Earlier(), 0) == work_out(PAYEE, [], Earlier(), 5)


def parted(name: str, *parts: Part, **values: object) -> MonthDue:
    return MonthDue(name, parts, **values)


def test_a_line_tells_its_parts_by_kind_and_its_supplements_by_name():
    months = [
        parted(
            f"2025-0{number}",
            Part(PartKind.SUPPLEMENT, "rice", 10 * YUAN, ()),
            Part(PartKind.SUPPLEMENT, "grain", 20 * YUAN, ()),
            Part(PartKind.NURSING, "", 100 * YUAN, ()),
            Part(PartKind.BASE, "combat", 600 * YUAN, ()),
            Part(PartKind.BASE, "elderly", 50 * YUAN, ()),
        )
        for number in (7, 8)
    ]
    line = work_out(PAYEE, months, Earlier(), 0).line
    assert line.amounts == {"nursing": 200 * YUAN, "base": 1300 * YUAN}
    assert line.supplements == (("rice", 20 * YUAN), ("grain", 40 * YUAN))
    assert (line.payee, line.place, line.doubts, line.recovery) == (PAYEE, 0, (), 0)
    assert (line.arrears, line.arrears_from, line.arrears_to) == (0, "", "")


@pytest.mark.parametrize(
    ("kinds", "takes"),
    [
        (("supplement", "funeral", "nursing", "grant", "base"), "base"),
        (("supplement", "funeral", "nursing", "grant"), "grant"),
        (("supplement", "funeral", "nursing"), "funeral"),
        (("supplement", "nursing"), "nursing"),
    ],
)
def test_the_first_kind_takes_what_rounding_the_whole_once_leaves(kinds, takes):
    """Each kind alone would be rounded down; the whole is a fen or more above what they come to so."""
    third = Fraction(100, 3) + YUAN
    parts = [Part(PartKind(kind), "b" if kind == "supplement" else "", third, ()) for kind in kinds]
    line = work_out(PAYEE, [parted("2025-07", *parts)], Earlier(), 0).line
    amounts = {**line.amounts, "supplement": sum(amount for _, amount in line.supplements)}
    assert line.due == to_fen(len(kinds) * third)
    rest = line.due - len(kinds) * YUAN
    assert rest > 0
    assert amounts == {kind: YUAN + (rest if kind == takes else 0) for kind in kinds}


def test_of_supplements_alone_the_first_by_name_takes_what_rounding_leaves():
    third = Fraction(100, 3) + YUAN
    parts = [Part(PartKind.SUPPLEMENT, key, third, ()) for key in ("c", "a", "b")]
    line = work_out(PAYEE, [parted("2025-07", *parts)], Earlier(), 0).line
    assert line.supplements == (("c", YUAN), ("a", YUAN + 100), ("b", YUAN))


def test_less_than_half_a_fen_is_nothing():
    assert work_out(PAYEE, [parted("2025-07", Part(PartKind.BASE, "", Fraction(49), ()))], Earlier(), 0).line is None
    half = work_out(PAYEE, [parted("2025-07", Part(PartKind.BASE, "", Fraction(50), ()))], Earlier(), 0)
    assert half.line.amounts == {"base": 100}


def test_a_recovery_takes_supplements_and_arrears_too():
    earlier = Earlier((month("2025-06", "30"),), 0)
    line = work_out(PAYEE, [month("2025-07", "600", supplement="100")], earlier, 1000 * YUAN).line
    assert (line.recovery, line.total) == (730 * YUAN, 0)


def test_only_months_in_which_something_is_due_are_named():
    line = work_out(PAYEE, [month("2025-07", "600"), month("2025-08"), month("2025-09", "1")], Earlier(), 0).line
    assert line.months == ("2025-07", "2025-09")


def test_what_is_missing_is_named_once_and_outweighs_what_is_known():
    due = [
        month("2025-07", "600", unknown=(Reason("no_table"), Reason("no_grade"))),
        month("2025-08", unknown=(Reason("no_table"),)),
    ]
    found = work_out(PAYEE, due, Earlier(), 0)
    assert (found.line, found.held.payee, found.held.reasons) == (None, PAYEE, ("no_table", "no_grade"))
    assert found.overpaid == 0


def test_doubts_of_all_months_are_told_once_the_period_first():
    doubted = MonthDue("2025-07", (Part(PartKind.BASE, "", YUAN, ()),), (), (Reason("late"), Reason("early")))
    before = MonthDue("2025-06", (), (), (Reason("early"), Reason("before")))
    line = work_out(PAYEE, [doubted], Earlier((before,)), 0).line
    assert line.doubts == ("late", "early", "before")


def test_where_an_earlier_month_is_unknown_no_arrears_are_guessed():
    earlier = Earlier((month("2025-06", "600", unknown=(Reason("no_table"),)),), 100 * YUAN)
    found = work_out(PAYEE, [month("2025-07", "600")], earlier, 0)
    assert (found.line.arrears, found.line.doubts, found.overpaid) == (0, ("arrears_unknown",), 0)
    assert (found.line.arrears_from, found.line.arrears_to) == ("", "")


def test_what_was_paid_too_much_is_told_though_nothing_is_due_now():
    found = work_out(PAYEE, [month("2025-07")], Earlier((month("2025-06", "100"),), 600 * YUAN), 0)
    assert (found.line, found.held, found.overpaid) == (None, None, 500 * YUAN)
    assert work_out(PAYEE, [month("2025-07", "1")], Earlier((month("2025-06", "7"),), 0), 0).overpaid == 0
    assert (Earlier().paid, work_out(PAYEE, [], Earlier(), 0).overpaid) == (0, 0)


AMOUNTS = st.fractions(min_value=0, max_value=5000, max_denominator=24)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=12), st.integers(0, 11))
def test_paying_in_two_lists_comes_to_the_same_as_in_one(months, cut):
    named = [month(f"2025-{number:02d}", base, nursing) for number, (base, nursing) in enumerate(months, 1)]
    cut = min(cut, len(named))
    first = work_out(PAYEE, named[:cut], Earlier(), 0).line
    given_first = first.total if first else 0
    second = work_out(PAYEE, named[cut:], Earlier(tuple(named[:cut]), given_first), 0)
    given_second = second.line.total if second.line else 0
    whole = to_fen(sum(one.amount for one in named))
    assert abs(given_first + given_second - second.overpaid - whole) <= 100, "a fen of rounding per list at most"
    assert second.line is None or second.line.arrears == 0


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=12))
def test_arrears_are_the_rounded_sum_of_the_differences(months):
    old = [month(f"2025-{n:02d}", before) for n, (before, _) in enumerate(months, 1)]
    new = tuple(month(f"2025-{n:02d}", max(now, before)) for n, (before, now) in enumerate(months, 1))
    first = work_out(PAYEE, old, Earlier(), 0).line
    paid = first.total if first else 0
    line = work_out(PAYEE, [month("2026-01", "1")], Earlier(new, paid), 0).line
    assert line.arrears == to_fen(sum(one.amount for one in new)) - paid


def test_a_list_against_the_one_before_adds_up():
    def line(identity, due=600, status="drawing"):
        payee = replace(PAYEE, identity_id=identity, status=status)
        return PaymentLine(identity, payee, ("2025-07",), {"base": due * YUAN})

    found = changes([line(1), line(2), line(3), line(4)], [line(1), line(2, 700), line(5)], {3: "died", 4: "moved"})
    assert {(one.change, (one.now or one.before).payee.identity_id) for one in found} == {
        (LineChange.UNCHANGED, 1), (LineChange.CHANGED, 2), (LineChange.NEW, 5), (LineChange.DIED, 3),
        (LineChange.MOVED, 4),
    }  # fmt: skip
    sums = balance(found)
    assert sums.before + sums.come - sums.gone == sums.now == 3


def test_lists_of_the_same_months_and_categories_overlap():
    new = a_list(id=0, first_month="2025-09", last_month="2025-12")
    assert overlapping(new, [a_list()]) == a_list()
    assert overlapping(replace(new, categories=("81",)), [a_list()]) is None
    assert overlapping(replace(new, categories=()), [a_list()]) == a_list()
    assert overlapping(new, [a_list(state=ListState.DISCARDED)]) is None


def test_any_change_of_a_line_changes_the_digest():
    line = PaymentLine(1, PAYEE, ("2025-07",), {"base": 600 * YUAN})
    changed = [
        replace(line, recovery=1), replace(line, arrears=1), replace(line, months=()),
        replace(line, amounts={"base": 1}), replace(line, payee=replace(PAYEE, account_number="6222")),
        replace(line, place=2),
    ]  # fmt: skip
    assert len({digest_of([one]) for one in [line, *changed]}) == len(changed) + 1


@pytest.mark.parametrize(
    ("result", "due", "because"),
    [
        (None, 700, Because.MORE_DUE),
        (None, 500, Because.LESS_DUE),
        (None, 0, Because.NOTHING_DUE),
        (Result.FAILED, 600, Because.FAILED),
    ],
)
def test_a_difference_names_its_reason(result, due, because):
    line = PaymentLine(1, PAYEE, ("2025-07",), {"base": 600 * YUAN})
    entry = Entry(1, line, LineResult(1, 1, result, "2025-08-01") if result else None)
    found = difference(1, [month("2025-07", str(due))], [entry])
    assert found.because is because
    assert found.difference == due * YUAN - (0 if result else 600 * YUAN)


def test_what_agrees_is_no_difference_and_failed_money_counts_as_not_given():
    line = PaymentLine(1, PAYEE, ("2025-07",), {"base": 600 * YUAN}, recovery=50 * YUAN)
    entry = Entry(1, line)
    assert difference(1, [month("2025-07", "600")], [entry]) is None
    assert paid_for([entry], "2025-07") == 0
    assert paid_for([replace(entry, result=LineResult(1, 1, "failed", ""))]) == 0


def test_a_station_answers_for_the_months_of_its_lists_and_of_what_it_granted():
    entry = Entry(1, PaymentLine(1, PAYEE, ("2025-07",), {"base": 1}))
    assert covered([entry], "", "2025-10") == ("2025-07", "2025-09")
    assert covered([entry], "2025-03", "2025-10") == ("2025-03", "2025-09")
    assert covered([], "", "2025-10") is None
    assert covered([], "2025-10", "2025-10") is None


def test_instalments_end_when_everything_is_paid_back():
    def standing(kept, repaid, instalment=100):
        return Standing(Recovery(1, "", 1, 7, 250, instalment, "多领", "2025-01-01"), kept, repaid)

    assert to_recover({1: standing(0, 0)}) == {7: 100}
    assert to_recover({1: standing(200, 0)}) == {7: 50}
    assert to_recover({1: standing(0, 0, instalment=0)}) == {7: 250}
    assert to_recover({1: standing(200, 50)}) == {}
