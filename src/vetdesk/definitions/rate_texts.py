"""A station's own rates as texts of definitions: a table, a supplement, a figure of a year, or one taken back."""

import json
from collections.abc import Iterable, Mapping
from fractions import Fraction

from vetdesk.domain.benefits.extras import AGE_OF_START, CountyWays, Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import Mode, RateTable

_UNIT = 10_000
_DECIMALS = 4


def own_table_key(benefit: str, valid_from: str) -> str:
    """The key of a station's own table: one for each benefit and first month."""
    return f"own_{benefit}_{valid_from.replace('-', '_')}"


def own_supplement_key(number: int) -> str:
    """The key of a station's own supplement."""
    return f"own_supplement_{number}"


OWN_WAYS = "own_ways"
"""The key of what the county settles for itself."""


def own_figure_key(key: str, year: int) -> str:
    """The key of a figure that the station entered."""
    return f"own_{key}_{year}"


def table_text(table: RateTable, version: int, day: str) -> str:
    """The TOML text of a table."""
    lines = [*_head(version, day), f"[table.{table.key}]", f"benefit = {_quoted(table.benefit)}"]
    lines += [
        f"zh = {_quoted(table.title.zh)}",
        f"en = {_quoted(table.title.en)}",
        f"from = {_quoted(table.valid_from)}",
    ]
    if table.valid_to:
        lines.append(f"to = {_quoted(table.valid_to)}")
    lines += [f"per = {_quoted(table.period.value)}", f"keys = {_list(table.keys)}"]
    if table.mode is not Mode.AMOUNT:
        lines += [f"change = {_quoted(table.mode.value)}", f"of = {_quoted(table.changes)}"]
    if table.round_to:
        lines.append(f"round_to = {_yuan(table.round_to)}")
    if table.gaps:
        lines.append(f"gaps = {_list(' '.join(gap) for gap in table.gaps)}")
    lines += [f"source = {_quoted(table.source)}", f"confidence = {_quoted(table.confidence.value)}"]
    lines += ["", f"[table.{table.key}.amounts]"]
    shares = table.mode is Mode.SHARE
    for combination, amount in table.amounts.items():
        written = _quoted(_percent(Fraction(amount, _UNIT))) if shares else _yuan(amount)
        lines.append(f"{_quoted(' '.join(combination) or 'all')} = {written}")
    return "\n".join(lines) + "\n"


def supplement_text(one: Supplement, version: int, day: str) -> str:
    """The TOML text of a supplement."""
    lines = [
        *_head(version, day),
        f"[supplement.{one.key}]",
        f"zh = {_quoted(one.title.zh)}",
        f"en = {_quoted(one.title.en)}",
    ]
    lines.append(f"from = {_quoted(one.dated.valid_from)}")
    if one.dated.valid_to:
        lines.append(f"to = {_quoted(one.dated.valid_to)}")
    lines.append(f"categories = {_list(sorted(one.categories))}")
    lines.append(f"share = {_quoted(_percent(one.share))}" if one.share else f"amount = {_yuan(one.amount)}")
    lines += [f"per = {_quoted(one.period.value)}", f"age_from = {one.age_from}"]
    lines += [f"beside_other = {'true' if one.beside_other else 'false'}", f"source = {_quoted(one.source)}"]
    if one.written:
        lines.append(f"condition = {one.written}")
    return "\n".join([*lines, *_conditions(f"supplement.{one.key}.conditions", one.conditions)]) + "\n"


def figure_text(one: YearFigure, version: int, day: str) -> str:
    """The TOML text of a figure of a year."""
    lines = [*_head(version, day), "[[figure]]", f"key = {_quoted(one.key)}", f"year = {one.year}"]
    lines += [
        f"amount = {_yuan(one.amount)}",
        f"per = {_quoted(one.period.value)}",
        f"from = {_quoted(one.valid_from)}",
    ]
    return "\n".join([*lines, f"source = {_quoted(one.source)}"]) + "\n"


def ways_text(ways: CountyWays, version: int, day: str) -> str:
    """The TOML text of what the county settles for itself."""
    habits = ways.habits
    lines = [*_head(version, day), "[habits]"]
    for name in ("month_of_death", "month_of_stop", "transfer_to_december"):
        lines.append(f"{name} = {'true' if getattr(habits, name) else 'false'}")
    lines.append(f"yearly_month = {habits.yearly_month}")
    for category, months in sorted(ways.tails.items()):
        lines += ["", "[[tail]]", f"categories = {_list([category])}", f"months = {months}", 'law = "本县规定"']
    for category, rule in sorted(ways.starts.items()):
        lines += ["", "[[start]]", f"categories = {_list([category])}", f"rule = {_quoted(rule.value)}"]
        lines += [f"age = {AGE_OF_START.get(category, 0)}", 'law = "本县规定"']
    return "\n".join(lines) + "\n"


def inline(value: object) -> str:
    """A plain value on one line of TOML; tables and lists within it too."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {inline(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else _quoted(str(value))


def withdrawn_text(version: int, day: str) -> str:
    """The text that takes a table, supplement or figure back; earlier versions stay readable."""
    return "\n".join([*_head(version, day)[:-1], "withdrawn = true"]) + "\n"


def _head(version: int, day: str) -> list[str]:
    return [f"version = {version}", f"valid_from = {_quoted(day)}", ""]


def _conditions(where: str, conditions: Mapping[str, frozenset[str]]) -> list[str]:
    if not conditions:
        return []
    return ["", f"[{where}]", *(f"{fact} = {_list(sorted(values))}" for fact, values in sorted(conditions.items()))]


def _yuan(amount: int) -> str:
    """An amount in yuan: whole, or as text with its decimals."""
    yuan, part = divmod(abs(amount), _UNIT)
    sign = "-" if amount < 0 else ""
    if not part and not sign:
        return str(yuan)
    return _quoted(f"{sign}{yuan}.{part:0{_DECIMALS}d}".rstrip("0").rstrip("."))


def _percent(share: Fraction) -> str:
    """A share exactly, with at most four decimals of a per cent."""
    return f"{float(share * 100):.4f}".rstrip("0").rstrip(".") + "%"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    """A basic string of TOML; line breaks and control characters are spelt the same way in JSON."""
    return json.dumps(text, ensure_ascii=False)
