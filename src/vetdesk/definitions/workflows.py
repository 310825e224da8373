"""Routes (流程): TOML texts read into checked Workflows; reasons.toml holds the sentences that all routes share."""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Any, TypeVar

from vetdesk.definitions import workflow_tables as tables
from vetdesk.definitions.composing import Composer
from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.decisions import of_the_township
from vetdesk.domain.forms import Label
from vetdesk.domain.reason_codes import REASON_FACTS
from vetdesk.domain.reasons import ReasonTexts
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import Workflow
from vetdesk.domain.workflow_checks import faults

KIND = "workflows"
REASONS = "reasons"
_KEYS = (
    "version", "valid_from", "title", "category", "legal_basis", "opening_fields", "opening_guards", "parameters",
    "severities", "clock", "stage", "transition", "field", "choices", "material", "identity_values", "exchange",
    "editable", "parts", "recipient_values", "categories", "extends", "drop",
)  # fmt: skip
_Row = TypeVar("_Row")
_OWNER = re.compile(r"^owner_role\s*=\s*[\"'](\w+)[\"']", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list of routes shows: the kind of case (事项类型), its title, and the one category it is about, if any."""

    kind: str
    title: Label
    category: str


class Routes(Mapping[tuple[str, int], Workflow]):
    """Every version of every route by (kind, version), each put together and checked when it is first asked for.

    A look-up may therefore raise DefinitionError; `check` reads them all. Under a kind "district_…" stands the
    district's side of a route: it can be looked up, but is not among those listed, because nobody opens it by hand.
    """

    def __init__(
        self,
        texts: Sequence[DefinitionText],
        parts: Sequence[DefinitionText],
        materials: Mapping[str, Label],
        sentences: ReasonTexts,
    ) -> None:
        self._texts = {(text.key, text.version): text for text in texts}
        self._parts = tuple(parts)
        self._composer = Composer(texts, parts)
        self._materials = materials
        self._sentences = sentences
        self._known: dict[tuple[str, int], Workflow] = {}

    def __getitem__(self, key: tuple[str, int]) -> Workflow:
        if key not in self._known:
            whole = self._whole(*key)
            self._known[key] = read_workflow(whole, self._sentences, self._materials)
        return self._known[key]

    def _whole(self, kind: str, version: int) -> DefinitionText:
        """A route written out; the district's side of one is put together from the township's."""
        if township := of_the_township(kind):
            whole = self._composer.whole(self._texts[township, version])
            if "exchange" not in whole.content:
                raise KeyError(kind)
            return self._composer.district_side(whole)
        return self._composer.whole(self._texts[kind, version])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    @property
    def sentences(self) -> ReasonTexts:
        """The sentences that all routes share."""
        return self._sentences

    def newest(self, kind: str, on: str = "") -> Workflow:
        """The version of a route in force on a day (ISO date; "" for the newest of all); KeyError if there is none."""
        declared = of_the_township(kind) or kind
        known = [text for (key, _), text in self._texts.items() if key == declared]
        versions = [text for text in known if not on or text.valid_from <= on]
        if not versions:
            raise KeyError(kind)
        text = max(versions, key=lambda text: (text.valid_from, text.version))
        return self[kind, text.version]

    def texts_of(self, kind: str) -> tuple[DefinitionText, ...]:
        """Every version of a route as text, oldest first by the day from which it holds."""
        found = [text for (key, _), text in self._texts.items() if key == kind]
        return tuple(sorted(found, key=lambda text: (text.valid_from, text.version)))

    def headings(self, on: str) -> tuple[Heading, ...]:
        """The title and category of every route in force on a day, read from the tops of the texts alone."""
        found = []
        for kind in sorted({key for key, _ in self._texts}):
            in_force = [text for text in self.texts_of(kind) if text.valid_from <= on]
            found += [self._heading(text) for text in in_force[-1:]]
        return tuple(found)

    def owner_roles(self) -> tuple[Role, ...]:
        """Every role that owns a stage of some route, found in the texts: putting all routes together takes a second.

        A part that no route names, or an old version, may make it one role too many; never one too few.
        """
        texts = (text.text for text in (*self._texts.values(), *self._parts))
        named = {role for text in texts for role in _OWNER.findall(text)}
        return tuple(role for role in Role if role.value in named)

    def _heading(self, text: DefinitionText) -> Heading:
        """The heading of a version, or of the one that it extends."""
        top, seen = text.top, {text.version}
        while "title" not in top:
            earlier = self._texts.get((text.key, top.get("extends", 0)))
            if earlier is None or earlier.version in seen:
                raise text.wrong("extends", "no such version")
            seen.add(earlier.version)
            top = earlier.top
        return Heading(
            text.key, label(text, "title", top["title"]), tables.text(text, top, "category", "", optional=True)
        )

    def check(self) -> None:
        """Put every route together now; raises DefinitionError for the first fault."""
        for key in self:
            self[key]


def read(
    texts: Sequence[DefinitionText],
    parts: Sequence[DefinitionText] = (),
    materials: Mapping[str, Label] = MappingProxyType({}),
) -> Routes:
    """All routes; a station's own text of a version wins over the shipped one.

    `parts` are what routes may be composed of, `materials` the labels of those declared for all lists, by key.
    Raises DefinitionError naming file and key.
    """
    sentences = ReasonTexts({})
    for source in sorted((text for text in texts if text.key == REASONS), key=_precedence):
        sentences = read_reasons(source)
    routes = sorted((text for text in texts if text.key != REASONS), key=_precedence)
    return Routes(routes, parts, materials, sentences)


def read_reasons(source: DefinitionText) -> ReasonTexts:
    """The sentences by code and the words for codes.

    Raises DefinitionError for a code without sentence, a sentence nobody says, and a blank that no fact fills.
    """
    check_keys(source, "", source.content, ("version", "valid_from", "sentences", "words"))
    sentences = _labels(source, "sentences")
    check_keys(source, "sentences", sentences, REASON_FACTS)
    for code, facts in REASON_FACTS.items():
        if code not in sentences:
            raise source.wrong(f"sentences.{code}", "is missing")
        if unknown := _blanks(source, code, sentences[code]) - facts:
            raise source.wrong(f"sentences.{code}", f"unknown blank {{{min(unknown)}}}")
    return ReasonTexts(sentences, _labels(source, "words"))


def read_workflow(source: DefinitionText, sentences: ReasonTexts, materials: Mapping[str, Label]) -> Workflow:
    """One version of a route; raises DefinitionError at its first fault."""
    content = source.content
    check_keys(source, "", content, _KEYS)
    fields = _rows(source, "field", lambda row, where: tables.case_field(source, row, where))
    workflow = Workflow(
        kind=source.key,
        version=source.version,
        title=label(source, "title", content.get("title")),
        category=tables.text(source, content, "category", "", optional=True),
        valid_from=source.valid_from,
        stages=_rows(source, "stage", lambda row, where: tables.stage(source, row, where)),
        transitions=_rows(source, "transition", lambda row, where: tables.transition(source, row, where)),
        clocks=_rows(source, "clock", lambda row, where: tables.clock(source, row, where)),
        fields=fields,
        opening_fields=tables.texts(source, content, "opening_fields", ""),
        opening_guards=tables.texts(source, content, "opening_guards", ""),
        materials=_rows(source, "material", lambda row, where: tables.material(source, row, where, materials)),
        parameters=tables.values(source, content, "parameters"),
        severities={key: str(value) for key, value in content.get("severities", {}).items()},
        identity_values={key: str(value) for key, value in content.get("identity_values", {}).items()},
        recipient_values={key: str(value) for key, value in content.get("recipient_values", {}).items()},
        categories=tables.texts(source, content, "categories", ""),
        legal_basis=_laws(source),
        exchange=tables.exchange(source, content["exchange"]) if "exchange" in content else None,
        editable=tables.editables(source, content.get("editable", {})),
        sha256=source.sha256,
    )
    for fault in faults(workflow):
        raise source.wrong(fault.key, fault.problem)
    return dataclasses.replace(workflow, texts=sentences.with_words(words(workflow)))


def words(workflow: Workflow) -> dict[str, Label]:
    """The labels of a route by "stage.KEY", "step.KEY" and so on: how its own names appear in sentences."""
    named: dict[str, Label] = {f"stage.{stage.key}": stage.label for stage in workflow.stages}
    named |= {f"step.{step.key}": step.label for step in workflow.transitions}
    named |= {f"clock.{clock.key}": clock.label for clock in workflow.clocks}
    named |= {f"field.{field.key}": field.declaration.label for field in workflow.fields}
    named |= {f"material.{material.key}": material.label for material in workflow.materials}
    named |= {f"parameter.{key}": parameter.label for key, parameter in workflow.editable.items()}
    return named


def _blanks(source: DefinitionText, code: str, sentence: Label) -> set[str]:
    """The names of the blanks in both languages."""
    try:
        return {name for text in (sentence.zh, sentence.en) for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError as error:
        raise source.wrong(f"sentences.{code}", str(error)) from error


def _precedence(text: DefinitionText) -> tuple[bool, int]:
    return text.origin == "station", text.version


def _rows(source: DefinitionText, table: str, read_row: Callable[[Mapping[str, Any], str], _Row]) -> tuple[_Row, ...]:
    rows = source.content.get(table, [])
    if not isinstance(rows, list):
        raise source.wrong(table, "must be a list of tables")
    return tuple(read_row(row, f"{table}.{row.get('key', number)}") for number, row in enumerate(rows, 1))


def _laws(source: DefinitionText) -> tuple[Label, ...]:
    """The laws that a route rests on, each in both languages."""
    laws = source.content.get("legal_basis", [])
    if not isinstance(laws, list):
        raise source.wrong("legal_basis", "must be a list of laws")
    return tuple(label(source, "legal_basis", law) for law in laws)


def _labels(source: DefinitionText, table: str) -> dict[str, Label]:
    return {key: label(source, f"{table}.{key}", raw) for key, raw in source.content.get(table, {}).items()}
