from dataclasses import replace

import pytest

from vetdesk import paths
from vetdesk.definitions.columns import read
from vetdesk.definitions.source import shipped
from vetdesk.domain.columns import heading_key
from vetdesk.domain.errors import DefinitionError


@pytest.fixture
def texts():
    return [text for text in shipped(paths.resources() / "definitions") if text.kind == "columns"]


def changed(texts, key, old, new):
    return [replace(text, text=text.text.replace(old, new, 1)) if text.key == key else text for text in texts]


def test_every_heading_of_the_field_notes_is_known(texts):
    fields = read(texts).fields
    for field, headings in {
        "id_number": ["身份证件号码", "公民身份号码", "证件号码"],
        "village": ["村（居）", "村（社区）", "所属村"],
        "account_number": ["银行帐号", "一卡通账号"],
        "household_address": ["户口薄住址"],
        "phone": ["联系方式\n(手机)"],
    }.items():
        assert all(heading_key(heading) in fields[field] for heading in headings)


@pytest.mark.parametrize(
    ("key", "old", "new", "where"),
    [
        ("headings", 'sex = ["性别"]', 'sex = ["性别", "姓名"]', "fields.sex"),
        ("headings", "own_person = [", "own_persons = [", "top.own_persons"),
        ("rows", "village = '^", "village = '^(", "rows.village"),
        ("rows", 'add = { zh = "新增", en = "Added" }', "", "results.add"),
        ("values", "[typos]", "[typo]", "top.typo"),
    ],
)
def test_a_mistake_is_named_by_file_and_key(texts, key, old, new, where):
    with pytest.raises(DefinitionError) as caught:
        read(changed(texts, key, old, new))
    assert (caught.value.file, caught.value.key) == (f"columns/{key}.toml", where)


def test_a_missing_file_is_named(texts):
    with pytest.raises(DefinitionError) as caught:
        read([text for text in texts if text.key != "rows"])
    assert caught.value.file == "columns/rows.toml"
