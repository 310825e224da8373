"""The demo's honour services and survey: plates and cards on their way, a merit notice, a birthday greeted, answers."""

from datetime import date
from typing import Final

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.honours.cards import CardGroup
from vetdesk.domain.honours.plates import PlateState
from vetdesk.domain.surveys.forms import SurveySheet
from vetdesk.services.birthdays import Greeting
from vetdesk.services.honours import HandingOut
from vetdesk.wiring import Services

DAY: Final = date(2025, 2, 21)
CARD_STATES: Final = ("accepted", "county", "province", "received", "handed_over", "handed_over")
"""How far the cards of the first few are."""
FORMS: Final = 48
ANSWERS: Final = ("very", "satisfied", "very", "fair", "satisfied", "not")
WISHES: Final = ("medical,policy", "visits", "errands", "medical")
SUGGESTIONS: Final = {3: "希望多组织体检。", 9: "政策宣传要到村里来。", 17: "上门服务很好。"}


def honour_people(story: Story) -> None:
    """The clerk hands out plates and cards and registers a notice; the officer greets; forms are entered."""
    with story.as_user(cast.CLERK, DAY) as services:
        _plates(services)
        _cards(services)
        _merit(services)
        _survey(services)
    with story.as_user(cast.OFFICER) as services:
        near = [line for line in services.birthdays.lines() if line.birthday.exact and not line.greeted_on]
        if near:
            services.birthdays.greet(
                [near[0].person.recipient_id], Greeting(DAY.isoformat(), "home", gift="长寿面、慰问品")
            )


def _plates(services: Services) -> None:
    missing = [one.holder.recipient_id for one in services.honours.plates() if one.state is PlateState.MISSING]
    services.honours.hang(missing[: len(missing) // 2], HandingOut("2025-01-22"))
    services.honours.note_condition(missing[:2], "worn")


def _cards(services: Services) -> None:
    waiting = [line.facts.recipient_id for line in services.honours.cards() if line.group is CardGroup.NONE]
    for place, state in enumerate(CARD_STATES):
        services.honours.move_cards(waiting[place :: 3 * len(CARD_STATES)], state, "2025-02-10")


def _merit(services: Services) -> None:
    honoured = [line.facts.recipient_id for line in services.honours.cards()]
    step = services.station.definitions.honours.merit_steps[1]
    for number, kind, received in zip(honoured, ("third", "second"), ("2025-02-17", "2025-02-18"), strict=False):
        told = {"merit_kind": kind, "merit_on": "2025-01-15", "merit_unit": "某部三连", "notice_received_on": received}
        services.merit_notices.register(number, told)
    line = services.merit_notices.lines()[0]
    services.merit_notices.take_step(line.entry, step, {step.day: "2025-02-19"})


def _survey(services: Services) -> None:
    surveys = services.surveys
    run = surveys.begin(surveys.offered()[0], "2025年一季度满意度调查", "2025-02-01", "2025-03-31")
    villages = [one.id for one in surveys.villages()]
    for number in range(FORMS):
        answers = {
            "overall": ANSWERS[number % len(ANSWERS)], "attitude": str(3 + number % 3), "speed": str(2 + number % 4),
            "visited": "several" if number % 3 else "once", "explained": "clear" if number % 2 else "partly",
            "wanted": WISHES[number % len(WISHES)], "suggestion": SUGGESTIONS.get(number, ""),
        }  # fmt: skip
        told = {key: text for key, text in answers.items() if text}
        village = villages[number * number % len(villages)] if villages else None
        surveys.enter(SurveySheet(0, "", run.id, "", village, "2025-02-20", told))
