import pytest

from vetdesk import paths
from vetdesk.definitions import passwords
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.passwords import Weakness

SHIPPED = shipped(paths.resources() / "definitions", "passwords")


def changed(old: str, new: str) -> DefinitionText:
    assert old in SHIPPED[0].text
    return DefinitionText("passwords", "rules", 1, "2025-01-01", "station", SHIPPED[0].text.replace(old, new))


def test_the_shipped_rules_ask_for_eight_characters_and_know_what_everybody_tries():
    rules = passwords.read(SHIPPED)
    assert rules.least_length == 8
    assert len(rules.commonest) >= 200
    for password in ("12345678", "a123456789", "Woaini1314", "Admin2025", "qq123456", "88888888", "P@ssw0rd"):
        assert rules.weakness("zhang", password) is Weakness.COMMON, password


def test_a_county_may_ask_for_more():
    rules = passwords.read([changed("least_length = 8", "least_length = 12")])
    assert rules.weakness("zhang", "battery 42!") is Weakness.SHORT


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("least_length = 8", "least_length = 0", "least_length"),
        ("least_different = 5", "", "least_different"),
        ("least_length = 8", "least_length = 8\nleast_lenght = 9", "least_lenght"),
        ('"password"', '"Password"', "commonest"),
    ],
)
def test_a_wrong_rule_is_named(old, new, key):
    with pytest.raises(DefinitionError) as caught:
        passwords.read([changed(old, new)])
    assert key in caught.value.key
