"""The same step in many cases (批量办理): first a rehearsal that says for each what would happen, then the deed.

Each case is a transaction of its own: one that is refused, or changed meanwhile, does not hold up the others, and each
step can be taken back alone. The rehearsal runs the very same steps and undoes them, so it cannot say anything else.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from vetdesk.domain.case_facts import facts_hash
from vetdesk.domain.errors import (
    DutyConflictError,
    NotFoundError,
    StaleRecordError,
    StatusChangeError,
    StepRefusedError,
)
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor
from vetdesk.domain.step_values import proposed
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_taking import StepRequest, take_step
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work

Pictured = Callable[[Work, int], CasePicture]


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One case of a batch: whether the step is possible (after the deed: was taken), where it leads, or why not.

    `recorded` is what the step writes down, `cautions` what speaks against it without stopping it; `facts_hash` goes
    back with the deed, so that a case that changed since the rehearsal is left alone.
    """

    case_id: int
    number: str
    name: str
    stage: Label
    allowed: bool
    target: Label
    why_not: tuple[Label, ...]
    cautions: tuple[Label, ...]
    recorded: tuple[tuple[Label, Label], ...]
    facts_hash: str


class _RehearsedError(Exception):
    """Undoes what a rehearsal did."""


class Batch:
    """One step for many cases; `pictured` shows a case of a transaction to whoever acts."""

    def __init__(self, database: Database, actor: Actor, pictured: Pictured, request: StepRequest) -> None:
        self._database = database
        self._actor = actor
        self._pictured = pictured
        self._request = request

    def run(
        self, case_ids: Sequence[int], *, keep: bool, seen: Mapping[int, str], progress: Progress | None = None
    ) -> tuple[BatchLine, ...]:
        """The outcome for each case in the given order; with `keep` False nothing is kept.

        Raises CancelledError if the progress is stopped: what was done by then stays.
        """
        watching, lines = progress or Unwatched(), []
        for place, number in enumerate(case_ids):
            watching.at(place, len(case_ids))
            lines.append(self._one(number, keep=keep, seen=seen.get(number, "")))
        return tuple(lines)

    def _one(self, number: int, *, keep: bool, seen: str) -> BatchLine:
        lines: list[BatchLine] = []
        with self._database.read() as look:
            source = f"case:{look.cases.get(number).uid}"
        deed = self._database.write("take a step in a case", self._actor, source, self._request.note)
        with suppress(_RehearsedError), deed as work:
            lines.append(self._taken(work, number, seen))
            _let_stand(lines[0], keep=keep)
        return lines[0]

    def _taken(self, work: Work, number: int, seen: str) -> BatchLine:
        picture = self._pictured(work, number)
        request = self._filled(picture, seen)
        try:
            after = take_step(work, picture, request)
        except StepRefusedError as refused:
            return self._line(picture, request, refused.why)
        except DutyConflictError:
            return self._line(picture, request, self._against(picture))
        except StaleRecordError:
            return self._line(picture, request, (picture.texts.label(Reason("batch.changed")),))
        except (StatusChangeError, NotFoundError):
            return self._line(picture, request, (picture.texts.label(Reason("batch.archive")),))
        return self._line(picture, request, (), picture.workflow.stage(after.stage).label)

    def _against(self, picture: CasePicture) -> tuple[Label, ...]:
        found = [each for each in picture.permissions() if each.transition.key == self._request.step]
        return tuple(picture.texts.label(reason) for one in found for reason in one.why_not)

    def _filled(self, picture: CasePicture, seen: str) -> StepRequest:
        """The request with what the form of this case proposes where the batch says nothing."""
        transition = picture.workflow.transition(self._request.step)
        details: dict[str, Value] = dict(self._request.details)
        for key in transition.fields if transition else ():
            field = picture.workflow.field(key)
            if field is not None and details.get(key, "") == "":
                details[key] = proposed(picture.step, field)
        return StepRequest(self._request.step, self._request.note, details, seen, self._request.override_reason)

    def _line(
        self, picture: CasePicture, request: StepRequest, why_not: tuple[Label, ...], target: Label | None = None
    ) -> BatchLine:
        found = [each for each in picture.permissions() if each.transition.key == request.step]
        cautions = tuple(picture.texts.label(each) for one in found for each in one.cautions)
        return BatchLine(
            case_id=picture.case.id,
            number=picture.case.number,
            name=picture.facts.recipient.name,
            stage=picture.workflow.stage(picture.case.stage).label,
            allowed=target is not None,
            target=target or Label("", ""),
            why_not=why_not,
            cautions=cautions,
            recorded=tuple(picture.in_words(request.details)),
            facts_hash=facts_hash(picture.step),
        )


def _let_stand(line: BatchLine, *, keep: bool) -> None:
    if not keep or not line.allowed:
        raise _RehearsedError
