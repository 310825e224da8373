"""Whether two records may be one person (重复核对): a score whose every point is explained, and never a guess.

Three-valued: what is missing on either side gives no points at all. Weights and bands are declared data
(resources/definitions/matching); this module only finds what is true of a pair.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from hashlib import sha256
from typing import Any

from vetdesk.domain.forms import Label
from vetdesk.domain.id_likeness import IdLikeness, WrittenId, birth_near, id_likeness
from vetdesk.domain.journal import canonical_json

STOP, WARN = "stop", "warn"
"""Bands: compare before anything else is done, or look when there is time; below both a pair is not spoken of."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared of a person, normalised (see `vetdesk.domain.compared_people`).

    `id` is 0 for somebody who is not stored yet; `sounds` are the readings (拼音) of the name, `birth` is ISO 8601 as
    far as it is known, `certificates` are kind:digits, `village` is the register's id or the text that stands for it.
    """

    id: int
    name: str = ""
    former_name: str = ""
    sounds: frozenset[str] = frozenset()
    id_number: WrittenId = field(default_factory=WrittenId)
    birth: str = ""
    sex: str = ""
    phones: frozenset[str] = frozenset()
    certificates: frozenset[str] = frozenset()
    account: str = ""
    village: str = ""

    def facts(self) -> dict[str, Any]:
        """The same as JSON values, without what only this database knows."""
        found: dict[str, Any] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, frozenset):
                found[one.name] = sorted(value)
            elif one.name != "id":
                found[one.name] = value.number if isinstance(value, WrittenId) else value
        return found


@dataclass(frozen=True, slots=True)
class Weight:
    """What a finding counts, and how it is told."""

    points: int
    label: Label


@dataclass(frozen=True, slots=True)
class MatchingRules:
    """The declared rules: weights by code, bands in points, and how much is looked at and shown."""

    weights: Mapping[str, Weight]
    stop: int
    warn: int
    most_candidates: int
    common_name_from: int
    largest_block: int

    def band(self, points: int) -> str:
        """STOP, WARN or "" for a score."""
        return STOP if points >= self.stop else WARN if points >= self.warn else ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """One finding of a comparison: its code among the weights, its points, and what the words name."""

    code: str
    points: int
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Score:
    """How much speaks for one person: `points` is the sum of the contributions, the weightiest of which come first."""

    points: int
    contributions: tuple[Contribution, ...]

    def has(self, code: str) -> bool:
        """Whether this was found."""
        return any(one.code == code for one in self.contributions)


def compare(a: Compared, b: Compared, rules: MatchingRules, bearers: int = 0) -> Score:
    """The score of a pair; `bearers` is how many people of the station bear the name, if it is the same (0: unknown).

    Symmetric. A record compared with itself is a mistake of the program.
    """
    if a.id and a.id == b.id:
        raise ValueError("a record is not compared with itself")
    weights = rules.weights
    found = [Contribution(code, weights[code].points) for code in _findings(a, b)]
    if bearers >= rules.common_name_from and any(one.code == "name_same" for one in found):
        found.append(Contribution("name_common", weights["name_common"].points, {"count": str(bearers)}))
    found.sort(key=lambda one: -abs(one.points))
    return Score(sum(one.points for one in found), tuple(found))


def _findings(a: Compared, b: Compared) -> Iterator[str]:
    likeness = id_likeness(a.id_number, b.id_number)
    if likeness is not IdLikeness.UNKNOWN:
        yield likeness.value
    if a.name and b.name:
        yield name_likeness(a, b)
    if a.birth and b.birth:
        yield _birth_likeness(a.birth, b.birth)
    if a.sex and b.sex and a.sex != b.sex:
        yield "sex_different"
    if a.phones & b.phones:
        yield "phone_same"
    if a.certificates & b.certificates:
        yield "certificate_same"
    if a.account and a.account == b.account:
        yield "account_same"
    if a.village and b.village:
        yield "village_same" if a.village == b.village else "village_different"


def name_likeness(a: Compared, b: Compared) -> str:
    """The code of how two names (姓名) go together."""
    if a.name == b.name:
        return "name_same"
    if a.former_name == b.name or b.former_name == a.name:
        return "name_former"
    if len(a.name) == len(b.name) and a.sounds & b.sounds:
        return "name_sound"
    return "name_near" if _one_character_apart(a.name, b.name) else "name_different"


def _one_character_apart(one: str, other: str) -> bool:
    """Whether one character was replaced, left out or added; names of one character are never near."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or len(long) - len(short) > 1:
        return False
    start = next((place for place, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short))
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]


def _birth_likeness(one: str, other: str) -> str:
    if one == other:
        return "birth_same" if len(one) == 10 else "birth_agrees"
    if len(one) < 10 or len(other) < 10:
        agrees = one.startswith(other) or other.startswith(one)
        return "birth_agrees" if agrees else "birth_apart"
    if birth_near(one.replace("-", ""), other.replace("-", "")):
        return "birth_near"
    return "birth_same_year" if one[:4] == other[:4] else "birth_apart"


def compared_hash(a: Compared, b: Compared) -> str:
    """A digest of everything that was compared of a pair: a verdict holds as long as it stays the same."""
    first, second = sorted((a, b), key=lambda one: one.id)
    return sha256(canonical_json({"first": first.facts(), "second": second.facts()}).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person: ids in ascending order, what speaks for it, and a verdict of before, if any.

    `verdict` is "" or "same" (confirmed, but not yet merged); pairs cleared as different are not listed.
    """

    first: int
    second: int
    score: Score
    verdict: str = ""


def pair_order(pair: Pair) -> tuple[int, int, int]:
    """The most certain pairs first."""
    return -pair.score.points, pair.first, pair.second


SAME_ID, SAME_ACCOUNT = "same_id", "same_account"


@dataclass(frozen=True, slots=True)
class Alarm:
    """What is wrong but no duplicate: SAME_ID, one ID number under different names; SAME_ACCOUNT, one account of

    several people who are not of one household (both may be errors, or worse).
    """

    kind: str
    people: tuple[int, ...]
