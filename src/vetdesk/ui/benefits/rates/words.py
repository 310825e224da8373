"""What rates are called in the window: standings, periods, how well a figure is known, amounts."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.rate_tables import Confidence, Mode, Period
from vetdesk.domain.vocabulary import money_text
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Status

STANDINGS: Final[Mapping[str, tuple[Tone, str]]] = {
    "in_force": (Tone.GOOD, QT_TRANSLATE_NOOP("rates", "In force")),
    "coming": (Tone.WAITING, QT_TRANSLATE_NOOP("rates", "To come")),
    "past": (Tone.DRAFT, QT_TRANSLATE_NOOP("rates", "Past")),
    "reference": (Tone.DRAFT, QT_TRANSLATE_NOOP("rates", "For reference")),
}
PERIODS: Final[Mapping[Period, str]] = {
    Period.YEAR: QT_TRANSLATE_NOOP("rates", "yuan a year"),
    Period.MONTH: QT_TRANSLATE_NOOP("rates", "yuan a month"),
}
CONFIDENCES: Final[Mapping[Confidence, tuple[Tone, str]]] = {
    Confidence.CERTAIN: (Tone.GOOD, QT_TRANSLATE_NOOP("rates", "Checked")),
    Confidence.LIKELY: (Tone.WAITING, QT_TRANSLATE_NOOP("rates", "Likely")),
    Confidence.UNSURE: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("rates", "To be checked")),
}
MODES: Final[Mapping[Mode, str]] = {
    Mode.AMOUNT: QT_TRANSLATE_NOOP("rates", "New rates"),
    Mode.ADDED: QT_TRANSLATE_NOOP("rates", "Added to the rates before"),
    Mode.SHARE: QT_TRANSLATE_NOOP("rates", "Raised by a share"),
}


def standing(key: str) -> Status:
    """How a table stands this month."""
    tone, word = STANDINGS[key]
    return Status(tone, shown("rates", word))


def confidence(known: Confidence) -> Status:
    """How well a figure is known."""
    tone, word = CONFIDENCES[known]
    return Status(tone, shown("rates", word))


def period_words(period: Period) -> str:
    """For how long an amount is."""
    return shown("rates", PERIODS[period])


def mode_words(mode: Mode) -> str:
    """What a table's amounts are."""
    return shown("rates", MODES[mode])


def yuan(amount: Fraction | int | None) -> str:
    """An amount in 1/10,000 yuan, rounded to the fen for reading; a dash where it is not known."""
    return "—" if amount is None else money_text(to_fen(amount))
