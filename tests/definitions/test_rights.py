import pytest

from vetdesk import paths
from vetdesk.definitions.rights import read
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.staff import Right, Role, rights_of

SHIPPED = [text for text in shipped(paths.resources() / "definitions") if text.kind == "rights"]


def changed(old: str, new: str) -> DefinitionText:
    assert old in SHIPPED[0].text
    return DefinitionText("rights", "rights", 1, "2020-01-01", "shipped", SHIPPED[0].text.replace(old, new))


def test_the_shipped_table_names_every_role():
    assert set(read(SHIPPED)) == set(Role)


def test_every_right_is_somebodys():
    table = read(SHIPPED)
    assert rights_of(frozenset(Role), table) == frozenset(Right)


def test_the_keeper_has_no_right_in_cases_and_the_supervisor_changes_nothing():
    table = read(SHIPPED)
    assert not {Right.SEE_CASES, Right.WORK_CASES, Right.EDIT_ARCHIVE} & table[Role.KEEPER]
    assert not {Right.EDIT_ARCHIVE, Right.IMPORT, Right.MANAGE_STAFF, Right.EXPORT} & table[Role.SUPERVISOR]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("[role.keeper]", "[role.boss]", "role.boss"),
        ('"manage_staff"', '"manage_stuff"', "role.keeper.rights"),
        ('rights = ["manage_staff"', 'rechte = ["manage_staff"', "role.keeper.rights"),
        ("version = 1", "version = 1\nowner = 1", ".owner"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(old, new, key):
    with pytest.raises(DefinitionError) as caught:
        read([changed(old, new)])
    assert (caught.value.file, caught.value.key) == ("rights/rights.toml", key)


def test_a_role_without_an_entry_is_missed():
    start = SHIPPED[0].text.index("[role.keeper]")
    cut = DefinitionText("rights", "rights", 1, "2020-01-01", "shipped", SHIPPED[0].text[:start])
    with pytest.raises(DefinitionError, match="keeper"):
        read([cut])
