"""Reads the checklists of materials (材料清单): what exists at all, what everybody brings, and what is asked beside it.

Tables of a file: [need.KEY] declares a material once; [list.KEY] names the materials of one list. A table may stand in
any file of the kind; a key may be declared only once. The list "common" is everybody's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import Label
from vetdesk.domain.materials import OTHER, MaterialList, MaterialLists, MaterialNeed

COMMON_LIST = "common"
_TOP = ("version", "valid_from", "need", "list")
_NEED = ("zh", "en", "note", "copies", "source")
_LIST = ("title", "needs", "categories", "case_kinds", "when", "source")
_LINE = ("key", "required", "copies", "note", "source")


def read(texts: Sequence[DefinitionText], categories: frozenset[str], statuses: frozenset[str]) -> MaterialLists:
    """All lists, checked against the categories and statuses there are; raises DefinitionError naming file and key."""
    needs: dict[str, MaterialNeed] = {}
    for text in texts:
        check_keys(text, "", text.content, _TOP)
        for key, raw in text.content.get("need", {}).items():
            if key in needs:
                raise text.wrong(f"need.{key}", "declared twice")
            needs[key] = _need(text, key, raw)
    lists: dict[str, MaterialList] = {}
    of_categories: dict[str, MaterialList] = {}
    for text in texts:
        for key, raw in text.content.get("list", {}).items():
            if key in lists or key == OTHER or key in categories:
                raise text.wrong(f"list.{key}", "declared twice, or the name of something else")
            lists[key] = one = _list(text, key, raw, needs)
            _check_codes(text, one, categories, statuses)
            for category in sorted(one.categories):
                if category in of_categories:
                    raise text.wrong(f"list.{key}.categories", f"{category} has a list already")
                of_categories[category] = one
    return _together(texts, lists, of_categories)


def labels(texts: Sequence[DefinitionText]) -> dict[str, Label]:
    """What every declared material is called, by key: routes name materials by their keys."""
    declared = [(text, key, raw) for text in texts for key, raw in text.content.get("need", {}).items()]
    return {key: label(text, f"need.{key}", raw) for text, key, raw in declared}


def _together(
    texts: Sequence[DefinitionText], lists: dict[str, MaterialList], of_categories: Mapping[str, MaterialList]
) -> MaterialLists:
    common = lists.pop(COMMON_LIST, None)
    if common is None:
        raise DefinitionError(texts[0].file if texts else "materials", f"list.{COMMON_LIST}", "is missing")
    return MaterialLists(common, of_categories, {key: one for key, one in lists.items() if not one.categories})


def _need(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> MaterialNeed:
    where = f"need.{key}"
    check_keys(text, where, raw, _NEED)
    words = label(text, where, raw)
    return MaterialNeed(key, words, True, _copies(text, where, raw, 1), _note(text, where, raw), raw.get("source", ""))


def _list(text: DefinitionText, key: str, raw: Mapping[str, Any], needs: Mapping[str, MaterialNeed]) -> MaterialList:
    where = f"list.{key}"
    check_keys(text, where, raw, _LIST)
    lines = tuple(_line(text, f"{where}.needs.{place}", line, needs) for place, line in enumerate(raw.get("needs", ())))
    keys = [line.key for line in lines]
    if not lines or len(set(keys)) < len(keys):
        raise text.wrong(f"{where}.needs", "must name materials, each once")
    codes = {name: _codes(text, f"{where}.{name}", raw.get(name, [])) for name in ("categories", "case_kinds", "when")}
    title = label(text, f"{where}.title", raw.get("title"))
    return MaterialList(key, title, lines, **codes, source=str(raw.get("source", "")))


def _line(text: DefinitionText, where: str, raw: object, needs: Mapping[str, MaterialNeed]) -> MaterialNeed:
    """A line of a list: the key of a material, or a table with what is different here."""
    line = {"key": raw} if isinstance(raw, str) else raw
    if not isinstance(line, dict):
        raise text.wrong(where, "must be the key of a material or a table")
    check_keys(text, where, line, _LINE)
    known = needs.get(str(line.get("key", "")))
    if known is None:
        raise text.wrong(where, f"no material “{line.get('key', '')}” is declared")
    required = line.get("required", True)
    if not isinstance(required, bool):
        raise text.wrong(f"{where}.required", "must be true or false")
    note = _note(text, where, line) or known.note
    source = str(line.get("source", known.source))
    return MaterialNeed(known.key, known.label, required, _copies(text, where, line, known.copies), note, source)


def _copies(text: DefinitionText, where: str, raw: Mapping[str, Any], usual: int) -> int:
    copies = raw.get("copies", usual)
    if isinstance(copies, bool) or not isinstance(copies, int) or not 1 <= copies <= 20:
        raise text.wrong(f"{where}.copies", "must be a number from 1 to 20")
    return copies


def _note(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Label | None:
    return label(text, f"{where}.note", raw["note"]) if "note" in raw else None


def _codes(text: DefinitionText, where: str, raw: object) -> frozenset[str]:
    if not isinstance(raw, list) or not all(isinstance(code, str) for code in raw):
        raise text.wrong(where, "must be a list of codes")
    return frozenset(raw)


def _check_codes(text: DefinitionText, one: MaterialList, categories: frozenset[str], statuses: frozenset[str]) -> None:
    where = f"list.{one.key}"
    if unknown := one.categories - categories:
        raise text.wrong(f"{where}.categories", f"no category {min(unknown)}")
    if unknown := one.when - statuses:
        raise text.wrong(f"{where}.when", f"no status {min(unknown)}")
