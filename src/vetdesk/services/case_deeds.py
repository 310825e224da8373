"""Deeds around cases that are no step of a route: another version, another kind, many cases at once, hand-over."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Value
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.workflow import Workflow
from vetdesk.services.case_batches import Batch, BatchLine
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_rerouting import (
    KindChangePreview,
    MigrationPreview,
    change_kind,
    kind_change_preview,
    migrate,
    migration_preview,
)
from vetdesk.services.case_taking import StepRequest
from vetdesk.services.case_views import CaseLine, CaseView
from vetdesk.services.casework import Casework
from vetdesk.services.handing_over import HandingOver, HandOverList
from vetdesk.services.progress import Progress
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading


class CaseDeeds:
    """What people do with cases besides the steps of their routes; `today` tells the day here."""

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        casework: Casework,
        today: Callable[[], date],
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._casework = casework
        self._handing_over = HandingOver(database, session, definitions, self._lines, today)

    def preview_migration(self, case_id: int, to_version: int = 0, stage: str = "") -> MigrationPreview:
        """What another version of the route (0: the one in force today) would mean for a case."""
        actor = self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            picture = self._picture(look, look.cases.get(case_id), actor)
            return migration_preview(picture, self._version(picture.case.kind, to_version), stage)

    def migrate(self, case_id: int, to_version: int, reason: str, stage: str = "") -> CaseView:
        """Let a running case follow another version of its route, on at the same stage or the one that is named.

        Raises StepRefusedError with every reason against it, NotFoundError for a version that is not known.
        """
        actor = self._session.require(Right.WORK_CASES)
        with self._database.write("let a case follow another version", actor, reason=reason.strip()) as work:
            picture = self._picture(work, work.cases.get(case_id), actor)
            migrate(work, picture, self._version(picture.case.kind, to_version), stage, reason)
        return self._casework.get(case_id)

    def preview_kind_change(self, case_id: int, kind: str) -> KindChangePreview:
        """What a case would be as another kind, with what is missing for it."""
        actor = self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            before, after = self._both(look, look.cases.get(case_id), kind, actor)
            return kind_change_preview(look, before, after)

    def change_kind(self, case_id: int, kind: str, reason: str, values: Mapping[str, Value] | None = None) -> CaseView:
        """Make a case one of another kind: number, materials, scans and day of application stay.

        It goes on at acceptance, or begins again if it had only begun. `values` fill the fields that the preview asks
        for. Raises StepRefusedError with every reason against it: it ended, somebody has signed, the new kind refuses.
        """
        actor = self._session.require(Right.WORK_CASES)
        with self._database.write("change the kind of a case", actor, reason=reason.strip()) as work:
            before, after = self._both(work, work.cases.get(case_id), kind, actor)
            change_kind(work, before, after, reason, values or {})
        return self._casework.get(case_id)

    def batch(
        self,
        case_ids: Sequence[int],
        request: StepRequest,
        *,
        dry_run: bool,
        seen: Mapping[int, str] | None = None,
        progress: Progress | None = None,
    ) -> tuple[BatchLine, ...]:
        """The same step in many cases, each in a transaction of its own; per case allowed (done) or why not.

        What `request` leaves out of a step's form is filled in as the form of each case proposes it. `seen` are the
        digests of the rehearsal (`BatchLine.facts_hash`): a case that changed since is left alone.
        """
        actor = self._session.require(Right.WORK_CASES)

        def pictured(look: Reading, number: int) -> CasePicture:
            return self._picture(look, look.cases.get(number), actor)

        batch = Batch(self._database, actor, pictured, request)
        return batch.run(case_ids, keep=not dry_run, seen=seen or {}, progress=progress)

    def preview_hand_over(self, from_staff: int, to_staff: int) -> HandOverList:
        """What would change hands between two colleagues."""
        return self._handing_over.preview(from_staff, to_staff)

    def hand_over_all(self, from_staff: int, to_staff: int, reason: str) -> HandOverList:
        """Everything open of an absent colleague goes to another in one deed; the list is printed for both to sign.

        The keeper and the leader may. Raises NotPermittedError, NotFoundError if the taker is not at work.
        """
        return self._handing_over.hand_over_all(from_staff, to_staff, reason)

    def undo_hand_over(self, deed: str) -> int:
        """Give back what a hand-over moved and the taker still has; how many cases and needs; NotFoundError."""
        return self._handing_over.undo(deed)

    def _both(self, look: Reading, case: Case, kind: str, actor: Actor) -> tuple[CasePicture, CasePicture]:
        """The case as it is, and as one of another kind."""
        return self._picture(look, case, actor), self._casework.as_kind(look, case, kind, actor)

    def _picture(self, look: Reading, case: Case, actor: Actor) -> CasePicture:
        return self._casework.pictures(look, [case], actor)[0]

    def _lines(self, look: Reading, cases: Sequence[Case], actor: Actor) -> tuple[CaseLine, ...]:
        return tuple(picture.line() for picture in self._casework.pictures(look, cases, actor))

    def _version(self, kind: str, version: int) -> Workflow:
        if not version:
            return self._casework.route_in_force(kind)
        if (kind, version) not in self._definitions.workflows:
            raise NotFoundError("workflow", f"{kind}@{version}")
        return self._definitions.workflows[kind, version]
