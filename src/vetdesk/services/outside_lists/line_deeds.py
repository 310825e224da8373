"""The deeds by which lines are worked off (名单处理), each within a change that is under way.

What changes an archive, opens a case or logs a visit goes the same way as on its own page, with the same checks; the
journal names the list as the source.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_edits import edited_identity, with_identity
from vetdesk.domain.confirmations import Confirmation
from vetdesk.domain.errors import DuplicateRecipientError, InvalidFieldsError
from vetdesk.domain.forms import FieldDeclaration, Problem, Severity, Value
from vetdesk.domain.identities import HAND, check_status_change
from vetdesk.domain.outside_list_lines import LineState, ListLine, Matched, closed, with_step
from vetdesk.domain.outside_list_visits import DAY, visits_told
from vetdesk.domain.outside_lists import DeedWords, ListWork
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.archive_changes import ArchiveChanges, NewStatus
from vetdesk.services.archives import NEW_IDENTITY
from vetdesk.services.casework import Casework
from vetdesk.services.outside_lists.comparing import Comparison, kind_of
from vetdesk.services.record_checks import RecordChecks, refuse
from vetdesk.services.visiting import Visiting
from vetdesk.storage.reading import Work
from vetdesk.storage.transaction import instant

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Bench:
    """What deeds work with: the change under way, the list's comparison, and the services whose rules count."""

    work: Work
    definitions: Definitions
    comparison: Comparison
    casework: Casework
    visiting: Visiting
    today: date

    @property
    def changes(self) -> ArchiveChanges:
        """Changes of archives by their rules."""
        return ArchiveChanges(self.definitions.vocabulary, self.today)


@dataclass(frozen=True, slots=True)
class Order:
    """A deed asked for on one line: values and reason as given; `overrides` as for ArchiveChanges."""

    deed: DeedWords
    line: ListLine
    person: Recipient | None
    values: Values
    reason: str
    overrides: Mapping[str, str] = field(default_factory=dict)

    @property
    def someone(self) -> Recipient:
        """The person; InvalidFieldsError if it is not settled whom the line means."""
        if self.person is None:
            raise InvalidFieldsError((Problem("name", "list.person_unsettled", Severity.ERROR),))
        return self.person

    def text(self, key: str) -> str:
        """A given value as text."""
        return str(self.values.get(key, "")).strip()


DeedFunction = Callable[[Bench, Order], tuple[ListLine, str]]
"""Does it and gives the line with what belongs to it changed, and a text for the step."""

RIGHTS: Mapping[str, Right] = {
    "correct_account": Right.EDIT_ARCHIVE,
    "record_death": Right.EDIT_ARCHIVE,
    "change_status": Right.EDIT_ARCHIVE,
    "keep_confirmation": Right.EDIT_ARCHIVE,
    "set_values": Right.EDIT_ARCHIVE,
    "begin_archive": Right.EDIT_ARCHIVE,
    "open_case": Right.WORK_CASES,
    "log_visit": Right.LOG_VISIT,
}
"""The right that a deed needs besides that to take lists in."""


def carry_out(bench: Bench, order: Order) -> ListLine:
    """Do a deed and keep the line; raises what the deed's own rules raise, and then nothing of it is kept."""
    deed, vocabulary = order.deed, bench.definitions.vocabulary
    if deed.reason and not order.reason.strip():
        raise InvalidFieldsError((vocabulary.problem("list.reason_missing", "reason"),))
    refuse([_missing(one) for one in deed.own_fields if one.required and not order.text(one.key)])
    line, told = DEEDS[deed.does](bench, order)
    actor, at = bench.work.actor, instant(bench.work.now)
    text = "；".join(filter(None, (told, order.reason.strip())))
    noted = with_step(line, deed.key, at, actor.staff.uid if actor else "", text)
    if not deed.lasting:
        state = LineState.DISMISSED if deed.does == "dismiss" else LineState.DONE
        noted = closed(noted, deed.key, state, order.reason.strip())
    return bench.work.outside_lists.save(noted)


def _missing(asked: FieldDeclaration) -> Problem:
    return Problem(asked.key, "list.value_missing", Severity.ERROR)


def _only_note(_bench: Bench, order: Order) -> tuple[ListLine, str]:
    return order.line, ""


def _step(_bench: Bench, order: Order) -> tuple[ListLine, str]:
    return order.line, " ".join(text for one in order.deed.own_fields if (text := order.text(one.key)))


def _correct_account(bench: Bench, order: Order) -> tuple[ListLine, str]:
    person = order.someone
    given = {key: order.text(key) for key in order.deed.fields}
    changed: dict[str, Value] = {
        key: text for key, text in given.items() if text and text != person.values.get(key, "")
    }
    if not given["account_number"] and not order.deed.lasting:
        raise InvalidFieldsError((Problem("account_number", "list.value_missing", Severity.ERROR),))
    if not changed:
        raise InvalidFieldsError((Problem("account_number", "list.account_same", Severity.ERROR),))
    bench.changes.change_fields(bench.work, person, changed, None, order.overrides)
    return order.line, ""


def _record_death(bench: Bench, order: Order) -> tuple[ListLine, str]:
    """For every identity that may still change so: a death ends them all."""
    person, vocabulary = order.someone, bench.definitions.vocabulary
    standing = [one for one in person.identities if one.status != "died"]
    for one in standing:
        check_status_change(vocabulary, one.status, "died", HAND)
    values = {key: order.text(key) for key in order.deed.fields if order.text(key)}
    wanted = NewStatus(tuple(one.id for one in standing), "died", values, order.reason)
    bench.changes.change_statuses(bench.work, person, wanted, order.overrides)
    if bench.comparison.work is ListWork.CONFIRMATIONS:
        _keep_confirmation(bench, order)
    return order.line, values.get("died_on", "")


def _change_status(bench: Bench, order: Order) -> tuple[ListLine, str]:
    person = order.someone
    held = _identity(order)
    values = {key: order.text(key) for key in order.deed.fields if order.text(key)}
    wanted = NewStatus((held.id,), order.deed.status, values, order.reason)
    bench.changes.change_statuses(bench.work, person, wanted, order.overrides)
    return order.line, values.get("stopped_on", "")


def _open_case(bench: Bench, order: Order) -> tuple[ListLine, str]:
    case = bench.casework.open_within(bench.work, order.deed.case, order.someone.id, order.values, order.reason.strip())
    return replace(order.line, facts={**order.line.facts, "case": str(case.id)}), case.uid


def _keep_confirmation(bench: Bench, order: Order) -> tuple[ListLine, str]:
    line, person = order.line, order.someone
    told = Confirmation(
        0, "", person.id, bench.comparison.year, line.finding, line.text("way"), line.text("confirmed_on"),
        line.text("confirmer"), line.text("remarks"), line.id,
    )  # fmt: skip
    bench.work.confirmations.keep(told)
    return line, f"{told.year}"


def _set_values(bench: Bench, order: Order) -> tuple[ListLine, str]:
    held = _identity(order)
    given: dict[str, Value] = {key: order.values[key] for key in order.deed.fields if order.text(key)}
    if not given:
        raise InvalidFieldsError((Problem(order.deed.fields[0], "list.value_missing", Severity.ERROR),))
    bench.changes.change_fields(bench.work, order.someone, {}, {held.id: given}, order.overrides)
    return order.line, ""


def _begin_archive(bench: Bench, order: Order) -> tuple[ListLine, str]:
    """A new archive with what the line says; its identity is in acceptance, a case decides."""
    work, vocabulary, line = bench.work, bench.definitions.vocabulary, order.line
    values = {key: value for key, value in {**line.values, **order.values}.items() if value != ""}
    number = str(values.get("id_number", ""))
    if number and (known := work.people.by_id_number(number)):
        raise DuplicateRecipientError(known[0].name, known[0].id)
    own = {key: values[key] for key in values if key == "village" or key in vocabulary.keys("recipient")}
    person = bench.changes.edited(work, Recipient(0, "", {}), own)
    category = str(values.get("category", ""))
    if category in vocabulary.categories:
        fitting = {one.key for one in vocabulary.fields_for("identity", category)}
        given = {key: str(values[key]) for key in values if key in fitting}
        held = Identity(0, "", category, NEW_IDENTITY)
        person = with_identity(person, edited_identity(held, vocabulary, given, bench.today))
    RecordChecks(vocabulary, work, bench.today).refuse_errors(person, order.overrides)
    stored = work.people.add(person)
    return replace(line, recipient_id=stored.id, matched=Matched.CHOSEN.value, offered=()), ""


def _log_visit(bench: Bench, order: Order) -> tuple[ListLine, str]:
    """A visit for each day that is given, with what was asked for; with a second one on a day none of them is kept."""
    line, person = order.line, order.someone
    days = sorted({order.text(one.key) for one in order.deed.own_fields if one.key.startswith(DAY)} - {""})
    known = {one.visited_on for one in bench.work.visits.of_recipient(person.id)}
    if again := known.intersection(days):
        raise InvalidFieldsError((Problem(DAY, "list.visit_twice", Severity.ERROR, min(again)),))
    if not days:
        raise InvalidFieldsError((Problem(DAY, "list.value_missing", Severity.ERROR),))
    columns = kind_of(bench.definitions, bench.work.outside_lists.get(line.list_id)).columns
    declared = bench.definitions.visits, bench.definitions.vocabulary
    for entry, needs in visits_told(line, days, order.values, columns, declared):
        bench.visiting.log_within(bench.work, person.id, entry, needs, line.text("officer"))
    return line, "、".join(days)


def _reopen(bench: Bench, order: Order) -> tuple[ListLine, str]:
    """A closed line is open again as the archive stands now; what it did elsewhere is taken back there."""
    line = replace(order.line, state=LineState.OPEN.value, deed="", reason="")
    return bench.comparison.examined([line])[0], ""


def _identity(order: Order) -> Identity:
    held = next((one for one in order.someone.identities if one.id == order.line.identity_id), None)
    if held is None:
        raise InvalidFieldsError((Problem("category", "list.identity_unsettled", Severity.ERROR),))
    return held


def today_of(work: Work) -> date:
    """The day of a change at the station."""
    return day_at_station(work.now)


DEEDS: Mapping[str, DeedFunction] = {
    "note": _only_note,
    "dismiss": _only_note,
    "step": _step,
    "correct_account": _correct_account,
    "record_death": _record_death,
    "change_status": _change_status,
    "open_case": _open_case,
    "keep_confirmation": _keep_confirmation,
    "set_values": _set_values,
    "begin_archive": _begin_archive,
    "log_visit": _log_visit,
    "reopen": _reopen,
}
"""By what declared deeds do (DeedWords.does)."""
