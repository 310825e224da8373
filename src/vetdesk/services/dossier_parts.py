"""Builds the parts of a dossier (个人档案) from what the other services show: in words, masked or in full."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.activities import Activity, Participant
from vetdesk.domain.dossiers import Block, Heading, Pairs, Part, Section, Table, Words
from vetdesk.domain.entries import FAMILY_MEMBER, Entry
from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.history import CASE_KINDS, CHANGES, VISIT_KINDS, ChangeLine, HistoryFilter
from vetdesk.domain.households import HouseholdPerson
from vetdesk.domain.masking import masked_text, masked_value
from vetdesk.domain.materials import OTHER
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.station_time import minute_at_station
from vetdesk.domain.visits import Visit
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.activities import Activities
from vetdesk.services.case_views import CaseView, EventView
from vetdesk.services.casework import CaseFilter, Casework
from vetdesk.services.entries import FurtherEntries
from vetdesk.services.filing import Filing
from vetdesk.services.looking_back import LookingBack
from vetdesk.services.visit_photos import photos_key
from vetdesk.services.visiting import Visiting

TABLE_FIELDS = 6
"""Entries of kinds with more filled fields than this are set as labelled values, not as a table."""
DEEDS, LINES_OF_DEED, LENGTH = 60, 5, 40
"""How much of the history is printed: deeds, lines of each, characters of a value."""
TOLD_ELSEWHERE = CASE_KINDS | VISIT_KINDS
"""Cases and visits have parts of their own."""


@dataclass(frozen=True, slots=True)
class DossierSources:
    """The services whose views go into a dossier."""

    entries: FurtherEntries
    casework: Casework
    visiting: Visiting
    filing: Filing
    looking_back: LookingBack
    activities: Activities


class DossierParts:
    """The sections about one person, in one language; `masked` hides sensitive values as the record page does."""

    def __init__(
        self,
        definitions: Definitions,
        sources: DossierSources,
        record: tuple[Recipient, Sequence[Entry]],
        language: str,
        *,
        masked: bool,
    ) -> None:
        self._definitions = definitions
        self._vocabulary = definitions.vocabulary
        self._sources = sources
        self._person, self._entries = record
        self._language = language
        self._masked = masked

    def section(self, part: Part) -> Section:
        """One part; it says so where there is nothing, or nothing that the person signed in may see."""
        builders: Mapping[Part, Callable[[], Iterable[Block]]] = {
            Part.PERSON: self._of_person,
            Part.IDENTITIES: self._identities,
            Part.FAMILY: self._family,
            Part.ENTRIES: self._other_entries,
            Part.CASES: self._cases,
            Part.VISITS: self._visits,
            Part.MATERIALS: self._materials,
            Part.HISTORY: self._history,
        }
        try:
            blocks = tuple(builders[part]())
        except NotPermittedError:
            blocks = (Words(self.words("not_permitted"), soft=True),)
        return Section(part, self.words(f"part.{part}"), blocks or (Words(self.words("nothing"), soft=True),))

    def words(self, key: str, **facts: object) -> str:
        """A text of the dossier."""
        return self._vocabulary.texts[f"dossier.{key}"].text(self._language).format_map(facts)

    def shown(self, field: FieldDeclaration, value: Value) -> str:
        """A value as it is printed."""
        if field.sensitive and self._masked:
            return masked_value(field, value)
        return self._vocabulary.value_text(field.key, value, self._language)

    def _label(self, field: FieldDeclaration) -> str:
        return field.label.text(self._language)

    def _free(self, text: str) -> str:
        """A text that people wrote: numbers in it are masked, too."""
        return masked_text(text) if self._masked else text

    def _filled(self, fields: Iterable[FieldDeclaration], values: Mapping[str, Value]) -> list[tuple[str, str]]:
        filled = ((field, values.get(field.key, "")) for field in fields)
        return [(self._label(field), self._printed(field, value)) for field, value in filled if value != ""]

    def _printed(self, field: FieldDeclaration, value: Value) -> str:
        """A value as it is printed, numbers within texts masked, too."""
        text = self.shown(field, value)
        is_free = field.kind in {FieldKind.TEXT, FieldKind.LONG_TEXT} and not field.sensitive
        return self._free(text) if is_free else text

    def _of_person(self) -> Iterable[Block]:
        values = {**self._person.values, "village": self._person.village}
        fields = self._vocabulary.fields_for("recipient")
        for block in dict.fromkeys(field.block for field in fields):
            pairs = self._filled((field for field in fields if field.block == block), values)
            if pairs:
                yield Heading(self._vocabulary.block_title(block, self._language))
                yield Pairs(tuple(pairs))
        if self._person.extra:
            yield Heading(self.words("extra"))
            yield Pairs(tuple((heading, self._free(text)) for heading, text in self._person.extra.items()))
        yield Words(self.words("filled_only"), soft=True)

    def _identities(self) -> Iterable[Block]:
        for held in self._person.identities:
            name = self._vocabulary.code_label("category", held.category, self._language)
            yield Heading(name, self._vocabulary.code_label("status", held.status, self._language))
            yield Pairs(tuple(self._of_identity(held)))

    def _of_identity(self, held: Identity) -> Iterable[tuple[str, str]]:
        texts = self._vocabulary.texts
        if held.since:
            yield texts["identity.since"].text(self._language), held.since
        yield from self._filled(self._vocabulary.fields_for("identity"), held.values)
        if held.taken_over:
            yield texts["identity.taken_over"].text(self._language), texts["flag.yes"].text(self._language)

    def _family(self) -> Iterable[Block]:
        members = [one for one in self._entries if one.kind == FAMILY_MEMBER]
        if members:
            yield from self._entry_blocks(FAMILY_MEMBER, members)
        found = self._sources.entries.household(self._person.id)
        groups = {
            "household": found.people,
            "guardians": found.guardians,
            "account_holders": found.account_holders,
            "guardian_of": found.guardian_of,
            "holds_account_of": found.holds_account_of,
        }
        pairs = [(self.words(key), "、".join(map(self._member, people))) for key, people in groups.items() if people]
        if pairs:
            yield Pairs(tuple(pairs))

    def _member(self, one: HouseholdPerson) -> str:
        relation = self._vocabulary.code_label("household_relation", one.relation, self._language)
        return f"{one.name}（{relation}）" if one.relation else one.name

    def _other_entries(self) -> Iterable[Block]:
        for key, kind in self._vocabulary.entry_kinds.items():
            own = [one for one in self._entries if one.kind == key]
            if own and key != FAMILY_MEMBER:
                yield Heading(kind.label.text(self._language))
                yield from self._entry_blocks(key, own)

    def _entry_blocks(self, kind: str, entries: Sequence[Entry]) -> Iterable[Block]:
        """A table where the fields fit beside one another, else one group of labelled values per entry."""
        filled = {key for one in entries for key, value in one.values.items() if value != ""}
        fields = [field for field in self._vocabulary.fields_for(kind) if field.key in filled]
        if len(fields) > TABLE_FIELDS:
            return [Pairs(tuple(self._filled(fields, one.values))) for one in entries]
        columns = tuple((self._label(field), 1.0) for field in fields)
        cells = [tuple(self._printed(field, one.values.get(field.key, "")) for field in fields) for one in entries]
        return [Table(columns, tuple(cells))]

    def _cases(self) -> Iterable[Block]:
        for line in self._sources.casework.list(CaseFilter(recipient_id=self._person.id)):
            yield from self._case(self._sources.casework.get(line.case_id))

    def _case(self, view: CaseView) -> Iterable[Block]:
        yield Heading(view.title.text(self._language), view.case.number)
        pairs = [(self.words("case.stage"), view.stage.label.text(self._language))]
        pairs += [(self.words("case.assigned"), view.assigned)] if view.assigned else []
        pairs += [(label.text(self._language), self._free(value.text(self._language))) for label, value in view.values]
        laws = [law.text(self._language) for law in view.legal_basis]
        pairs += [(self.words("case.basis"), "；".join(laws))] if laws else []
        yield Pairs(tuple(pairs))
        columns = self._columns(("at", 1.75), ("who", 1.0), ("step", 1.9), ("told", 4.0))
        yield Table(columns, tuple(map(self._event, view.events)))

    def _event(self, seen: EventView) -> tuple[str, ...]:
        event = seen.event
        told = [event.note] if event.note else []
        told += [f"{label.text(self._language)}：{value.text(self._language)}" for label, value in seen.recorded]
        step = seen.label.text(self._language) + (self.words("taken_back") if seen.taken_back else "")
        return f"{event.at:%Y-%m-%d %H:%M}", event.actor, step, self._free("；".join(told))

    def _columns(self, *shares: tuple[str, float]) -> tuple[tuple[str, float], ...]:
        return tuple((self.words(f"column.{key}"), share) for key, share in shares)

    def _visits(self) -> Iterable[Block]:
        found = self._sources.visiting.of_recipient(self._person.id)
        if found.visits:
            columns = self._columns(("on", 1.2), ("way", 0.9), ("occasion", 1.2), ("officer", 1.0), ("situation", 4.4))
            photos = self._photos()
            yield Table(columns, tuple(self._visit(one, photos.get(photos_key(one), 0)) for one in found.visits))
        if found.needs:
            yield Heading(self.words("needs"))
            columns = self._columns(("on", 1.2), ("kind", 1.2), ("need", 2.6), ("state", 0.9), ("answer", 3.0))
            yield Table(columns, tuple(map(self._need, found.needs)))
        if listed := self._sources.activities.of_recipient(self._person.id):
            yield Heading(self.words("activities"))
            columns = self._columns(("on", 1.2), ("activity", 2.2), ("answer_given", 1.2), ("result", 4.4))
            yield Table(columns, tuple(self._activity(*pair) for pair in listed))

    def _activity(self, held: Activity, one: Participant) -> tuple[str, ...]:
        """An activity on whose list the person stands: whether they came, and what came of it."""
        listed, code = ("activity_attended", one.attended) if one.attended else ("activity_answer", one.answer)
        came = self._vocabulary.code_label(listed, code, self._language) if code else ""
        result = self._definitions.activities.results.get(one.result)
        told = (result.label.text(self._language) if result else "", one.result_text, one.answer_text)
        return held.since, held.title, came, self._free("；".join(text for text in told if text))

    def _photos(self) -> dict[str, int]:
        """How many scans each paper has that no list names; the photos of a visit are one."""
        lists = self._sources.filing.checklists(self._person.id)
        return {line.key: len(line.scans) for one in lists if one.category == OTHER for line in one.lines}

    def _visit(self, visit: Visit, photos: int) -> tuple[str, ...]:
        code, told = self._vocabulary.code_label, []
        for field in self._definitions.visits.fields:
            value = visit.values.get(field.key, "")
            if value != "":
                told.append(f"{self._label(field)}：{self._of_form(field, value)}")
        told += [self.words("visit.photos", count=photos)] if photos else []
        way = code("visit_way", visit.way, self._language)
        occasion = code("visit_occasion", visit.occasion, self._language)
        return visit.visited_on, way, occasion, visit.officer, self._free("；".join(told))

    def _of_form(self, field: FieldDeclaration, value: Value) -> str:
        if field.kind is FieldKind.CODE:
            return self._vocabulary.code_label(field.vocabulary, value, self._language)
        if field.kind is FieldKind.FLAG:
            return self._vocabulary.texts["flag.yes" if str(value) == "1" else "flag.no"].text(self._language)
        return money_text(int(value)) if field.kind is FieldKind.MONEY else str(value)

    def _need(self, need: Need) -> tuple[str, ...]:
        def code(name: str, value: str) -> str:
            return self._vocabulary.code_label(name, value, self._language) if value else ""

        answer = [code("need_outcome", need.outcome), need.outcome_text, need.done_on]
        answer += [need.called_back_on, code("satisfaction", need.satisfaction), need.call_back_text]
        told = "；".join(text for text in answer if text)
        kind, state = code("need_kind", need.kind), code("need_state", need.state)
        return need.asked_on, kind, self._free(need.text), state, self._free(told)

    def _materials(self) -> Iterable[Block]:
        columns = self._columns(
            ("material", 3.4), ("required", 0.8), ("state", 1.0), ("received_on", 1.2), ("pages", 0.6), ("reason", 2.0)
        )
        for checklist in self._sources.filing.checklists(self._person.id):
            rows = []
            for line in checklist.lines:
                state = self._vocabulary.texts[f"material_state.{line.state.value}"].text(self._language)
                required = self.words("required" if line.required else "optional")
                name, pages = line.title or line.label.text(self._language), str(line.pages or "")
                told = self._free(line.reason or line.remarks)
                rows.append((self._free(name), required, state, line.received_on, pages, told))
            if rows:
                yield Heading(checklist.title.text(self._language))
                yield Table(columns, tuple(rows))

    def _history(self) -> Iterable[Block]:
        wanted = HistoryFilter(self._person.id, kinds=CHANGES - TOLD_ELSEWHERE)
        deeds = self._sources.looking_back.history(wanted, self._language, DEEDS)
        rows = []
        for deed in deeds:
            name = self._vocabulary.texts.get(f"deed.{deed.label}")
            changes = [self._change(line) for line in deed.lines[:LINES_OF_DEED]]
            rest = len(deed.lines) + deed.more - len(changes)
            changes += [self.words("more_lines", count=rest)] if rest else []
            changes += [deed.reason] if deed.reason else []
            label = name.text(self._language) if name else deed.label
            rows.append((minute_at_station(deed.at), deed.who, label, self._free("\n".join(changes))))
        if rows:
            yield Table(self._columns(("at", 1.75), ("who", 1.0), ("deed", 1.4), ("change", 4.6)), tuple(rows))
        if len(deeds) == DEEDS:
            yield Words(self.words("older"), soft=True)

    def _change(self, line: ChangeLine) -> str:
        about = f"{line.about} · " if line.about else ""
        before, after = (_short(text) or "—" for text in (line.before, line.after))
        return f"{about}{line.label.text(self._language)}：{before} → {after}"


def _short(text: str) -> str:
    return text if len(text) <= LENGTH else f"{text[: LENGTH - 1]}…"
