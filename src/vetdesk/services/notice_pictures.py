"""Reads public notices (公示) with their cases and photographs, and writes a new one from its cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.cases import Case
from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.notices import (
    Notice,
    NoticedPerson,
    NoticeState,
    Objection,
    Outcome,
    Standing,
    closing_problems,
    last_day,
    noticed,
    posting_problems,
    standing,
)
from vetdesk.domain.stations import StationDetails
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.file_pictures import scan_view
from vetdesk.services.filing_views import ScanView
from vetdesk.services.notice_views import NoticeLine, NoticeView, PendingCase, PersonView, days_left
from vetdesk.storage.reading import Reading

POSTING_STAGE, OBJECTION_STAGE = "posting", "objection"
"""The stages of the parts notice_before and notice_after: waiting to be posted, and an objection under inquiry."""
PHOTO, REPORT = "notice_photo", "notice_report"
"""The materials that the photographs of the sheet and the signed report are filed under."""
CHINESE = "zh_CN"


@dataclass(frozen=True)
class NoticePictures:
    """Notices as one look sees them on a day."""

    look: Reading
    definitions: Definitions
    today: date

    def pending(self) -> tuple[PendingCase, ...]:
        """The cases that wait to be posted and are on no notice."""
        cases = self.look.cases.find(stages=(POSTING_STAGE,))
        taken = self.look.notices.live_of_cases([case.id for case in cases])
        free = [case for case in cases if case.id not in taken and self._is_posted(case)]
        people = {one.id: one for one in self.look.people.with_withdrawn(sorted({case.recipient_id for case in free}))}
        found = [
            PendingCase(
                case.id, case.number, people[case.recipient_id].name, people[case.recipient_id].village, case.kind,
                self.definitions.workflows[case.kind, case.workflow_version].title,
            )
            for case in free
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: (one.kind, one.village, one.number)))

    def lines(self, notices: Sequence[Notice]) -> tuple[NoticeLine, ...]:
        """Notices as lines, what is to be done first on top."""
        objections = self.look.notices.objections([one.id for one in notices])
        lines = [self._line(one, objections.get(one.id, ())) for one in notices]
        return tuple(sorted(lines, key=lambda line: (-_URGENCY.index(line.standing), line.ends_on, line.id)))

    def view(self, notice: Notice) -> NoticeView:
        """Everything of one notice."""
        objections = self.look.notices.objections([notice.id]).get(notice.id, ())
        stands = standing(notice, objections, self.today)
        counted = self._counted(notice)
        cases = {case.id: case for case in self.look.cases.some([one.case_id for one in notice.people])}
        words = [self._route_words(case) for case in cases.values()]
        return NoticeView(
            notice=notice,
            title=self.definitions.workflows.newest(notice.kind).title,
            standing=stands,
            left=self._left(notice, stands),
            provisional=counted,
            people=tuple(self._person(cases[one.case_id]) for one in notice.people),
            objections=objections,
            photos=self.scans(notice, PHOTO),
            reports=self.scans(notice, REPORT),
            against_posting=tuple(posting_problems(notice, sorted(set().union(*words)))),
            against_closing=tuple(closing_problems(notice, objections, self.today)),
        )

    def scans(self, notice: Notice, key: str) -> tuple[ScanView, ...]:
        """The pictures filed with the cases of a notice under a material, each picture once."""
        found: dict[str, ScanView] = {}
        cases = self.look.cases.some([one.case_id for one in notice.people])
        for case in cases:
            line = self.look.materials.at(case.recipient_id, key, "", case.id)
            for scan in self.look.scans.of_material(line.id) if line else ():
                found.setdefault(scan.attachment, scan_view(scan))
        return tuple(found.values())

    def _line(self, notice: Notice, objections: Sequence[Objection]) -> NoticeLine:
        stands = standing(notice, objections, self.today)
        return NoticeLine(
            notice.id, notice.title, self.definitions.workflows.newest(notice.kind).title, len(notice.posted_people),
            notice.places, notice.begins_on, notice.ends_on, stands, self._left(notice, stands),
            notice.unit, bool(self._counted(notice)), sum(one.outcome is Outcome.OPEN for one in objections),
        )  # fmt: skip

    def _left(self, notice: Notice, stands: Standing) -> int | None:
        if not notice.ends_on:
            return None
        workdays = self.definitions.calendar.workdays_between(self.today, date.fromisoformat(notice.ends_on))
        return days_left(notice, stands, self.today, workdays)

    def _counted(self, notice: Notice) -> tuple[int, ...]:
        """The years without calendar that the notice's days touch."""
        if notice.state is not NoticeState.POSTED:
            return ()
        begins = date.fromisoformat(notice.begins_on)
        return last_day(begins, notice.days, notice.unit, self.definitions.calendar).missing_years

    def _person(self, case: Case) -> PersonView:
        route = self.definitions.workflows[case.kind, case.workflow_version]
        number = case.number or case.uid[:8]
        return PersonView(
            case.id, case.recipient_id, number, route.stage(case.stage).label, case.stage == OBJECTION_STAGE
        )

    def _is_posted(self, case: Case) -> bool:
        step = self.definitions.workflows[case.kind, case.workflow_version].transition("post_notice")
        return step is not None and case.stage in step.sources

    def _route_words(self, case: Case) -> set[str]:
        return set(self.definitions.workflows[case.kind, case.workflow_version].text("private_words").split())


_URGENCY = (
    Standing.CLOSED, Standing.WITHDRAWN, Standing.RUNNING, Standing.TO_POST, Standing.OVER, Standing.OBJECTED,
)  # fmt: skip
"""What waits for somebody stands above what only waits for the days to pass."""


def private_words(pictures: Sequence[CasePicture]) -> tuple[str, ...]:
    """The words that a notice about these cases may not contain."""
    return tuple(sorted({word for one in pictures for word in one.workflow.text("private_words").split()}))


def prepared(pictures: Sequence[CasePicture], station: StationDetails, words: Vocabulary) -> Notice:
    """A new notice for cases of one kind: whom it names, its text, and what the route declares of days and place."""
    route = pictures[0].workflow
    days, unit = route.number("notice_days"), ClockUnit(route.text("notice_unit"))
    facts = {
        "title": route.title.zh,
        "days": words.texts["notice.workdays" if unit is ClockUnit.WORKDAY else "notice.days"].zh.format(days=days),
        "station": station.name,
        "authority": station.authority,
    }
    return Notice(
        0, "", route.kind, words.texts["notice.title"].zh.format_map(facts),
        words.texts["notice.text"].zh.format_map(facts), route.text("notice_place"), days, unit,
        tuple(_person(picture, words) for picture in pictures),
    )  # fmt: skip


def _person(picture: CasePicture, words: Vocabulary) -> NoticedPerson:
    recipient = picture.facts.recipient
    sex = words.code_label("sex", recipient.values.get("sex", ""), CHINESE) if recipient.values.get("sex") else ""
    return noticed(recipient, picture.case.id, sex, _grants(picture))


def _grants(picture: CasePicture) -> str:
    """What the case is to give, as the route words it; its title where it does not, or a value is not known yet."""
    pattern = picture.workflow.text("notice_grants")
    values: Mapping[str, str] = {key: str(value) for key, value in picture.case.values.items()}
    try:
        return pattern.format_map(values) or picture.workflow.title.zh
    except KeyError:
        return picture.workflow.title.zh
