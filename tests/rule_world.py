"""Random people and random rules: for holding the scan in SQL equal to the evaluation of one person."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert

from vetdesk.domain.entries import Entry
from vetdesk.domain.findings import Found
from vetdesk.domain.forms import FieldKind, Label, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.conditions import (
    AgeAt,
    All,
    Any,
    Compare,
    Condition,
    Confirmed,
    Counting,
    Exists,
    FactField,
    HasValue,
    InList,
    Leaf,
    MonthsBetween,
    Not,
    Op,
    Operand,
    Season,
    YearsOfService,
)
from vetdesk.domain.rules.rules import Confidence, Effect, FindingKind, Rule, RuleBook
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.storage.database import Database
from vetdesk.storage.rule_scans import RuleScan
from vetdesk.storage.tables.outside_lists import confirmation, outside_line, outside_list

ON = date(2025, 1, 20)
DAYS = (ON, date(2024, 9, 30), date(2024, 2, 29), date(2025, 11, 30), date(2023, 3, 31))
CATEGORIES = ("11", "13", "21", "23", "33", "41", "42", "51", "61", "71", "81", "B1", "S2")
STATUSES = ("drawing",) * 6 + ("recognised",) * 4 + ("in_acceptance", "stopped", "moved", "died", "suspended")
DATES = {
    "birth_date": (1915, 2012),
    "died_on": (2020, 2025),
    "enlisted_on": (1945, 2015),
    "discharged_on": (1950, 2018),
    "conscript_from": (1954, 1975),
    "conscript_to": (1955, 1982),
    "approved_on": (2000, 2025),
    "benefit_from": (2000, 2025),
    "last_paid_month": (2021, 2025),
    "certificate_to": (2023, 2027),
    "conscript_enlisted_on": (2021, 2025),
    "member_birth_date": (1930, 2020),
    "member_died_on": (2000, 2025),
    "device_until": (2023, 2027),
}
FLAGS = (
    "mental_illness",
    "at_school",
    "minimum_living_allowance",
    "extreme_poverty_support",
    "served_in_combat",
    "served_in_nuclear_tests",
    "survivor_disabled",
    "drew_before_18",
    "never_placed",
    "contract_ended",
    "social_insurance",
    "not_reemployed",
    "troubled_enterprise",
)
AMOUNTS = {"yearly_income": (0, 60_000), "nursing_allowance": (0, 2_000), "service_years": (1, 9)}
CODES = (
    "household_type",
    "enlisted_household_type",
    "employment",
    "pension_cover",
    "care_mode",
    "labour_capacity",
    "discharge_mode",
    "disability_grade",
    "disability_cause",
    "survivor_relation",
    "family_economy",
    "member_relation",
    "device_kind",
)
LISTED = (
    ("death", "alive_on_books"),
    ("death", "recorded"),
    ("data_matching", "death"),
    ("data_matching", "prison"),
    ("data_matching", "employee_pension"),
    ("data_matching", "public_pay"),
    ("data_matching", "double"),
    ("data_matching", "moved"),
)
STATES = ("open", "open", "done", "dismissed", "agreed")
YEARS = ("2022", "2023", "2024", "2025")


@dataclass
class People:
    """Makes people whose archives have gaps and vague dates; `filled` is how much of them is filled in."""

    chance: random.Random
    vocabulary: Vocabulary
    filled: float = 0.6

    def value(self, key: str) -> Value:
        """Any value that the field may hold."""
        if key in DATES:
            return self.date(*DATES[key])
        if key in FLAGS:
            return self.chance.randint(0, 1)
        if key in AMOUNTS:
            unit = 10_000 if self.vocabulary.field(key).kind is FieldKind.MONEY else 1
            return self.chance.randint(*AMOUNTS[key]) * unit * self.chance.choice((0, 1, 1, 1))
        return self.chance.choice(sorted(self.vocabulary.codes(self.vocabulary.field(key).vocabulary)))

    def date(self, first: int, last: int) -> str:
        """A date of these years, as precise as archives are: often a day, sometimes a month or a year."""
        year, month, day = self.chance.randint(first, last), self.chance.randint(1, 12), self.chance.randint(1, 31)
        while True:
            try:
                whole = PartialDate(year, month, day)
            except ValueError:
                day -= 1
            else:
                break
        return str(whole)[: self.chance.choice((10, 10, 10, 7, 4))]

    def values(self, subject: str) -> dict[str, Value]:
        """Some of the fields of a subject."""
        keys = (*DATES, *FLAGS, *AMOUNTS, *CODES)
        mine = [key for key in keys if self.vocabulary.field(key).subject == subject]
        share = {"died_on": 0.06}
        return {key: self.value(key) for key in mine if self.chance.random() < share.get(key, self.filled)}

    def person(self) -> Recipient:
        """Somebody with up to three identities."""
        categories = self.chance.sample(CATEGORIES, self.chance.choice((0, 1, 1, 1, 1, 2, 2, 3)))
        held = tuple(
            Identity(
                0,
                "",
                code,
                self.chance.choice(STATUSES),
                self.values("identity"),
                since=self.chance.choice(("", "2024-03", "2019")),
            )
            for code in categories
        )
        name = {"name": f"甲{self.chance.randrange(10**6)}"}
        return Recipient(0, "", {**name, **self.values("recipient")}, held)


def fill(database: Database, people: People, count: int) -> None:
    """Put people with entries, lines of outside lists and confirmations into a station."""
    chance = people.chance
    with database.write("people", None) as work:
        stored = work.people.add_many([people.person() for _ in range(count)])
        for one in stored:
            for kind in ("family_member", "device"):
                for _ in range(chance.choice((0, 0, 0, 1, 2))):
                    work.entries.add(Entry(0, "", one.id, kind, people.values(kind)))
        gone = chance.sample([one.id for one in stored], count // 50)
        work.people.withdraw(gone)
        _told(work, [one.id for one in stored], chance)


def _told(work, ids: Sequence[int], chance: random.Random) -> None:
    """What lists from outside say, some of it put aside, one list undone; and annual confirmations."""
    kinds = [
        (n, kind, undone) for n, (kind, undone) in enumerate((("death", 0), ("data_matching", 0), ("death", 1)), 1)
    ]
    for number, kind, undone in kinds:
        row = {"id": number, "uid": f"list-{number}", "kind": kind, "title": kind, "sender": "", "period": ""}
        row |= {"file_name": "", "sha256": str(number), "totals": "{}", "received_at": "", "received_by": ""}
        work.connection.execute(insert(outside_list).values(**row, undone_at="2025-01-01" if undone else None))
    lines, years = [], []
    for place, number in enumerate(ids):
        if chance.random() < 0.15:
            which, kind, _ = chance.choice(kinds)
            finding = chance.choice([said for of, said in LISTED if of == kind])
            lines.append({"uid": f"line-{place}", "list_id": which, "place": place, "sheet": "", "row": place})
            lines[-1] |= {"values": "{}", "written": "{}", "recipient_id": number, "matched": "certain"}
            lines[-1] |= {"finding": finding, "state": chance.choice(STATES)}
        years += [
            {"uid": f"year-{number}-{year}", "recipient_id": number, "year": year, "result": result}
            for year in YEARS
            if chance.random() < 0.3
            for result in [chance.choice(("confirmed", "confirmed", "not_found"))]
        ]
    for table, rows in ((outside_line, lines), (confirmation, years)):
        if rows:
            work.connection.execute(insert(table), rows)


@dataclass
class Rules:
    """Makes conditions and rules of any shape over the same fields."""

    chance: random.Random
    vocabulary: Vocabulary

    def field(self, *kinds: FieldKind, subject: str = "") -> FactField:
        """Any field of a kind, of the person, the identity, or the kind of entry looked at."""
        allowed = {"recipient", "identity", subject}
        found = [self.vocabulary.field(key) for key in (*DATES, *FLAGS, *AMOUNTS, *CODES)]
        found = [one for one in found if one.subject in allowed and (not kinds or one.kind in kinds)]
        one = self.chance.choice(found)
        if subject in {"", "identity"} and FieldKind.CODE in kinds and self.chance.random() < 0.3:
            return FactField(self.chance.choice(("category", "status")), "identity", FieldKind.CODE)
        return FactField(one.key, one.subject, one.kind)

    def blank(self) -> Truth:
        """What a missing value answers."""
        return self.chance.choice((Truth.CANNOT_TELL, Truth.CANNOT_TELL, Truth.CANNOT_TELL, Truth.YES, Truth.NO))

    def op(self) -> Op:
        """How numbers and dates compare."""
        return self.chance.choice((Op.EQUAL, Op.DIFFERENT, Op.LESS, Op.AT_MOST, Op.MORE, Op.AT_LEAST))

    def leaf(self, subject: str = "") -> Leaf:
        """One question."""
        made = (
            self._code, self._code, self._number, self._date, self._age, self._age, self._months, self._service,
            self._listed, self._has_value,
        )  # fmt: skip
        return self.chance.choice(made)(subject)

    def _code(self, subject: str) -> Leaf:
        field = self.field(FieldKind.CODE, subject=subject)
        own = {"category": CATEGORIES, "status": STATUSES}
        codes: Sequence[str] = own.get(field.key) or sorted(
            self.vocabulary.codes(self.vocabulary.field(field.key).vocabulary)
        )
        op = self.chance.choice((Op.EQUAL, Op.DIFFERENT, Op.IN, Op.NOT_IN))
        value: Operand = self.chance.choice(codes)
        if op in {Op.IN, Op.NOT_IN}:
            value = tuple(self.chance.sample(codes, min(3, len(codes))))
        return Compare(field, op, value, self.blank())

    def _number(self, subject: str) -> Leaf:
        field = self.field(FieldKind.FLAG, FieldKind.INTEGER, FieldKind.MONEY, subject=subject)
        value = self.chance.randint(0, 1)
        if field.key in AMOUNTS:
            value = self.chance.randint(*AMOUNTS[field.key]) * (10_000 if field.kind is FieldKind.MONEY else 1)
        return Compare(field, self.op(), value, self.blank())

    def _date(self, subject: str) -> Leaf:
        field = self._day(subject)
        text = People(self.chance, self.vocabulary).date(*DATES[field.key])
        return Compare(field, self.op(), PartialDate.parse(text), self.blank())

    def _day(self, subject: str) -> FactField:
        return self.field(FieldKind.DATE, subject=subject)

    def _age(self, subject: str) -> Leaf:
        field = self._day(subject)
        first, last = DATES[field.key]
        years = max(0, ON.year - self.chance.randint(first, last) + self.chance.randint(-1, 1))
        at = self.chance.choice((None, None, None, date(1980, 2, 29), date(2024, 10, 1)))
        counting, ahead = self.chance.choice(tuple(Counting)), self.chance.choice((0, 0, 3, 13))
        return AgeAt(field, self.op(), years, counting, ahead, at, self.blank())

    def _months(self, subject: str) -> Leaf:
        begin, end = self._day(subject), self._day(subject)
        which = self.chance.randrange(3)
        years = [sum(DATES[one.key]) // 2 for one in (begin, end)]
        months = {0: years[1] - ON.year, 1: ON.year - years[0], 2: years[1] - years[0]}[which] * 12
        months += self.chance.randint(-30, 30)
        ends = {0: (None, end), 1: (begin, None), 2: (begin, end)}[which]
        return MonthsBetween(*ends, self.op(), months, self.chance.choice((Counting.DAY, Counting.MONTH)), self.blank())

    def _service(self, _subject: str) -> Leaf:
        begin, end = (FactField(key, "recipient", FieldKind.DATE) for key in ("conscript_from", "conscript_to"))
        field = FactField("service_years", "identity", FieldKind.INTEGER)
        years = self.chance.choice((field, self.chance.randint(0, 9)))
        return YearsOfService(begin, end, self.op(), years, self.blank())

    def _listed(self, _subject: str) -> Leaf:
        kind, finding = self.chance.choice(LISTED)
        return self.chance.choice(
            (
                InList(frozenset({kind}), frozenset({finding})),
                Confirmed(self.chance.choice((0, -1))),
                Season(self.chance.randint(1, 12), self.chance.randint(1, 12)),
            )
        )

    def _has_value(self, subject: str) -> Leaf:
        return HasValue(self.field(subject=subject))

    def condition(self, depth: int = 3, subject: str = "") -> Condition:
        """A tree of questions."""
        kind = self.chance.random()
        if depth == 0 or kind < 0.25:
            return self.leaf(subject)
        if kind < 0.75:
            parts = tuple(self.condition(depth - 1, subject) for _ in range(self.chance.randint(0, 3)))
            return self.chance.choice((All, Any))(parts)
        if kind < 0.87 or subject:
            return Not(self.condition(depth - 1, subject))
        of = self.chance.choice(("identity", "identity", "family_member", "device"))
        return Exists(of, self.condition(depth - 1, of), self.chance.choice((1, 1, 1, 2)))

    def rule(self, number: int) -> Rule:
        """A rule of any effect over some categories, or over people as a whole."""
        effect = self.chance.choice(tuple(Effect))
        eligible = effect is Effect.ELIGIBLE
        asks = [one for one in (("drawn", "undrawn") if eligible else ("all",)) if self.chance.random() < 0.5]
        some = self.chance.sample(CATEGORIES, self.chance.randint(1, 8)) if self.chance.random() < 0.7 else []
        return Rule(
            code=f"rule{number}",
            title=Label("", ""),
            law=Label("", ""),
            article="",
            effect=effect,
            applies_to=frozenset(some),
            kind=None if eligible else self.chance.choice(tuple(FindingKind)),
            scope=self.condition(1),
            drawn=self.condition(1),
            condition=self.condition(),
            asks=frozenset(asks),
            confidence=Confidence.UNSURE,
        )


def found_singly(database: Database, book: RuleBook, on: date) -> set[Found]:
    """What the rules find of everybody, each person evaluated alone."""
    found = set()
    with database.read() as look:
        ids = [row[0] for row in look.connection.exec_driver_sql("SELECT id FROM recipient WHERE withdrawn = 0")]
        for number, facts in look.rule_facts.of_people(ids).items():
            for one in book.findings_of(facts, on):
                found.add(Found(number, one.identity_id or 0, one.rule.code, one.kind, one.category, one.benefit))
    return found


def found_at_once(database: Database, book: RuleBook, on: date) -> set[Found]:
    """What the scan finds; nothing twice."""
    found = [one for some in RuleScan(database.read, book, on) for one in some]
    assert len(found) == len(set(found))
    return set(found)
