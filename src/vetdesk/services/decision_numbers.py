"""Numbers of decisions that the station takes itself (审批文号): the next of the series, unless one is typed."""

from collections.abc import Mapping

from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Value
from vetdesk.domain.paper_numbering import number_text
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.workflow import Duty, Transition
from vetdesk.services.paper_numbers import DECISION, SERIES, kind_of, series_of
from vetdesk.storage.reading import Work

NUMBER = "decision_number"


def with_decision_number(
    work: Work, case: Case, transition: Transition, details: Mapping[str, Value]
) -> Mapping[str, Value]:
    """The values of a deciding step with its number; one that the case holds already is not given anew.

    A step that only records what another office decided keeps the number that the office gave.
    """
    if transition.duty is not Duty.DECIDE or NUMBER not in transition.fields or details.get(NUMBER):
        return details
    for year, serial, word, void in work.numbers.of_subject(kind_of(DECISION), case.uid):
        if not void:
            return {**details, NUMBER: number_text(word, year, serial)}
    year, series = day_at_station(work.now).year, series_of(work.settings.get(SERIES), DECISION)
    serial = work.numbers.next(kind_of(DECISION), year, case.uid, word=series.word, start=series.first_in(year))
    return {**details, NUMBER: number_text(series.word, year, serial)}
