"""Papers of an activity (邀请函、签到表、疗养名册、就诊名单、费用结算单), and its list as a workbook."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.activities import FEN, NO, Activity, Participant, counts_of, refuse
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldKind, Problem, Severity
from vetdesk.domain.identities import is_ended
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Recipient
from vetdesk.domain.service_years import full_years
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import money_text
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.period_words import chinese_day
from vetdesk.services.printing import Printing
from vetdesk.services.roster_cells import CHINESE, choices
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

INVITATION, SETTLEMENT = "activity_invitation", "activity_settlement"
LAYOUT = "activity_participants"
"""The declared layout of the workbook."""
_IN_THE_TITLE = frozenset({"year", "batch"})
"""Fields that a letter does not repeat below the activity's name."""
_PLAIN = ("hospital", "doctors", "departments", "year", "batch")


class ActivityPapers:
    """Prints what an activity needs; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._definitions = definitions
        self._printing = printing
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def run(self, activity_id: int, paper: str) -> PaperRun:
        """A paper of the activity's kind, seen first and then made.

        Raises NotFoundError for a paper that the kind does not call for, InvalidFieldsError for invitations to nobody.
        """
        with self._database.read() as look:
            held = look.activities.get(activity_id)
        if paper not in self._definitions.activities.kinds[held.kind].papers:
            raise NotFoundError("paper", paper)
        if paper == INVITATION:
            return self.invitations(activity_id)
        return self._printing.run_of_list(paper, lambda: self._content(activity_id, paper), held.title)

    def invitations(self, activity_id: int, people: Sequence[int] = ()) -> PaperRun:
        """The letters to these recipients of the list, or to all who did not decline, one after the other."""
        with self._database.read() as look:
            held = look.activities.get(activity_id)
            if not self._invited(look, held, people):
                refuse([Problem("recipients", "activity.nobody_chosen", Severity.ERROR)])

        def letters() -> list[ListContent]:
            with self._database.read() as look:
                held = look.activities.get(activity_id)
                above = self._above(look, held)
                found = look.people.many([one.recipient_id for one in self._invited(look, held, people)])
            return [ListContent((), {**above, "list.name": one.name}, [one.id]) for one in found]

        return self._printing.run_of_letters(INVITATION, letters, held.title)

    def write(self, activity_id: int, path: Path, *, purpose: str, password: str = "") -> ExportReport:
        """The list as a workbook; raises NotPermittedError, NotWrittenError."""
        layout, words = self._definitions.rosters.layout(LAYOUT), self._definitions.vocabulary

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            held = work.activities.get(activity_id)
            people = [one for one in work.participants.of_activity(activity_id) if not one.passed_over]
            found = {one.id: one for one in work.people.many([one.recipient_id for one in people])}
            rows = [
                self._row(number, one, found[one.recipient_id])
                for number, one in enumerate((one for one in people if one.recipient_id in found), 1)
            ]
            told = {**facts, "title": held.title, "period": _days(held), "words": held.place}
            sheet = RosterSheet(layout, layout.filled(told), rows, choices(layout, words, ()))
            columns = [column.field for column in layout.columns]
            return Content(columns, [], set(found), [sheet], told={"rows": len(rows)})

        return self._deed.carry_out(LAYOUT, path, purpose, content, password)

    @staticmethod
    def _invited(look: Reading, held: Activity, people: Sequence[int]) -> list[Participant]:
        listed = [one for one in look.participants.of_activity(held.id) if not one.passed_over]
        return [one for one in listed if (one.recipient_id in people if people else one.expected)]

    def _content(self, activity_id: int, paper: str) -> ListContent:
        """The activity as it stands, for a paper with a line for each person, or for each item of cost."""
        with self._database.read() as look:
            held = look.activities.get(activity_id)
            above = self._above(look, held)
            if paper == SETTLEMENT:
                return ListContent(self._cost_lines(held), above)
            people = [one for one in look.participants.of_activity(held.id) if one.expected]
            found = {one.id: one for one in look.people.many([one.recipient_id for one in people])}
        known = [one for one in people if one.recipient_id in found]
        lines = [self._line(number, one, found[one.recipient_id]) for number, one in enumerate(known, 1)]
        return ListContent(lines, above, [one.recipient_id for one in known])

    def _above(self, look: Reading, held: Activity) -> dict[str, str]:
        """What stands above the table, and in the letters."""
        counts = counts_of(look.participants.of_activity(held.id))
        told = {key: str(held.values.get(key, "")) for key in _PLAIN}
        told |= {
            "title": held.title, "days": _days(held), "from": held.since, "until": held.last_day, "place": held.place,
            "places": str(held.places or ""), "attended": str(counts.attended or ""), "summary": held.summary,
            "details": self._details(held), "made_on": self._today().isoformat(),
            "staff": look.staff.get(held.staff_id).name if held.staff_id else "",
            "cost_plan": money_text(held.cost_plan) if held.cost_plan else "",
        }  # fmt: skip
        if held.costs and counts.attended:
            told["per_head"] = money_text((2 * held.cost + FEN * counts.attended) // (2 * FEN * counts.attended) * FEN)
        if held.costs and held.cost_plan:
            over = held.cost - held.cost_plan
            told["balance"] = f"{'超出预算' if over > 0 else '预算结余'}{money_text(abs(over))}元"
        return {f"list.{key}": text for key, text in told.items() if text}

    def _details(self, held: Activity) -> str:
        """The declared fields of the kind as lines of a letter; money stays inside the office."""
        rules = self._definitions.activities
        own = [rules.fields[key] for key in rules.kinds[held.kind].fields]
        own = [one for one in own if one.kind is not FieldKind.MONEY and one.key not in _IN_THE_TITLE]
        told = [(one.label.zh, held.values.get(one.key, "")) for one in own]
        return "\n".join(f"　　{name}：{value}" for name, value in told if value)

    def _line(self, number: int, one: Participant, person: Recipient) -> Line:
        words = self._definitions.vocabulary
        transport = words.code_label("activity_transport", one.transport, CHINESE) if one.transport else ""
        told = {
            **self._who(person), "number": str(number), "companion": one.companion, "wish": one.wish,
            "transport": "、".join(part for part in (transport, one.companion) if part), "result": self._result(one),
            "remarks": "、".join(part for part in (transport, one.answer_text) if part),
        }  # fmt: skip
        return {key: text for key, text in told.items() if text}

    def _who(self, person: Recipient) -> dict[str, str]:
        """The facts of a person as lists show them."""
        words = self._definitions.vocabulary
        held = dict.fromkeys(one.category for one in person.identities if not is_ended(words, one))
        told = {key: words.value_text(key, person.values.get(key, ""), CHINESE) for key in ("sex", "health")}
        return told | {
            "name": person.name, "id_number": person.id_number, "village": person.village,
            "phone": str(person.values.get("phone") or person.values.get("other_phone") or ""),
            "category": "、".join(words.code_label("category", code, CHINESE) for code in held),
            "age": self._age(str(person.values.get("birth_date", ""))),
        }  # fmt: skip

    def _age(self, birth_date: str) -> str:
        try:
            youngest, oldest = full_years(PartialDate.parse(birth_date), self._today())
        except ValueError:
            return ""
        return str(oldest) if youngest == oldest else f"{youngest}—{oldest}"

    def _result(self, one: Participant) -> str:
        if one.attended == NO:
            return self._definitions.vocabulary.code_label("activity_attended", NO, CHINESE)
        declared = self._definitions.activities.results.get(one.result)
        return "：".join(part for part in (declared.label.zh if declared else "", one.result_text) if part)

    def _cost_lines(self, held: Activity) -> list[Line]:
        labels = self._definitions.activities.costs
        items = [key for key in self._definitions.activities.kinds[held.kind].costs if held.costs.get(key)]
        return [
            {"number": str(number), "name": labels[key].zh, "amount": money_text(held.costs[key])}
            for number, key in enumerate(items, 1)
        ]

    def _row(self, number: int, one: Participant, person: Recipient) -> list[str | int | float | None]:
        words, rules, who = self._definitions.vocabulary, self._definitions.activities, self._who(person)

        def word(code_list: str, code: str) -> str:
            return words.code_label(code_list, code, CHINESE) if code else ""

        decline, result = rules.declines.get(one.why), rules.results.get(one.result)
        cells: list[str | int | float | None] = [
            number, who["name"], who["sex"], str(person.values.get("birth_date", "")), who["village"], who["phone"],
            who["category"], one.grounds, one.invited_on, word("invitation_way", one.invited_how),
            word("activity_answer", one.answer), decline.label.zh if decline else "",
            word("activity_transport", one.transport), one.companion, one.wish,
            word("activity_attended", one.attended), result.label.zh if result else "", one.result_text,
        ]  # fmt: skip
        return [None if cell == "" else cell for cell in cells]

    def _today(self) -> date:
        return day_at_station(self._now())


def _days(held: Activity) -> str:
    """The days as official papers write them: 2025年5月6日至5月12日."""
    first = chinese_day(date.fromisoformat(held.since))
    if held.last_day == held.since:
        return first
    last = chinese_day(date.fromisoformat(held.last_day))
    same_year = held.last_day[:4] == held.since[:4]
    return f"{first}至{last.partition('年')[2] if same_year else last}"
