"""What was overpaid and comes back."""

import pytest

from vetdesk.domain.forms import Severity
from vetdesk.domain.payments.recoveries import Recovery, Repayment, Standing, check_recovery, settled, to_recover


def standing(*, amount=1000, instalment=0, kept=0, repaid=0, identity=11, ended="", of_lists=0):
    agreed = Recovery(1, "u", 1, identity, amount, instalment, "多发", "2025-01-02", ended_on=ended, of_lists=of_lists)
    return Standing(agreed, kept, repaid)


def test_a_recovery_begins_without_paper_case_or_end():
    bare = Recovery(1, "u", 1, 11, 1000, 0, "多发", "2025-01-02")
    assert (bare.document_number, bare.case_id, bare.ended_on, bare.of_lists, bare.version) == ("", None, "", 0, 1)
    assert Repayment(1, 5, "2025-02-01", "现金").note == ""


@pytest.mark.parametrize(
    ("kept", "repaid", "left"), [(0, 0, 1000), (300, 0, 700), (300, 200, 500), (800, 200, 0), (900, 200, 0)]
)
def test_what_is_left_never_falls_below_nothing(kept, repaid, left):
    assert standing(kept=kept, repaid=repaid).left == left


@pytest.mark.parametrize(
    ("instalment", "kept", "ended", "next_one"),
    [(0, 0, "", 1000), (0, 400, "", 600), (300, 0, "", 300), (300, 900, "", 100), (300, 1000, "", 0),
     (300, 0, "2025-06-01", 0)],
)  # fmt: skip
def test_the_next_list_keeps_back_an_instalment_or_what_is_left(instalment, kept, ended, next_one):
    assert standing(instalment=instalment, kept=kept, ended=ended).next_deduction == next_one


def test_recoveries_of_one_identity_are_kept_back_together():
    several = {
        1: standing(instalment=300),
        2: standing(instalment=200),
        3: standing(identity=12, kept=1000),
        4: standing(identity=13, instalment=50),
    }
    assert to_recover(several) == {11: 500, 13: 50}


def test_only_the_share_that_lists_gave_counts_as_given_no_more():
    assert settled([standing(of_lists=400)]) == {11: 400}
    assert settled([standing(of_lists=1500)]) == {11: 1000}
    assert settled([standing(of_lists=400), standing(of_lists=100), standing(identity=12)]) == {11: 500, 12: 0}


def test_of_an_ended_recovery_only_what_came_counts():
    assert settled([standing(of_lists=400, kept=100, repaid=50, ended="2025-06-01")]) == {11: 150}
    assert settled([standing(of_lists=400, kept=900, repaid=500, ended="2025-06-01")]) == {11: 400}
    assert settled([standing(amount=300, of_lists=400, kept=900, ended="2025-06-01")]) == {11: 300}


@pytest.mark.parametrize(
    ("amount", "instalment", "reason", "wrong"),
    [
        (1000, 0, "多发", []),
        (1000, 1000, "多发", []),
        (1, 1, "多发", []),
        (None, 0, "多发", ["amount"]),
        (0, 0, "多发", ["amount"]),
        (-1, 0, "多发", ["amount", "instalment"]),
        (1000, None, "多发", ["instalment"]),
        (1000, -1, "多发", ["instalment"]),
        (1000, 1001, "多发", ["instalment"]),
        (None, 5, "多发", ["amount"]),
        (1000, 0, " ", ["reason"]),
        (None, None, "", ["amount", "instalment", "reason"]),
    ],
)
def test_an_agreement_names_amount_instalment_and_reason(amount, instalment, reason, wrong):
    found = check_recovery(amount, instalment, reason)
    assert [problem.field for problem in found] == wrong
    assert all(problem.severity is Severity.ERROR for problem in found)
    codes = {
        "amount": "payment.amount_wrong",
        "instalment": "payment.instalment_wrong",
        "reason": "payment.reason_missing",
    }
    assert [problem.code for problem in found] == [codes[one] for one in wrong]
