"""What papers print of a case (事项): its recorded values, its public notice, and the opinions given at its steps."""

from collections.abc import Iterable, Mapping
from datetime import date

from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.clocks import deadline
from vetdesk.domain.effects import FINDING
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.money_words import money_words
from vetdesk.domain.paper_templates import FULL_SPACE, chinese_date
from vetdesk.domain.papers import OpinionSource, PaperDefinition
from vetdesk.domain.vocabulary import money_text
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import Duty, TransitionKind, Workflow

INDENT = FULL_SPACE * 2
BROUGHT = "√"
"""Stands behind a material (材料) on a form's list when it has come in."""
OUTCOMES = {"record_approval": "批准", "record_refusal": "不批准"}
NOTICE_UNITS = {"workday": "个工作日", "calendar": "日"}


def case_values(
    paper: PaperDefinition, case: Case, workflow: Workflow, materials: Mapping[str, str], calendar: Calendar
) -> dict[str, str]:
    """The values of one case for one paper, by binding key."""
    values = {f"case.{key}": _recorded(workflow, key, value) for key, value in case.values.items()}
    values |= {
        "case.number": case.number,
        "case.applied_on": case.applied_on,
        "case.matter": workflow.title.zh,
        "case.clerk": _clerk(case),
        "case.deadline_text": _deadline(case, workflow, calendar),
        "case.missing_materials": _missing(workflow, materials),
        "case.legal_basis": "、".join(law.zh for law in workflow.legal_basis),
        "case.outcome": _outcome(case, workflow),
    }
    values |= {f"material.{key}": BROUGHT for key, day in materials.items() if day}
    values |= _amounts_in_words(case, workflow)
    return values | notice_values(case, workflow) | opinion_values(paper, case, workflow)


def notice_values(case: Case, workflow: Workflow) -> dict[str, str]:
    """The public notice (公示): how long, from when to when, and how it ended."""
    known = {key: str(case.values.get(f"notice_{key}", "")) for key in ("from", "until", "place", "result")}
    values = {"notice.from": known["from"], "notice.to": known["until"], "notice.place": known["place"]}
    if "notice_days" in workflow.parameters:
        unit = NOTICE_UNITS.get(str(workflow.parameters.get("notice_unit", "")), "日")
        values["notice.days"] = f"{workflow.number('notice_days')}{unit}"
    if known["from"] and known["until"] and known["result"]:
        place = f"在{known['place']}" if known["place"] else ""
        period = f"{chinese_date(known['from'])}至{chinese_date(known['until'])}"
        outcome = _recorded(workflow, "notice_result", known["result"])
        values["notice.result"] = f"{INDENT}自{period}{place}公示，{outcome}。"
    return values


def opinion_values(paper: PaperDefinition, case: Case, workflow: Workflow) -> dict[str, str]:
    """For each opinion box of the paper the text, the name and the day of the latest standing opinion."""
    values: dict[str, str] = {}
    for box, sources in paper.opinions.items():
        by_step = {source.step: source for source in sources}
        if "examine" in by_step:
            by_step.setdefault("propose_refusal", by_step["examine"])
        event = _latest(case, workflow, frozenset(by_step))
        if event is None:
            continue
        source = by_step[event.transition]
        key = f"opinion.{box}"
        text, keeps_preset = _opinion(source, event, case, workflow)
        values[f"{key}.added" if keeps_preset else key] = _indented(text)
        values[f"{key}.name"] = str(event.details.get(source.signer, "")) if source.signer else event.actor
        values[f"{key}.date"] = str(event.details.get(source.on, "")) or event.at.date().isoformat()
    return values


def _opinion(source: OpinionSource, event: CaseEvent, case: Case, workflow: Workflow) -> tuple[str, bool]:
    """The words of an opinion, and whether the preset words of its box stay.

    A refusal begins with the condition not met; where the township proposed to refuse, its box never says the contrary.
    """
    if event.duty in {Duty.EXAMINE, Duty.SIGN} and case.values.get(FINDING) == "against":
        finding = _recorded(workflow, FINDING, "against")
        return f"{finding}：{_condition(workflow, case.values)}\n{event.note}", False
    if not source.result:
        return "\n".join(filter(None, (_condition(workflow, event.details), event.note))), not source.replaces
    result = event.details.get(source.result, "")
    if str(result) == source.agrees:
        return event.note, True
    return "\n".join(filter(None, (_recorded(workflow, source.result, result), event.note))), False


def _condition(workflow: Workflow, values: Mapping[str, Value]) -> str:
    """The condition not met (不符合的条件) as a sentence; "" if none was named, or only "other"."""
    reason = values.get("refusal_reason", "")
    return "" if reason in {"", "other"} else f"{_recorded(workflow, 'refusal_reason', reason)}。"


def _latest(case: Case, workflow: Workflow, steps: frozenset[str]) -> CaseEvent | None:
    """The newest standing event of these steps, unless the case was sent back to before it since."""
    order = {stage.key: number for number, stage in enumerate(workflow.stages)}
    back_to = len(order)
    for event in reversed(case.standing_events):
        if event.transition in steps:
            return event if order.get(event.from_stage, -1) < back_to else None
        transition = workflow.transition(event.transition)
        if transition is not None and transition.kind is TransitionKind.RETURN:
            back_to = min(back_to, order.get(event.to_stage, back_to))
    return None


def _amounts_in_words(case: Case, workflow: Workflow) -> dict[str, str]:
    """Every recorded amount in capital numerals (大写), as receipts and settlements ask for it."""
    money = [one.key for one in workflow.fields if one.declaration.kind is FieldKind.MONEY]
    return {f"case.{key}_words": money_words(int(case.values[key])) for key in money if case.values.get(key, "") != ""}


def _indented(text: str) -> str:
    return "\n".join(f"{INDENT}{line.strip()}" for line in text.splitlines() if line.strip())


def _clerk(case: Case) -> str:
    """Who entered the case for the station (经办人)."""
    entering = [event.actor for event in case.standing_events if event.duty == Duty.ENTER]
    return entering[-1] if entering else ""


def _outcome(case: Case, workflow: Workflow) -> str:
    """What was decided: the latest standing decision; "" before it, and after the case was sent back."""
    decided = _latest(case, workflow, frozenset(OUTCOMES))
    return OUTCOMES[decided.transition] if decided else ""


def _deadline(case: Case, workflow: Workflow, calendar: Calendar) -> str:
    """The day promised to the applicant: the clock that begins with acceptance, as it stood on that day."""
    accepted_on = str(case.values.get("accepted_on", ""))
    clocks = [clock for clock in workflow.clocks if clock.starts_on == "field:accepted_on"]
    if not accepted_on or not clocks:
        return ""
    due = deadline(clocks[0], date.fromisoformat(accepted_on), calendar).due
    return f"{chinese_date(due.isoformat())}前" if due else ""


def _missing(workflow: Workflow, materials: Mapping[str, str]) -> str:
    """The required materials (材料) that have not come in, one numbered line each."""
    labels = [one.label.zh for one in workflow.materials if one.required and not materials.get(one.key)]
    return numbered(labels)


def numbered(lines: Iterable[str]) -> str:
    """Lines as an official list: 1.…； 2.…。"""
    texts = [f"{INDENT}{number}.{line}" for number, line in enumerate(lines, 1)]
    return "；\n".join(texts) + "。" if texts else ""


def _recorded(workflow: Workflow, key: str, value: Value) -> str:
    """A recorded value as people read it: codes by their Chinese words, money in yuan."""
    declared = workflow.field(key)
    if declared is not None and declared.declaration.kind is FieldKind.MONEY and value != "":
        return money_text(int(value))
    if declared is None or declared.declaration.kind is not FieldKind.CODE:
        return str(value)
    return next((label.zh for code, label in declared.choices if code == str(value)), str(value))
