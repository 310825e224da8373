"""The station's own fields as a definition of the vocabulary: written as its TOML text, and read back."""

import json
from collections.abc import Iterable, Mapping, Sequence

from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.station_fields import IDENTITY, RECIPIENT, StationField
from vetdesk.domain.vocabulary import Code

KIND, KEY = "vocabulary", "station_fields"
BLOCKS = {RECIPIENT: "own", IDENTITY: "own_identity"}
"""The blocks of the record page that hold them; fields of an entry stand in the block of its kind."""
TITLE = Label("本站自定信息", "The station's own fields")
_LONGEST = {FieldKind.TEXT: 100, FieldKind.INTEGER: 12, FieldKind.MONEY: 15}
_FLAGS = ("sensitive", "searchable", "in_roster", "retired")


def station_fields_text(fields: Sequence[StationField], blocks: Mapping[str, str], version: int, day: str) -> str:
    """The TOML text that declares these fields in their order; `blocks` gives the block of each kind of entry."""
    lines = [f"version = {version}", f"valid_from = {_quoted(day)}"]
    for subject, block in BLOCKS.items():
        lines += ["", f"[block.{block}]", *_label(TITLE), f"subject = {_quoted(subject)}"]
    for field in fields:
        lines += _codes(field)
        lines += _field(field, (BLOCKS | dict(blocks))[field.subject])
    return "\n".join(lines) + "\n"


def read_station_fields(texts: Iterable[DefinitionText], blocks: Mapping[str, str]) -> tuple[StationField, ...]:
    """The fields that the newest of these texts declares, retired ones too; none if there is no such text."""
    ours = [text for text in texts if (text.kind, text.key, text.origin) == (KIND, KEY, "station")]
    if not ours:
        return ()
    content = max(ours, key=lambda text: text.version).content
    subjects = {block: subject for subject, block in (BLOCKS | dict(blocks)).items()}
    found = []
    for key, raw in content.get("field", {}).items():
        codes = content.get("code_list", {}).get(key, {})
        found.append(
            StationField(
                key=key,
                label=Label(raw["zh"], raw["en"]),
                kind=FieldKind(raw["kind"]),
                subject=subjects[raw["block"]],
                categories=frozenset(raw["categories"]),
                codes=tuple(Code(code, Label(entry["zh"], entry["en"])) for code, entry in codes.items()),
                synonyms=tuple(raw["synonyms"]),
                **{name: raw[name] for name in _FLAGS},
            )
        )
    return tuple(found)


def _codes(field: StationField) -> list[str]:
    if not field.codes:
        return []
    entries = [
        f"{code.code} = {{zh = {_quoted(code.label.zh)}, en = {_quoted(code.label.en)}}}" for code in field.codes
    ]
    return ["", f"[code_list.{field.key}]", *entries]


def _field(field: StationField, block: str) -> list[str]:
    lines = ["", f"[field.{field.key}]", *_label(field.label), f"kind = {_quoted(field.kind.value)}"]
    lines.append(f"block = {_quoted(block)}")
    if field.kind is FieldKind.CODE:
        lines.append(f"vocabulary = {_quoted(field.key)}")
    if field.kind in _LONGEST:
        lines.append(f"max_length = {_LONGEST[field.kind]}")
    lines.append(f"categories = {_list(sorted(field.categories))}")
    lines.append(f"synonyms = {_list(field.synonyms)}")
    return [*lines, *(f"{name} = {'true' if getattr(field, name) else 'false'}" for name in _FLAGS)]


def _label(label: Label) -> list[str]:
    return [f"zh = {_quoted(label.zh)}", f"en = {_quoted(label.en)}"]


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    """A basic string of TOML; labels hold no control characters, so JSON spells it the same way."""
    return json.dumps(text, ensure_ascii=False)
