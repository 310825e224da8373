"""What is found of a line (比对结果) when it is compared with the archive; nothing is decided by it.

Each kind of list has its own comparison; all give a declared finding and the facts it rests on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from vetdesk.domain.outside_list_lines import ListLine, Matched
from vetdesk.domain.outside_list_payments import PaymentRules, Period, ever_drew, expected, last_entitled
from vetdesk.domain.outside_list_visits import found_of
from vetdesk.domain.outside_lists import ListColumn, ListWork
from vetdesk.domain.people import Identity, Recipient

ASK, NOT_ON_BOOKS = "ask", "not_on_books"
Facts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What comparing needs besides the line and its person.

    `holders` are the names of others who have an account on file, by account; `visited` the days on which a person was
    visited; `confirmed` the results of annual confirmation that are kept, by person and year; `defaults` what the title
    says for all lines (a list of deaths); `shared` are accounts that the list itself gives to several people; `columns`
    are those of its kind, `received` is the ISO day on which it came in.
    """

    rules: PaymentRules
    period: Period | None = None
    year: str = ""
    holders: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    visited: frozenset[tuple[int, str]] = frozenset()
    confirmed: Mapping[tuple[int, str], str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()
    columns: Mapping[str, ListColumn] = field(default_factory=dict)
    received: str = ""


Finding = tuple[str, Facts]
Examiner = Callable[[ListLine, Recipient, Surroundings], Finding]


def examined(work: ListWork, line: ListLine, person: Recipient | None, around: Surroundings) -> ListLine:
    """The line with what is found of it now, and the identity it concerns."""
    if person is None:
        unsure = line.matched in {Matched.OFFERED.value, Matched.SEVERAL.value}
        finding = ASK if unsure else _NOBODY.get(work, _nobody)(line)
        return replace(line, finding=finding, facts={}, identity_id=None)
    held = identity_meant(line, person, around.rules)
    with_identity = replace(line, identity_id=held.id if held else None, village=person.village or line.text("village"))
    finding, found = _EXAMINERS[work](with_identity, person, around)
    return replace(with_identity, finding=finding, facts=found)


def identity_meant(line: ListLine, person: Recipient, rules: PaymentRules) -> Identity | None:
    """The identity a line is about: of the category it names, else the only one that stands (or that there is)."""
    category = line.text("category")
    if category:
        return next((one for one in person.identities if one.category == category), None)
    standing = [one for one in person.identities if one.status not in rules.ended]
    several = standing or list(person.identities)
    drawing = [one for one in several if one.status == "drawing"] or several
    return drawing[0] if len(drawing) == 1 else None


def _nobody(_line: ListLine) -> str:
    return NOT_ON_BOOKS


def _payment(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    paid = paid_of(line)
    held = next((one for one in person.identities if one.id == line.identity_id), None)
    if held is None or paid is None:
        return "cannot_tell", {}
    due = expected(person, held, around.period, line.number("months"), around.rules)
    facts = {"expected": "" if due is None else str(due), "last": last_entitled(person, held, around.rules)}
    facts["rate"] = str(held.values.get("monthly_standard", ""))
    if not ever_drew(held):
        return "not_entitled", facts
    if due == paid:
        return "same", facts
    if facts["last"] and around.period is not None and facts["last"] < around.period.last and paid > (due or 0):
        return ("dead_paid" if _is_dead(person) else "stopped_paid"), facts
    if due is None:
        return "cannot_tell", facts
    return ("standard_differs" if _other_rate(line, held) else "amount_differs"), facts


def paid_of(line: ListLine) -> int | None:
    """What the list says was paid on the base rate, else in all."""
    base = line.number("paid")
    return line.number("total") if base is None else base


def _other_rate(line: ListLine, held: Identity) -> bool:
    rate, listed = held.values.get("monthly_standard"), line.number("standard")
    return listed is not None and isinstance(rate, int) and listed != rate


def _is_dead(person: Recipient) -> bool:
    return bool(person.values.get("died_on")) or any(one.status == "died" for one in person.identities)


def _failure(line: ListLine, _person: Recipient, _around: Surroundings) -> Finding:
    return line.text("reason_kind") or "other", {}


def _death(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    known, told = str(person.values.get("died_on", "")), line.text("died_on")
    facts = {"known": known, "told": told}
    standing = [one for one in person.identities if one.status not in around.rules.ended]
    late = [str(one.values.get("last_paid_month", "")) for one in person.identities]
    facts["paid_until"] = max(late, default="")
    if not _is_dead(person) or standing:
        return "alive_on_books", facts
    if known and told and not (known.startswith(told) or told.startswith(known)):
        return "date_differs", facts
    if told and facts["paid_until"][:7] > told[:7] and len(told) >= 7:
        return "paid_after", facts
    return "recorded", facts


def _matching(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    kind = line.text("suspicion") or around.defaults.get("suspicion", "") or "other"
    if kind == "death":
        finding, facts = _death(line, person, around)
        return ("death" if finding == "alive_on_books" else finding), facts
    standing = [one for one in person.identities if one.status not in around.rules.ended]
    return (kind if standing else "no_longer"), {}


def _confirmation(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    result = line.text("result") or around.defaults.get("result", "") or "unclear"
    kept = around.confirmed.get((person.id, around.year), "")
    if kept == result:
        return "kept_already", {"kept": kept}
    if not any(one.status not in around.rules.ended for one in person.identities):
        return "not_standing", {"kept": kept}
    return result, {"kept": kept}


def _account(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    new, old = line.text("account_number"), str(person.values.get("account_number", ""))
    facts = {"old": old, "new": new, "old_told": line.text("old_account")}
    if not new:
        return "no_digits", facts
    others = [name for number, name in around.holders.get(new, ()) if number != person.id]
    holder = line.text("account_name")
    facts |= {"others": "、".join(others), "holder": holder}
    if old == new and (not holder or holder == person.values.get("account_name", holder)):
        return "same", facts
    if others or new in around.shared:
        return "shared", facts
    if not 12 <= len(new) <= 21:
        return "odd_length", facts
    if holder and holder != person.name:
        return "other_holder", facts
    told = facts["old_told"]
    return ("old_differs" if told and old and told != old else "changed"), facts


def _change(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    kind = line.text("change") or "unclear"
    held = next((one for one in person.identities if one.id == line.identity_id), None)
    facts = {"status": held.status if held else "", "died_on": str(person.values.get("died_on", ""))}
    if held is not None:
        facts["rate"] = str(held.values.get("monthly_standard", ""))
    return ("already" if _has_happened(kind, line, person, held, around) else kind), facts


def _has_happened(kind: str, line: ListLine, person: Recipient, held: Identity | None, around: Surroundings) -> bool:
    """Whether the archive says already what the line reports."""
    if kind == "died":
        return _death(line, person, around)[0] in {"recorded", "paid_after"}
    if kind == "account":
        return bool(line.text("account_number")) and line.text("account_number") == person.values.get("account_number")
    if held is None:
        return False
    if kind == "standard":
        return line.number("standard") is not None and line.number("standard") == held.values.get("monthly_standard")
    if kind == "grade":
        return bool(line.text("disability_grade")) and line.text("disability_grade") == str(
            held.values.get("disability_grade", "")
        )
    return held.status in _STATUSES.get(kind, frozenset())


_STATUSES = {
    "moved_out": frozenset({"moved"}),
    "stopped": frozenset({"stopped", "cancelled", "suspended", "died"}),
    "new": frozenset({"drawing", "recognised", "in_acceptance"}),
    "moved_in": frozenset({"drawing", "recognised", "in_acceptance"}),
    "resumed": frozenset({"drawing"}),
}


def _new_or_nobody(line: ListLine) -> str:
    kind = line.text("change")
    return f"{kind}_unknown" if kind in {"new", "moved_in"} else NOT_ON_BOOKS


def _visit(line: ListLine, person: Recipient, around: Surroundings) -> Finding:
    """Nobody visits the dead or who moved away: such a row means somebody else, or the archive is behind."""
    known = [day for number, day in around.visited if number == person.id]
    finding, facts = found_of(line, around.columns, around.received, known)
    gone = bool(person.identities) and all(one.status in around.rules.ended for one in person.identities)
    return ("person_gone", facts) if gone and finding == "to_log" else (finding, facts)


_EXAMINERS: Mapping[ListWork, Examiner] = {
    ListWork.PAYMENTS: _payment,
    ListWork.FAILURES: _failure,
    ListWork.DEATHS: _death,
    ListWork.MATCHES: _matching,
    ListWork.CONFIRMATIONS: _confirmation,
    ListWork.ACCOUNTS: _account,
    ListWork.CHANGES: _change,
    ListWork.VISITS: _visit,
}
_NOBODY: Mapping[ListWork, Callable[[ListLine], str]] = {ListWork.CHANGES: _new_or_nobody}
