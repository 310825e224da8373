"""How the window writes months: 2025年3月 in Chinese; 2025-03 in English, as it writes days 2025-03-14.

Data, files and the fields in which a month is typed keep YYYY-MM.
"""

from PySide6.QtCore import QLocale

from vetdesk.services.period_words import chinese_month, chinese_months
from vetdesk.ui.texts import CHINESE, language


def month_words(month: str) -> str:
    """A month YYYY-MM for reading; anything else, such as a blank, as it is."""
    return chinese_month(month) if language() == CHINESE else month


def month_name(number: int) -> str:
    """A month of any year by its number: 3月, March."""
    return f"{number}月" if language() == CHINESE else QLocale.c().standaloneMonthName(number)


def months_words(first: str, last: str) -> str:
    """From one month to another; one month is named once."""
    if language() == CHINESE:
        return chinese_months(first, last)
    return first if first == last else f"{first} – {last}"
