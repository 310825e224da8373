"""Read the rules of comparing people: points, bands, limits. The codes are those the comparison can find."""

from collections.abc import Mapping, Sequence

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.id_likeness import IdLikeness
from vetdesk.domain.matching import MatchingRules, Weight

_LIMITS = ("stop", "warn", "most_candidates", "common_name_from", "largest_block")
MOST_CANDIDATES = 5
CODES = frozenset(
    {
        *(one.value for one in IdLikeness if one.value),
        *("name_same", "name_common", "name_former", "name_sound", "name_near", "name_different"),
        *("birth_same", "birth_near", "birth_agrees", "birth_same_year", "birth_apart"),
        *("sex_different", "phone_same", "certificate_same", "account_same", "village_same", "village_different"),
    }
)
"""Everything a comparison may find; each needs its weight."""


def read(texts: Sequence[DefinitionText]) -> MatchingRules:
    """The rules; raises DefinitionError naming file and key. There is one text of them."""
    (text,) = texts
    check_keys(text, "top", text.content, {"version", "valid_from", "weight", *_LIMITS})
    limits = {key: _limit(text, key) for key in _LIMITS}
    if not limits["warn"] < limits["stop"]:
        raise text.wrong("warn", "must be below stop")
    if limits["most_candidates"] > MOST_CANDIDATES:
        raise text.wrong("most_candidates", f"more than {MOST_CANDIDATES} are never shown")
    weights = text.content.get("weight", {})
    check_keys(text, "weight", weights, CODES)
    missing = CODES - set(weights)
    if missing:
        raise text.wrong(f"weight.{min(missing)}", "is missing")
    return MatchingRules({code: _weight(text, code, raw) for code, raw in weights.items()}, **limits)


def _limit(text: DefinitionText, key: str) -> int:
    value = text.content.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise text.wrong(key, "must be a whole number from 1 on")
    return value


def _weight(text: DefinitionText, code: str, raw: Mapping[str, object]) -> Weight:
    where = f"weight.{code}"
    told = label(text, where, raw)
    check_keys(text, where, raw, {"points", "zh", "en"})
    points = raw.get("points")
    if not isinstance(points, int) or isinstance(points, bool):
        raise text.wrong(f"{where}.points", "must be a whole number")
    return Weight(points, told)
