"""A station's own rules and settings as texts of definitions, and a shipped rule cut out of its file to go on from."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.forms import Label
from vetdesk.domain.rules.rules import Parameter

KIND = "rules"
STATION = "station"
OWN_SETTINGS = "own_settings"
"""The key under which a station keeps the settings (参数) it sets otherwise."""
_PREFIX = "own_rule_"
_CODE = re.compile(r"[a-z][a-z0-9_]{1,60}")
_BEGIN = re.compile(r"(?m)^\[")
_OF_RULE = ("[[rule]]", "[[rule.", "[rule.")


@dataclass(frozen=True, slots=True)
class OwnSetting:
    """What the station sets a parameter to, and on what basis."""

    value: int | str | tuple[str, ...]
    source: str


def own_rule_key(code: str) -> str:
    """The key under which a station keeps its own text of a rule."""
    return f"{_PREFIX}{code}"


def rule_of_key(key: str) -> str:
    """The code of the rule that a station's text is about; "" for other texts."""
    return key.removeprefix(_PREFIX) if key.startswith(_PREFIX) else ""


def own_rule(body: str, version: int, day: str) -> DefinitionText:
    """The station's text of one rule, its code taken from the text; raises DefinitionError if it names not just one."""
    whole = f'version = {version}\nvalid_from = "{day}"\n\n{body.strip()}\n'
    bare = DefinitionText(KIND, _PREFIX.rstrip("_"), version, day, STATION, whole)
    raw = bare.content.get("rule")
    codes = {str(one.get("code", "")) for one in raw if isinstance(one, dict)} if isinstance(raw, list) else set()
    if len(codes) != 1:
        raise bare.wrong("rule.code", "one text is about one rule: give every [[rule]] the same code")
    code = codes.pop()
    if not _CODE.fullmatch(code):
        raise bare.wrong("rule.code", "must be small letters, digits and _, beginning with a letter")
    return DefinitionText(KIND, own_rule_key(code), version, day, STATION, whole)


def body_of(text: DefinitionText) -> str:
    """A station's text as it is edited: without the lines on top that only the program needs."""
    lines = text.text.splitlines()
    while lines and (not lines[0].strip() or lines[0].startswith(("version", "valid_from"))):
        lines.pop(0)
    return "\n".join(lines).strip() + "\n"


def cut_out(text: DefinitionText, code: str) -> str:
    """The part of a text that declares a rule, with its examples; "" if it does not."""
    begins = [found.start() for found in _BEGIN.finditer(text.text)]
    parts = [text.text[begin:end] for begin, end in pairwise([*begins, len(text.text)])]
    found: list[str] = []
    for part in parts:
        if part.startswith("[[rule]]"):
            if found:
                break
            if re.search(rf'(?m)^code = "{re.escape(code)}"$', part):
                found.append(part)
        elif found and part.startswith(_OF_RULE):
            found.append(part)
        elif found:
            break
    return _without_remarks("".join(found))


def withdrawn(key: str, version: int, day: str) -> DefinitionText:
    """The text that takes back what the station had of its own under a key; earlier versions stay readable."""
    return DefinitionText(KIND, key, version, day, STATION, f'version = {version}\nvalid_from = "{day}"\n')


def settings_text(settings: Mapping[str, tuple[Label, OwnSetting]], version: int, day: str) -> DefinitionText:
    """The text of what the station sets otherwise, by parameter."""
    lines = [f"version = {version}", f"valid_from = {_quoted(day)}", "", "[parameter]"]
    for key, (label, one) in sorted(settings.items()):
        value = _list(one.value) if isinstance(one.value, tuple) else _plain(one.value)
        told = f"zh = {_quoted(label.zh)}, en = {_quoted(label.en)}, value = {value}"
        lines.append(f'{key} = {{ {told}, confidence = "certain", source = {_quoted(one.source)} }}')
    return DefinitionText(KIND, OWN_SETTINGS, version, day, STATION, "\n".join(lines) + "\n")


def read_setting(known: Parameter, written: str) -> int | str | tuple[str, ...] | None:
    """What was typed for a parameter, in the shape of its value; None if it cannot be read so."""
    text = written.strip()
    if isinstance(known.value, tuple):
        parts = tuple(part.strip() for part in re.split(r"[,，、;；\s]+", text) if part.strip())
        return parts or None
    if isinstance(known.value, int):
        return int(text) if re.fullmatch(r"-?\d{1,9}", text, re.ASCII) else None
    return text or None


def starting_text(day: date) -> str:
    """A new rule to begin with: a warning with two examples, to be written over."""
    return _START.format(day=day.isoformat())


_START = """\
[[rule]]
code = "county_rule"
title = {{ zh = "本县规定", en = "County rule" }}
law = "LOCAL"
article = "—"
effect = "warn"
kind = "soon"
applies_to = ["11"]
valid_from = "{day}"
confidence = "certain"
source = ""
condition = {{ field = "certificate_number", has_value = false }}

[[rule.example]]
title = {{ zh = "没有证号", en = "Without a certificate number" }}
on = "{day}"
identity = {{ category = "11", status = "drawing" }}
answer = "yes"
finding = "soon"

[[rule.example]]
title = {{ zh = "有证号", en = "With a certificate number" }}
on = "{day}"
identity = {{ category = "11", status = "drawing", certificate_number = "0123456" }}
answer = "no"
finding = ""
"""


def _without_remarks(part: str) -> str:
    """A part without the remarks at its end, which belong to what follows."""
    lines = part.rstrip().splitlines()
    while lines and lines[-1].startswith("#"):
        lines.pop()
    return "\n".join(lines).rstrip() + "\n" if lines else ""


def _plain(value: int | str) -> str:
    return str(value) if isinstance(value, int) else _quoted(value)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    """A basic string of TOML; line breaks and control characters are spelt the same way in JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
