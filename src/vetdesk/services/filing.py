"""Filing (归档): what a person's paper file holds and lacks, paper by paper, with its scans and its place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.material_states import described, description_problems, noted, state_problems
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.file_pictures import FilePicture
from vetdesk.services.filing_views import Checklist, ListOffer, MissingMaterial
from vetdesk.services.scanning import Scanning
from vetdesk.storage.reading import Reading, Work


class Filing(Scanning):
    """What people do with the paper file of a recipient; pictures of its pages are done by Scanning."""

    def _today(self) -> date:
        return day_at_station(self._station.now())

    def _picture(self, look: Reading, recipient_id: int) -> FilePicture:
        sees_cases = self._station.session.actor.may(Right.SEE_CASES)
        return FilePicture.read(look, recipient_id, self._station.definitions, sees_cases=sees_cases)

    def checklists(self, recipient_id: int) -> tuple[Checklist, ...]:
        """Every checklist of a person: common, of the categories, of cases, and last the papers no list names."""
        self._station.session.require(Right.SEE_ARCHIVE)
        with self._station.database.read() as look:
            return self._picture(look, recipient_id).checklists()

    def more_lists(self, recipient_id: int) -> tuple[ListOffer, ...]:
        """Lists of kinds of case that could be begun for the person beside those that are there."""
        there = {one.category for one in self.checklists(recipient_id)}
        declared = self._station.definitions.materials.of_cases
        return tuple(ListOffer(key, one.title) for key, one in declared.items() if key not in there)

    def missing(self, recipient_id: int, case_id: int | None = None) -> tuple[MissingMaterial, ...]:
        """What still has to be brought, each material once; with `case_id` for that case alone."""
        self._station.session.require(Right.SEE_ARCHIVE)
        with self._station.database.read() as look:
            return self._picture(look, recipient_id).missing(case_id)

    def set_state(
        self,
        recipient_id: int,
        key: str,
        state: MaterialState,
        *,
        category: str = "",
        case_id: int | None = None,
        reason: str = "",
        received_on: str = "",
        pages: int | None = None,
    ) -> int:
        """Note that a material is there, missing, or for a reason not needed; returns the material's id.

        Raises InvalidFieldsError for a day to come, a missing reason or a closed case, NotFoundError for a material
        that the list does not name.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        if case_id is not None:
            self._station.session.require(Right.WORK_CASES)
        with self._station.database.write("note a material", actor, reason=reason.strip()) as work:
            work.people.get(recipient_id)
            before = self._line_at(work, recipient_id, key, category, case_id)
            after = noted(before, state, reason, received_on, self._today())
            self._refuse(state_problems(after, self._today()))
            return _keep(work, after if pages is None else replace(after, pages=pages)).id

    def take_from_file(self, recipient_id: int, case_id: int, material_id: int) -> int:
        """Let a paper that the file already holds serve a case, as it is there; returns the case's material.

        Raises InvalidFieldsError if the paper is not there (any more) or the case is closed.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        self._station.session.require(Right.WORK_CASES)
        with self._station.database.write("use a paper from the file", actor) as work:
            source = work.materials.get(material_id)
            if source.recipient_id != recipient_id or not source.brought:
                self._refuse((_problem("state", "not_in_file"),))
            before = self._line_at(work, recipient_id, source.key, "", case_id)
            root = source.served_by if source.served_by is not None else source.id
            served = replace(before, state=source.state, received_on=source.received_on, reason="", served_by=root)
            return _keep(work, served).id

    def describe(self, material_id: int, version: int, values: Mapping[str, Value]) -> int:
        """Write what the catalogue of the file says of a material; returns the new version.

        Keys: title 题名, responsible 责任者, document_number 文号, dated_on 日期, pages 页数, item_number 件号,
        remarks 备注. Raises InvalidFieldsError, StaleRecordError, NotFoundError.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        with self._station.database.write("describe a material", actor) as work:
            before = work.materials.get(material_id)
            after = replace(described(before, values), version=version)
            self._refuse(description_problems(after, values, work.materials.of_recipient(before.recipient_id)))
            if before.category == OTHER and not after.title:
                self._refuse((_problem("title", "title_missing"),))
            return work.materials.save(after).version

    def describe_line(
        self,
        recipient_id: int,
        key: str,
        version: int,
        values: Mapping[str, Value],
        *,
        category: str = "",
        case_id: int | None = None,
    ) -> int:
        """Write all that the form of a checklist's line says, in one deed: `describe`'s keys, received_on and reason.

        Of a line nothing was noted of yet `version` is not asked. Returns the material's id; raises as `set_state`
        and `describe` do, and then nothing is kept.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        if case_id is not None:
            self._station.session.require(Right.WORK_CASES)
        with self._station.database.write("describe a material", actor) as work:
            before = self._line_at(work, recipient_id, key, category, case_id)
            after = before
            if not before.id or {"reason", "received_on"} & set(values):
                reason, day = (str(values.get(name, getattr(before, name))) for name in ("reason", "received_on"))
                after = noted(before, before.state, reason, day, self._today())
            after = described(after, values)
            others = work.materials.of_recipient(recipient_id)
            self._refuse((*state_problems(after, self._today()), *description_problems(after, values, others)))
            if before.category == OTHER and not after.title:
                self._refuse((_problem("title", "title_missing"),))
            return _keep(work, replace(after, version=version) if before.id else after).id

    def add_other(
        self,
        recipient_id: int,
        title: str,
        *,
        state: MaterialState = MaterialState.COPY,
        received_on: str = "",
        values: Mapping[str, Value] | None = None,
    ) -> int:
        """Add a paper that no checklist names; returns the material's id. Raises InvalidFieldsError."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        told = {**(values or {}), "title": title}
        with self._station.database.write("add a paper to the file", actor) as work:
            key = work.materials.next_other(work.people.get(recipient_id).id)
            after = noted(FiledMaterial(0, "", recipient_id, key, OTHER), state, "", received_on, self._today())
            after = described(after, told)
            problems = [*state_problems(after, self._today())]
            problems += description_problems(after, told, work.materials.of_recipient(recipient_id))
            self._refuse((*problems, *(() if after.title else (_problem("title", "title_missing"),))))
            return work.materials.add(after).id

    def number_items(self, recipient_id: int) -> int:
        """Give every paper that is there an item number (件号), in the order of the lists; returns how many got one.

        Numbers given before stay, so that what is written on the papers stays true.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        with self._station.database.write("number the papers of a file", actor) as work:
            picture = self._picture(work, recipient_id)
            order = {line.material_id: None for one in picture.checklists() for line in one.lines if line.material_id}
            own = [picture.by_id[number] for number in order if number is not None]
            last = max((one.item_number or 0 for one in picture.materials), default=0)
            new = [one for one in own if one.brought and one.served_by is None and one.item_number is None]
            for place, one in enumerate(new, last + 1):
                work.materials.save(replace(one, item_number=place))
        return len(new)

    @staticmethod
    def _refuse(problems: tuple[Problem, ...]) -> None:
        if problems:
            raise InvalidFieldsError(problems)


def _keep(work: Work, one: FiledMaterial) -> FiledMaterial:
    return work.materials.save(one) if one.id else work.materials.add(one)


def _problem(field: str, code: str) -> Problem:
    return Problem(field, f"material.{code}", Severity.ERROR)
