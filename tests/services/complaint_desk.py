"""A station where complaints are worked on: the steps of a course in one line, and other people at the same desk."""

from dataclasses import replace

from vetdesk.services.complaints import ComplaintView
from vetdesk.wiring import Services

ORAL = {
    "received_on": "2025-01-02", "channel": "visit", "name": "史长河", "kind": "appeal", "matter": "arrears",
    "requests": "补发2024年8月以来的差额",
}  # fmt: skip
ANSWER = {"verdict": "supported", "findings": "属实", "basis": "《信访工作条例》第三十二条", "answer.1": "补发157.50元"}


def go(desk: Services, number: int, step: str, staff_id: int | None = None, **details: str) -> ComplaintView:
    """Take a step on the 10th of January, or on the day that `on` says."""
    on = details.pop("on", "2025-01-10")
    desk.complaints.take(desk.complaints.view(number).complaint, step, on, details, staff_id)
    return desk.complaints.view(number)


def as_user(desk: Services, user: str) -> None:
    """Another member of staff signs in at the same desk."""
    with desk.station.database.read() as look:
        person = look.staff.by_user(user)
    assert person is not None
    rights = desk.station.definitions.rights
    held = frozenset().union(*(rights[role] for role in person.roles))
    desk.station.session.actor = replace(desk.station.session.actor, staff=person, rights=held)


def staff_id(desk: Services, user: str) -> int:
    return next(one.id for one in desk.complaints.staff() if one.user == user)


def due(view: ComplaintView, limit: str) -> str:
    """The last day of a limit."""
    return next(str(one.running.deadline.due) for one in view.limits if one.running.limit.clock.key == limit)
