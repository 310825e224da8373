"""How numbers of papers (文书字号) are written, and what the register says of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """A series: the word before 字, and the number with which it began in the year in which that was set."""

    word: str
    start: int = 1
    start_year: int = 0

    def first_in(self, year: int) -> int:
        """The first number of a year: an office that changes over within a year goes on with its own numbers."""
        return self.start if year == self.start_year else 1


@dataclass(frozen=True, slots=True)
class RegisteredNumber:
    """A line of the register (文书编号登记簿); `first_at` UTC, `times` how often the paper was printed with it."""

    serial: int
    text: str
    name: str
    case_number: str
    first_at: str
    first_by: str
    times: int
    void_reason: str
    recipient_id: int = 0


def number_text(word: str, year: int, serial: int) -> str:
    """A number in full: «优抚受字〔2025〕12号»."""
    return f"{word}字〔{year}〕{serial}号"
