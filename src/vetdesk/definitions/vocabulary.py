"""Read the vocabulary: fields, code lists, categories, statuses and the sentences of problems.

Tables of a file: [block.X], [field.KEY], [code_list.NAME], [category.CODE], [status.KEY], [[status_change]],
[problem.GROUP] and [text.KEY]. A table may stand in any file of the kind; a key may be declared only once. A block with
`many = true` is a kind of entry, and its subject the kind's name.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from vetdesk.definitions.check_rules import read_check_rules
from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.entries import EntryKind
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Severity
from vetdesk.domain.vocabulary import Category, Code, FormerWording, Sentence, Status, StatusChange, Vocabulary

_T = TypeVar("_T")
_TOP = {"block", "field", "code_list", "category", "status", "status_change", "problem", "text", "check", "search_word"}
_FIELD = {"zh", "en", "kind", "block", "vocabulary", "max_length", "required", "sensitive", "categories", "synonyms"}
_OWN_FIELD = {"searchable", "in_roster", "retired"}
"""What only fields know that the station added itself."""
_ONCE = frozenset({"recipient", "identity"})
"""Subjects that have each block once."""
_VIAS = frozenset({"hand", "case", "import"})
_DEFAULT_LENGTH = {
    FieldKind.TEXT: 50,
    FieldKind.LONG_TEXT: 2000,
    FieldKind.PHONE: 20,
    FieldKind.ACCOUNT: 30,
    FieldKind.ID_NUMBER: 18,
    FieldKind.AREA: 12,
    FieldKind.DATE: 10,
    FieldKind.MEASURE: 12,
}


def read(texts: Sequence[DefinitionText]) -> Vocabulary:
    """The vocabulary of all texts together; raises DefinitionError naming file and key."""
    for text in texts:
        check_keys(text, "top", text.content, _TOP | {"version", "valid_from"})
    blocks = _collect(texts, "block", _block)
    code_lists = _collect(texts, "code_list", _code_list)
    categories = _collect(texts, "category", _category)
    statuses = _collect(texts, "status", _status)
    groups = {code: entry.group for code, entry in categories.items()}
    reader = _FieldReader({key: subject for key, (_, subject) in blocks.items()}, frozenset(code_lists), groups)
    fields = _collect(texts, "field", reader.field)
    words = _collect(texts, "text", _text)
    words.update({f"block.{key}": title for key, (title, _) in blocks.items()})
    for text in texts:
        _check_demands(text, fields)
    changes = tuple(change for text in texts for change in _status_changes(text, frozenset(statuses)))
    return Vocabulary(
        fields=fields,
        code_lists=code_lists,
        categories=categories,
        statuses=statuses,
        status_changes=changes,
        problems=_problems(texts),
        texts=words,
        search_words=_search_words(texts, frozenset(categories)),
        checks=read_check_rules(texts, fields, categories),
        entry_kinds=_entry_kinds(texts, groups),
    )


def _search_words(texts: Sequence[DefinitionText], categories: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Everyday names of several categories: [search_word] NAME = [codes]."""
    found = {}
    for text in texts:
        for name, codes in text.content.get("search_word", {}).items():
            if not codes or not set(codes) <= categories:
                raise text.wrong(f"search_word.{name}", "must name categories")
            found[name] = tuple(codes)
    return found


def _text(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Label:
    """One text in both languages."""
    check_keys(text, f"text.{key}", raw, {"zh", "en"})
    return label(text, f"text.{key}", raw)


def _collect(
    texts: Sequence[DefinitionText], kind: str, make: Callable[[DefinitionText, str, Mapping[str, Any]], _T]
) -> dict[str, _T]:
    """Every table [kind.key] of every text, made into a value; the same key twice is an error."""
    found: dict[str, _T] = {}
    for text in texts:
        for key, raw in text.content.get(kind, {}).items():
            if key in found:
                raise text.wrong(f"{kind}.{key}", "declared twice")
            if not isinstance(raw, dict):
                raise text.wrong(f"{kind}.{key}", "must be a table")
            found[key] = make(text, key, raw)
    return found


def _block(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> tuple[Label, str]:
    check_keys(text, f"block.{key}", raw, {"zh", "en", "subject", "many", "categories"})
    subject = raw.get("subject")
    if not isinstance(subject, str) or (subject in _ONCE) is bool(raw.get("many")):
        raise text.wrong(f"block.{key}.subject", "must be recipient or identity, or a kind of entry if it has many")
    return label(text, f"block.{key}", raw), subject


def _entry_kinds(texts: Sequence[DefinitionText], groups: Mapping[str, str]) -> dict[str, EntryKind]:
    """The kinds of entries: every block of which there may be many."""
    found: dict[str, EntryKind] = {}
    for text in texts:
        for key, raw in text.content.get("block", {}).items():
            if not raw.get("many"):
                continue
            where, kind = f"block.{key}", raw["subject"]
            if kind in found:
                raise text.wrong(f"{where}.subject", "declared twice")
            codes = _codes(text, where, groups, raw.get("categories", []))
            found[kind] = EntryKind(kind, label(text, where, raw), key, codes)
    return found


def _codes(text: DefinitionText, where: str, groups: Mapping[str, str], names: Sequence[str]) -> frozenset[str]:
    """Codes of categories as they stand, and every code of a group that is named."""
    found: set[str] = set()
    for name in names:
        of_group = {code for code, group in groups.items() if group == name}
        if name not in groups and not of_group:
            raise text.wrong(f"{where}.categories", f"no such category or group: {name!r}")
        found |= of_group or {name}
    return frozenset(found)


class _FieldReader:
    """Reads fields against the blocks, code lists and categories that exist."""

    def __init__(self, blocks: Mapping[str, str], lists: frozenset[str], groups: Mapping[str, str]) -> None:
        self._blocks = blocks
        self._lists = lists
        self._groups = groups

    def field(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> FieldDeclaration:
        """One field; a station's own field is kept as rows, not as a column."""
        where = f"field.{key}"
        own = text.origin == "station"
        check_keys(text, where, raw, _FIELD | _OWN_FIELD if own else _FIELD)
        block = raw.get("block", "")
        if block not in self._blocks:
            raise text.wrong(f"{where}.block", f"no such block: {block!r}")
        try:
            kind = FieldKind(raw.get("kind", "text"))
        except ValueError as error:
            raise text.wrong(f"{where}.kind", str(error)) from error
        return FieldDeclaration(
            key=key,
            label=label(text, where, raw),
            kind=kind,
            subject=self._blocks[block],
            block=block,
            vocabulary=self._vocabulary(text, where, kind, raw.get("vocabulary", "")),
            max_length=raw.get("max_length", _DEFAULT_LENGTH.get(kind, 0)),
            required=raw.get("required", False),
            sensitive=raw.get("sensitive", False),
            categories=_codes(text, where, self._groups, raw.get("categories", [])),
            column=not own,
            synonyms=tuple(raw.get("synonyms", ())),
            searchable=raw.get("searchable", False),
            in_roster=raw.get("in_roster", False),
            retired=raw.get("retired", False),
        )

    def _vocabulary(self, text: DefinitionText, where: str, kind: FieldKind, name: str) -> str:
        if kind is FieldKind.CODE and name not in self._lists:
            raise text.wrong(f"{where}.vocabulary", f"no such code list: {name!r}")
        return name


def _code_list(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Mapping[str, Code]:
    """Codes in their order: `CODE = {zh, en, number?, aliases?, former?}`."""
    codes = {}
    for code, entry in raw.items():
        where = f"code_list.{key}.{code}"
        if not isinstance(entry, dict):
            raise text.wrong(where, "must be a table")
        check_keys(text, where, entry, {"zh", "en", "number", "aliases", "former"})
        aliases, former = tuple(entry.get("aliases", ())), _former(text, where, entry)
        codes[code] = Code(code, label(text, where, entry), aliases, entry.get("number", ""), former)
    if not codes:
        raise text.wrong(f"code_list.{key}", "has no codes")
    return codes


def _former(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> tuple[FormerWording, ...]:
    """Earlier wordings, the oldest first: `former = [{until = "2024-09-30", zh, en}]`."""
    found = []
    for place, old in enumerate(raw.get("former", ())):
        at = f"{where}.former.{place}"
        check_keys(text, at, old, {"until", "zh", "en"})
        try:
            until = date.fromisoformat(old.get("until", "")).isoformat()
        except (TypeError, ValueError) as error:
            raise text.wrong(f"{at}.until", "must be a day") from error
        found.append(FormerWording(until, label(text, at, old)))
    if [old.until for old in found] != sorted({old.until for old in found}):
        raise text.wrong(f"{where}.former", "must be in the order of time")
    return tuple(found)


def _category(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Category:
    where = f"category.{key}"
    check_keys(text, where, raw, {"zh", "en", "group", "recurring", "aliases", "former"})
    if not isinstance(raw.get("group"), str):
        raise text.wrong(f"{where}.group", "is missing")
    aliases, former = tuple(raw.get("aliases", ())), _former(text, where, raw)
    return Category(key, label(text, where, raw), raw["group"], raw.get("recurring", False), aliases, former)


def _status(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Status:
    where = f"status.{key}"
    check_keys(text, where, raw, {"zh", "en", "number", "demands", "ended", "aliases", "former"})
    return Status(
        key,
        label(text, where, raw),
        raw.get("number", ""),
        tuple(raw.get("demands", ())),
        raw.get("ended", False),
        tuple(raw.get("aliases", ())),
        _former(text, where, raw),
    )


def _check_demands(text: DefinitionText, fields: Mapping[str, FieldDeclaration]) -> None:
    for key, raw in text.content.get("status", {}).items():
        for demand in raw.get("demands", ()):
            if demand not in fields:
                raise text.wrong(f"status.{key}.demands", f"no such field: {demand!r}")


def _status_changes(text: DefinitionText, statuses: frozenset[str]) -> list[StatusChange]:
    changes = []
    for number, raw in enumerate(text.content.get("status_change", [])):
        where = f"status_change.{number}"
        check_keys(text, where, raw, {"before", "after", "via"})
        vias = frozenset(raw.get("via", ()))
        if not vias or not vias <= _VIAS:
            raise text.wrong(f"{where}.via", f"must be some of {', '.join(sorted(_VIAS))}")
        for after in raw.get("after", ()):
            for before in raw.get("before", ()):
                if after not in statuses or before not in statuses | {"", "*"}:
                    raise text.wrong(where, f"no such status: {before!r} or {after!r}")
                changes.append(StatusChange(before, after, vias))
    return changes


def _problems(texts: Sequence[DefinitionText]) -> dict[str, Sentence]:
    """Sentences [problem.GROUP.NAME] with the code GROUP.NAME, or [problem.NAME] for a code without a group."""
    found: dict[str, Sentence] = {}
    for text in texts:
        for group, entries in text.content.get("problem", {}).items():
            alone = "severity" in entries
            for name, raw in [("", entries)] if alone else entries.items():
                code = f"{group}.{name}" if name else group
                if code in found:
                    raise text.wrong(f"problem.{code}", "declared twice")
                found[code] = _sentence(text, code, raw)
    return found


def _sentence(text: DefinitionText, code: str, raw: Mapping[str, Any]) -> Sentence:
    where = f"problem.{code}"
    check_keys(text, where, raw, {"zh", "en", "severity", "overridable"})
    try:
        severity = Severity(raw.get("severity", ""))
    except ValueError as error:
        raise text.wrong(f"{where}.severity", str(error)) from error
    return Sentence(code, severity, label(text, where, raw), raw.get("overridable", False))
