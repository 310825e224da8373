"""A station with people and one open case, and the paper file's service over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.builders import Clock
from tests.services.case_desk import KIND, OPENING
from tests.ui.desks import a_desk, settle_people
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Recipient
from vetdesk.services.filing import Filing
from vetdesk.services.filing_views import Checklist, MaterialLine
from vetdesk.wiring import Services


@dataclass
class FilingDesk:
    """`drawing` is a combat veteran, `applicant` has an open case, `plain` no identity."""

    services: Services
    drawing: Recipient
    applicant: Recipient
    plain: Recipient
    clock: Clock

    @property
    def filing(self) -> Filing:
        return self.services.filing

    def open_case(self) -> int:
        return self.services.casework.open_case(KIND, self.applicant.id, OPENING).case.id

    def checklist(self, person: Recipient, category: str = "", case_id: int | None = None) -> Checklist:
        lists = self.filing.checklists(person.id)
        return next(one for one in lists if (one.category, one.case_id) == (category, case_id))

    def line(self, person: Recipient, key: str, category: str = "", case_id: int | None = None) -> MaterialLine:
        return next(line for line in self.checklist(person, category, case_id).lines if line.key == key)

    def entries(self, kind: str) -> list[JournalEntry]:
        with self.services.station.database.read() as look:
            return look.journal.entries(kind=kind)


@contextmanager
def a_filing_desk(tmp_path: Path, user: str = "zhang") -> Iterator[FilingDesk]:
    clock = Clock()
    with a_desk(tmp_path, user, clock) as services:
        yield FilingDesk(services, *settle_people(services), clock)
