"""The change list (变动明细): one payment list against the one before it, line by line (domain facts 4.8).

Each identity has one line, with everything in which it differs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.payments.lists import PaymentLine


class LineChange(StrEnum):
    """What became of a line since the last list."""

    UNCHANGED = "unchanged"
    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    DIED = "died"
    ENDED = "ended"


_BY_STATUS = {"died": LineChange.DIED, "moved": LineChange.MOVED}


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One line before (None: not there) and now (None: no longer there), and in which respects it differs.

    `what` are names among amount, months, arrears, recovery, account, name, village; `status` is the one under which
    somebody is no longer paid, or to which it changed ("" where it is the same).
    """

    change: LineChange
    before: PaymentLine | None
    now: PaymentLine | None
    what: tuple[str, ...] = ()
    status: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """People: on the last list, come, gone, on this list. 上期 + 增 − 减 = 本期 by construction of the sets."""

    before: int
    come: int
    gone: int
    now: int


def changes(
    before: Iterable[PaymentLine], now: Iterable[PaymentLine], statuses: Mapping[int, str]
) -> tuple[ChangedLine, ...]:
    """Every line of both lists; `statuses` are today's by identity, which tell why somebody is no longer paid.

    Of whoever is still paid the status that the list was prepared with counts, so that a kept list says the same later.
    """
    old = {line.payee.identity_id: line for line in before}
    new = {line.payee.identity_id: line for line in now}
    found = [_compared(old.get(key), line, line.payee.status) for key, line in new.items()]
    for key, line in old.items():
        if key not in new:
            status = statuses.get(key, "")
            found.append(ChangedLine(_BY_STATUS.get(status, LineChange.ENDED), line, None, (), status))
    return tuple(found)


def balance(found: Sequence[ChangedLine]) -> Balance:
    """How many stood, came, went and stand."""
    before = sum(1 for one in found if one.before is not None)
    now = sum(1 for one in found if one.now is not None)
    come = sum(1 for one in found if one.before is None)
    return Balance(before, come, sum(1 for one in found if one.now is None), now)


def _compared(before: PaymentLine | None, now: PaymentLine, status: str) -> ChangedLine:
    if before is None:
        return ChangedLine(LineChange.NEW, None, now)
    what = tuple(_differences(before, now))
    turned = status if before.payee.status != status else ""
    if status in _BY_STATUS and (what or turned):
        return ChangedLine(_BY_STATUS[status], before, now, what, turned)
    return ChangedLine(LineChange.CHANGED if what else LineChange.UNCHANGED, before, now, what, turned)


def _differences(before: PaymentLine, now: PaymentLine) -> Iterable[str]:
    if _monthly(before) != _monthly(now):
        yield "amount"
    if len(before.months) != len(now.months):
        yield "months"
    if now.arrears:
        yield "arrears"
    if before.recovery != now.recovery:
        yield "recovery"
    old, new = before.payee, now.payee
    if (old.account_number, old.account_name, old.bank_name) != (new.account_number, new.account_name, new.bank_name):
        yield "account"
    if old.name != new.name:
        yield "name"
    if old.village != new.village:
        yield "village"


def _monthly(line: PaymentLine) -> tuple[int, int]:
    """What a line gives for its months, comparable between lists of the same number of months."""
    return line.due, len(line.months)
