"""Noting the materials (材料) of a case: the same rules whether a window, a command or the file's own page does it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from vetdesk.domain.cases import Case
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.material_states import noted, state_problems
from vetdesk.domain.materials import FiledMaterial, MaterialState
from vetdesk.domain.workflow import Workflow
from vetdesk.storage.reading import Work


def note_materials(
    work: Work, case: Case, route: Workflow, received: Mapping[str, str], *, state: MaterialState, today: date
) -> None:
    """Note days by key ("" takes a note back); raises InvalidFieldsError for closed cases and days to come."""
    if case.closed:
        raise InvalidFieldsError((Problem("received_on", "material.case_closed", Severity.ERROR),))
    known = {material.key for material in route.materials}
    known |= {filed.key for filed in work.materials.of_cases([case.id]).get(case.id, ())}
    if unknown := set(received) - known:
        raise NotFoundError("material", min(unknown))
    for key, day in received.items():
        before = work.materials.at(case.recipient_id, key, case_id=case.id)
        before = before or FiledMaterial(0, "", case.recipient_id, key, case_id=case.id)
        after = noted(before, state if day else MaterialState.NONE, "", day, today)
        if problems := state_problems(after, today):
            raise InvalidFieldsError(problems)
        if before.id:
            work.materials.save(after)
        elif after.settled:
            work.materials.add(replace(after, id=0))
