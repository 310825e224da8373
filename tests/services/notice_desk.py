"""A station with three applicants of one village whose cases wait to be posted, and the people at work by turns."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from tests.builders import PASSWORD, Clock, with_second
from tests.people_world import a_person, id_number, keep, keep_village
from tests.services.case_desk import DETAILS, KIND, OPENING
from tests.ui.desks import a_desk
from vetdesk.domain.forms import Value
from vetdesk.domain.notices import Opinion
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Actor, Role, rights_of
from vetdesk.services.casework import StepRequest
from vetdesk.services.notice_views import NoticeView, Posting
from vetdesk.services.notices import Notices
from vetdesk.services.opening import sign_in
from vetdesk.wiring import Services

TO_POSTING = (
    "record_village_opinion", "accept", "examine", "no_objection", "sign", "report", "record_approval",
)  # fmt: skip
NAMES = ("史长河", "单雄", "王㛃")
POSTING = Posting("2025-02-17", "赵经办", checked=True)
VILLAGE = Opinion("公示期内无人提出异议。", "钱村长", "2025-02-20")
TOWNSHIP = Opinion("公示程序到位，同意。", "赵站长", "2025-02-20")


@dataclass
class NoticeDesk:
    """The services, the applicants' cases, and who is at the desk."""

    services: Services
    clock: Clock
    people: list[Recipient]
    cases: list[int] = field(default_factory=list)

    @property
    def notices(self) -> Notices:
        return self.services.notices

    def be(self, role: Role) -> None:
        """Somebody of that role sits down at the desk."""
        station = self.services.station
        with station.database.read() as look:
            person = next(one for one in look.staff.all() if role in one.roles)
        station.session.actor = Actor(person, rights_of(person.roles, station.definitions.rights))

    def take(self, case_id: int, key: str, details: Mapping[str, Value] | None = None) -> None:
        view = self.services.casework.get(case_id)
        route = self.services.station.definitions.workflows[view.case.kind, view.case.workflow_version]
        step = route.transition(key)
        assert step is not None
        self.be(step.role or Role.CLERK)
        recorded = DETAILS.get(key, {}) if details is None else details
        self.services.casework.take(case_id, StepRequest(key, "情况属实，同意。", recorded))
        self.be(Role.CLERK)

    def lead_to_posting(self, person: Recipient) -> int:
        view = self.services.casework.open_case(KIND, person.id, OPENING)
        needed = {each.key: "2025-01-20" for each in view.materials if each.required}
        self.services.casework.note_materials(view.case.id, needed)
        for key in TO_POSTING:
            self.take(view.case.id, key)
        return view.case.id

    def stage(self, place: int) -> str:
        return self.services.casework.get(self.cases[place]).case.stage

    def posted(self) -> NoticeView:
        prepared = self.notices.prepare(self.cases)
        return self.notices.post(prepared.notice, POSTING)

    def closed(self) -> NoticeView:
        posted = self.posted()
        self.clock.move(days=3)
        return self.notices.close(posted.notice, VILLAGE, TOWNSHIP)


READY = datetime(2025, 2, 17, 1, 0, tzinfo=UTC)
"""When the cases wait to be posted."""


@contextmanager
def a_notice_desk(tmp_path: Path) -> Iterator[NoticeDesk]:
    """Signed in as the clerk, on 2025-02-17; copied from a station that is made once per test run."""
    template, people, cases = _template()
    shutil.copytree(template, tmp_path / "station")
    clock = Clock(READY)
    station = with_second(sign_in(tmp_path / "station", "zhang", PASSWORD, clock))
    try:
        desk = NoticeDesk(Services(station), clock, people, cases)
        desk.be(Role.CLERK)
        yield desk
    finally:
        station.close()


@cache
def _template() -> tuple[Path, list[Recipient], list[int]]:
    folder, clock = Path(tempfile.mkdtemp(prefix="vetdesk-tests-")), Clock()
    with a_desk(folder, "zhang", clock) as services:
        village = keep_village(services.station.database, "石桥村")
        people = [
            a_person(
                name, serial, id_number=id_number("19500305", 2 * serial - 1), enlisted_on="1969-12-10",
                discharged_on="1974-02-01", phone="13800000000",
            )
            for serial, name in enumerate(NAMES, 1)
        ]  # fmt: skip
        kept = keep(services.station.database, *(replace(person, village=village.name) for person in people))
        desk = NoticeDesk(services, clock, kept)
        desk.be(Role.CLERK)
        clock.at = READY
        return folder / "station", kept, [desk.lead_to_posting(person) for person in kept]
