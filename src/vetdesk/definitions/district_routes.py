"""The district's side (区县) of a route that townships report: its own stages, the township's fields and decisions.

Nobody writes these routes one by one. The text route_parts/district_side names their parts and says which step of the
district gives which answer of the township's roster; such a step records what the township's own step for that answer
asks for, so that a decision made here can be taken in there.
"""

import copy
import json
from dataclasses import replace
from typing import Any

from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.decisions import of_the_district

SIDE = "district_side"
"""The route part that declares the district's side."""
_SENDS = "send_decision"
_CASE_TITLE = {"zh": "{}（区县审批）", "en": "{} (district)"}
_ARCHIVE, _ALIVE = "recipient.", "alive"
Content = dict[str, Any]


def side_of(whole: DefinitionText, side: Content) -> DefinitionText:
    """The district's route for a township's route written out in full.

    `side` is the content of the district's side with its parts put together. Raises DefinitionError where the township
    gives no answer that the side asks for.
    """
    township = whole.content
    content: Content = {name: copy.deepcopy(side[name]) for name in ("stage", "transition", "clock", "choices")}
    exchange = township["exchange"]
    steps = {step["key"]: step for step in township["transition"]}
    asked: list[str] = [column["key"] for column in exchange["column"]]
    for step in content["transition"]:
        if answer := side["answers"].get(step["key"]):
            if answer not in exchange["answers"]:
                raise whole.wrong("exchange.answers", f"there is no {answer}")
            given = steps[exchange["answers"][answer]]
            step["fields"] = list(given.get("fields", ()))
            step["requires_fields"] = [key for key in given.get("requires_fields", ()) if not key.startswith(_ARCHIVE)]
            asked += step["fields"]
    content["field"] = [*side["field"], *_fields(township, set(asked) - {field["key"] for field in side["field"]})]
    content["choices"] |= township.get("choices", {})
    prefix = side["parameters"]["number_prefix"]
    content["parameters"] = {**township["parameters"], **side["parameters"]}
    content["parameters"]["number_pattern"] = f"{prefix}{township['parameters']['number_pattern']}"
    content["title"] = {language: words.format(township["title"][language]) for language, words in _CASE_TITLE.items()}
    content["legal_basis"] = township.get("legal_basis", [])
    told = [column["key"] for column in exchange["column"] if column.get("proposed") or not column.get("by_district")]
    known = {field["key"] for field in content["field"]} - set(side["opening_fields"])
    content["opening_fields"] = [*side["opening_fields"], *(key for key in told if key in known)]
    content["opening_guards"] = [_ALIVE] if _ALIVE in township.get("opening_guards", ()) else []
    if not content["opening_guards"]:
        for step in content["transition"]:
            step["guards"] = [guard for guard in step.get("guards", ()) if guard != _ALIVE]
    content["exchange"] = {**exchange, "sends": _SENDS, "answers": _answers(side)}
    return replace(whole, key=of_the_district(whole.key), whole=json.dumps(content, ensure_ascii=False))


def _fields(township: Content, wanted: set[str]) -> list[Content]:
    """The township's fields that the roster or a decision names, without proposals from its own course."""
    return [field for field in copy.deepcopy(township["field"]) if field["key"] in wanted]


def _answers(side: Content) -> dict[str, str]:
    return {answer: step for step, answer in side["answers"].items()}
