"""A county of townships whose rosters of two periods are made with planted findings, each with its truth."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from vetdesk.domain.identity_number import check_character
from vetdesk.domain.township_findings import Finding, FindingKind, Rosters
from vetdesk.domain.township_rosters import RosterLine, Source

TOWNSHIPS = ("a", "b", "c", "d", "e", "f")
CATEGORIES = ("11", "51", "61", "81")
_SURNAMES, _GIVEN = "赵钱孙李周吴郑王冯陈", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
Truth = tuple[str, str]
"""Kind of finding and whom it is about."""


@dataclass
class County:
    """The lines of both periods and of the district's archive, and what must be found."""

    now: dict[str, list[RosterLine]] = field(default_factory=dict)
    before: dict[str, list[RosterLine]] = field(default_factory=dict)
    archive: list[RosterLine] = field(default_factory=list)
    reported: set[str] = field(default_factory=set)
    truth: set[Truth] = field(default_factory=set)

    @property
    def rosters(self) -> Rosters:
        """What is compared."""
        ended = frozenset({"died", "stopped", "moved", "cancelled"})
        return Rosters(self.now, self.before, self.archive, frozenset(self.reported), ended, frozenset({"drawing"}))

    def plant(self, kind: FindingKind, person: str) -> None:
        """Note that something must be found."""
        self.truth.add((kind, person))


def told(findings: Iterable[Finding]) -> set[Truth]:
    """Findings as the truth has them."""
    return {(one.kind, one.person) for one in findings}


def a_line(number: int, township: str, category: str = "51") -> RosterLine:
    """Somebody with a name, a birth date and an account of their own."""
    born = f"19{40 + number % 30:02d}{number // 30 % 12 + 1:02d}{number // 360 % 28 + 1:02d}"
    body = f"529901{born}{number % 1000:03d}"
    name = _SURNAMES[number % 10] + _GIVEN[number // 10 % 22] + chr(0x4E00 + number)
    values = {"account_number": f"6217{number:015d}", "monthly_standard": "8200000", "village": f"{township}村"}
    values |= {"sex": "male" if number % 2 else "female"}
    return RosterLine(
        Source.NOW, township, name, body + check_character(body), birth_date=f"{born[:4]}-{born[4:6]}-{born[6:]}",
        category=category, status="drawing", values=values, row=number,
    )  # fmt: skip


def a_county(seed: int, people: int = 24) -> County:
    """Every township with so many people, the same in both periods and in the archive; then findings are planted."""
    chance, county = random.Random(seed), County()
    number = 0
    for uid in TOWNSHIPS:
        lines = [a_line(number + at, uid, chance.choice(CATEGORIES)) for at in range(people)]
        number += people
        county.before[uid] = [replace(line, source=Source.BEFORE) for line in lines]
        county.archive += [replace(line, source=Source.ARCHIVE, recipient_id=line.row) for line in lines]
        chance.shuffle(lines)
        county.now[uid] = lines
    for plant in (
        _double, _double_category, _twice, _moved, _missing, _reported, _told_dead, _ended, _differs, _account,
        _category, _likely, _new,
    ):  # fmt: skip
        for _ in range(chance.randrange(3)):
            plant(county, chance, number := number + 1)
    return county


def _take(county: County, chance: random.Random, *, remove: bool = False) -> tuple[str, RosterLine]:
    """Somebody about whom nothing was planted yet, and their township."""
    planted = {person for _, person in county.truth} | county.reported
    accounts = {person for kind, person in county.truth if kind == FindingKind.SHARED_ACCOUNT}
    while True:
        uid = chance.choice(TOWNSHIPS)
        line = chance.choice(county.now[uid])
        fresh = line.sure and line.person not in planted and line.text("account_number") not in accounts
        if fresh and line.status == "drawing" and sum(one.person == line.person for one in county.archive):
            if remove:
                county.now[uid].remove(line)
            else:
                county.now[uid].sort(key=lambda one: one.row)
            return uid, line


def _other(chance: random.Random, uid: str) -> str:
    return chance.choice([one for one in TOWNSHIPS if one != uid])


def _double(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance)
    other = _other(chance, uid)
    county.now[other].append(replace(line, township=other))
    county.plant(FindingKind.DOUBLE, line.person)


def _double_category(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance)
    other = _other(chance, uid)
    further = next(one for one in CATEGORIES if one != line.category)
    county.now[other].append(replace(line, township=other, category=further))
    county.archive.append(replace(line, source=Source.ARCHIVE, category=further, recipient_id=line.row))
    county.plant(FindingKind.DOUBLE_CATEGORY, line.person)


def _twice(county: County, chance: random.Random, number: int) -> None:
    uid, line = _take(county, chance)
    county.now[uid].append(replace(line, row=number))
    county.plant(FindingKind.TWICE, line.person)


def _moved(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance, remove=True)
    other = _other(chance, uid)
    county.now[other].append(replace(line, township=other))
    county.plant(FindingKind.MOVED, line.person)


def _missing(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance, remove=True)
    if chance.random() < 0.5:  # in the archive only
        county.before[uid] = [one for one in county.before[uid] if one.person != line.person]
    county.plant(FindingKind.MISSING, line.person)


def _reported(county: County, chance: random.Random, _number: int) -> None:
    _, line = _take(county, chance, remove=True)
    county.reported.add(line.person)


def _told_dead(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance, remove=True)
    county.now[uid].append(replace(line, status="died"))
    county.reported.add(line.person)


def _ended(county: County, chance: random.Random, _number: int) -> None:
    _, line = _take(county, chance)
    status = chance.choice(("died", "stopped"))
    county.archive = [replace(one, status=status) if one.person == line.person else one for one in county.archive]
    county.plant(FindingKind.ENDED, line.person)


def _differs(county: County, chance: random.Random, number: int) -> None:
    uid, line = _take(county, chance, remove=True)
    key = chance.choice(("account_number", "monthly_standard", "sex"))
    value = {"account_number": f"6222{number:015d}", "monthly_standard": "9100000", "sex": ""}[key]
    value = value or ("female" if line.text("sex") == "male" else "male")
    county.now[uid].append(replace(line, values={**line.values, key: value}))
    county.plant(FindingKind.DIFFERS, line.person)


def _account(county: County, chance: random.Random, _number: int) -> None:
    _uid, line = _take(county, chance)
    other_uid, other = _take(county, chance, remove=True)
    if other.person == line.person:
        county.now[other_uid].append(other)
        return
    account = line.text("account_number")
    county.now[other_uid].append(replace(other, values={**other.values, "account_number": account}))
    county.plant(FindingKind.SHARED_ACCOUNT, account)
    county.plant(FindingKind.DIFFERS, other.person)


def _category(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance, remove=True)
    further = next(one for one in reversed(CATEGORIES) if one != line.category)
    county.now[uid].append(replace(line, category=further))
    county.plant(FindingKind.CATEGORY, line.person)
    county.plant(FindingKind.DIFFERS, line.person)


def _likely(county: County, chance: random.Random, _number: int) -> None:
    uid, line = _take(county, chance, remove=True)
    number = line.id_number
    shown = chance.choice((f"{number[:6]}********{number[-4:]}", "", "12345"))
    masked = replace(line, id_number="", shown=shown)
    county.now[uid].append(masked)
    county.reported.add(number)  # nobody else is planted on this person
    county.plant(FindingKind.LIKELY, masked.person)


def _new(county: County, chance: random.Random, number: int) -> None:
    uid = chance.choice(TOWNSHIPS)
    line = a_line(5000 + number, uid)
    county.now[uid].append(line)
    county.plant(FindingKind.NEW, line.person)
