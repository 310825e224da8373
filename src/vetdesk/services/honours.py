"""Honour services (尊崇服务): plates and preference cards, who should have one and has; coverage; this month's work."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_edits import Edits
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.honours.cards import CardLine, card_coverage, card_lines, refuse_step_back
from vetdesk.domain.honours.plates import Coverage, HouseholdPlate, household_plates, plate_coverage
from vetdesk.domain.honours.rules import MonthlyWork, Standing
from vetdesk.domain.people import Recipient, Village
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.archive_changes import ArchiveChanges
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

COVERAGE = "honour_coverage"
"""The declared layout of the workbook."""


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One village ("" where it is not known) with its plates by household and cards by person."""

    village: str
    plates: Coverage
    cards: Coverage


@dataclass(frozen=True, slots=True)
class HandingOut:
    """What is noted when a plate was hung or replaced: the day, and, of one household, where and who signed."""

    on: str
    address: str = ""
    signed_by: str = ""


class Honours:
    """Plates, cards and coverage; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    # --- looking

    def this_month(self) -> tuple[int, tuple[MonthlyWork, ...]]:
        """The month at the station, and what its working calendar says is to be done."""
        month = self._today().month
        return month, self._definitions.honours.work_of(month)

    def villages(self) -> list[Village]:
        """The villages that stand."""
        with self._database.read() as look:
            return [one for one in look.villages.all() if one.merged_into is None and not one.valid_to]

    def plates(self, village_id: int = 0) -> list[HouseholdPlate]:
        """Every household with a ground or a plate, by village and name; of one village, or of all (0)."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            found = self._plates(look)
        kept = [one for one in found if not village_id or one.holder.village_id == village_id]
        return sorted(kept, key=lambda one: (one.holder.village, one.holder.name, one.holder.recipient_id))

    def cards(self, village_id: int = 0) -> list[CardLine]:
        """Everybody who is entitled to a card and how far it is, by village and name."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            found = card_lines(self._definitions.honours, look.honours.cards(self._definitions.honours), self._today())
        kept = [one for one in found if not village_id or one.facts.village_id == village_id]
        return sorted(kept, key=lambda one: (one.facts.village, one.facts.name, one.facts.recipient_id))

    def coverage(self) -> list[CoverageLine]:
        """How many households have their plate and how many people their card, village by village; sums only."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._coverage(look)

    def write_coverage(self, path: Path, *, purpose: str) -> ExportReport:
        """The same as a workbook, which names nobody; raises NotPermittedError, NotWrittenError."""
        layout = self._definitions.rosters.layout(COVERAGE)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            lines = self._coverage(work)
            rows = [self._row(number, line) for number, line in enumerate(lines, 1)]
            totals = {
                name: sum(value for line in lines if isinstance(value := _figures(line)[name], int))
                for name in ("plates_due", "plates_have", "cards_due", "cards_have", "cards_going")
            }
            columns = [column.field for column in layout.columns]
            return Content(columns, [], set(), [RosterSheet(layout, layout.filled(facts), rows, totals=totals)])

        return self._deed.carry_out(COVERAGE, path, purpose, content)

    # --- plates

    def hang(self, recipient_ids: Sequence[int], given: HandingOut) -> None:
        """Note that plates were hung; where one hung already, that it was replaced.

        Raises InvalidFieldsError (no whole day, a day ahead, somebody who died or moved away), NotPermittedError.
        """
        self._refuse_day("plaque_hung_on", given.on)
        self._change("hang plates of honour", recipient_ids, lambda person: self._hung(person, given))

    def note_condition(self, recipient_ids: Sequence[int], condition: str) -> None:
        """Note how a plate is (完好、破损、遗失): what is worn or lost is listed to be replaced."""
        edits: Edits = {"plaque_condition": condition}
        self._change("note the condition of a plate", recipient_ids, lambda _person: edits, Right.LOG_VISIT)

    def take_down(self, recipient_ids: Sequence[int], on: str, reason: str) -> None:
        """Note that plates were taken down, and why; raises InvalidFieldsError without a reason."""
        self._refuse_day("plaque_cancelled_on", on)
        if not reason.strip():
            raise InvalidFieldsError((Problem("plaque_cancel_reason", "honour.reason_missing", Severity.ERROR),))
        edits: Edits = {
            "plaque_hung": 0, "plaque_cancelled": 1, "plaque_cancelled_on": on, "plaque_cancel_reason": reason.strip(),
        }  # fmt: skip
        self._change("take plates of honour down", recipient_ids, lambda _person: edits, here=False)

    # --- cards

    def move_cards(self, recipient_ids: Sequence[int], state: str, on: str, reason: str = "") -> None:
        """Note how far cards are: a state of the declared ones, on a day.

        Raises InvalidFieldsError for a step back without a reason, for people who died or moved away.
        """
        rules = self._definitions.honours
        self._refuse_day("card_applied_on", on)
        with self._database.read() as look:
            facts = look.honours.cards(rules, recipient_ids)
        present = [one.state for one in card_lines(rules, facts, self._today())]
        refuse_step_back(rules, present, state, reason)
        self._change("move cards on", recipient_ids, lambda person: self._moved(person, state, on), reason=reason)

    # --- parts

    def _plates(self, look: Reading) -> list[HouseholdPlate]:
        rules = self._definitions.honours
        return household_plates(rules, look.honours.plates(rules), look.honours.living_together(), self._today())

    def _coverage(self, look: Reading) -> list[CoverageLine]:
        rules = self._definitions.honours
        plates = plate_coverage(self._plates(look))
        cards = card_coverage(card_lines(rules, look.honours.cards(rules), self._today()))
        names, none = look.villages.names(), Coverage()
        lines = [
            CoverageLine(names.get(number, ""), plates.get(number, none), cards.get(number, none))
            for number in {*plates, *cards}
        ]
        return sorted(lines, key=lambda line: (not line.village, line.village))

    def _row(self, number: int, line: CoverageLine) -> list[str | int | float | None]:
        place = line.village or self._definitions.vocabulary.texts["unmet.no_village"].zh
        return [number, place, *_figures(line).values()]

    def _hung(self, person: Recipient, given: HandingOut) -> Edits:
        had = str(person.values.get("plaque_hung", "")) == "1" or bool(person.values.get("plaque_hung_on"))
        day: Edits = {"plaque_replaced": 1, "plaque_replaced_on": given.on} if had else {"plaque_hung_on": given.on}
        known = (person.values.get(key, "") for key in ("plaque_address", "living_address", "household_address"))
        address = given.address.strip() or next((str(text) for text in known if text), "")
        edits: dict[str, str | int] = {"plaque_hung": 1, "plaque_condition": "sound", **day}
        edits |= {"plaque_cancelled": "", "plaque_cancelled_on": "", "plaque_cancel_reason": ""}
        edits |= {"plaque_address": address} if address else {}
        return edits | ({"plaque_signed_by": given.signed_by.strip()} if given.signed_by.strip() else {})

    def _moved(self, person: Recipient, state: str, on: str) -> Edits:
        rules = self._definitions.honours
        edits: dict[str, str | int] = {"card_state": state}
        if not person.values.get("card_applied_on") and state == rules.card_states[0]:
            edits["card_applied_on"] = on
        if not person.values.get("card_kind"):
            kinds = rules.cards_of(frozenset(one.category for one in person.identities))
            edits |= {"card_kind": kinds[0].key} if kinds else {}
        return edits | {"card_received_on": on if state == rules.card_held else ""}

    def _change(
        self, label: str, ids: Sequence[int], edits: Callable[[Recipient], Edits], right: Right = Right.EDIT_ARCHIVE,
        *, here: bool = True, reason: str = "",
    ) -> None:  # fmt: skip
        """Change some archives in one deed, by all checks of the record page."""
        actor = self._session.require(right)
        changes = ArchiveChanges(self._definitions.vocabulary, self._today())
        with self._database.write(label, actor, reason=reason.strip()) as work:
            people = work.people.many(list(dict.fromkeys(ids)))
            if here:
                refuse_absent(self._definitions, people)
            for person in people:
                changes.change_fields(work, person, edits(person), None, {})

    def _refuse_day(self, field: str, on: str) -> None:
        refuse_day(field, on, self._today())

    def _today(self) -> date:
        return day_at_station(self._now())


def refuse_day(field: str, on: str, today: date) -> None:
    """Raises InvalidFieldsError unless it is a whole day that has come."""
    known = partial_date(on) if on else None
    if known is None or known.day is None:
        raise InvalidFieldsError((Problem(field, "honour.day_missing", Severity.ERROR, on),))
    if known.first_day() > today:
        raise InvalidFieldsError((Problem(field, "honour.day_ahead", Severity.ERROR, on),))


def refuse_absent(definitions: Definitions, people: Sequence[Recipient]) -> None:
    """Raises InvalidFieldsError naming who died or moved away: nothing is handed to them."""
    rules = definitions.honours
    gone = [
        str(one.values.get("name", ""))
        for one in people
        if rules.standing(tuple(held.status for held in one.identities), died=bool(one.values.get("died_on")))
        in {Standing.DIED, Standing.MOVED}
    ]
    if gone:
        raise InvalidFieldsError((Problem("name", "honour.not_here", Severity.ERROR, "、".join(gone)),))


def _figures(line: CoverageLine) -> dict[str, int | str]:
    plates, cards = line.plates, line.cards
    return {
        "plates_due": plates.due, "plates_have": plates.have, "plates_part": f"{plates.percent}%",
        "cards_due": cards.due, "cards_have": cards.have, "cards_going": cards.going, "cards_part": f"{cards.percent}%",
    }  # fmt: skip
