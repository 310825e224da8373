"""Who has to be compared with whom: keys that two records of one person share.

Comparing everybody with everybody is out of the question. A key is made of facts that must agree, slips allowed for,
before a pair can reach the lowest band: the ID number (and every number a wrong one may have been meant as), the
reading of the name together with two parts of the birth date or with the phone, a certificate, an account.
"""

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.compared_people import birth_of, certificate, plain_digits
from vetdesk.domain.id_likeness import meant_numbers, old_slips, written_id

PARTITIONS = 256
_BITS_OF_ID = 24
_ID_MASK = (1 << _BITS_OF_ID) - 1
_HASH_MASK = (1 << 40) - 1


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What keys are made of, as stored; `readings` are numbers of the readings of the name and of the former name."""

    id: int
    readings: Sequence[int] = ()
    id_number: str = ""
    birth: str = ""
    phones: Sequence[str] = ()
    certificates: Sequence[tuple[str, str]] = ()
    account: str = ""


def keys_of(facts: KeyFacts) -> list[Hashable]:
    """The keys of one person; some of them twice is no harm."""
    written = written_id(facts.id_number)
    keys: list[Hashable] = []
    if written.number:
        keys.append(written.number)
        if written.old:
            keys += old_slips(written.number)
        elif not written.valid:
            keys += meant_numbers(written)
    birth = facts.birth or birth_of(written)
    phones = [phone for phone in map(plain_digits, facts.phones) if phone]
    for reading in facts.readings:
        if len(birth) == 10:
            year, month, day = birth[:4], birth[5:7], birth[8:]
            keys += [(reading, month, day), (reading, year, month, ""), (reading, year, "", day)]
            if month != day:
                keys.append((reading, year, day, ""))
        for phone in phones:
            keys.append((reading, phone))
    for kind, number in facts.certificates:
        plain = certificate(kind, number)
        if plain:
            keys.append(("certificate", plain))
    return keys


@dataclass
class Blocks:
    """The keys of a whole station as 64-bit numbers, in partitions that are sorted one at a time.

    Eight bytes a key: a million people take some 60 MB while they are compared, and nobody waits for one long sort.
    """

    parts: list["array[int]"] = field(default_factory=lambda: [array("Q") for _ in range(PARTITIONS)])

    def add(self, person: int, keys: Iterable[Hashable]) -> None:
        """Note the keys of a person (id below 2^24)."""
        parts = self.parts
        for digest in map(hash, keys):
            parts[digest % PARTITIONS].append((digest & _HASH_MASK) << _BITS_OF_ID | person)

    def groups(self, part: int) -> Iterator[list[int]]:
        """The ids that share a key of a partition, ascending and each once; two keys may rarely fall together."""
        numbers = sorted(self.parts[part])
        group: list[int] = []
        last = -1
        for number in numbers:
            digest, person = number >> _BITS_OF_ID, number & _ID_MASK
            if digest != last:
                if len(group) > 1:
                    yield group
                group, last = [person], digest
            elif person != group[-1]:
                group.append(person)
        if len(group) > 1:
            yield group


def pairs_of(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every pair of a group, the smaller id first."""
    for place, first in enumerate(group):
        for second in group[place + 1 :]:
            yield first, second
