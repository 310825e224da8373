from datetime import date

from tests.domain.test_complaints import RULES, a_complaint, an_event
from tests.people_world import definitions
from vetdesk.domain.complaint_counts import Counted, CountGroup, Figure, counted, figures
from vetdesk.domain.complaints import ComplaintEvent, Standing

TODAY = date(2025, 6, 1)
CODES = {
    CountGroup.MATTER: ("arrears", "medical"), CountGroup.VERDICT: ("supported", "explained", "not_supported"),
    CountGroup.SATISFACTION: ("satisfied", "dissatisfied"),
}  # fmt: skip


def one(number: int, state: str, matter: str, *events: ComplaintEvent) -> Counted:
    found = a_complaint(id=number, state=state)
    values = {**found.values, "matter": matter}
    return counted(
        RULES, Standing(a_complaint(id=number, state=state, values=values), events), definitions().calendar, TODAY
    )


def some() -> list[Counted]:
    """Received on 2 January: answered after 10 and 40 days, settled too late, told too late and not finished."""
    told = an_event("tell", "2025-01-10")
    return [
        one(1, "closed", "arrears", an_event("accept", "2025-01-05"),
            an_event("answer", "2025-01-12", verdict="supported"),
            an_event("call_back", "2025-02-01", satisfaction="satisfied")),
        one(2, "served", "medical", told, an_event("accept", "2025-01-12"),
            an_event("answer", "2025-02-11", verdict="explained")),
        one(3, "closed", "medical", told, an_event("accept", "2025-01-12"), an_event("settle", "2025-04-20")),
        one(4, "in_work", "medical", an_event("accept", "2025-02-20")),
    ]  # fmt: skip


def figure(found: list[Figure], group: CountGroup, code: str) -> Figure:
    return next(each for each in found if (each.group, each.code) == (group, code))


def test_each_figure_names_the_complaints_that_it_counts() -> None:
    found = figures(RULES, some(), CODES)

    def ids(group: CountGroup, code: str) -> tuple[int, ...]:
        return figure(found, group, code).ids

    assert ids(CountGroup.ALL, "") == (1, 2, 3, 4)
    assert (ids(CountGroup.ALL, "open"), ids(CountGroup.ALL, "closed")) == ((2, 4), (1, 3))
    assert ids(CountGroup.MATTER, "medical") == (2, 3, 4)
    assert [ids(CountGroup.TIME, code) for code in ("15", "30", "60", "90", "longer", "not_yet")] == [
        (1,), (), (2,), (), (3,), (4,),
    ]  # fmt: skip
    assert (ids(CountGroup.OVERDUE, "tell"), ids(CountGroup.OVERDUE, "finish")) == ((), (4,))
    assert ids(CountGroup.OVERDUE, "late_done") == (3, 4)
    assert ids(CountGroup.QUESTION, "medical") == (2,)


def test_shares_are_of_what_was_answered_or_asked() -> None:
    found = figures(RULES, some(), CODES)
    supported = figure(found, CountGroup.VERDICT, "supported")
    assert (supported.ids, supported.out_of) == ((1,), 3)
    assert figure(found, CountGroup.SATISFACTION, "satisfied").share == 1.0
    assert figure(figures(RULES, [], CODES), CountGroup.ALL, "").share is None


def test_no_figure_is_about_a_person() -> None:
    """Neither staff nor complainants are counted: every figure's code is declared, a span or a state of work."""
    declared = {*RULES.limits, *(str(days) for days in RULES.spans), *CODES[CountGroup.MATTER]}
    declared |= {*CODES[CountGroup.VERDICT], *CODES[CountGroup.SATISFACTION]}
    declared |= {"", "open", "closed", "longer", "not_yet", "late_done", "settle"}
    assert {each.code for each in figures(RULES, some(), CODES)} <= declared
