"""Reads the policy library (政策库): notes in Markdown with a head between lines of `+++`, laws, groups, reading lists.

A note is two files: KEY.zh_CN.md with everything in its head, and KEY.en.md with the title of the translation. Links
`[words](policy://note/KEY)`, `policy://case/KIND` and `policy://law/KEY#ARTICLE` must lead somewhere.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from vetdesk.definitions.source import FENCE, DefinitionText, check_keys, label
from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.markdown import links, parts
from vetdesk.domain.policies import (
    SHIPPED,
    Faq,
    Law,
    LawPlace,
    LibraryTexts,
    PolicyLibrary,
    PolicyNote,
    PolicyText,
    Source,
)

KIND = "policies"
LIBRARY = "library"
"""The one text of the kind that is no note."""
CHINESE, ENGLISH = ".zh_CN", ".en"
_CONFIDENCES = ("C", "L", "U")
_RULE = re.compile(r'^code = "(\w+)"', re.MULTILINE)
_HEAD = {
    "version", "valid_from", "valid_to", "number", "title", "group", "categories", "benefits", "cases", "rules", "laws",
    "sources", "local", "based_on", "withdrawn",
}  # fmt: skip
_FIELD = {"zh", "en", "kind", "vocabulary", "max_length", "required"}


@dataclass(frozen=True, slots=True)
class Known:
    """What notes may name: categories, kinds of benefit and of case, rules by code, roles of the staff."""

    categories: Collection[str]
    benefits: Collection[str]
    cases: Collection[str]
    rules: Collection[str] = ()
    roles: Collection[str] = ()


def rule_codes(texts: Sequence[DefinitionText]) -> frozenset[str]:
    """The codes of the rules that these texts declare, found without reading the rules themselves."""
    return frozenset(code for text in texts for code in _RULE.findall(text.text))


def read(texts: Sequence[DefinitionText], known: Known) -> PolicyLibrary:
    """The library; raises DefinitionError naming file and key of the first thing wrong."""
    declared = [text for text in texts if text.key == LIBRARY]
    if not declared:
        raise (texts[0].wrong(LIBRARY, "is missing") if texts else ValueError("no policy library"))
    library = _library(max(declared, key=lambda text: text.version))
    notes = tuple(_notes(texts, library, known))
    whole = replace(library, notes=notes)
    _check_links(texts, whole, known)
    _check_reading(declared[-1], whole, known)
    return whole


def note_text(note: PolicyNote, text: PolicyText, headings: LibraryTexts, language: str) -> str:
    """A note of the station as it is stored, head and all; what `read` understands."""
    chinese = language.startswith("zh")
    head: dict[str, object] = {"version": note.version, "valid_from": note.valid_from, "title": text.title}
    if chinese:
        head |= {name: getattr(note, name) for name in ("valid_to", "number", "group", "local", "based_on")}
        head |= {name: list(getattr(note, name)) for name in ("categories", "benefits", "cases", "rules")}
        head["withdrawn"] = note.withdrawn
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    if chinese:
        laws = [f"{{ law = {_quoted(one.law)}, articles = {_quoted(one.articles)} }}" for one in note.laws]
        sources = [f"{{ text = {_quoted(one.text)}, confidence = {_quoted(one.confidence)} }}" for one in note.sources]
        lines += [f"laws = [{', '.join(laws)}]", f"sources = [{', '.join(sources)}]"]
    return "\n".join([FENCE, *lines, FENCE, "", full_body(text, headings, language), ""])


def full_body(text: PolicyText, headings: LibraryTexts, language: str) -> str:
    """Body, staff's part and questions as one Markdown text, as somebody edits it."""
    whole = [text.body]
    if text.staff:
        whole.append(f"## {headings.staff.text(language)}\n{text.staff}")
    if text.faqs:
        asked = [f"### {faq.question}\n{faq.answer}" for faq in text.faqs]
        whole.append("\n\n".join([f"## {headings.questions.text(language)}", *asked]))
    return "\n\n".join(part for part in whole if part)


def parted(title: str, body: str, headings: LibraryTexts, language: str) -> PolicyText:
    """A text parted into what everybody reads, what is for the staff, and the questions."""
    for_all, staff, faqs = list[str](), "", list[Faq]()
    for part in parts(body, 2):
        if part.heading == headings.questions.text(language):
            faqs += [Faq(one.heading, one.body) for one in parts(part.body, 3) if one.heading]
        elif part.heading == headings.staff.text(language):
            staff = part.body
        else:
            for_all.append(f"## {part.heading}\n{part.body}" if part.heading else part.body)
    return PolicyText(title, "\n\n".join(for_all), staff, tuple(faqs))


def _library(text: DefinitionText) -> PolicyLibrary:
    content = text.content
    tables = {"group", "law", "heading", "reading", "question", "training"}
    check_keys(text, "top", content, {"version", "valid_from", *tables})
    groups = {key: label(text, f"group.{key}", raw) for key, raw in content.get("group", {}).items()}
    headings = content.get("heading", {})
    texts = LibraryTexts(*(label(text, f"heading.{key}", headings.get(key)) for key in ("questions", "staff")))
    reading = {role: _words(text, f"reading.{role}", keys) for role, keys in content.get("reading", {}).items()}
    fields = {
        form: tuple(_field(text, form, key, raw) for key, raw in content.get(form, {}).items())
        for form in ("question", "training")
    }
    laws = {key: _law(text, key, raw) for key, raw in content.get("law", {}).items()}
    return PolicyLibrary((), laws, groups, texts, reading, fields)


def _law(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Law:
    where = f"law.{key}"
    check_keys(text, where, raw, {"zh", "en", "document", "valid_from", "confidence"})
    if raw.get("confidence") not in _CONFIDENCES:
        raise text.wrong(f"{where}.confidence", "must be C, L or U")
    document, valid_from = str(raw.get("document", "")), str(raw.get("valid_from", ""))
    return Law(key, label(text, where, raw), document, valid_from, raw["confidence"])


def _field(text: DefinitionText, form: str, key: str, raw: Mapping[str, Any]) -> FieldDeclaration:
    where = f"{form}.{key}"
    check_keys(text, where, raw, _FIELD)
    try:
        kind = FieldKind(raw.get("kind", "text"))
    except ValueError as error:
        raise text.wrong(f"{where}.kind", f"is no kind of field: {raw.get('kind')!r}") from error
    length = raw.get("max_length", 0)
    return FieldDeclaration(
        key, label(text, where, raw), kind, form, "", vocabulary=raw.get("vocabulary", ""), max_length=length,
        required=raw.get("required", False) is True,
    )  # fmt: skip


def _notes(texts: Sequence[DefinitionText], library: PolicyLibrary, known: Known) -> Iterator[PolicyNote]:
    chinese = [text for text in texts if text.key.endswith(CHINESE)]
    english = [text for text in texts if text.key.endswith(ENGLISH)]
    numbers: dict[int, str] = {}
    for text in chinese:
        note = _NoteReader(text, library, known).note()
        if numbers.setdefault(note.number, note.key) != note.key:
            raise text.wrong("number", f"{numbers[note.number]} has it already")
        yield _translated(note, english, library.texts)
    bare = {text.key.removesuffix(ENGLISH) for text in english} - {text.key.removesuffix(CHINESE) for text in chinese}
    if bare:
        raise next(one for one in english if one.key == min(bare) + ENGLISH).wrong("", "has no Chinese note")


def _translated(note: PolicyNote, english: Sequence[DefinitionText], headings: LibraryTexts) -> PolicyNote:
    """With the newest translation that is not younger: of the same origin, or else the shipped one."""
    ours = [one for one in english if one.key == note.key + ENGLISH and one.version <= note.version]
    ours.sort(key=lambda one: (one.origin == note.origin, one.version))
    if not ours:
        return note
    text = ours[-1]
    check_keys(text, "", text.content, _HEAD)
    translated = parted(_title(text), text.body, headings, "en")
    return replace(note, en=translated, english_of=text.version if text.origin == note.origin else 0)


class _NoteReader:
    """Reads the Chinese file of one note against what is known."""

    def __init__(self, text: DefinitionText, library: PolicyLibrary, known: Known) -> None:
        self._text = text
        self._library = library
        self._known = known

    def note(self) -> PolicyNote:
        text, head = self._text, self._text.content
        check_keys(text, "", head, _HEAD)
        if head.get("group") not in self._library.groups:
            raise text.wrong("group", f"no such group: {head.get('group')!r}")
        note = PolicyNote(
            key=text.key.removesuffix(CHINESE),
            number=self._number("number", 1),
            version=text.version,
            origin=text.origin,
            valid_from=_day(text, "valid_from", text.valid_from),
            group=head["group"],
            zh=parted(_title(text), text.body, self._library.texts, "zh_CN"),
            valid_to=_day(text, "valid_to", head.get("valid_to", "")),
            categories=self._codes("categories", self._known.categories),
            benefits=self._codes("benefits", self._known.benefits),
            cases=self._codes("cases", self._known.cases),
            rules=self._codes("rules", self._known.rules),
            laws=tuple(self._laws(head.get("laws", []))),
            sources=tuple(self._source(f"sources.{place}", raw) for place, raw in enumerate(head.get("sources", []))),
            local=self._flag("local"),
            based_on=self._number("based_on", 0),
            withdrawn=self._flag("withdrawn"),
            sha256=text.sha256,
        )
        self._check(note)
        return note

    def _check(self, note: PolicyNote) -> None:
        if not note.zh.body and not note.withdrawn:
            raise self._text.wrong("", "the note says nothing")
        if note.origin == SHIPPED and not (note.laws and note.sources):
            raise self._text.wrong("laws", "a note names its law and its sources")

    def _codes(self, key: str, known: Collection[str]) -> tuple[str, ...]:
        """The codes that a note names; a station's own may name what a later version of the program knows no more."""
        codes = _words(self._text, key, self._text.content.get(key, []))
        unknown = [code for code in codes if code not in known]
        if unknown and self._text.origin == SHIPPED:
            raise self._text.wrong(key, f"unknown: {unknown[0]}")
        return tuple(code for code in codes if code not in unknown)

    def _laws(self, declared: Sequence[object]) -> Iterator[LawPlace]:
        for number, raw in enumerate(declared):
            where = f"laws.{number}"
            if isinstance(raw, dict) and raw.get("law") in self._library.laws:
                check_keys(self._text, where, raw, {"law", "articles"})
                yield LawPlace(raw["law"], str(raw.get("articles", "")))
            elif self._text.origin == SHIPPED:
                raise self._text.wrong(where, "must name a law of the library")

    def _source(self, where: str, raw: object) -> Source:
        if not isinstance(raw, dict) or raw.get("confidence") not in _CONFIDENCES or not raw.get("text"):
            raise self._text.wrong(where, "needs a text and how sure it is: C, L or U")
        return Source(str(raw["text"]), raw["confidence"])

    def _number(self, key: str, least: int) -> int:
        value = self._text.content.get(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise self._text.wrong(key, f"must be a whole number from {least} on")
        return value

    def _flag(self, key: str) -> bool:
        value = self._text.content.get(key, False)
        if not isinstance(value, bool):
            raise self._text.wrong(key, "must be true or false")
        return value


def _check_links(texts: Sequence[DefinitionText], library: PolicyLibrary, known: Known) -> None:
    notes = {note.key for note in library.notes}
    for text in texts:
        for address in links(text.body) if text.origin == SHIPPED else ():
            kind, _, rest = address.removeprefix("policy://").partition("/")
            key = rest.partition("#")[0]
            if key not in {"note": notes, "case": known.cases, "law": library.laws}.get(kind, ()):
                raise text.wrong(address, "leads nowhere")


def _check_reading(text: DefinitionText, library: PolicyLibrary, known: Known) -> None:
    notes = {note.key for note in library.notes}
    for role, keys in library.reading.items():
        if role not in known.roles:
            raise text.wrong(f"reading.{role}", "no such role")
        if missing := [key for key in keys if key not in notes]:
            raise text.wrong(f"reading.{role}", f"no such note: {missing[0]}")


def _title(text: DefinitionText) -> str:
    title = text.content.get("title")
    if not isinstance(title, str) or not title.strip():
        raise text.wrong("title", "is missing")
    return title


def _day(text: DefinitionText, key: str, value: object) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat() if value else ""
    except ValueError as error:
        raise text.wrong(key, f"{value!r} is no day") from error


def _words(text: DefinitionText, where: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise text.wrong(where, "must be a list of keys")
    return tuple(value)


def _quoted(text: str) -> str:
    """A basic string of TOML, which JSON spells the same way."""
    return json.dumps(text, ensure_ascii=False)
