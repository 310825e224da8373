"""Reads what leaves the station only with a second person, and what bears a watermark (导出规则)."""

from collections.abc import Mapping, Sequence

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.second_person import ExportRules

_SECOND = {"people", "unmasked", "minutes", "locked_for_partner", "figures", "always"}


def read(texts: Sequence[DefinitionText]) -> ExportRules:
    """The rules; there is one text of them. Raises DefinitionError naming file and key."""
    (text,) = texts
    check_keys(text, "top", text.content, {"version", "valid_from", "second_person", "watermark"})
    second, mark = _table(text, "second_person", _SECOND), _table(text, "watermark", {"diagonal", "none"})
    kinds = _names(text, "second_person.unmasked", second.get("unmasked"))
    if unknown := kinds - {kind.value for kind in FieldKind}:
        raise text.wrong("second_person.unmasked", f"unknown kind of field {min(unknown)!r}")
    alone = second.get("locked_for_partner")
    if not isinstance(alone, bool):
        raise text.wrong("second_person.locked_for_partner", "must be true or false")
    return ExportRules(
        _limit(text, second, "people"),
        kinds,
        _limit(text, second, "minutes"),
        alone,
        _names(text, "second_person.figures", second.get("figures")),
        _names(text, "second_person.always", second.get("always")),
        _names(text, "watermark.diagonal", mark.get("diagonal")),
        _names(text, "watermark.none", mark.get("none")),
    )


def _table(text: DefinitionText, key: str, known: set[str]) -> Mapping[str, object]:
    found = text.content.get(key)
    if not isinstance(found, dict):
        raise text.wrong(key, "is missing")
    check_keys(text, key, found, known)
    return found


def _limit(text: DefinitionText, table: Mapping[str, object], key: str) -> int:
    value = table.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise text.wrong(f"second_person.{key}", "must be a whole number from 0 on")
    return value


def _names(text: DefinitionText, key: str, value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise text.wrong(key, "must be a list of names")
    return frozenset(map(str, value))
