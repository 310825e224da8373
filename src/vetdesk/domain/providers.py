"""Providers (服务资源): doctors, repair firms, shops, canteens, legal aid … who serve needs, where and at what price.

A provider is a service of the town, not a person who is looked after: nothing here ranks anybody. Source: domain facts
5.3 and 5.4 (服务资源目录: type, name, contact, address, price, area, agreement dates, satisfaction).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity

_LENGTHS = {"name": 60, "contact": 30, "phone": 30, "address": 100, "price_note": 100, "note": 200}
IMPOSSIBLE = "impossible"
"""The outcome "cannot be solved for now" (暂无法解决)."""


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider: `kind` and `price` are codes, `serves` the kinds of need, `villages` ids (none = everywhere).

    The agreement (协议) is in force from `since` until `until`, both included; "" leaves a side open. One that is not
    `active` is kept for what it did, and suggested no more.
    """

    id: int
    uid: str
    kind: str
    name: str
    serves: tuple[str, ...]
    villages: tuple[int, ...] = ()
    price: str = "free"
    price_note: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""
    since: str = ""
    until: str = ""
    note: str = ""
    active: bool = True
    version: int = 1

    def in_force(self, on: str) -> bool:
        """Whether it can be asked on an ISO day."""
        return self.active and self.since <= on and (not self.until or on <= self.until)

    def covers(self, village_id: int | None) -> bool:
        """Whether it serves people of a village; people whose village is not known, only if it serves everywhere."""
        return not self.villages or village_id in self.villages

    def can_serve(self, kind: str, village_id: int | None, on: str) -> bool:
        """Whether a need of this kind in this village can be given to it on an ISO day."""
        return kind in self.serves and self.covers(village_id) and self.in_force(on)


def suggested(
    providers: Iterable[Provider], kind: str, village_id: int | None, on: str, prices: Sequence[str]
) -> list[Provider]:
    """Who can serve a need, the cheapest first; `prices` are the codes in their declared order."""
    place = {code: number for number, code in enumerate(prices)}
    found = [one for one in providers if one.can_serve(kind, village_id, on)]
    return sorted(found, key=lambda one: (place.get(one.price, len(place)), not one.villages, one.name, one.uid))


def check_provider(one: Provider, codes: Mapping[str, Collection[str]]) -> tuple[Problem, ...]:
    """What is wrong with a provider; `codes` are the known ones of kind, price and serves."""
    found = []
    for name in ("kind", "price"):
        code = getattr(one, name)
        if code not in codes[name]:
            found.append(_wrong(name, "visit.code_unknown" if code else "need.choice_missing", code))
    if not one.name.strip():
        found.append(_wrong("name", "provider.name_missing"))
    if not one.serves:
        found.append(_wrong("serves", "provider.serves_nothing"))
    found += [_wrong("serves", "visit.code_unknown", code) for code in one.serves if code not in codes["serves"]]
    days = [_wrong(name, "provider.day_wrong", getattr(one, name)) for name in ("since", "until") if _no_day(one, name)]
    if not days and one.until and one.until < one.since:
        days.append(_wrong("until", "provider.ends_before", one.until))
    return (*found, *days, *_too_long(one))


def refuse_if_not_in_force(one: Provider, on: str) -> None:
    """Raises InvalidFieldsError if no need can be given to the provider on that day."""
    if not one.in_force(on):
        raise InvalidFieldsError((_wrong("provider_id", "provider.not_in_force", one.name),))


@dataclass(frozen=True, slots=True)
class ToldNeed:
    """What the report of unmet needs reads of a need: no name, no text."""

    kind: str
    village_id: int | None
    outcome: str


@dataclass(frozen=True, slots=True)
class UnmetLine:
    """Needs of one kind in one village (None: not known): how many were told, how many could not be solved.

    `providers` can serve them now; a line stands on the report if there is none, or something could not be solved.
    """

    kind: str
    village_id: int | None
    told: int
    impossible: int
    providers: int


def unmet(needs: Iterable[ToldNeed], providers: Sequence[Provider], on: str) -> list[UnmetLine]:
    """Kinds and villages without a provider on an ISO day, or with needs that ended "not possible"; sums only."""
    told: Counter[tuple[str, int | None]] = Counter()
    impossible: Counter[tuple[str, int | None]] = Counter()
    for need in needs:
        told[need.kind, need.village_id] += 1
        impossible[need.kind, need.village_id] += need.outcome == IMPOSSIBLE
    lines = []
    for (kind, village_id), count in told.items():
        able = sum(one.can_serve(kind, village_id, on) for one in providers)
        if not able or impossible[kind, village_id]:
            lines.append(UnmetLine(kind, village_id, count, impossible[kind, village_id], able))
    return sorted(lines, key=lambda line: (line.kind, line.village_id or 0))


def _no_day(one: Provider, name: str) -> bool:
    text = getattr(one, name)
    try:
        return bool(text) and date.fromisoformat(text).isoformat() != text
    except ValueError:
        return True


def _too_long(one: Provider) -> list[Problem]:
    return [
        Problem(name, "visit.too_long", Severity.ERROR, "", {"length": str(length)})
        for name, length in _LENGTHS.items()
        if len(getattr(one, name)) > length
    ]


def _wrong(name: str, code: str, as_written: str = "") -> Problem:
    return Problem(name, code, Severity.ERROR, as_written)
