"""The sample that every run of the tests tries, and the whole for the long tier."""

from collections.abc import Callable

import pytest

from tests.soak.mutants import mutants
from tests.soak.mutation import REASONS, REPORT, SUBJECTS, Subject, listed, outcome, report, reported, survivors

EVERY = 100
"""The sample takes every so many-th mutant."""
SAMPLED = SUBJECTS[:4]
"""The sample tries these modules only: each costs seconds before the first mutant is tried."""

SOURCE = '''
def late(days: int, limit: int = 5) -> bool:
    """Whether more than the limit."""
    if days > limit and not days == 7:
        return True
    return False
'''


def test_the_mistakes_are_small_and_leave_docstrings_and_annotations_alone() -> None:
    found = [(one.before, one.after) for one in mutants(SOURCE)]
    assert ("days > limit", "days >= limit") in found
    assert ("days > limit and (not days == 7)", "days > limit or not days == 7") in found
    assert ("5", "6") in found
    assert not any("Whether" in before or before == "int" for before, _ in found)
    assert mutants(SOURCE)[0].source != mutants(SOURCE)[1].source


@pytest.mark.parametrize("subject", SAMPLED, ids=lambda one: one.module)
def test_a_sample_of_mistakes_is_noticed(subject: Subject) -> None:
    known = REASONS.read_text(encoding="utf-8")
    left = survivors(subject, subject.mutants()[::EVERY])
    assert [one for one in left if f"{one.before} → {one.after}" not in known] == []


@pytest.mark.soak
@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda one: one.module)
def test_almost_every_mistake_is_noticed(subject: Subject, record_property: Callable[[str, object], None]) -> None:
    tried = subject.mutants()
    left = survivors(subject, tried)
    record_property("mutants", len(tried))
    record_property("survivors", len(left))
    assert len(left) <= len(tried) / 20


def test_the_page_lists_the_survivors_with_their_reasons() -> None:
    subject = SUBJECTS[0]
    known = next(one for one in subject.mutants() if one.before == "pause.resumed > start")
    page = report({subject.module: outcome(subject, 10, [known])})
    assert "| vetdesk.domain.clocks | 10 | 90.0 % | 1 |" in page
    assert "has no days left to count" in page


def test_the_page_can_be_gone_on_with() -> None:
    page = REPORT.read_text(encoding="utf-8")
    assert report(reported(page)) == page


def test_what_the_page_lists_is_found_again_among_the_mutants() -> None:
    subject = SUBJECTS[0]
    every = subject.mutants()
    assert listed(every, outcome(subject, len(every), [every[7], every[3]])) == [every[3], every[7]]
    assert listed(every, outcome(subject, len(every), [])) == []


def test_in_place_and_anew_the_same_mistakes_are_noticed() -> None:
    subject = next(one for one in SUBJECTS if one.module.endswith("three_way"))
    left = {str(one) for one in survivors(subject, subject.mutants()[::6])}
    assert not any("def " in one or "return" in one for one in left)
    assert len(left) < 10
