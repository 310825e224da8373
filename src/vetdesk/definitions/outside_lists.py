"""Reads the declared kinds of lists from outside (业务名单), and the deeds by which their lines are worked off."""

from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.columns import heading_key
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.outside_lists import CellUse, DeedWords, LineFinding, ListBook, ListColumn, ListKind, ListWork

DEEDS_KEY = "deeds"
_TOP = {"version", "valid_from"}
_KIND = _TOP | {
    "order", "label", "about", "work", "titles", "against", "telling", "least", "shown", "rules", "column", "finding",
}  # fmt: skip
_COLUMN = {"zh", "en", "headings", "use", "words", "inside", "needed"}
_FINDING = {"zh", "en", "deeds", "settled", "values"}
_DEED = {"zh", "en", "outcome", "does", "case", "status", "fields", "own_fields", "reason", "lasting"}
DOES = frozenset(
    {
        "note", "dismiss", "step", "correct_account", "record_death", "change_status", "open_case", "keep_confirmation",
        "set_values", "begin_archive", "log_visit", "reopen",
    }
)  # fmt: skip
"""What the program can do with a line: services/outside_lists has one function for each."""
ALWAYS = frozenset({"ask", "not_on_books"})
"""Findings that every kind declares: an unsettled match, and nobody of the archive."""
_LENGTH = 200
_PLAIN = {"name", "id_number", "birth_date", "sex", "village", "category"}


def read(texts: Sequence[DefinitionText]) -> ListBook:
    """All kinds and deeds; raises DefinitionError naming file and key."""
    deeds: dict[str, DeedWords] = {}
    for text in texts:
        if text.key == DEEDS_KEY:
            check_keys(text, "top", text.content, _TOP | {"deed"})
            deeds = {key: _deed(text, key, raw) for key, raw in _table(text, "deed").items()}
    kinds = [(text, _kind(text, deeds)) for text in texts if text.key != DEEDS_KEY]
    kinds.sort(key=lambda pair: pair[0].content.get("order", 0))
    _refuse_shared_headings(kinds)
    return ListBook({kind.key: kind for _, kind in kinds}, deeds)


def _refuse_shared_headings(kinds: Sequence[tuple[DefinitionText, ListKind]]) -> None:
    """A telling heading that two kinds claim tells nothing."""
    claimed: dict[str, str] = {}
    for text, kind in kinds:
        for heading in kind.telling:
            other = claimed.setdefault(heading, kind.key)
            if other != kind.key:
                raise text.wrong("telling", f"{heading!r} already tells {other}")


def _deed(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> DeedWords:
    where = f"deed.{key}"
    check_keys(text, where, raw, _DEED)
    does = raw.get("does", "")
    if does not in DOES:
        raise text.wrong(f"{where}.does", f"must be one of {', '.join(sorted(DOES))}")
    for needed, what in (("case", "open_case"), ("status", "change_status")):
        if bool(raw.get(needed)) != (does == what):
            raise text.wrong(f"{where}.{needed}", f"belongs to what does {what}, and to that always")
    return DeedWords(
        key=key,
        label=label(text, where, raw),
        outcome=label(text, f"{where}.outcome", raw.get("outcome")),
        does=does,
        case=raw.get("case", ""),
        status=raw.get("status", ""),
        fields=tuple(raw.get("fields", ())),
        own_fields=_own_fields(text, f"{where}.own_fields", raw.get("own_fields", {})),
        reason=bool(raw.get("reason")),
        lasting=bool(raw.get("lasting")),
    )


def _own_fields(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> tuple[FieldDeclaration, ...]:
    """What a deed asks besides fields of the archive: `KEY = {zh, en, kind, vocabulary?, max_length?, required?}`."""
    found = []
    for key, one in raw.items():
        at = f"{where}.{key}"
        check_keys(text, at, one, {"zh", "en", "kind", "vocabulary", "max_length", "required"})
        try:
            kind = FieldKind(one.get("kind", "text"))
        except ValueError as error:
            raise text.wrong(f"{at}.kind", str(error)) from error
        found.append(
            FieldDeclaration(
                key,
                label(text, at, one),
                kind,
                "deed",
                "deed",
                one.get("vocabulary", ""),
                one.get("max_length", _LENGTH),
                required=bool(one.get("required")),
            )
        )
    return tuple(found)


def _kind(text: DefinitionText, deeds: Mapping[str, DeedWords]) -> ListKind:
    content = text.content
    check_keys(text, "top", content, _KIND)
    try:
        work = ListWork(content.get("work", ""))
    except ValueError as error:
        raise text.wrong("work", str(error)) from error
    columns = {key: _column(text, key, raw) for key, raw in _table(text, "column").items()}
    findings = {key: _finding(text, key, raw, deeds) for key, raw in _table(text, "finding").items()}
    if missing := ALWAYS - set(findings):
        raise text.wrong(f"finding.{min(missing)}", "is missing")
    shown = _strings(text, "shown")
    if unknown := set(shown) - set(columns) - _PLAIN:
        raise text.wrong("shown", f"{min(unknown)} is no column")
    return ListKind(
        key=text.key,
        label=label(text, "label", content.get("label")),
        about=label(text, "about", content.get("about")),
        work=work,
        titles=tuple(sorted(_strings(text, "titles"), key=len, reverse=True)),
        telling=tuple(dict.fromkeys(map(heading_key, _strings(text, "telling")))),
        against=_strings(text, "against"),
        least=int(content.get("least", 4)),
        columns=columns,
        findings=findings,
        shown=shown,
        rules={key: bool(value) for key, value in content.get("rules", {}).items()},
    )


def _column(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> ListColumn:
    where = f"column.{key}"
    check_keys(text, where, raw, _COLUMN)
    try:
        use = CellUse(raw.get("use", "text"))
    except ValueError as error:
        raise text.wrong(f"{where}.use", str(error)) from error
    headings = tuple(dict.fromkeys(map(heading_key, raw.get("headings", ()))))
    if not headings:
        raise text.wrong(f"{where}.headings", "needs at least one")
    if bool(raw.get("words") or raw.get("inside")) != (use is CellUse.CODE):
        raise text.wrong(f"{where}.words", "belong to a column whose use is code, and to that always")
    inside = sorted(dict(raw.get("inside", {})).items(), key=lambda pair: (-len(pair[0]), pair[0]))
    words = dict(raw.get("words", {}))
    return ListColumn(key, label(text, where, raw), headings, use, words, tuple(inside), needed=bool(raw.get("needed")))


def _finding(text: DefinitionText, key: str, raw: Mapping[str, Any], deeds: Mapping[str, DeedWords]) -> LineFinding:
    where = f"finding.{key}"
    check_keys(text, where, raw, _FINDING)
    offered = tuple(raw.get("deeds", ()))
    if unknown := set(offered) - set(deeds):
        raise text.wrong(f"{where}.deeds", f"{min(unknown)} is no deed")
    settled = bool(raw.get("settled"))
    if not settled and not offered:
        raise text.wrong(f"{where}.deeds", "a finding that is not settled needs a deed")
    return LineFinding(key, label(text, where, raw), offered, settled, dict(raw.get("values", {})))


def _table(text: DefinitionText, key: str) -> dict[str, Any]:
    raw = text.content.get(key)
    if not isinstance(raw, dict) or not all(isinstance(one, dict) for one in raw.values()):
        raise DefinitionError(text.file, key, "must hold tables")
    return raw


def _strings(text: DefinitionText, key: str) -> tuple[str, ...]:
    raw = text.content.get(key, [])
    if not isinstance(raw, list) or not all(isinstance(item, str) and item for item in raw):
        raise text.wrong(key, "must be a list of texts")
    return tuple(raw)
