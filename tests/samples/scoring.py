"""Comparing what was read with what is true: how many records, values and findings of a sample are right."""

import json
from dataclasses import dataclass, field
from pathlib import Path

SAMPLES = Path(__file__).parent
FREE_CODES = {"heading.ambiguous"}


@dataclass
class Score:
    """Differences between a reading and the truth, as sentences."""

    records: int = 0
    wrong_rows: list[str] = field(default_factory=list)
    wrong_values: list[str] = field(default_factory=list)
    wrong_codes: list[str] = field(default_factory=list)


def samples():
    """Every sample workbook with its truth."""
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in {".xlsx", ".xls", ".ods", ".csv"})


def truth_of(path):
    return json.loads((path.parent / f"{path.stem}.truth.json").read_text(encoding="utf-8"))


def score(reading, truth):
    result = Score()
    single = truth.get("single_sheet")
    got = {("" if single else reading.sheets[row.sheet].name, row.row): row for row in reading.rows}
    for true in truth["rows"]:
        key = ("" if single else true["sheet"], true["row"])
        row = got.get(key)
        is_record = row is not None and str(row.kind) == "record"
        if is_record != (true["kind"] == "record"):
            result.wrong_rows.append(f"{key}: {true['kind']} read as {row and str(row.kind)}")
        elif is_record:
            result.records += 1
            _compare_values(key, row, true, result)
            _compare_codes(key, row, true, result)
        elif true["kind"] == "header":
            asked = {finding.column for finding in row.findings}
            if asked != {problem["column"] for problem in true.get("problems", ())}:
                result.wrong_codes.append(f"{key}: asked about columns {asked}")
    return result


def _compare_values(key, row, true, result):
    troubled = {problem["field"] for problem in true["problems"] if problem["field"] not in true["values"]}
    free = {*true.get("unjudged", ()), *troubled}
    for name, want in true["values"].items():
        allowed = [want, *true.get("alt", {}).get(name, ())]
        if name not in free and not any(_same(row.values.get(name), value) for value in allowed):
            result.wrong_values.append(f"{key} {name}: {row.values.get(name)!r} for {want!r}")
    optional = true.get("optional", {})
    for name, value in row.values.items():
        if name not in true["values"] and name not in free and not _same(optional.get(name), value):
            result.wrong_values.append(f"{key} {name}: {value!r} from nowhere")


def _compare_codes(key, row, true, result):
    said = {finding.code for finding in row.findings}
    needed = [p for p in true["problems"] if not p.get("optional")]
    allowed = {code for p in true["problems"] for code in (p["code"], *p.get("accept", ()))}
    for problem in needed:
        if not said & {problem["code"], *problem.get("accept", ())}:
            result.wrong_codes.append(f"{key} {problem['code']} not found")
    result.wrong_codes += [f"{key} {code} without need" for code in said - allowed]


def _same(got, want):
    if got is None or want is None:
        return got is want
    try:
        return abs(float(got) - float(want)) < 0.005 or str(got) == str(want)
    except ValueError:
        return "".join(str(got).split()) == "".join(str(want).split())
