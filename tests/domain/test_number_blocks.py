"""Blocks of numbers: dealt out once and for all, whoever asks."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.number_blocks import (
    BLOCK,
    SEATS,
    after_a_block,
    gaps,
    next_serial,
    seat_of,
    seat_of_block,
    shared_after,
)


def test_blocks_go_round_the_seats_and_the_last_of_each_round_is_dealt_again():
    assert [seat_of_block(block) for block in range(SEATS)] == [0, 1, 2, 3, 4, 5, 6, 7]
    assert [seat_of_block(SEATS * round_ + 7) for round_ in range(4)] == [7, 8, 9, 10]
    assert seat_of_block(63) == 14


@given(st.integers(0, 20), st.integers(0, 5).map(lambda number: number * BLOCK), st.integers(0, 3000))
def test_a_number_is_given_by_the_seat_it_belongs_to(seat: int, shared_from: int, newest: int):
    serial = next_serial(seat, shared_from, newest)
    assert serial > newest
    assert seat_of(serial, shared_from) == seat
    assert not any(seat_of(other, shared_from) == seat for other in range(newest + 1, min(serial, newest + 500)))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=300), st.integers(0, 250))
def test_no_two_seats_ever_give_one_number(turns: list[int], begun: int):
    shared_from, given_ = shared_after(begun), Counter(range(1, begun + 1))
    newest = {0: begun}
    for seat in turns:
        newest[seat] = next_serial(seat, shared_from, newest.get(seat, 0))
        given_[newest[seat]] += 1
    assert set(given_.values()) <= {1}


@pytest.mark.parametrize("seat", [0, 1, 7])
@given(newest=st.integers(0, 2000))
def test_a_restored_pc_leaves_at_least_a_block_out(seat: int, newest: int):
    least = after_a_block(seat, 0, newest)
    skipped = sum(1 for serial in range(newest + 1, least) if seat_of(serial, 0) == seat)
    assert seat_of(least, 0) == seat
    assert skipped >= BLOCK


def test_a_series_begins_where_the_first_pc_wanted():
    assert next_serial(0, 0, 0, least=38) == 38
    assert next_serial(1, 0, 0, least=38) == 101


def test_gaps_are_the_runs_between():
    assert gaps([1, 2, 5, 7, 8]) == [(3, 4), (6, 6)]
    assert gaps([]) == []
