"""Words and cells that the panels of payment lists share."""

from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.domain.payments.lists import ListState, PaymentLine
from vetdesk.domain.vocabulary import Vocabulary, money_text
from vetdesk.services.payments import Recorded
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

STATES = {
    ListState.PREPARED: (Tone.WAITING, QT_TRANSLATE_NOOP("payments", "Waits for approval")),
    ListState.APPROVED: (Tone.GOOD, QT_TRANSLATE_NOOP("payments", "Approved")),
    ListState.DISCARDED: (Tone.DRAFT, QT_TRANSLATE_NOOP("payments", "Discarded")),
}
LINE_COLUMNS = (
    Column("name", "payments", QT_TRANSLATE_NOOP("payments", "Name"), 10, must_show=True),
    Column("village", "payments", QT_TRANSLATE_NOOP("payments", "Village"), 12),
    Column("category", "payments", QT_TRANSLATE_NOOP("payments", "Category"), 18),
    Column("months", "payments", QT_TRANSLATE_NOOP("payments", "Months paid"), 9, right=True),
    Column("due", "payments", QT_TRANSLATE_NOOP("payments", "Due"), 10, right=True),
    Column("arrears", "payments", QT_TRANSLATE_NOOP("payments", "Arrears"), 9, right=True),
    Column("recovery", "payments", QT_TRANSLATE_NOOP("payments", "Withheld"), 9, right=True),
    Column("total", "payments", QT_TRANSLATE_NOOP("payments", "Paid out"), 10, right=True, must_show=True),
    Column("result", "payments", QT_TRANSLATE_NOOP("payments", "Bank"), 16),
)
"""The columns of the lines of a list."""
_TONES = {Result.PAID: Tone.GOOD, Result.FAILED: Tone.LATE, Result.RETURNED: Tone.LATE}


def line_row(line: PaymentLine, result: LineResult | None, words: Vocabulary) -> Row:
    """A line as a row of LINE_COLUMNS."""
    payee = line.payee
    category = words.code_label("category", payee.category, language())
    sums = (line.due, line.arrears, line.recovery)
    money = [money_text(amount) if amount else "" for amount in sums]
    return (
        payee.name, payee.village, category, str(len(line.months) or ""), *money, money_text(line.total),
        result_cell(result, words),
    )  # fmt: skip


def result_cell(result: LineResult | None, words: Vocabulary) -> Status | str:
    """What the bank did, with its reason."""
    if result is None:
        return ""
    word = words.code_label("payment_result", result.result, language())
    return Status(_TONES[Result(result.result)], f"{word} {result.reason}".strip())


def state_cell(state: str) -> Status:
    """Where a list stands."""
    tone, word = STATES[ListState(state)]
    return Status(tone, shown("payments", word))


_LEFT_OUT = QT_TRANSLATE_NOOP(
    "payments",
    "Left out, because a later list pays what failed; recorded as paid, it would count twice:\n{lines}\n"
    "Everything else is recorded. Ask the bank whether these payments really came in.",
)


def left_out_words(recorded: Recorded) -> str:
    """What was not recorded, each with the list that pays it."""
    lines = "\n".join(f"{name}　{title}" for name, title in recorded.left_out)
    return shown("payments", _LEFT_OUT).format(lines=lines)
