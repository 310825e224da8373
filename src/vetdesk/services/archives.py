"""Archives (档案): find people, look at a record, change it by the rules, and see what was changed when and by whom."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_edits import Edits, edited_identity, identity_of, with_identity
from vetdesk.domain.errors import DuplicateRecipientError, InvalidFieldsError
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.identities import HAND, check_status_change
from vetdesk.domain.list_fields import MISSING_PAPERS
from vetdesk.domain.masking import masked_id_number, masked_phone
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.people_list import PeopleFilter, PeopleSort, PersonRow, SearchResult
from vetdesk.domain.record_views import HistoryLine, PersonSummary, RecordView
from vetdesk.domain.service_years import full_years
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.archive_changes import ArchiveChanges, NewStatus
from vetdesk.services.entries import entry_blocks
from vetdesk.services.people_listing import ColumnTexts, papers_of, settled_filter, settled_order
from vetdesk.services.record_checks import RecordChecks, keep_reasons, refuse
from vetdesk.services.record_history import Names, history_lines
from vetdesk.services.record_pages import record_view
from vetdesk.services.session import Session
from vetdesk.services.station_checks import StationFinding, whole_station
from vetdesk.services.status_reversal import BY_HAND, given_by_hand, with_status_taken_back
from vetdesk.services.temporary_numbering import numbered, without_number
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading
from vetdesk.storage.record_subjects import RecordSubjects

NEW_IDENTITY = "in_acceptance"
"""With this status an identity begins when it is added by hand; a case decides about it (domain facts 1.4)."""


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """The first hits of a search; `partial`: there are at least `total` of them.

    `formerly` has those who go by another name now, with the former name that was found.
    """

    rows: tuple[PersonRow, ...]
    total: int
    partial: bool
    formerly: Mapping[int, str]


class Archives:
    """What people do with archives; every method asks for its right and raises NotPermittedError without it."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def _today(self) -> date:
        return day_at_station(self._now())

    def find(
        self,
        query: str,
        filters: PeopleFilter | None = None,
        limit: int = 50,
        columns: Sequence[str] = (),
        language: str = "zh_CN",
    ) -> PeoplePage:
        """The first people whom the words of the search box fit, in the order of the list: lines as of `rows`.

        Whoever may not see ID and phone numbers in full finds nobody by digits that are masked.
        """
        masked = not self._session.require(Right.SEE_ARCHIVE).may(Right.REVEAL_SENSITIVE)
        words, wanted = self._definitions.vocabulary.category_words, self._wanted(filters)
        with self._database.read() as look:
            found = look.search.find(query, wanted, limit, words, masked=masked)
            rows = self._lines(look, found.ids, columns, language)
            formerly = look.search.formerly(query, found.ids)
        return PeoplePage(tuple(rows), found.total, found.partial, formerly)

    def formerly(self, query: str, ids: Sequence[int]) -> Mapping[int, str]:
        """Which of these hits have another name now: the former name (曾用名) by which the words found them."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.search.formerly(query, ids)

    def hit_ids(self, query: str, filters: PeopleFilter | None = None, limit: int = 1000) -> tuple[int, ...]:
        """The ids of up to `limit` hits in the order of the list."""
        return self.hits(query, filters, limit).ids

    def hits(self, query: str, filters: PeopleFilter | None = None, limit: int = 1000) -> SearchResult:
        """Up to `limit` hits in the order of the list and how many there are: what stands behind those of `find`."""
        masked = not self._session.require(Right.SEE_ARCHIVE).may(Right.REVEAL_SENSITIVE)
        words, wanted = self._definitions.vocabulary.category_words, self._wanted(filters)
        with self._database.read() as look:
            return look.search.find(query, wanted, limit, words, masked=masked)

    def row_ids(
        self, filters: PeopleFilter | None = None, sort: str = PeopleSort.NAME, *, descending: bool = False
    ) -> "array[int]":
        """The ids of all people the filter fits, as a compact array: what a list of a million lines holds.

        `sort` is the key of any column of the list. Raises NotFoundError for a field or column nobody declared,
        NotPermittedError where a sensitive value is asked for without the right to see it.
        """
        self._session.require(Right.SEE_ARCHIVE)
        wanted = self._wanted(filters)
        order = settled_order(sort, self._definitions.vocabulary, self._session, descending=descending)
        papers = papers_of(self._definitions) if sort == MISSING_PAPERS else None
        with self._database.read() as look:
            return look.search.ids(wanted, order, papers)

    def _wanted(self, filters: PeopleFilter | None) -> PeopleFilter:
        return settled_filter(filters, self._definitions.vocabulary, self._session)

    def rows(self, ids: Sequence[int], columns: Sequence[str] = (), language: str = "zh_CN") -> list[PersonRow]:
        """The lines to paint for these ids, with the texts of further columns; sensitive values are masked."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._lines(look, ids, columns, language)

    def _lines(self, look: Reading, ids: Sequence[int], columns: Sequence[str], language: str) -> list[PersonRow]:
        rows = [_masked_row(row) for row in look.search.rows(ids)]
        if not columns:
            return rows
        return ColumnTexts(self._definitions, language, self._today()).filled(rows, look, columns)

    def describe(self, recipient_id: int) -> PersonSummary:
        """Who somebody is, in a line."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            person = look.people.get(recipient_id)
        born = partial_date(person.values.get("birth_date", ""))
        return PersonSummary(
            person.id,
            person.uid,
            person.name,
            str(person.values.get("sex", "")),
            full_years(born, self._today())[1] if born else None,
            person.village,
            masked_id_number(person.id_number),
            masked_phone(str(person.values.get("phone", ""))),
            tuple((held.category, held.status) for held in person.identities),
        )

    def get(self, recipient_id: int) -> RecordView:
        """The record page of a recipient; raises NotFoundError."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            person = look.people.get(recipient_id)
            problems, exceptions = self._checks(look).page(person)
            entries = entry_blocks(self._definitions, look, person, self._today())
        vocabulary = self._definitions.vocabulary
        return record_view(vocabulary, person, problems, actor, entries=entries, exceptions=exceptions)

    def check(
        self, recipient_id: int, changes: Edits, identities: Mapping[int, Edits] | None = None
    ) -> tuple[Problem, ...]:
        """What would be wrong with a record if it were changed so (identity fields by identity id); 0: a new person."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            person = look.people.get(recipient_id) if recipient_id else Recipient(0, "", {})
            return tuple(self._checks(look).unexplained(self._edited(look, person, changes, identities or {})))

    def whole_station(self) -> tuple[StationFinding, ...]:
        """What is to be looked into over all people (domain facts 2.10, "report"), by name."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return tuple(whole_station(self._definitions.vocabulary, look, self._today()))

    def save(
        self,
        recipient_id: int,
        version: int,
        changes: Edits,
        overrides: Mapping[str, str] | None = None,
        identities: Mapping[int, Edits] | None = None,
    ) -> RecordView:
        """Change fields of a person and, by identity id, of identities; an empty value clears a field.

        `version` is that of the page (StaleRecordError if somebody saved since). Errors that the change brings raise
        InvalidFieldsError, unless the rules know an exception and `overrides` gives the reason for its code; errors
        that were there before do not stop the change of another field. A reason stays on the record while the value
        does; one may also be given for an older problem, without any change.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        reasons = overrides or {}
        with self._database.write("change an archive", actor, reason=_reason(reasons)) as work:
            before = replace(work.people.get(recipient_id), version=version)
            self._changes().change_fields(work, before, changes, identities, reasons)
        return self.get(recipient_id)

    def add(
        self,
        values: Edits,
        category: str = "",
        identity_values: Edits | None = None,
        overrides: Mapping[str, str] | None = None,
        *,
        no_number_because: str = "",
    ) -> RecordView:
        """Begin an archive, with an identity in acceptance if a category is given.

        `no_number_because`: the person has no valid ID number, for this reason; they get a marked temporary one.
        Raises DuplicateRecipientError if the ID number is in the archive already, InvalidFieldsError for errors.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        reasons = overrides or {}
        why = "; ".join(filter(None, (no_number_because.strip(), _reason(reasons))))
        with self._database.write("begin an archive", actor, reason=why) as work:
            person = self._edited(work, Recipient(0, "", {}), values, {})
            if no_number_because.strip():
                person = numbered(work, without_number(person))
            if person.id_number and (known := work.people.by_id_number(person.id_number)):
                raise DuplicateRecipientError(known[0].name, known[0].id)
            if category:
                person = with_identity(person, self._new_identity(category, identity_values or {}))
            self._checks(work).refuse_errors(person, reasons)
            stored = work.people.add(person)
            keep_reasons(self._definitions.vocabulary, work, stored.id, self._today(), reasons)
        return self.get(stored.id)

    def add_identity(self, recipient_id: int, version: int, category: str, values: Edits | None = None) -> RecordView:
        """Give a person another identity, in acceptance; the same category twice raises InvalidFieldsError."""
        actor = self._session.require(Right.EDIT_ARCHIVE)
        vocabulary = self._definitions.vocabulary
        with self._database.write("add an identity", actor) as work:
            before = work.people.get(recipient_id)
            if any(held.category == category for held in before.identities):
                told = vocabulary.problem("duplicate.same_category", "category", category=f"category:{category}")
                raise InvalidFieldsError((told,))
            person = with_identity(before, self._new_identity(category, values or {}))
            person = replace(person, version=version)
            self._checks(work).refuse_new_errors(before, person, {})
            work.people.save(person)
        return self.get(recipient_id)

    def _new_identity(self, category: str, values: Edits) -> Identity:
        vocabulary = self._definitions.vocabulary
        check_status_change(vocabulary, "", NEW_IDENTITY, HAND)
        return edited_identity(Identity(0, "", category, NEW_IDENTITY), vocabulary, values, self._today())

    def change_status(
        self,
        recipient_id: int,
        version: int,
        identity_id: int,
        status: str,
        *,
        values: Edits | None = None,
        reason: str = "",
        overrides: Mapping[str, str] | None = None,
    ) -> RecordView:
        """Change an identity's status by hand, with what the status demands (a date of death, the last month paid).

        Raises StatusChangeError if the rules do not allow it by hand, InvalidFieldsError if a demand or the reason is
        missing, or for errors that it brings (`overrides` as in `save`).
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        reasons = overrides or {}
        with self._database.write(BY_HAND, actor, reason=_reason(reasons, reason)) as work:
            before = replace(work.people.get(recipient_id), version=version)
            wanted = NewStatus((identity_id,), status, values or {}, reason)
            self._changes().change_statuses(work, before, wanted, reasons)
        return self.get(recipient_id)

    def given_by_hand(self, recipient_id: int) -> frozenset[int]:
        """The identities whose status `take_back_status` can take back."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return given_by_hand(look, look.people.get(recipient_id))

    def take_back_status(self, recipient_id: int, version: int, identity_id: int, reason: str) -> RecordView:
        """Put back the status before the last change, where that was made by hand by mistake, with its facts.

        Raises StatusChangeError if it came from a case or an import (a case changes it then), InvalidFieldsError
        without a reason.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        if not reason.strip():
            refuse([self._definitions.vocabulary.problem("status.reason_missing", "status")])
        with self._database.write("take a status back", actor, reason=reason.strip()) as work:
            before = work.people.get(recipient_id)
            person = replace(with_status_taken_back(work, before, identity_id), version=version)
            self._checks(work).refuse_new_errors(before, person, {})
            work.people.save(person)
        return self.get(recipient_id)

    def history(self, recipient_id: int, field: str | None = None, language: str = "zh_CN") -> list[HistoryLine]:
        """Every change of every field of a record, or of one field, the newest first, from the journal."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            subjects = RecordSubjects(look)
            own = [subjects.person(recipient_id), *subjects.owned_by([recipient_id], ("identity", "entry"))]
            entries = look.journal.of_subjects([one.uid for one in own if one])
            staff = {one.uid: one.name for one in look.staff.all()}
            names = Names(staff, look.villages.names())
        lines = history_lines(self._definitions.vocabulary, entries, names, language)
        return [line for line in lines if field is None or line.field == field]

    def reveal(self, recipient_id: int, field: str, purpose: str, identity_id: int | None = None) -> Value:
        """A sensitive value in full, for a stated purpose; who looked at what, when and why goes into the journal.

        "extra:HEADING" is a column of a roster without a field, "written:FIELD" what a file had in place of a value.
        """
        actor = self._session.require(Right.REVEAL_SENSITIVE)
        vocabulary = self._definitions.vocabulary
        if not purpose.strip():
            raise InvalidFieldsError((vocabulary.problem("reveal.purpose_missing", field),))
        with self._database.write("show in full", actor, reason=purpose.strip()) as work:
            person = work.people.get(recipient_id)
            held = person if identity_id is None else identity_of(person, identity_id)
            work.journal.record("reveal", person.uid, person.id, {}, {"field": field})
        where, _, name = field.partition(":")
        further = {"extra": person.extra, "written": person.as_written}.get(where if name else "")
        return held.values.get(field, "") if further is None else further.get(name, "")

    def _edited(self, look: Reading, person: Recipient, changes: Edits, identities: Mapping[int, Edits]) -> Recipient:
        return self._changes().edited(look, person, changes, identities)

    def _changes(self) -> ArchiveChanges:
        return ArchiveChanges(self._definitions.vocabulary, self._today())

    def _checks(self, look: Reading) -> RecordChecks:
        return RecordChecks(self._definitions.vocabulary, look, self._today())


def _masked_row(row: PersonRow) -> PersonRow:
    """A line of the list shows the birth date, so of the ID number only its beginning may show."""
    number = masked_id_number(row.id_number)
    return replace(row, id_number=number, phone=masked_phone(row.phone))


def _reason(overrides: Mapping[str, str], reason: str = "") -> str:
    """What the journal keeps: the reason of the deed, then those for each exception."""
    exceptions = [f"{code}: {told.strip()}" for code, told in sorted(overrides.items()) if told.strip()]
    return "; ".join(filter(None, [reason.strip(), *exceptions]))
