"""Puts back in the archive what a step had changed there, when the step is taken back (撤回、更正)."""

from collections.abc import Sequence

from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.flat_records import rolled_back
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import Workflow
from vetdesk.services.case_refusal import refused
from vetdesk.storage.reading import Work

_RECORDS = frozenset({"recipient", "identity"})


def put_back(work: Work, route: Workflow, case: Case, event: CaseEvent) -> None:
    """Undo the record changes of one event's deed; raises StepRefusedError if the records were changed since."""
    transition = route.transition(event.transition)
    if transition is None or not transition.effects:
        return
    person = work.people.get(case.recipient_id)
    mine = {person.uid, *(held.uid for held in person.identities)}
    of_deed = work.journal.entries(deed=_deed_of(work, route, case, event))
    changed = [entry for entry in of_deed if entry.kind in _RECORDS and entry.subject in mine]
    if not changed:
        return
    if _changed_since(work, changed):
        raise refused(route, transition, Reason("reverse.changed", {"name": person.name}))
    earlier, added = rolled_back(person, changed)
    saved = work.people.save(earlier)
    if added:
        work.people.withdraw_identities([saved.id], list(added))


def _deed_of(work: Work, route: Workflow, case: Case, event: CaseEvent) -> str:
    """The deed that wrote an event: the journal lists the steps of a case in their order."""
    place = 0
    for entry in work.journal.entries(kind="case", subject=case.uid):
        place += len(entry.new.get("steps", ()))
        if place >= event.seq:
            return entry.deed
    raise refused(route, route.transition(event.transition), Reason("reverse.no_deed", {"step": event.transition}))


def _changed_since(work: Work, changed: Sequence[JournalEntry]) -> bool:
    """Whether a fact that the deed wrote was written again afterwards."""
    facts = {entry.subject: set(entry.new) for entry in changed}
    last = max(entry.seq for entry in changed)
    later = [entry for entry in work.journal.of_subjects(list(facts)) if entry.seq > last]
    return any(set(entry.new) & facts[entry.subject] for entry in later)
