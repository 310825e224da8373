"""Read what an archive must hold to count as complete (档案完整度).

An item names the subject it looks at and its fields, or the key of a material, or all materials that the lists ask
for; and the categories or groups of categories that it concerns (none: everyone with a counted status).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.completeness import (
    IDENTITY,
    MATERIAL,
    PERSON,
    CompletenessItem,
    CompletenessRules,
    Requirement,
    papers_needed,
)
from vetdesk.domain.materials import COMMON, MaterialLists
from vetdesk.domain.vocabulary import Vocabulary

_ITEM = {"zh", "en", "subject", "fields", "any", "categories", "material", "materials"}


def read(texts: Sequence[DefinitionText], vocabulary: Vocabulary, materials: MaterialLists) -> CompletenessRules:
    """All items of all texts in their order; raises DefinitionError naming file and key."""
    items: dict[str, CompletenessItem] = {}
    statuses: set[str] = set()
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", "statuses", "item"})
        statuses |= set(_strings(text, "statuses", text.content.get("statuses", [])))
        unknown = statuses - set(vocabulary.statuses)
        if unknown:
            raise text.wrong("statuses", f"no such status: {min(unknown)}")
    reader = _ItemReader(vocabulary, materials, frozenset(statuses))
    for text in texts:
        for key, raw in text.content.get("item", {}).items():
            if key in items:
                raise text.wrong(f"item.{key}", "declared twice")
            if not isinstance(raw, dict):
                raise text.wrong(f"item.{key}", "must be a table")
            items[key] = reader.item(text, key, raw)
    return CompletenessRules(tuple(items.values()), frozenset(statuses))


class _ItemReader:
    """Reads items against the declarations they name."""

    def __init__(self, vocabulary: Vocabulary, materials: MaterialLists, statuses: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._materials = materials
        self._statuses = statuses

    def item(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> CompletenessItem:
        """One item."""
        where = f"item.{key}"
        check_keys(text, where, raw, _ITEM)
        named = label(text, where, raw)
        if "materials" in raw:
            if raw["materials"] is not True:
                raise text.wrong(f"{where}.materials", "can only be true")
            return CompletenessItem(named, papers_needed(self._materials, self._statuses, key), materials=True)
        categories = self._categories(text, where, raw)
        if "material" in raw:
            needed = ((COMMON, self._material(text, where, raw["material"])),)
            return CompletenessItem(named, Requirement(key, MATERIAL, (), False, categories, self._statuses, needed))
        return CompletenessItem(named, self._fields(text, key, raw, categories))

    def _fields(
        self, text: DefinitionText, key: str, raw: Mapping[str, Any], categories: frozenset[str]
    ) -> Requirement:
        where, subject = f"item.{key}", raw.get("subject", PERSON)
        if subject not in {PERSON, IDENTITY, *self._vocabulary.entry_kinds}:
            raise text.wrong(f"{where}.subject", f"no such subject: {subject!r}")
        fields = _strings(text, f"{where}.fields", raw.get("fields", []))
        for field in fields:
            if field not in self._vocabulary.keys(subject):
                raise text.wrong(f"{where}.fields", f"{subject} has no field {field!r}")
        if not fields and subject in {PERSON, IDENTITY}:
            raise text.wrong(f"{where}.fields", "is missing")
        either = raw.get("any", False)
        if not isinstance(either, bool):
            raise text.wrong(f"{where}.any", "must be true or false")
        return Requirement(key, subject, fields, either, categories, self._statuses)

    def _material(self, text: DefinitionText, where: str, key: object) -> str:
        if not isinstance(key, str) or self._materials.common.need(key) is None:
            raise text.wrong(f"{where}.material", f"the common list has no material {key!r}")
        return key

    def _categories(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> frozenset[str]:
        """Codes, from codes and names of groups."""
        found: set[str] = set()
        known = self._vocabulary.categories
        for name in _strings(text, f"{where}.categories", raw.get("categories", [])):
            codes = {name} & set(known) or {code for code, one in known.items() if one.group == name}
            if not codes:
                raise text.wrong(f"{where}.categories", f"no such category or group: {name}")
            found |= codes
        return frozenset(found)


def _strings(text: DefinitionText, where: str, raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        raise text.wrong(where, "must be a list of texts")
    return tuple(raw)
