"""Reads what a paper is about: a person, a case, a visit, a paper file, or the people of a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.file_papers import box_values, in_order, person_line
from vetdesk.domain.materials import settled_days
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.paper_values import CaseMatter, PaperSubject, VisitMatter
from vetdesk.domain.papers import PaperDefinition
from vetdesk.services.file_papers import file_matter, is_of_file
from vetdesk.services.file_pictures import FilePicture
from vetdesk.storage.reading import Reading


@dataclass(frozen=True)
class Told:
    """What is told on a paper: of whom, the uid its code carries, the lines of its table, values beside the record's.

    `people` are the ids of everybody the paper names: each printing is journalled with each of them.
    """

    subject: PaperSubject | None = None
    record: str = ""
    people: tuple[int, ...] = ()
    lines: Mapping[str, Sequence[Line]] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PaperSubjects:
    """Reads subjects for one paper in one look; `sees_cases` tells whether cases' own materials may be shown."""

    look: Reading
    definitions: Definitions
    paper: PaperDefinition
    sees_cases: bool = False

    def of_case(self, case_id: int, until: str = "") -> Told:
        """A case with its route and what was brought; raises NotFoundError."""
        case = self.look.cases.get(case_id)
        workflow = self.definitions.workflows[case.kind, case.workflow_version]
        brought = settled_days(self.look.materials.of_cases([case_id]).get(case_id, ()))
        matter = CaseMatter(case, workflow, brought, self.definitions.calendar)
        subject = PaperSubject(self.look.people.get(case.recipient_id), matter=matter)
        return self._with_file(subject, case.uid, case_id, until)

    def of_visit(self, visit_id: int) -> Told:
        """A visit with the needs told in it; raises NotFoundError."""
        visit = self.look.visits.get(visit_id)
        matter = VisitMatter(visit, self.definitions.visits.fields, tuple(self.look.needs.of_visit(visit.id)))
        return Told(
            PaperSubject(self.look.people.get(visit.recipient_id), visit=matter), visit.uid, (visit.recipient_id,)
        )

    def of_recipient(self, recipient_id: int, until: str = "") -> Told:
        """A person, with the paper file if the paper shows something of it; raises NotFoundError."""
        if "person" in self.paper.lines:
            return self.of_people([recipient_id])
        recipient = self.look.people.get(recipient_id)
        return self._with_file(PaperSubject(recipient), recipient.uid, None, until)

    def of_people(self, recipient_ids: Sequence[int]) -> Told:
        """A line for each person, in the order of the volume numbers; raises NotFoundError."""
        people = in_order(self.look.people.get(number) for number in dict.fromkeys(recipient_ids))
        lines = [person_line(one, self.definitions.vocabulary) for one in people]
        return Told(None, "", tuple(one.id for one in people), {"person": lines}, box_values(people))

    def _with_file(self, subject: PaperSubject, record: str, case_id: int | None, until: str) -> Told:
        people = (subject.recipient.id,)
        if not is_of_file(self.paper):
            return Told(subject, record, people)
        picture = FilePicture.read(self.look, subject.recipient.id, self.definitions, sees_cases=self.sees_cases)
        matter = file_matter(picture, case_id, until)
        return Told(replace(subject, file=matter), record, people, {"item": matter.items})
