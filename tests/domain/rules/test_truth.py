"""Kleene's logic: what is not known is neither yes nor no."""

from itertools import product

from vetdesk.domain.rules.truth import Truth, both, either, of, opposite

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.CANNOT_TELL


def test_and_is_no_if_one_is_no_and_open_if_one_is_open() -> None:
    assert both([YES, UNKNOWN, NO]) is NO
    assert both([YES, UNKNOWN]) is UNKNOWN
    assert both([YES, YES]) is YES
    assert both([]) is YES


def test_or_is_yes_if_one_is_yes_and_open_if_one_is_open() -> None:
    assert either([NO, UNKNOWN, YES]) is YES
    assert either([NO, UNKNOWN]) is UNKNOWN
    assert either([NO, NO]) is NO
    assert either([]) is NO


def test_what_is_unknown_could_be_either() -> None:
    could_be = {YES: {True}, NO: {False}, UNKNOWN: {True, False}}
    for one, other in product(Truth, Truth):
        pairs = list(product(could_be[one], could_be[other]))
        assert could_be[both([one, other])] == {first and second for first, second in pairs}
        assert could_be[either([one, other])] == {first or second for first, second in pairs}


def test_the_opposite_of_unknown_is_unknown() -> None:
    assert [opposite(one) for one in (YES, NO, UNKNOWN)] == [NO, YES, UNKNOWN]
    assert (of(known=True), of(known=False)) == (YES, NO)
