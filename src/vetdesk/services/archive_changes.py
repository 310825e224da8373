"""Changes of one archive within a named change that is under way: fields, identities, statuses, by all checks.

The record page and whatever else changes an archive (lines of lists from outside) go through here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.domain.archive_edits import Edits, edited, edited_identity, identity_of, with_identity
from vetdesk.domain.identities import HAND, check_status_change, missing_demands
from vetdesk.domain.people import Recipient
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.record_checks import RecordChecks, keep_reasons, refuse
from vetdesk.storage.reading import Reading, Work

Overrides = Mapping[str, str]
"""Problem code → why the value stays nevertheless."""


@dataclass(frozen=True, slots=True)
class NewStatus:
    """A status that identities of one person get by hand, with the facts that belong to it and the reason."""

    identity_ids: tuple[int, ...]
    status: str
    values: Edits
    reason: str


class ArchiveChanges:
    """Changes archives by the rules of `vocabulary` as of `today`; every method keeps what it changed."""

    def __init__(self, vocabulary: Vocabulary, today: date) -> None:
        self._vocabulary = vocabulary
        self._today = today

    def edited(
        self, look: Reading, person: Recipient, changes: Edits, identities: Mapping[int, Edits] | None = None
    ) -> Recipient:
        """The person after an edit; a village is found in the register or kept as it was typed."""
        vocabulary, today = self._vocabulary, self._today
        own = {key: value for key, value in changes.items() if key != "village"}
        person = edited(person, vocabulary, own, today)
        for identity_id, edits in (identities or {}).items():
            person = with_identity(person, edited_identity(identity_of(person, identity_id), vocabulary, edits, today))
        if "village" not in changes:
            return person
        typed = str(changes["village"]).strip()
        known = look.villages.resolve(typed) if typed else None
        return replace(person, village_id=known.id if known else None, village=known.name if known else typed)

    def change_fields(
        self,
        work: Work,
        before: Recipient,
        changes: Edits,
        identities: Mapping[int, Edits] | None,
        overrides: Overrides,
    ) -> Recipient:
        """Change fields of a person and, by identity id, of identities; InvalidFieldsError for errors that it brings.

        `before` is the record as it was seen (StaleRecordError if somebody saved since).
        """
        person = self.edited(work, before, changes, identities)
        return self._keep(work, before, person, overrides)

    def change_statuses(
        self, work: Work, before: Recipient, wanted: NewStatus, overrides: Overrides | None = None
    ) -> Recipient:
        """Change the status of identities by hand, with what it demands (a date of death, the last month paid).

        Raises StatusChangeError if the rules do not allow it by hand, InvalidFieldsError if a demand or the reason is
        missing, or for errors that it brings.
        """
        vocabulary = self._vocabulary
        of_identity = {key: v for key, v in wanted.values.items() if vocabulary.field(key).subject == "identity"}
        of_person = {key: value for key, value in wanted.values.items() if key not in of_identity}
        person = self.edited(work, before, of_person)
        for identity_id in wanted.identity_ids:
            held = identity_of(before, identity_id)
            check_status_change(vocabulary, held.status, wanted.status, HAND)
            changed = replace(held, status=wanted.status, taken_over=False)
            person = with_identity(person, edited_identity(changed, vocabulary, of_identity, self._today))
        self._refuse_lacking(person, wanted)
        return self._keep(work, before, person, overrides or {})

    def _refuse_lacking(self, person: Recipient, wanted: NewStatus) -> None:
        vocabulary = self._vocabulary
        told = {"status": f"status:{wanted.status}"}
        held = [identity_of(person, number) for number in wanted.identity_ids]
        missing = dict.fromkeys(key for one in held for key in missing_demands(vocabulary, person, one))
        asked = [] if wanted.reason.strip() else [vocabulary.problem("status.reason_missing", "status")]
        refuse([*(vocabulary.problem("status.demands", key, **told) for key in missing), *asked])

    def _keep(self, work: Work, before: Recipient, person: Recipient, overrides: Overrides) -> Recipient:
        RecordChecks(self._vocabulary, work, self._today).refuse_new_errors(before, person, overrides)
        stored = work.people.save(person)
        keep_reasons(self._vocabulary, work, person.id, self._today, overrides)
        return stored
