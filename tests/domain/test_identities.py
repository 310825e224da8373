import pytest

from tests.people_world import a_person, definitions, with_identities
from vetdesk.domain.errors import StatusChangeError
from vetdesk.domain.identities import (
    CASE,
    HAND,
    IMPORT,
    allowed_changes,
    check_status_change,
    is_ended,
    is_recurring,
    missing_demands,
)

VOCABULARY = definitions().vocabulary


@pytest.mark.parametrize("before", ["in_acceptance", "drawing", "recognised"])
def test_by_hand_only_stopping_death_cancelling_and_suspending(before: str) -> None:
    assert set(allowed_changes(VOCABULARY, before, HAND)) == {"stopped", "died", "cancelled", "suspended"}


def test_a_new_identity_starts_in_acceptance_or_is_taken_over() -> None:
    assert allowed_changes(VOCABULARY, "", HAND) == ("in_acceptance",)
    assert set(allowed_changes(VOCABULARY, "", IMPORT)) == set(VOCABULARY.statuses)


def test_a_transfer_and_a_decision_need_their_case() -> None:
    for status in ("moved", "drawing", "recognised", "not_recognised"):
        check_status_change(VOCABULARY, "in_acceptance", status, CASE)
        with pytest.raises(StatusChangeError) as caught:
            check_status_change(VOCABULARY, "in_acceptance", status, HAND)
        assert (caught.value.before, caught.value.after) == ("in_acceptance", status)


def test_nobody_comes_back_from_death() -> None:
    for via in (HAND, CASE, IMPORT):
        assert allowed_changes(VOCABULARY, "died", via) == ()
    check_status_change(VOCABULARY, "died", "died", HAND)


def test_death_demands_a_date_and_the_last_month_paid() -> None:
    person = with_identities(a_person(died_on="2025-01-03"), ("81", "died"))
    assert missing_demands(VOCABULARY, person, person.identities[0]) == ("last_paid_month",)


def test_which_identities_draw_and_which_have_ended() -> None:
    person = with_identities(a_person(), ("81", "drawing"), ("71", "drawing"), ("51", "recognised"), ("11", "stopped"))
    assert [is_recurring(VOCABULARY, held) for held in person.identities] == [True, False, False, False]
    assert [is_ended(VOCABULARY, held) for held in person.identities] == [False, False, False, True]
