"""The vocabulary (词汇) of the archive: declared fields, code lists, categories, statuses, sentences of problems.

One Vocabulary is read from resources/definitions/vocabulary; record page, import, export, papers, search and history
all take their labels and codes from it.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from vetdesk.domain.check_rules import CheckRules
from vetdesk.domain.entries import EntryKind
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Problem, Severity, Value


@dataclass(frozen=True, slots=True)
class FormerWording:
    """An official wording (曾用名称) that was in force up to and including a day, ISO (domain facts 1.5)."""

    until: str
    label: Label


class Named(Protocol):
    """Anything with a code and a wording, with other names it is known by (aliases)."""

    @property
    def code(self) -> str:
        """The stored code."""

    @property
    def label(self) -> Label:
        """The wording in both languages."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other Chinese wordings that mean the same, former official ones and everyday short forms included."""

    @property
    def former(self) -> tuple[FormerWording, ...]:
        """Earlier official wordings, the oldest first."""


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a code list (代码). `number` is the digit of the old provincial system, for exports.

    `former` are earlier official wordings, the oldest first; papers of today use `label`.
    """

    code: str
    label: Label
    aliases: tuple[str, ...] = ()
    number: str = ""
    former: tuple[FormerWording, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """One category of recipients (优抚对象类别), domain facts 1.2.

    `group` is disabled, survivor, red_army, veteran, family, child, service or local; `recurring` tells that it draws
    a national recurring benefit; `aliases` are everyday and former names ("两参" is a group name and not one of them).
    """

    code: str
    label: Label
    group: str
    recurring: bool = False
    aliases: tuple[str, ...] = ()
    former: tuple[FormerWording, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """One status of an identity (优抚对象状态), domain facts 1.4.

    `number` is the digit of the old system; `demands` are field keys that must be filled when it is set; `ended` marks
    a status under which nothing is due any more.
    """

    code: str
    label: Label
    number: str
    demands: tuple[str, ...] = ()
    ended: bool = False
    aliases: tuple[str, ...] = ()
    former: tuple[FormerWording, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A change of status that the rules allow, and how: `via` is hand, case or import.

    `before` "" means a new identity, "*" any status except `after` itself.
    """

    before: str
    after: str
    via: frozenset[str]

    def covers(self, before: str, after: str, via: str) -> bool:
        """Whether this declaration allows the change."""
        starts = self.before == before or (self.before == "*" and before not in {"", after})
        return starts and self.after == after and via in self.via


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a problem code says, with {blanks} for the problem's facts, and how much it weighs by default.

    `overridable` tells that the rules know an exception: a person may keep the value with a reason (domain 2.10).
    """

    code: str
    severity: Severity
    label: Label
    overridable: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """Every declared word. Look-ups raise NotFoundError for a key nobody declared."""

    fields: Mapping[str, FieldDeclaration]
    code_lists: Mapping[str, Mapping[str, Code]]
    categories: Mapping[str, Category]
    statuses: Mapping[str, Status]
    status_changes: tuple[StatusChange, ...]
    problems: Mapping[str, Sentence]
    texts: Mapping[str, Label]
    checks: CheckRules
    search_words: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    entry_kinds: Mapping[str, EntryKind] = dataclasses.field(default_factory=dict)

    def field(self, key: str) -> FieldDeclaration:
        """The declaration of a field."""
        if key not in self.fields:
            raise NotFoundError("field", key)
        return self.fields[key]

    def fields_for(self, subject: str, category: str = "") -> tuple[FieldDeclaration, ...]:
        """The fields of a subject in the order of the page, without retired ones; with a category those it has."""
        fields = self._in_use.get(subject, ())
        return tuple(field for field in fields if field.applies_to(category)) if category else fields

    def keys(self, subject: str) -> frozenset[str]:
        """The keys of all fields of a subject."""
        return frozenset(field.key for field in self._by_subject.get(subject, ()))

    def block_title(self, block: str, language: str) -> str:
        """The heading over a block of the record page."""
        return self.texts[f"block.{block}"].text(language)

    def codes(self, vocabulary: str) -> Mapping[str, Named]:
        """The codes of a list; "category" and "status" are lists too."""
        if vocabulary == "category":
            return self.categories
        if vocabulary == "status":
            return self.statuses
        if vocabulary not in self.code_lists:
            raise NotFoundError("code_list", vocabulary)
        return self.code_lists[vocabulary]

    def code_label(self, vocabulary: str, code: Value, language: str, on: date | None = None) -> str:
        """The wording of a code, today's or that of the day `on`; a code not in the list is shown as it stands."""
        found = self.codes(vocabulary).get(str(code))
        if found is None:
            return str(code)
        then = (old.label for old in found.former if on is not None and on.isoformat() <= old.until)
        return next(then, found.label).text(language)

    def entry_kind(self, key: str) -> EntryKind:
        """The declaration of a kind of entries; raises NotFoundError."""
        if key not in self.entry_kinds:
            raise NotFoundError("entry_kind", key)
        return self.entry_kinds[key]

    def offered(self, field: FieldDeclaration, language: str) -> tuple[str, ...]:
        """The wordings that a text field offers, in the order of its list; none for fields of every other kind."""
        codes = self.code_lists.get(field.vocabulary, {}) if field.kind is FieldKind.TEXT else {}
        return tuple(code.label.text(language) for code in codes.values())

    def code_of(self, vocabulary: str, wording: str) -> str:
        """The code for a wording (label in either language, alias, or the code itself), "" if there is none."""
        return self._wordings(vocabulary).get(_plain(wording), "")

    def value_text(self, key: str, value: Value, language: str) -> str:
        """A stored value of a field as people read it: codes by their wording, flags yes or no, money in yuan."""
        declaration = self.field(key)
        if value == "":
            return ""
        if declaration.kind is FieldKind.CODE:
            return self.code_label(declaration.vocabulary, value, language)
        if declaration.kind is FieldKind.FLAG:
            return self.texts["flag.yes" if str(value) == "1" else "flag.no"].text(language)
        if declaration.kind is FieldKind.MONEY:
            return money_text(int(value))
        return str(value)

    def problem_text(self, problem: Problem, language: str) -> str:
        """The sentence of a problem with its facts filled in; an undeclared code shows itself and its facts."""
        sentence = self.problems.get(problem.code)
        if sentence is None:
            return " ".join((problem.code, *problem.facts.values()))
        facts = {"field": f"field:{problem.field}", "as_written": problem.as_written, **problem.facts}
        told = {name: self._worded(fact, language) for name, fact in facts.items()}
        return sentence.label.text(language).format_map(_Blanks(told))

    def _worded(self, fact: str, language: str) -> str:
        """A fact such as "field:birth_date", "category:81" or "status:died" by its wording; any other as it is."""
        kind, _, key = fact.partition(":")
        if kind == "field":
            return self.fields[key].label.text(language) if key in self.fields else key
        return self.code_label(kind, key, language) if kind in {"category", "status"} else fact

    def problem(self, code: str, field: str, as_written: str = "", **facts: str) -> Problem:
        """A problem with the severity declared for its code."""
        return Problem(field, code, self.problems[code].severity, as_written, facts)

    @cached_property
    def category_words(self) -> Mapping[str, tuple[str, ...]]:
        """What people type for categories: labels, aliases and group names, each with its codes."""
        words: dict[str, tuple[str, ...]] = {}
        for code, category in self.categories.items():
            former = (old.label.zh for old in category.former)
            for word in dict.fromkeys((category.label.zh, *category.aliases, *former)):
                words[word] = (*words.get(word, ()), code)
        return words | dict(self.search_words)

    @property
    def own_fields(self) -> tuple[FieldDeclaration, ...]:
        """The fields that the station added itself (自定字段) and has not retired, in their order."""
        return tuple(field for field in self.fields.values() if not field.column and not field.retired)

    @cached_property
    def _in_use(self) -> Mapping[str, tuple[FieldDeclaration, ...]]:
        return {key: tuple(one for one in fields if not one.retired) for key, fields in self._by_subject.items()}

    @cached_property
    def _by_subject(self) -> Mapping[str, tuple[FieldDeclaration, ...]]:
        grouped: dict[str, list[FieldDeclaration]] = {}
        for field in self.fields.values():
            grouped.setdefault(field.subject, []).append(field)
        return {subject: tuple(fields) for subject, fields in grouped.items()}

    @cached_property
    def _known_wordings(self) -> dict[str, dict[str, str]]:
        return {}

    def _wordings(self, vocabulary: str) -> Mapping[str, str]:
        known = self._known_wordings.get(vocabulary)
        if known is None:
            known = {}
            for code in self.codes(vocabulary).values():
                old = (former.label.zh for former in code.former)
                for wording in (code.code, code.label.zh, code.label.en, *code.aliases, *old):
                    known.setdefault(_plain(wording), code.code)
            self._known_wordings[vocabulary] = known
        return known


class _Blanks(dict[str, str]):
    """Facts for a sentence; a blank without a fact shows an ellipsis instead of failing in front of the user."""

    def __missing__(self, key: str) -> str:
        return "…"


def money_text(tenthousandths: int) -> str:
    """An amount in 1/10,000 yuan as yuan with two decimals, four where the rate has them."""
    sign, rest = ("-" if tenthousandths < 0 else ""), abs(tenthousandths)
    yuan, part = divmod(rest, 10_000)
    decimals = f"{part:04d}"
    return f"{sign}{yuan}.{decimals[:2] if decimals.endswith('00') else decimals}"


def _plain(wording: str) -> str:
    """A wording without differences nobody means: blanks, brackets' width, letter case."""
    return "".join(wording.split()).replace("（", "(").replace("）", ")").casefold()
