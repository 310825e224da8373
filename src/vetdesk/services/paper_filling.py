"""Fills papers: the values that stand on each sheet about a case, a person or a visit, and the code it carries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.definitions.papers import NUMBER
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.opinion_boxes import with_boxes
from vetdesk.domain.paper_lines import sheets
from vetdesk.domain.paper_values import OWN_FIELDS, facts_version, paper_values, station_values
from vetdesk.domain.papers import PaperCode, PaperDefinition, PaperFilling
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.complaint_papers import COMPLAINT, complaint_content
from vetdesk.services.notice_papers import NOTICE, notice_content
from vetdesk.services.paper_subjects import PaperSubjects, Told
from vetdesk.services.practice import practice_mark
from vetdesk.storage.reading import Reading

Now = Callable[[], datetime]

HEAD_LENGTH = 8
"""How many characters of the journal's newest hash stand on a paper."""
PROVINCE = "station.province"
"""Setting: the words before the titles of forms that carry the province's name."""
PRESETS = "papers.presets"
"""Setting: by paper and key the words that the office sets otherwise than the paper presets them."""
CASE, RECIPIENT, VISIT = "case", "recipient", "visit"
"""The kinds of record that a printed sheet may be about."""


@dataclass(frozen=True)
class PaperFiller:
    """Fills papers in one look; `sees_cases` tells whether cases' own materials may be shown."""

    look: Reading
    definitions: Definitions
    now: Now
    sees_cases: bool = False

    def paper(self, key: str) -> PaperDefinition:
        """The declaration of a paper, without the row of the station's own fields if none are; raises NotFoundError."""
        found = self.definitions.papers.get(key)
        if found is None:
            raise NotFoundError("paper", key)
        return found if self.definitions.vocabulary.own_fields else found.without(OWN_FIELDS)

    def subjects(self, paper: PaperDefinition) -> PaperSubjects:
        """What the paper may be about."""
        return PaperSubjects(self.look, self.definitions, paper, sees_cases=self.sees_cases)

    def fillings(
        self, paper: PaperDefinition, told: Told, *, number: str = "", head: str = "", coded: bool = True
    ) -> list[PaperFilling]:
        """What stands on the sheet, or on each of the sheets that a list of lines needs.

        `number` is the paper's own number (文书字号); `head` the end of the journal before the deed, if that has
        begun to write; sheets that are not `coded` are only looked at.
        """
        declared, paper = paper, self._as_routed(paper, told)
        values = station_values(self.look.station.details(), str(self.look.settings.get(PROVINCE) or ""))
        if told.subject is not None:
            values |= paper_values(paper, told.subject, self.definitions.vocabulary)
        values |= _presets(self.look.settings.get(PRESETS), paper)
        if told.people or told.beside:
            values |= {"paper.printed_on": day_at_station(self.now()).isoformat(), **told.beside}
        if number:
            values[NUMBER] = number
        head = head or self.head()
        practice = practice_mark(self.look)
        filled = [values | more for more in (sheets(paper, told.lines) if told.lines else [{}])]
        return [
            PaperFilling(
                each, PaperCode(paper.key, told.record, facts_version(paper, each), head) if coded else None,
                None if paper is declared else paper,
                practice,
            )
            for each in filled
        ]  # fmt: skip

    def _as_routed(self, paper: PaperDefinition, told: Told) -> PaperDefinition:
        """The paper with the opinion boxes of its case's version of the route; blank, with those in force today."""
        if told.subject and told.subject.matter:
            return with_boxes(paper, told.subject.matter.workflow)
        if told.subject or len(paper.cases) != 1:
            return paper
        (kind,) = paper.cases
        return with_boxes(paper, self.definitions.workflows.newest(kind, day_at_station(self.now()).isoformat()))

    def head(self) -> str:
        """The start of the journal's newest hash, as papers carry it."""
        return self.look.journal.head().hash[:HEAD_LENGTH]

    def told_of(self, paper: PaperDefinition, kind: str, record: str, until: str = "") -> Told:
        """What a paper tells of a record (uid) now; raises NotFoundError, MergedRecipientError."""
        subjects = self.subjects(paper)
        if kind == CASE:
            case = self.look.cases.by_uid(record)
            if case is None:
                raise NotFoundError(CASE, record)
            return subjects.of_case(case.id, until)
        if kind == NOTICE:
            today = day_at_station(self.now())
            return notice_content(self.look, self.definitions, today, self.look.notices.by_uid(record)).told()
        if kind == COMPLAINT:
            found = self.look.complaints.by_uid(record)
            return complaint_content(self.look, self.definitions, day_at_station(self.now()), found).told()
        if kind == VISIT:
            return subjects.of_visit(self.look.visits.by_uid(record).id)
        return subjects.of_recipient(self.look.people.by_uid(record).id, until)


def _presets(setting: Mapping[str, Mapping[str, str]] | None, paper: PaperDefinition) -> dict[str, str]:
    """The words that the office has set otherwise, as far as the paper knows them."""
    own = (setting or {}).get(paper.key, {})
    return {key: own[name] for key in paper.presets if (name := key.partition(".")[2]) in own}
