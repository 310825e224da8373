"""One person's paper file as it is shown: lists of needs laid over what was noted, scanned and brought to cases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Label
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialNeed, MaterialState, Scan
from vetdesk.domain.people import Recipient
from vetdesk.services.filing_views import Checklist, InFile, MaterialLine, MissingMaterial, ScanView
from vetdesk.storage.reading import Reading


@dataclass(frozen=True)
class FilePicture:
    """Everything in one person's file; with `sees_cases` False the cases' own lists are left out."""

    recipient: Recipient
    materials: tuple[FiledMaterial, ...]
    scans: tuple[Scan, ...]
    cases: tuple[Case, ...]
    definitions: Definitions

    @classmethod
    def read(cls, look: Reading, recipient_id: int, definitions: Definitions, *, sees_cases: bool) -> "FilePicture":
        """The file of one person; raises NotFoundError."""
        return cls(
            look.people.get(recipient_id),
            tuple(look.materials.of_recipient(recipient_id)),
            tuple(look.scans.of_recipient(recipient_id)),
            tuple(look.cases.of_recipient(recipient_id)) if sees_cases else (),
            definitions,
        )

    def checklists(self) -> tuple[Checklist, ...]:
        """Every list: common, of the categories, begun or called for by a status, of each case, and further papers."""
        return tuple(self._checklists())

    def missing(self, case_id: int | None = None) -> tuple[MissingMaterial, ...]:
        """What has to be brought for the person's file and open cases, or for one case; each material once."""
        found: dict[str, MissingMaterial] = {}
        for checklist in self.checklists():
            if checklist.closed or (case_id is not None and checklist.case_id != case_id):
                continue
            for line in checklist.missing:
                found.setdefault(line.key, MissingMaterial(line.label, line.copies, line.note, checklist.title))
        return tuple(found.values())

    def label(self, key: str) -> Label:
        """What a material is called, wherever it is declared; one nobody declares by its own title or key."""
        return self._labels.get(key) or Label(key, key)

    def scans_of(self, material_id: int | None) -> tuple[Scan, ...]:
        """The scans of one material, or those that belong to none yet, in order."""
        return tuple(scan for scan in self.scans if scan.material_id == material_id)

    @cached_property
    def by_id(self) -> Mapping[int, FiledMaterial]:
        """The materials by id."""
        return {one.id: one for one in self.materials}

    @cached_property
    def _labels(self) -> Mapping[str, Label]:
        lists = self.definitions.materials
        all_lists = (lists.common, *lists.of_categories.values(), *lists.of_cases.values())
        labels = {need.key: need.label for one in all_lists for need in one.needs}
        for case in self.cases:
            route = self.definitions.workflows[case.kind, case.workflow_version]
            labels |= {material.key: material.label for material in route.materials}
        labels |= {one.key: Label(one.title, one.title) for one in self.materials if one.category == OTHER}
        return labels

    def _checklists(self) -> Iterator[Checklist]:
        lists = self.definitions.materials
        held = [(identity.category, identity.status) for identity in self.recipient.identities]
        begun = {one.category for one in self.materials if one.case_id is None and one.category != OTHER}
        for place in lists.places(held, begun):
            if (declared := lists.at(place)) is not None:
                lines = self._lines(declared.needs, self._own(place))
                yield Checklist(self._title(place, declared.title), place, None, lines)
        for case in self.cases:
            own = tuple(one for one in self.materials if one.case_id == case.id)
            if own or not case.closed:
                yield self._of_case(case, own)
        others = (*self._lines((), self._own(OTHER)), *self._unfiled())
        yield Checklist(self.definitions.vocabulary.texts["material.other"], OTHER, None, others)

    def _unfiled(self) -> Iterator[MaterialLine]:
        """Scans that nobody put under a material yet, as a line of their own with the key ""."""
        if scans := tuple(map(scan_view, self.scans_of(None))):
            words = self.definitions.vocabulary.texts["material.unfiled"]
            yield MaterialLine(None, "", words, required=False, state=MaterialState.NONE, scans=scans)

    def _title(self, place: str, title: Label) -> Label:
        """A category's list bears the name of the category, whichever categories share it."""
        category = self.definitions.vocabulary.categories.get(place)
        return category.label if category else title

    def _own(self, place: str) -> tuple[FiledMaterial, ...]:
        return tuple(one for one in self.materials if one.case_id is None and one.category == place)

    def _of_case(self, case: Case, own: Sequence[FiledMaterial]) -> Checklist:
        """The case's list is the route's; copies and notes come from the declared list of that kind."""
        route = self.definitions.workflows[case.kind, case.workflow_version]
        declared = self.definitions.materials.of_case(case.kind)
        needs = []
        for each in route.materials:
            more = declared.need(each.key) if declared else None
            copies, note, source = (more.copies, more.note, more.source) if more else (1, None, "")
            needs.append(MaterialNeed(each.key, each.label, each.required, copies, note, source))
        number = case.number or self.definitions.vocabulary.texts["material.no_number"]
        zh, en = (number.zh, number.en) if isinstance(number, Label) else (number, number)
        title = Label(f"{route.title.zh}（{zh}）", f"{route.title.en} ({en})")
        return Checklist(title, "", case.id, self._lines(needs, own, in_case=True), case.closed)

    def _lines(
        self, needs: Sequence[MaterialNeed], own: Sequence[FiledMaterial], *, in_case: bool = False
    ) -> tuple[MaterialLine, ...]:
        """The needs in declared order, then what was noted beside them."""
        noted = {one.key: one for one in own}
        asked = {need.key for need in needs}
        more = [MaterialNeed(one.key, self.label(one.key), required=False) for one in own if one.key not in asked]
        return tuple(self._line(need, noted.get(need.key), in_case=in_case) for need in (*needs, *more))

    def _line(self, need: MaterialNeed, noted: FiledMaterial | None, *, in_case: bool) -> MaterialLine:
        """One line. What lies elsewhere in the file is missing only for a case: there somebody has to say it serves."""
        elsewhere = None if noted and noted.settled else self._elsewhere(need.key, noted)
        told = noted or FiledMaterial(0, "", self.recipient.id, need.key)
        asked_for = need.required or told.state is MaterialState.MISSING
        return MaterialLine(
            material_id=noted.id if noted else None,
            key=need.key,
            label=need.label,
            required=need.required,
            state=told.state,
            reason=told.reason,
            received_on=told.received_on,
            pages=told.pages,
            scans=tuple(map(scan_view, self._shown(noted))),
            version=told.version if noted else 0,
            copies=need.copies,
            note=need.note,
            source=need.source,
            title=told.title,
            responsible=told.responsible,
            document_number=told.document_number,
            dated_on=told.dated_on,
            item_number=told.item_number,
            remarks=told.remarks,
            in_file=elsewhere,
            served=told.served_by is not None,
            missing=asked_for and not told.settled and (elsewhere is None or in_case),
        )

    def _shown(self, noted: FiledMaterial | None) -> tuple[Scan, ...]:
        if noted is None:
            return ()
        served = self.scans_of(noted.served_by) if noted.served_by is not None else ()
        return (*self.scans_of(noted.id), *served)

    def _elsewhere(self, key: str, besides: FiledMaterial | None) -> InFile | None:
        """The same material somewhere else in the file: the person's own list first, then the newest."""
        found = [one for one in self.materials if one.key == key and one.brought and one != besides]
        found = [one for one in found if one.category != OTHER]
        if not found:
            return None
        best = max(found, key=lambda one: (one.case_id is None, one.received_on))
        return InFile(best.id, best.state, best.received_on, self._where(best))

    def _where(self, one: FiledMaterial) -> Label:
        if one.case_id is not None:
            case = next((each for each in self.cases if each.id == one.case_id), None)
            return self.definitions.workflows[case.kind, case.workflow_version].title if case else Label("", "")
        declared = self.definitions.materials.at(one.category)
        return self._title(one.category, declared.title) if declared else Label("", "")


def scan_view(scan: Scan) -> ScanView:
    """A scan as windows show it."""
    return ScanView(
        scan.id, scan.name, scan.media_type, scan.pages, scan.size, scan.turned, scan.added_at, scan.version
    )
