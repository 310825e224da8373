"""Read the kinds of files (表样) that an import knows apart."""

from collections.abc import Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.importing.file_kinds import FileKind

_KEYS = {"zh", "en", "expects", "needs", "titles", "never"}


def read(texts: Sequence[DefinitionText]) -> dict[str, FileKind]:
    """Every kind of all texts by its key; raises DefinitionError naming file and key."""
    kinds: dict[str, FileKind] = {}
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", "kind"})
        for key, raw in text.content.get("kind", {}).items():
            if key in kinds:
                raise text.wrong(f"kind.{key}", "declared twice")
            kinds[key] = _kind(text, key, raw)
    return kinds


def _kind(text: DefinitionText, key: str, raw: dict[str, Any]) -> FileKind:
    place = f"kind.{key}"
    check_keys(text, place, raw, _KEYS)
    lists = {
        name: _words(text, f"{place}.{name}", raw.get(name, [])) for name in ("expects", "needs", "titles", "never")
    }
    if not lists["expects"] or not lists["needs"]:
        raise text.wrong(place, "must say what such a file expects and what it needs")
    if set(lists["needs"]) - set(lists["expects"]) or set(lists["never"]) & set(lists["expects"]):
        raise text.wrong(place, "needs only what it expects, and expects nothing that it never has")
    return FileKind(key, label(text, place, {name: raw.get(name) for name in ("zh", "en")}), **lists)


def _words(text: DefinitionText, place: str, raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(word, str) and word for word in raw):
        raise text.wrong(place, "must be a list of words")
    return tuple(raw)
