"""Three truth values (三值逻辑): what an archive does not tell is neither yes nor no (Kleene's logic)."""

from collections.abc import Iterable
from enum import StrEnum


class Truth(StrEnum):
    """The answer to a condition: 符合, 不符合, 无法判断."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


def both(answers: Iterable[Truth]) -> Truth:
    """All of them: one "no" settles it, one "cannot tell" leaves it open; nothing at all is "yes"."""
    found = Truth.YES
    for answer in answers:
        if answer is Truth.NO:
            return answer
        if answer is Truth.CANNOT_TELL:
            found = answer
    return found


def either(answers: Iterable[Truth]) -> Truth:
    """Any of them: one "yes" settles it, one "cannot tell" leaves it open; nothing at all is "no"."""
    return opposite(both(opposite(answer) for answer in answers))


def opposite(answer: Truth) -> Truth:
    """The contrary; of "cannot tell" it is the same."""
    return _OPPOSITE[answer]


def of(known: bool) -> Truth:
    """The truth value of something that is known."""
    return Truth.YES if known else Truth.NO


_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.CANNOT_TELL: Truth.CANNOT_TELL}
