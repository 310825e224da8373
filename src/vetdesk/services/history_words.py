"""Says in words what an entry of the journal changed, whatever kind of record it is about."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.cases import DEED_LABELS
from vetdesk.domain.forms import FieldKind, Label, Value
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.vocabulary import money_text
from vetdesk.domain.workflow import Workflow
from vetdesk.services.record_history import FieldChange, FieldWords, Names

_CODES = {
    "visit.way": "visit_way",
    "visit.occasion": "visit_occasion",
    "need.kind": "need_kind",
    "need.state": "need_state",
    "need.outcome": "need_outcome",
    "need.satisfaction": "satisfaction",
    "confirmation.result": "confirmation_result",
    "confirmation.way": "confirmation_way",
    "participant.invited_how": "invitation_way",
    "participant.answer": "activity_answer",
    "participant.attended": "activity_attended",
    "participant.transport": "activity_transport",
}
_OF_STAFF = frozenset({"case.assigned_to", "need.assigned_to", "assignment.officer_id", "planned_visit.planned_by"})
_OF_PROVIDERS = frozenset({"need.provider_id"})
_OF_ACTIVITIES = frozenset({"participant.activity_id"})
_OF_VILLAGES = frozenset({"assignment.village_id"})
_TEXTS = {"material.state": "material_state.", "pair_verdict.verdict": "history.pair_verdict."}
_FLAGS = frozenset({"visit.withdrawn", "participant.withdrawn", "planned_visit.withdrawn"})
_SEEN = frozenset({"look", "print", "save"})
"""What is done with a scan without changing it."""
MATERIAL = "material."


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known today of the records that entries are about.

    `described` has by uid of identity, entry, case … the columns that tell which one it is; `staff_ids`,
    `provider_ids` and `activity_ids` name staff, providers and activities by id.
    """

    names: Names
    described: Mapping[str, Sequence[Any]]
    staff_ids: Mapping[int, str]
    provider_ids: Mapping[int, str] = field(default_factory=dict)
    activity_ids: Mapping[int, str] = field(default_factory=dict)


class HistoryWords:
    """Words in one language for the entries of one page."""

    def __init__(self, definitions: Definitions, known: Surroundings, language: str) -> None:
        self._definitions = definitions
        self._vocabulary = definitions.vocabulary
        self._known = known
        self._language = language
        self._fields = FieldWords(definitions.vocabulary, known.names, language)
        self._writers: dict[str, Callable[[JournalEntry], Iterator[FieldChange]]] = {
            "recipient": self._fields.changes,
            "identity": self._fields.changes,
            "entry": self._fields.changes,
            "case": self._case,
            "visit": self._visit,
            "scan": self._scan,
            "merging": self._merging,
            "exception": self._exception,
        }

    def changes(self, entry: JournalEntry) -> list[FieldChange]:
        """What the entry changed, a line each; nothing for one that only tells of something seen."""
        writer = self._writers.get(entry.kind, self._plain)
        return list(writer(entry))

    def about(self, entry: JournalEntry) -> str:
        """Which record of the archive it is about: the category of an identity, the route of a case …; "" for none."""
        if entry.kind == "recipient":
            return ""
        known = self._known.described.get(entry.subject, ())
        title = self._label(f"kind.{entry.kind}").text(self._language)
        if entry.kind == "identity" and known:
            return self._vocabulary.code_label("category", known[0], self._language)
        if entry.kind == "entry" and known:
            declared = self._vocabulary.entry_kinds.get(known[0])
            return declared.label.text(self._language) if declared else title
        route = self._route(entry.subject) if entry.kind == "case" else None
        parts = [route.title.text(self._language) if route else title]
        parts += [known[2]] if route and known[2] else []
        parts += [str(known[0])] if known and entry.kind in {"visit", "scan", "confirmation"} else []
        parts += [self._material_title(known)] if known and entry.kind == "material" else []
        return " ".join(parts)

    def _material_title(self, known: Sequence[Any]) -> str:
        key, title = known[:2]
        return title or self._materials.get(key, Label(key, key)).text(self._language)

    @cached_property
    def _materials(self) -> Mapping[str, Label]:
        """What materials are called, wherever they are declared."""
        lists = self._definitions.materials
        declared = (lists.common, *lists.of_categories.values(), *lists.of_cases.values())
        of_routes = {one.key: one.label for route in self._definitions.workflows.values() for one in route.materials}
        return of_routes | {need.key: need.label for one in declared for need in one.needs}

    def _label(self, key: str) -> Label:
        return self._vocabulary.texts.get(f"history.{key}", Label(key, key))

    def _route(self, uid: str) -> Workflow | None:
        known = self._known.described.get(uid)
        return self._definitions.workflows.get((known[0], known[1])) if known else None

    def _plain(self, entry: JournalEntry) -> Iterator[FieldChange]:
        """The facts of a kind that have words of their own; others are for the program only."""
        old, new = entry.old, entry.new
        for key in new:
            name = f"{entry.kind}.{key}"
            if f"history.{name}" in self._vocabulary.texts:
                before, after = self._text(name, old.get(key)), self._text(name, new[key])
                if before != after:
                    yield FieldChange(key, self._label(name), before, after)

    def _text(self, name: str, value: Value | None) -> str:
        if value is None or value == "":
            return ""
        if name in _CODES:
            return self._vocabulary.code_label(_CODES[name], value, self._language)
        known = self._known
        ids = (
            (_OF_STAFF, known.staff_ids), (_OF_PROVIDERS, known.provider_ids), (_OF_ACTIVITIES, known.activity_ids),
            (_OF_VILLAGES, known.names.villages),
        )  # fmt: skip
        for keys, titles in ids:
            if name in keys:
                return titles.get(int(value), str(value))
        if name in _TEXTS:
            label = self._vocabulary.texts.get(f"{_TEXTS[name]}{value}")
            return label.text(self._language) if label else str(value)
        return self._flag(value) if name in _FLAGS else str(value)

    def _visit(self, entry: JournalEntry) -> Iterator[FieldChange]:
        yield from self._plain(entry)
        old, new = entry.old, entry.new
        for declared in self._definitions.visits.fields:
            if declared.key in new:
                before, after = (self._visited(declared.key, side.get(declared.key, "")) for side in (old, new))
                yield FieldChange(declared.key, declared.label, before, after)

    def _visited(self, key: str, value: Value) -> str:
        declared = next(one for one in self._definitions.visits.fields if one.key == key)
        if value == "":
            return ""
        if declared.vocabulary:
            return self._vocabulary.code_label(declared.vocabulary, value, self._language)
        if declared.kind is FieldKind.MONEY:
            return money_text(int(value))
        return self._flag(value) if declared.kind is FieldKind.FLAG else str(value)

    def _flag(self, value: Value) -> str:
        return self._vocabulary.texts["flag.yes" if str(value) == "1" else "flag.no"].text(self._language)

    def _case(self, entry: JournalEntry) -> Iterator[FieldChange]:
        """The steps taken, the materials that came in, and the facts that have words."""
        route, new = self._route(entry.subject), entry.new
        for step in new.get("steps", ()):
            yield self._step(route, step)
        materials = {one.key: one.label for one in route.materials} if route else {}
        for key in new:
            if key.startswith(MATERIAL):
                label = materials.get(key.removeprefix(MATERIAL), self._label("case.material"))
                yield FieldChange(key, label, str(entry.old.get(key) or ""), str(new[key]))
        yield from self._plain(entry)

    def _step(self, route: Workflow | None, step: Mapping[str, str]) -> FieldChange:
        """A step: from which stage to which, with its name and the note."""
        stages = {one.key: one.label.text(self._language) for one in route.stages} if route else {}
        taken = {one.key: one.label.text(self._language) for one in route.transitions} if route else {}
        before, after = (stages.get(step[side], step[side]) for side in ("from", "to"))
        deed = DEED_LABELS.get(step["step"])
        name = deed.text(self._language) if deed else taken.get(step["step"], "")
        note = step.get("note", "")
        told = "".join([after, f"（{name}）" if name else "", f" {note}" if note else ""])
        return FieldChange("step", self._label("case.step"), before, told)

    def _scan(self, entry: JournalEntry) -> Iterator[FieldChange]:
        """Adding, moving, turning and taking out; looking and printing change nothing."""
        act, new = entry.new.get("act", ""), entry.new
        if act in _SEEN:
            return
        if act == "add":
            yield FieldChange("name", self._label("scan.add"), "", str(new.get("name", "")))
        elif act == "withdraw":
            yield FieldChange("name", self._label("scan.withdrawn"), str(new.get("name", "")), "")
        else:
            yield from self._plain(entry)

    def _exception(self, entry: JournalEntry) -> Iterator[FieldChange]:
        """A problem that stays with a reason."""
        new = entry.new
        problem, field = self._vocabulary.problems.get(str(new.get("code", ""))), str(new.get("field", ""))
        declared = self._vocabulary.fields.get(field)
        label = declared.label if declared else self._label("exception.reason")
        sentence = problem.label.text(self._language) if problem else str(new.get("code", ""))
        yield FieldChange(field, label, "", f"{sentence} — {new.get('reason', '')}")

    def _merging(self, entry: JournalEntry) -> Iterator[FieldChange]:
        """Who was merged into the archive, or that it was taken back."""
        known = self._known.described.get(entry.subject)
        gone = self._known.names.people.get(known[1], "") if known else ""
        if entry.new.get("undone_at"):
            yield FieldChange("undone_at", self._label("merging.undone_at"), gone, "")
        else:
            yield FieldChange("gone", self._label("merging.gone"), "", gone)
