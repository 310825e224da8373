"""What the papers of a complaint (信访文书) tell: the register, what was decided at each step, the answer."""

from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaint_clocks import limits_of, next_due, remedies_from
from vetdesk.domain.complaints import Complaint, ComplaintEvent, Standing, answer_key, representatives
from vetdesk.services.complaint_standings import refused_on, standing_of
from vetdesk.services.paper_numbers import held_number
from vetdesk.services.paper_press import ListContent
from vetdesk.storage.reading import Reading

COMPLAINT = "complaint"
"""The kind of record that the code on these papers names."""
_LISTS = {"channel": "complaint_channel", "kind": "complaint_kind", "matter": "complaint_matter"}
_HANDLING = {"accept": "受理", "not_accept": "不予受理", "show_way": "不予受理", "forward": "转送"}
_TOLD = ("tell", "accept", "not_accept", "show_way", "forward")
_RECORDED = {
    "refusal_reason": (("not_accept", "show_way"), "reason"),
    "refusal_basis": (("not_accept",), "basis"),
    "forwarded_to": (("forward",), "forwarded_to"),
    "forwarding_reason": (("forward",), "reason"),
    "extended_by": (("extend",), "days"),
    "extension_reason": (("extend",), "reason"),
    "extension_approved_by": (("extend",), "approved_by"),
    "findings": (("answer",), "findings"),
    "agreement": (("settle",), "agreement"),
    "review_office": (("ask_review",), "office"),
    "review_opinion": (("review",), "opinion"),
    "review_number": (("review",), "answer_number"),
    "rereview_office": (("ask_rereview",), "office"),
    "rereview_opinion": (("rereview",), "opinion"),
    "rereview_number": (("rereview",), "answer_number"),
}
"""What papers show of steps: by binding the steps that may have recorded it, and under which field."""
_DAYS = {
    "answered_on": ("answer",), "delivered_on": ("serve",), "extended_on": ("extend",), "agreed_on": ("settle",),
    "review_asked_on": ("ask_review",), "reviewed_on": ("review",), "rereview_asked_on": ("ask_rereview",),
    "rereviewed_on": ("rereview",), "accepted_on": ("accept",), "told_on": _TOLD,
}  # fmt: skip


def complaint_content(look: Reading, definitions: Definitions, today: date, found: Complaint) -> ListContent:
    """A complaint as it stands, for any of its papers."""
    standing = standing_of(look, definitions, found)
    values = _registered(definitions, found) | _taken(standing) | _answer(definitions, standing)
    values |= _limits(look, definitions, standing)
    values |= _served(definitions, standing)
    values |= _numbers(look, definitions, standing, today)
    officer = look.staff.get(found.officer_id).name if found.officer_id is not None else ""
    values |= {"officer": officer, "printed_on": today.isoformat()}
    open_to_all = found.about_staff_id is None  # else whoever is reported would read of it in the person's history
    people = [found.recipient_id] if found.recipient_id is not None and open_to_all else []
    told = {f"complaint.{key}": text for key, text in values.items() if text}
    return ListContent((), told, people, COMPLAINT, found.uid)


def _registered(definitions: Definitions, found: Complaint) -> dict[str, str]:
    words = definitions.vocabulary
    plain = ("name", "phone", "address", "materials", "representatives", "received_on", "people")
    values = {key: found.value(key) for key in plain}
    values |= {key: words.code_label(kind, found.value(key), "zh_CN") for key, kind in _LISTS.items()}
    values["representatives"] = "、".join(representatives(found.value("representatives")))
    values |= {
        "number": found.number,
        "is_recipient": "是" if found.recipient_id is not None else "否",
        "first": {"1": "是", "0": "否"}.get(found.value("first"), ""),
        "joint": "是" if found.value("joint") == "1" else "否",
        "requests": "\n".join(f"　　{text}" for text in _numbered(found.requests)),
        "text": "\n".join(f"　　{text}" for text in (*_numbered(found.requests), found.value("facts")) if text),
        "subject": "；".join(found.requests) if len(found.requests) == 1 else values["matter"],
        "registered_by": found.registered_by,
        "registered_on": found.registered_on,
    }
    return values


def _numbered(requests: tuple[str, ...]) -> tuple[str, ...]:
    return requests if len(requests) < 2 else tuple(f"{place}. {one}" for place, one in enumerate(requests, 1))


def _taken(standing: Standing) -> dict[str, str]:
    values = {}
    for binding, (steps, key) in _RECORDED.items():
        event = _newest(standing, steps)
        values[binding] = event.details.get(key, "") if event else ""
    for binding, steps in _DAYS.items():
        event = _newest(standing, steps)
        values[binding] = event.on if event else ""
    handled = _newest(standing, tuple(_HANDLING))
    values["handling"] = _HANDLING[handled.step] if handled else ""
    return values


def _numbers(look: Reading, definitions: Definitions, standing: Standing, today: date) -> dict[str, str]:
    """The numbers (文号) that the notices of the steps taken hold, from their own series; void ones count no more."""
    values = {}
    for binding, steps in (("told_number", _TOLD), ("answer_number", ("answer",))):
        event = _newest(standing, steps)
        keys = definitions.complaints.steps[event.step].papers if event else ()
        papers = [definitions.papers[key] for key in keys if key in definitions.papers]
        held = (held_number(look, paper, standing.complaint.uid, today) for paper in papers)
        values[binding] = next(filter(None, held), "")
    return values


def _newest(standing: Standing, steps: tuple[str, ...]) -> ComplaintEvent | None:
    return next((one for one in reversed(standing.events) if one.step in steps), None)


def _answer(definitions: Definitions, standing: Standing) -> dict[str, str]:
    """The verdict and, one by one, the answers with their basis (逐项答复)."""
    event = standing.taken("answer")
    if event is None:
        return {}
    requests = standing.complaint.requests
    answers = [event.details.get(answer_key(place), "") for place in range(1, len(requests) + 1)]
    lines = [f"　　{text}" for text in _numbered(tuple(answers)) if text]
    basis = event.details.get("basis", "")
    return {
        "verdict": definitions.vocabulary.code_label("complaint_verdict", event.details.get("verdict", ""), "zh_CN"),
        "opinion": "\n".join([*lines, f"　　依据：{basis}"] if basis else lines),
    }


def _served(definitions: Definitions, standing: Standing) -> dict[str, str]:
    """How the answer was served (送达方式)."""
    event = standing.taken("serve")
    code = event.details.get("delivery", "") if event else ""
    return {"delivery": definitions.vocabulary.code_label("complaint_delivery", code, "zh_CN") if code else ""}


def _limits(look: Reading, definitions: Definitions, standing: Standing) -> dict[str, str]:
    rules, calendar = definitions.complaints, definitions.calendar
    limits = limits_of(rules, standing, calendar)
    finish = next((one for one in limits if one.limit.clock.key == "finish"), None) or next_due(limits)
    values = {"due_on": str(finish.deadline.due or "") if finish else ""}
    served = refused_on(look, standing.complaint)
    for remedy in remedies_from(rules, served, calendar) if served else ():
        values[f"{remedy.clock.key}_by"] = str(remedy.due or "")
    return values
