"""The entitlement card (优抚待遇明白卡): what you get, why, since when, what comes next, whom to call, on one page.

For one person, or for everybody of a village who draws something, in one run.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.month_due import MonthDue, Part, PartKind
from vetdesk.domain.identities import is_ended
from vetdesk.domain.payments.one_time import OneTimeState
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.rules import FindingKind
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.storage.database import Database
from vetdesk.storage.rates import RatedPeople
from vetdesk.storage.reading import Reading

PAPER = "entitlement_card"
_MONTH = 7


@dataclass(frozen=True, slots=True)
class CardLine:
    """One benefit on a card: amount a month in 1/10,000 yuan (None: not known), since when, on what basis."""

    benefit: str
    amount: int | None
    since: str
    law: str


class EntitlementCards:
    """Makes cards from the archives, rates and rules of today; `now` tells the moment."""

    def __init__(
        self, database: Database, definitions: Definitions, printing: Printing, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._definitions = definitions
        self._printing = printing
        self._now = now

    def of_people(self, recipient_ids: Sequence[int]) -> PaperRun:
        """The cards of these people, in the order given; who draws nothing gets none, unless asked for alone."""
        alone = len(recipient_ids) == 1

        def letters() -> list[ListContent]:
            with self._database.read() as look:
                people = {one.id: one for one in look.people.many(recipient_ids)}
                chosen = [people[number] for number in recipient_ids if number in people]
                return self._letters(look, chosen, alone=alone)

        return self._printing.run_of_letters(PAPER, letters, "优抚待遇明白卡")

    def of_village(self, village_id: int) -> PaperRun:
        """The cards of everybody of a village who draws something, in the order of the names."""

        def letters() -> list[ListContent]:
            with self._database.read() as look:
                rated = RatedPeople(look)
                known = set(look.people.in_village(village_id))
                ids = [number for number in rated.ids(self._definitions.vocabulary.categories) if number in known]
                people = sorted((one for some in rated.people(ids) for one in some), key=lambda one: one.name)
                return self._letters(look, people, alone=False)

        return self._printing.run_of_letters(PAPER, letters, "优抚待遇明白卡")

    def lines(self, person: Recipient) -> list[CardLine]:
        """What a person draws this month, each part by itself."""
        month = self._today().isoformat()[:_MONTH]
        found: list[CardLine] = []
        for held in person.identities:
            if is_ended(self._definitions.vocabulary, held):
                continue
            (due,) = entitled(person, held, month, month, self._definitions.rates)
            found += self._of_identity(held, due)
        return found

    def _of_identity(self, held: Identity, due: MonthDue) -> Iterable[CardLine]:
        since = str(held.values.get("benefit_from", ""))[:_MONTH]
        if due.unknown and not due.parts:
            benefit = self._definitions.rates.benefit_of(held.category)
            if benefit is not None:
                yield CardLine(benefit.label.zh, None, since, benefit.law)
        for part in due.parts:
            yield CardLine(self._named(part), to_fen(part.amount), since, self._law(part, held))

    def _named(self, part: Part) -> str:
        if part.kind is PartKind.NURSING:
            return self._definitions.vocabulary.texts["card.nursing"].zh
        titles = self._definitions.rates.titles
        name = next((titles[key] for key in (f"benefit:{part.key}", f"supplement:{part.key}") if key in titles), None)
        return name.zh if name else part.key

    def _law(self, part: Part, held: Identity) -> str:
        benefit = self._definitions.rates.benefit_of(held.category)
        if part.kind in {PartKind.BASE, PartKind.GRANT} and benefit is not None:
            return benefit.law
        return next((step.source for step in reversed(part.steps) if step.source), "")

    def _letters(self, look: Reading, people: Sequence[Recipient], *, alone: bool) -> list[ListContent]:
        today = self._today()
        officers = look.officers.of_people([one.id for one in people], today.isoformat())
        staff = {one.id: one for one in look.staff.all()}
        names = look.villages.names()
        coming = self._coming(look, people, today)
        found = []
        for person in people:
            lines, once = self.lines(person), self._once(look, person, today)
            if not lines and not once and not alone:
                continue
            officer = staff.get(officers.get(person.id, 0))
            values = {
                "list.name": person.name, "list.village": names.get(person.village_id or 0, person.village),
                "list.made_on": today.isoformat(), "list.identities": self._identities(person),
                "list.total": money_text(sum(line.amount or 0 for line in lines)),
                "list.next": coming.get(person.id) or self._definitions.vocabulary.texts["card.no_change"].zh,
                "list.officer": f"{officer.name}　{officer.phone}".strip() if officer else "",
            }  # fmt: skip
            told = [
                {"benefit": line.benefit, "amount": self._amount(line), "since": line.since, "law": line.law}
                for line in lines
            ] + once
            found.append(ListContent(told, values, [person.id]))
        return found

    def _once(self, look: Reading, person: Recipient, today: date) -> list[dict[str, str]]:
        """What was granted once within a year; it is no part of the monthly sum."""
        texts, sums = self._definitions.vocabulary.texts, self._definitions.rates.one_time.sums
        since, found = today.replace(year=today.year - 1, day=1).isoformat(), []
        for one in look.one_time.of_recipient(person.id):
            if one.state == OneTimeState.APPROVED and one.approved_on >= since:
                rule = sums.get(one.kind)
                title = rule.title.zh if rule else texts["one_time.funeral"].zh
                amount = texts["card.once"].zh.format(amount=money_text(one.amount))
                law = next((step.source for step in reversed(one.steps) if step.source), "")
                found.append({"benefit": title, "amount": amount, "since": one.approved_on[:_MONTH], "law": law})
        return found

    def _identities(self, person: Recipient) -> str:
        """The identities that stand, by today's wording."""
        words = self._definitions.vocabulary
        standing = [one.category for one in person.identities if not is_ended(words, one)]
        return "、".join(words.code_label("category", code, "zh_CN") for code in standing)

    def _amount(self, line: CardLine) -> str:
        return self._definitions.vocabulary.texts["card.unknown"].zh if line.amount is None else money_text(line.amount)

    def _coming(self, look: Reading, people: Sequence[Recipient], today: date) -> dict[int, str]:
        """What is about to change, by person, as the rules find it today."""
        found: dict[int, str] = {}
        for number, facts in look.rule_facts.of_people([one.id for one in people]).items():
            soon = [
                one.rule.title.zh
                for one in self._definitions.rules.findings_of(facts, today)
                if one.kind is FindingKind.SOON
            ]
            if soon:
                found[number] = "；".join(dict.fromkeys(soon))
        return found

    def _today(self) -> date:
        return day_at_station(self._now())
