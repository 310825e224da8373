import pytest

from vetdesk.storage.key_cost import LEAST_PASSES, MEMORIES_MIB, MOST_PASSES, SECONDS, KeyCost, calibrated


@pytest.mark.parametrize("one_pass", [0.0, 0.02, 0.05, 0.1, 0.16, 0.25, 0.4])
def test_signing_in_takes_between_half_a_second_and_one_where_the_computer_can(one_pass):
    cost = calibrated(lambda: one_pass)
    seconds = cost.work / (64 * 1024) * one_pass
    assert seconds <= 1.0
    assert seconds >= 0.5 or (cost.memory_kib, cost.passes) == (MEMORIES_MIB[0] * 1024, MOST_PASSES)


@pytest.mark.parametrize("one_pass", [1.0, 10.0])
def test_no_computer_is_too_slow_for_what_is_recommended_at_least(one_pass):
    assert calibrated(lambda: one_pass) == KeyCost(19 * 1024, LEAST_PASSES)


def test_a_faster_computer_makes_guessing_dearer():
    works = [calibrated(lambda one_pass=one_pass: one_pass).work for one_pass in (0.5, 0.2, 0.1, 0.05)]
    assert works == sorted(works)


def test_the_cost_is_measured_on_this_computer():
    assert calibrated().work >= KeyCost(19 * 1024, LEAST_PASSES).work
    assert 0.5 < SECONDS < 1.0
