"""How words are typed without characters."""

from vetdesk.services.spelling import spellings


def test_a_text_is_spelled_in_full_and_by_initials() -> None:
    assert {"zhufang", "zf"} <= set(spellings(["住房"])["住房"].split())
