"""Papers of honour services: plates and cards with signatures, merit notices, greeting cards."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Value
from vetdesk.domain.honours.cards import card_lines
from vetdesk.domain.honours.plates import PlateFacts
from vetdesk.domain.people import Recipient
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.birthdays import birthday_lines
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.roster_cells import CHINESE
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

PLATES, CARDS, MERITS = "honour_plate_register", "preference_card_receipts", "merit_notice_register"
GREETING_CARD = "birthday_card"
"""The declared papers."""


class HonourPapers:
    """Fills the declared lists; everybody on a list is journalled as printed. All raise what Printing.make raises."""

    def __init__(
        self, printing: Printing, database: Database, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._printing = printing
        self._database = database
        self._definitions = definitions
        self._now = now

    def plates(self, recipient_ids: Sequence[int]) -> PaperRun:
        """The list on which each household signs for its plate, in the order given."""
        rules = self._definitions.honours

        def content() -> ListContent:
            with self._database.read() as look:
                known = {one.recipient_id: one for one in look.honours.plates(rules, recipient_ids)}
                officers = _officers(look, recipient_ids, self._today())
            chosen = [known[number] for number in recipient_ids if number in known]
            lines = [self._plate(one, officers.get(one.recipient_id, "")) for one in chosen]
            return self._content(lines, [one.recipient_id for one in chosen])

        return self._printing.run_of_list(PLATES, content, "光荣牌悬挂")

    def cards(self, recipient_ids: Sequence[int]) -> PaperRun:
        """The list on which people sign for their preference card, in the order given."""
        rules = self._definitions.honours

        def content() -> ListContent:
            with self._database.read() as look:
                facts = look.honours.cards(rules, recipient_ids)
            known = {one.facts.recipient_id: one for one in card_lines(rules, facts, self._today())}
            chosen = [known[number] for number in recipient_ids if number in known]
            words = self._definitions.vocabulary
            lines = [
                {
                    "name": one.facts.name, "id_number": one.facts.id_number, "card_number": one.facts.number,
                    "card_kind": words.code_label("card_kind", one.facts.kind or one.kinds[0].key, CHINESE),
                    "received_on": one.facts.received_on, "remarks": "上门发放" if one.home else "",
                }
                for one in chosen
            ]  # fmt: skip
            return self._content(lines, [one.facts.recipient_id for one in chosen])

        return self._printing.run_of_list(CARDS, content, "优待证发放")

    def merits(self, entry_ids: Sequence[int]) -> PaperRun:
        """The register of merit notices, on which each family signs, in the order given."""

        def content() -> ListContent:
            with self._database.read() as look:
                entries = [look.entries.get(number) for number in entry_ids]
                people = {one.id: one for one in look.people.many([one.recipient_id for one in entries])}
            shown = [one for one in entries if one.recipient_id in people]
            lines = [self._merit(people[one.recipient_id], one.values) for one in shown]
            return self._content(lines, [one.recipient_id for one in shown])

        return self._printing.run_of_list(MERITS, content, "送喜报")

    def greeting_cards(self, recipient_ids: Sequence[int]) -> PaperRun:
        """A card for each of these people, in large type; only for birthdays that are near, never for the dead."""

        def content() -> ListContent:
            with self._database.read() as look:
                near = {one.person.recipient_id: one for one in birthday_lines(look, self._definitions, self._today())}
                sexes = {one.id: str(one.values.get("sex", "")) for one in look.people.many(recipient_ids)}
            chosen = [near[number] for number in recipient_ids if number in near]
            words = self._definitions.vocabulary.texts
            lines = [
                {
                    "name": one.person.name, "age": str(one.birthday.age),
                    "title": words[f"birthday.title_{sexes.get(one.person.recipient_id) or 'unknown'}"].zh,
                    "on": one.birthday.on,
                }
                for one in chosen
            ]  # fmt: skip
            return self._content(lines, [one.person.recipient_id for one in chosen])

        return self._printing.run_of_list(GREETING_CARD, content, "整寿祝寿")

    def _plate(self, one: PlateFacts, officer: str) -> dict[str, str]:
        rules, words = self._definitions.honours, self._definitions.vocabulary
        ground = rules.ground_of(one.categories)
        held = [code for code in words.categories if ground is not None and code in ground.categories & one.categories]
        address = one.plate_address or one.address
        place = address if one.village and one.village in address else f"{one.village} {address}".strip()
        return {
            "name": one.name, "category": words.code_label("category", held[0], CHINESE) if held else "",
            "address": place, "ground": words.texts["plate.replaced" if one.has_plate else "plate.first"].zh,
            "officer": officer,
        }  # fmt: skip

    def _merit(self, person: Recipient, values: Mapping[str, Value]) -> dict[str, str]:
        words, own = self._definitions.vocabulary, person.values
        conscript = [one for one in person.identities if one.values.get("conscript_name")]
        of_whom = conscript[0].values if conscript else {}
        enlisted = of_whom.get("conscript_enlisted_on") or own.get("enlisted_on", "")
        name = str(own.get("name", ""))
        soldier = str(of_whom.get("conscript_name", ""))
        return {
            "name": f"{soldier}（{name}家）" if soldier and soldier != name else name,
            "enlisted_on": str(enlisted), "rank": str(values.get("merit_unit", "")),
            "education": words.value_text("education", own.get("education", ""), CHINESE),
            "address": str(own.get("living_address") or own.get("household_address") or person.village),
            "merit": words.value_text("merit_kind", values.get("merit_kind", ""), CHINESE),
            "phone": str(own.get("phone", "")), "delivered_on": str(values.get("notice_delivered_on", "")),
        }  # fmt: skip

    def _content(self, lines: Sequence[Mapping[str, str]], people: Sequence[int]) -> ListContent:
        return ListContent(list(_numbered(lines)), {"list.on": self._today().isoformat()}, people)

    def _today(self) -> date:
        return day_at_station(self._now())


def _numbered(lines: Sequence[Mapping[str, str]]) -> Iterator[dict[str, str]]:
    for place, line in enumerate(lines, 1):
        yield {"number": str(place), **line}


def _officers(look: Reading, recipient_ids: Sequence[int], today: date) -> dict[int, str]:
    names = {one.id: one.name for one in look.staff.all()}
    found = look.officers.of_people(recipient_ids, today.isoformat())
    return {number: names.get(officer, "") for number, officer in found.items()}
