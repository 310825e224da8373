import pytest

from vetdesk.definitions import file_kinds
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError

GOOD = """
[kind.bank]
zh = "银行账号采集表"
en = "Bank accounts"
titles = ["账号"]
expects = ["name", "account_number"]
needs = ["account_number"]
never = ["months"]
"""


def text(content: str) -> DefinitionText:
    return DefinitionText("file_kinds", "ours", 1, "2025-01-01", "station", content)


def test_a_kind_says_what_it_expects_and_what_it_cannot_do_without() -> None:
    kind = file_kinds.read([text(GOOD)])["bank"]
    assert (kind.label.zh, kind.expects, kind.needs, kind.never) == (
        "银行账号采集表", ("name", "account_number"), ("account_number",), ("months",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("needs = ", "wants = ", "kind.bank.wants"),
        ('needs = ["account_number"]', 'needs = ["phone"]', "kind.bank"),
        ('needs = ["account_number"]', "needs = []", "kind.bank"),
        ('never = ["months"]', 'never = ["name"]', "kind.bank"),
        ('titles = ["账号"]', 'titles = "账号"', "kind.bank.titles"),
        ('en = "Bank accounts"', "", "kind.bank"),
    ],
)
def test_a_mistake_is_named_with_its_place(before: str, after: str, key: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        file_kinds.read([text(GOOD.replace(before, after))])
    assert (caught.value.file, caught.value.key) == ("file_kinds/ours.toml", key)


def test_a_kind_is_declared_once() -> None:
    with pytest.raises(DefinitionError, match=r"twice|bank"):
        file_kinds.read([text(GOOD), text(GOOD)])
