import pytest

from vetdesk.domain.templates import TemplateColumn, TemplateForm, entries_below, form_of, spelled

FORM = TemplateForm("残疾人员", 4, 9, 10, (TemplateColumn("A", "姓名*", "name"), TemplateColumn("B", "备注")), True)


def test_a_form_survives_being_kept() -> None:
    assert form_of(FORM.plain()) == FORM
    assert form_of(FORM.with_meaning("B", "phone").plain()).columns[1].meaning == "phone"


def test_a_star_makes_a_column_mandatory() -> None:
    assert [one.mandatory for one in FORM.columns] == [True, False]


@pytest.mark.parametrize(
    ("entries", "wordings", "found"),
    [
        (["1-男", "2-女"], ["女", "女性"], "2-女"),
        (["男", "女"], ["女"], "女"),
        (["11-残疾军人", "12-伤残国家机关工作人员"], ["残疾军人", "伤残军人"], "11-残疾军人"),
        (["1.农业", "2.非农业"], ["农村", "农业"], "1.农业"),
        (["是", "否"], ["是"], "是"),
        (["1", "2"], ["男", "男性", "1", "male"], "1"),
        (["A-甲"], ["乙"], ""),
        ([], ["甲"], ""),
        (["部分烈士（错杀被平反人员）子女"], ["部分烈士(错杀被平反人员)子女"], "部分烈士（错杀被平反人员）子女"),
    ],
)
def test_a_value_is_spelled_as_the_list_spells_it(entries: list[str], wordings: list[str], found: str) -> None:
    assert spelled(entries, wordings) == found


def test_the_list_below_a_heading_ends_at_the_first_blank() -> None:
    texts = {(0, 1): "性别", (1, 1): "男", (2, 1): "女", (4, 1): "说明", (0, 2): "其他"}
    assert entries_below(texts, "性 别*") == ("男", "女")
    assert entries_below(texts, "民族") == ()
