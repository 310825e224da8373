"""Months are written one way wherever they are read."""

from vetdesk.ui.months import month_name, month_words, months_words
from vetdesk.ui.texts import Language


def test_chinese_writes_a_month_in_words(language: Language) -> None:
    language.use("zh_CN")
    assert [month_words(month) for month in ("2025-03", "2024-10", "")] == ["2025年3月", "2024年10月", ""]
    assert months_words("2025-01", "2025-03") == "2025年1月至3月"
    assert months_words("2024-10", "2025-03") == "2024年10月至2025年3月"
    assert months_words("2024-10", "2024-10") == "2024年10月"
    assert month_name(3) == "3月"


def test_english_writes_a_month_as_it_writes_days(language: Language) -> None:
    language.use("en")
    assert [month_words("2025-03"), months_words("2025-01", "2025-03")] == ["2025-03", "2025-01 – 2025-03"]
    assert months_words("2024-10", "2024-10") == "2024-10"
    assert month_name(3) == "March"
