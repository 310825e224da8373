"""Blocks (号段) of serial numbers: which PC of a station may give which, so that no two records share a number.

A station with one PC has no blocks. From the first further PC on, each series of a year is cut into blocks of
BLOCK numbers, dealt in turn to SEATS seats; a PC has one seat. It never has to ask for a block and never runs out:
after its block of the first round comes its block of the next. The last seat of each round is itself dealt in rounds,
so there is a seat for any number of PCs.
"""

from collections.abc import Iterator
from itertools import count, pairwise

BLOCK = 100
"""How many numbers a block has."""
SEATS = 8
"""How many blocks a round has; the last one of them is kept for PCs beyond the seventh."""


def seat_of_block(block: int) -> int:
    """Whose block it is; blocks count from 0."""
    level = 0
    while block % SEATS == SEATS - 1:
        block, level = block // SEATS, level + 1
    return level * (SEATS - 1) + block % SEATS


def seat_of(serial: int, shared_from: int) -> int:
    """Whose number it is; up to `shared_from` the numbers are the first PC's, who was alone then."""
    return 0 if serial <= shared_from else seat_of_block((serial - 1 - shared_from) // BLOCK)


def shared_after(newest: int) -> int:
    """Where the blocks of a series begin of which numbers were given already: behind the hundred that is begun."""
    return -(-newest // BLOCK) * BLOCK


def next_serial(seat: int, shared_from: int, newest: int, least: int = 1) -> int:
    """The next number of a seat whose `newest` is known (0: none yet), not below `least`."""
    serial = max(newest + 1, least)
    if seat_of(serial, shared_from) == seat:
        return serial
    return next(first for first in _block_starts(serial, shared_from) if seat_of(first, shared_from) == seat)


def after_a_block(seat: int, shared_from: int, newest: int) -> int:
    """The least number for a PC restored from a backup: as many as a block has are left out.

    What it gave since the backup was made lies among those.
    """
    serial, left = next_serial(seat, shared_from, newest), BLOCK
    while (room := _block_end(serial, shared_from) - serial + 1) <= left:
        serial, left = next_serial(seat, shared_from, serial + room - 1), left - room
    return serial + left


def _block_end(serial: int, shared_from: int) -> int:
    """The last number of the block (or of what the first PC gave alone) in which a number lies."""
    return shared_from if serial <= shared_from else shared_from - (-(serial - shared_from) // BLOCK) * BLOCK


def _block_starts(serial: int, shared_from: int) -> Iterator[int]:
    """The first numbers of all blocks behind a number."""
    begun = max(serial - 1 - shared_from, 0)
    return (shared_from + 1 + block * BLOCK for block in count(begun // BLOCK + (1 if begun % BLOCK else 0)))


def gaps(serials: list[int]) -> list[tuple[int, int]]:
    """The numbers between those given that nobody gave: (first, last) of each run, ascending."""
    ordered = sorted(serials)
    return [(one + 1, two - 1) for one, two in pairwise(ordered) if two > one + 1]
