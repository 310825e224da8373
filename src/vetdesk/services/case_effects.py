"""What a step changes besides the case: its number and the recipient's identity, in the step's own transaction."""

import dataclasses
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vetdesk.domain import effects
from vetdesk.domain.cases import Case
from vetdesk.domain.duties import objections_to
from vetdesk.domain.forms import Value
from vetdesk.domain.identities import CASE, allowed_changes, check_status_change
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.domain.workflow import Transition, TransitionKind, Workflow
from vetdesk.services.case_refusal import refused
from vetdesk.storage.reading import Work

IN_ACCEPTANCE, DRAWING, RECOGNISED = "in_acceptance", "drawing", "recognised"
NOT_RECOGNISED, CANCELLED, MOVED, DIED = "not_recognised", "cancelled", "moved", "died"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where effects happen: the transaction of the step, the case's route, and which statuses may follow which."""

    work: Work
    route: Workflow
    vocabulary: Vocabulary

    def category(self, case: Case) -> str:
        """The category that the case is about."""
        return self.route.category_of(case.values)


Effect = Callable[[Scene, Case], Case]


def carry_out(scene: Scene, transition: Transition, case: Case) -> Case:
    """The case after all effects of a step that touch records; `case` already holds the step's event.

    Raises StatusChangeError if the identity stands where the decision cannot lead on from.
    """
    for name in transition.effects:
        if effect := EFFECTS.get(name):
            case = effect(scene, case)
    return case


def _assign_number(scene: Scene, case: Case) -> Case:
    """The case number (受理编号): once given it stays, also after a return or a recall."""
    if case.number:
        return case
    year = int(str(case.values.get("accepted_on") or case.applied_on)[:4])
    serial = scene.work.numbers.next(scene.route.kind, year, case.uid)
    return dataclasses.replace(case, number=scene.route.text("number_pattern").format(year=year, serial=serial))


def _identity_in_acceptance(scene: Scene, case: Case) -> Case:
    """The recipient has the identity from now on, in acceptance (受理) until it is decided.

    Who was stopped or suspended, or recognised without benefit, stays so until the decision.
    """
    known = identity_of(scene.work.people.get(case.recipient_id), scene.category(case))
    if known and IN_ACCEPTANCE not in allowed_changes(scene.vocabulary, known.status, CASE):
        return dataclasses.replace(case, identity_id=known.id)
    return dataclasses.replace(case, identity_id=_save_status(scene, case, IN_ACCEPTANCE).id)


def _identity_drawing(scene: Scene, case: Case) -> Case:
    """Benefit granted (享受待遇): what the decision says is written into the archive."""
    return _decided(scene, case, DRAWING)


def _identity_recognised(scene: Scene, case: Case) -> Case:
    """Recognised, but without the benefit (身份认定不享受待遇)."""
    return _decided(scene, case, RECOGNISED)


def _identity_moved(scene: Scene, case: Case) -> Case:
    """Moved away (迁移): paid from the new place on."""
    return _decided(scene, case, MOVED)


def _identity_died(scene: Scene, case: Case) -> Case:
    """Every identity of a person who died ends (去世), with the last month paid."""
    _write_recipient(scene, case)
    person, values = scene.work.people.get(case.recipient_id), _values(scene.route.identity_values, case)
    open_ones = [each for each in person.identities if DIED in allowed_changes(scene.vocabulary, each.status, CASE)]
    ended = {each.id: dataclasses.replace(each, status=DIED, values={**each.values, **values}) for each in open_ones}
    identities = tuple(ended.get(each.id, each) for each in person.identities)
    scene.work.people.save(dataclasses.replace(person, identities=identities))
    return case


def _status_decided(scene: Scene, case: Case) -> Case:
    """The status that a higher office decided: stopped, suspended, cancelled, or drawing again."""
    return _decided(scene, case, str(case.values["new_status"]))


def _write_values(scene: Scene, case: Case) -> Case:
    """What the case established is written into the archive; no status changes."""
    _write_recipient(scene, case)
    person, values = scene.work.people.get(case.recipient_id), _values(scene.route.identity_values, case)
    known = identity_of(person, scene.category(case))
    if known is None or not values:
        return case
    changed = dataclasses.replace(known, values={**known.values, **values})
    identities = tuple(changed if each.id == known.id else each for each in person.identities)
    scene.work.people.save(dataclasses.replace(person, identities=identities))
    return dataclasses.replace(case, identity_id=known.id)


def _transfer_stage(scene: Scene, case: Case) -> Case:
    """The colleague who has the case in hand from now on can lead it on; raises StepRefusedError if not."""
    person = scene.work.staff.get(int(str(case.values[effects.HANDED_TO])))
    steps = [step for step in scene.route.steps_from(case.stage) if step.kind is TransitionKind.FORWARD]
    if not person.active or all(objections_to(person, case, step) for step in steps):
        facts = {"person": person.name, "stage": case.stage}
        taken = scene.route.transition(case.events[-1].transition)
        raise refused(scene.route, taken, Reason("hand_over.cannot", facts))
    return case


def _decided(scene: Scene, case: Case, status: str) -> Case:
    """The case's identity with the status and everything the decision says."""
    _write_recipient(scene, case)
    stored = _save_status(scene, case, status, _values(scene.route.identity_values, case))
    return dataclasses.replace(case, identity_id=stored.id)


def _write_recipient(scene: Scene, case: Case) -> None:
    if values := _values(scene.route.recipient_values, case):
        person = scene.work.people.get(case.recipient_id)
        scene.work.people.save(dataclasses.replace(person, values={**person.values, **values}))


def _values(wanted: Mapping[str, str], case: Case) -> dict[str, Value]:
    return {field: case.values[key] for field, key in wanted.items() if key in case.values}


def _identity_not_recognised(scene: Scene, case: Case) -> Case:
    """The district refused (不予认定); who is recognised without benefit stays so, only the benefit was refused."""
    known = identity_of(scene.work.people.get(case.recipient_id), scene.category(case))
    if known is None or NOT_RECOGNISED in allowed_changes(scene.vocabulary, known.status, CASE):
        _save_status(scene, case, NOT_RECOGNISED)
    return case


def _release_identity(scene: Scene, case: Case) -> Case:
    """An application that ends undecided leaves the identity as it was before it was accepted."""
    if case.identity_id is None:
        return case
    if (before := _status_before(scene.route, case)) is not None:
        _save_status(scene, case, before or CANCELLED)
    return case


def _status_before(route: Workflow, case: Case) -> str | None:
    """The status frozen with the first acceptance, "" if the identity did not exist; None if nothing was accepted."""
    for event in case.events:
        transition = route.transition(event.transition)
        if transition and effects.IDENTITY_IN_ACCEPTANCE in transition.effects:
            known = dict(json.loads(event.grounds)["identities"])
            return str(known.get(route.category_of(case.values), ""))
    return None


def _save_status(scene: Scene, case: Case, status: str, values: Mapping[str, Value] | None = None) -> Identity:
    """Give the identity of the route's category a status and values; makes it if the recipient has none."""
    recipient, category = scene.work.people.get(case.recipient_id), scene.category(case)
    known = identity_of(recipient, category) or Identity(0, "", category, "")
    check_status_change(scene.vocabulary, known.status, status, CASE)
    since = str((values or {}).get("benefit_from", known.since))
    changed = dataclasses.replace(
        known, status=status, values={**known.values, **(values or {})}, taken_over=False, since=since
    )
    others = tuple(each for each in recipient.identities if each.category != category)
    stored = scene.work.people.save(dataclasses.replace(recipient, identities=(*others, changed)))
    found = identity_of(stored, category)
    if found is None:
        raise RuntimeError("the identity was not kept")
    return found


def identity_of(recipient: Recipient, category: str) -> Identity | None:
    """The recipient's identity of a category, or None."""
    return next((each for each in recipient.identities if each.category == category), None)


EFFECTS: Mapping[str, Effect] = {
    effects.ASSIGN_NUMBER: _assign_number,
    effects.IDENTITY_IN_ACCEPTANCE: _identity_in_acceptance,
    effects.IDENTITY_DRAWING: _identity_drawing,
    effects.IDENTITY_NOT_RECOGNISED: _identity_not_recognised,
    effects.RELEASE_IDENTITY: _release_identity,
    effects.IDENTITY_RECOGNISED: _identity_recognised,
    effects.IDENTITY_MOVED: _identity_moved,
    effects.IDENTITY_DIED: _identity_died,
    effects.STATUS_DECIDED: _status_decided,
    effects.WRITE_VALUES: _write_values,
    effects.TRANSFER_STAGE: _transfer_stage,
}
"""The effects that touch records; the others are computed in the domain."""
