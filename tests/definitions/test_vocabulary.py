from collections.abc import Sequence
from datetime import date

import pytest

from tests.people_world import definitions
from vetdesk import paths
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.definitions.vocabulary import read
from vetdesk.domain.columns import heading_key
from vetdesk.domain.errors import DefinitionError, NotFoundError
from vetdesk.domain.forms import FieldKind, Severity
from vetdesk.domain.vocabulary import Vocabulary

CORPUS = (
    "id.missing id.length id.checksum id.birth_date id.truncated_by_excel id.numeric_cell id.legacy_15 id.masked "
    "id.two_in_cell name.missing name.remark_in_cell birth.mismatch sex.mismatch date.ambiguous date.impossible "
    "date.order grade.illness_over_6 grade.unknown category.unknown category.typo duplicate.in_file_same_category "
    "duplicate.multiple_identity account.shared account.scientific phone.bad heading.ambiguous formula.no_value "
    "cell.error two_people_in_cell"
)
"""Every problem code of the corpus of workbooks."""

CORPUS_FIELDS = (
    "name id_number sex birth_date ethnic_group household_type village household_address living_address phone "
    "enlisted_on discharged_on service_years unit discharge_certificate certificate_number disability_grade "
    "disability_cause survivor_relation bank_name account_name account_number monthly_standard died_on remarks"
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return definitions().vocabulary


def texts() -> list[DefinitionText]:
    return [text for text in shipped(paths.resources() / "definitions") if text.kind == "vocabulary"]


def with_text(toml: str, origin: str = "shipped") -> Sequence[DefinitionText]:
    head = 'version = 1\nvalid_from = "2024-10-01"\n'
    return [*texts(), DefinitionText("vocabulary", "more", 1, "2024-10-01", origin, head + toml)]


def test_every_field_and_problem_of_the_corpus_is_declared(vocabulary: Vocabulary) -> None:
    assert set(CORPUS_FIELDS.split()) <= set(vocabulary.fields)
    assert set(CORPUS.split()) <= set(vocabulary.problems)


def test_the_nine_statuses_and_every_category_of_the_field_are_there(vocabulary: Vocabulary) -> None:
    assert [status.number for status in vocabulary.statuses.values()] == list("123456789")
    codes = "11 12 13 14 15 16 21 22 23 31 32 33 41 42 51 61 71 81 B1"
    assert set(codes.split()) <= set(vocabulary.categories)


def test_every_coded_field_has_its_list(vocabulary: Vocabulary) -> None:
    used = {field.vocabulary for field in vocabulary.fields.values() if field.kind is FieldKind.CODE}
    assert used <= set(vocabulary.code_lists)


def test_no_wording_of_a_list_means_two_codes(vocabulary: Vocabulary) -> None:
    for name in (*vocabulary.code_lists, "category", "status"):
        seen: dict[str, str] = {}
        for code in vocabulary.codes(name).values():
            for wording in dict.fromkeys((code.label.zh, *code.aliases)):
                assert seen.setdefault(wording, code.code) == code.code, (name, wording)


def test_wordings_lead_to_codes_and_back(vocabulary: Vocabulary) -> None:
    assert vocabulary.code_of("category", "年满60周岁农村籍退役士兵") == "81"
    assert vocabulary.code_of("category", "部分烈士(错杀被平反人员) 子女") == "B1"
    assert vocabulary.code_of("status", "已故") == "died"
    assert vocabulary.code_of("status", "没有这种") == ""
    assert vocabulary.code_label("household_type", "rural", "zh_CN") == "农村"
    assert vocabulary.code_label("household_type", "Mars", "en") == "Mars"
    assert vocabulary.category_words["三属"] == ("21", "22", "23")


def test_values_are_shown_by_their_kind(vocabulary: Vocabulary) -> None:
    assert vocabulary.value_text("monthly_standard", 5_505_000, "en") == "550.50"
    assert vocabulary.value_text("monthly_standard", 33_333_333, "en") == "3333.3333"
    assert vocabulary.value_text("childless_elder", 1, "zh_CN") == "是"
    assert vocabulary.value_text("childless_elder", 0, "en") == "No"
    assert vocabulary.value_text("sex", "female", "zh_CN") == "女"
    assert vocabulary.value_text("birth_date", "1950-03", "en") == "1950-03"
    assert vocabulary.value_text("remarks", "", "en") == ""


def test_a_sentence_fills_in_fields_and_codes_in_its_language(vocabulary: Vocabulary) -> None:
    told = vocabulary.problem("date.order", "discharged_on", earlier="field:enlisted_on", later="field:discharged_on")
    assert vocabulary.problem_text(told, "zh_CN") == "入伍时间应早于退役时间。"
    assert vocabulary.problem_text(told, "en") == "“Enlisted” must lie before “Discharged”."
    held = vocabulary.problem("duplicate.same_category", "category", category="category:81")
    assert "60周岁以上" in vocabulary.problem_text(held, "zh_CN")
    assert told.severity is Severity.ERROR


def test_a_station_adds_fields_of_its_own_as_rows(vocabulary: Vocabulary) -> None:
    own = read(with_text('[field.plot_number]\nzh = "宅基地号"\nen = "Plot"\nblock = "A"\n', origin="station"))
    assert not own.field("plot_number").column
    assert own.field("plot_number").max_length == 50
    assert vocabulary.field("name").column


@pytest.mark.parametrize(
    ("toml", "key"),
    [
        ('[field.name]\nzh = "a"\nen = "b"\nblock = "A"', "field.name"),
        ('[field.x]\nzh = "a"\nen = "b"\nblock = "Z"', "field.x.block"),
        ('[field.x]\nzh = "a"\nen = "b"\nblock = "A"\nkind = "colour"', "field.x.kind"),
        ('[field.x]\nzh = "a"\nen = "b"\nblock = "A"\nkind = "code"\nvocabulary = "none"', "field.x.vocabulary"),
        ('[field.x]\nzh = "a"\nen = "b"\nblock = "A"\ncategories = ["99"]', "field.x.categories"),
        ('[field.x]\nzh = "a"\nblock = "A"', "field.x"),
        ('[field.x]\nzh = "a"\nen = "b"\nblock = "A"\nsensitiv = true', "field.x.sensitiv"),
        ('[filed.x]\nzh = "a"', "top.filed"),
        ("[code_list.x]", "code_list.x"),
        ('[code_list.x]\n1 = "a"', "code_list.x.1"),
        ('[category.99]\nzh = "a"\nen = "b"', "category.99.group"),
        ('[status.x]\nzh = "a"\nen = "b"\ndemands = ["nothing"]', "status.x.demands"),
        ('[[status_change]]\nbefore = ["x"]\nafter = ["died"]\nvia = ["hand"]', "status_change.0"),
        ('[[status_change]]\nbefore = ["drawing"]\nafter = ["died"]\nvia = ["magic"]', "status_change.0.via"),
        ('[problem.id.missing]\nzh = "a"\nen = "b"\nseverity = "error"', "problem.id.missing"),
        ('[problem.x.y]\nzh = "a"\nen = "b"\nseverity = "bad"', "problem.x.y.severity"),
        ('[block.Q]\nzh = "a"\nen = "b"\nsubject = "dog"', "block.Q.subject"),
        ('[block.Q]\nzh = "a"\nen = "b"\nsubject = "dog"\nmany = true\ncategories = ["99"]', "block.Q.categories"),
        ('[block.Q]\nzh = "a"\nen = "b"\nsubject = "identity"\nmany = true', "block.Q.subject"),
        ('[block.Q]\nzh = "a"\nen = "b"\nsubject = "device"\nmany = true', "block.Q.subject"),
        (
            '[code_list.x]\n1 = { zh = "a", en = "b", former = [{ until = "2024", zh = "c", en = "d" }] }',
            "code_list.x.1.former.0.until",
        ),
        (
            '[code_list.x]\n1 = { zh = "a", en = "b", former = [{ until = "2024-01-02", zh = "c", en = "d" },'
            ' { until = "2024-01-01", zh = "e", en = "f" }] }',
            "code_list.x.1.former",
        ),
        ('[search_word]\n"x" = ["99"]', "search_word.x"),
        ("[check]", "check"),
        ("field = 1\n[", ""),
    ],
)
def test_a_wrong_declaration_names_file_and_key(toml: str, key: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read(with_text(toml))
    assert (caught.value.file, caught.value.key) == ("vocabulary/more.toml", key)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('earlier = "birth_date"', 'earlier = "nothing"', "check.order.0"),
        ('enlisted_to = "1954-10-31"', 'enlisted_to = "1954-13"', "check.category.41"),
        ("[check.category.41]", "[check.category.99]", "check.category.99"),
        ("illness_grades", "illnes_grades", "check.illnes_grades"),
        ("enlisted_age = { least = 16,", "enlisted_age = { leas = 16,", "check.least"),
        ('01 = { from = "1954-11"', '01 = { from = "54-11"', "check.operation.01"),
    ],
)
def test_a_wrong_rule_names_file_and_key(old: str, new: str, key: str) -> None:
    changed = [
        DefinitionText(one.kind, one.key, 1, "2024-10-01", "shipped", one.text.replace(old, new, 1))
        if one.key == "checks"
        else one
        for one in texts()
    ]
    with pytest.raises(DefinitionError) as caught:
        read(changed)
    assert (caught.value.file, caught.value.key) == ("vocabulary/checks.toml", key)


def test_a_wording_that_changed_is_shown_as_on_its_day(vocabulary: Vocabulary) -> None:
    told = [vocabulary.code_label("category", "42", "zh_CN", on) for on in (date(2024, 9, 30), date(2024, 10, 1), None)]
    assert told == ["带病回乡退伍军人", "带病回乡退役军人", "带病回乡退役军人"]
    assert vocabulary.code_label("medical_cover", "resident", "zh_CN", date(2010, 1, 1)).startswith("新型农村合作医疗")
    assert vocabulary.code_of("discharge_mode", "退休士官") == "retired_nco"
    assert vocabulary.category_words["带病回乡退伍军人"] == ("42",)


def test_ethnic_groups_and_banks_are_offered_but_anything_may_be_written(vocabulary: Vocabulary) -> None:
    offered = vocabulary.offered(vocabulary.field("ethnic_group"), "zh_CN")
    assert (len(offered), offered[0], offered[10]) == (58, "汉族", "满族")
    assert vocabulary.code_lists["ethnic_group"]["11"].number == "11"
    assert "中国农业银行" in vocabulary.offered(vocabulary.field("bank_name"), "zh_CN")
    assert vocabulary.offered(vocabulary.field("village"), "zh_CN") == ()
    assert vocabulary.offered(vocabulary.field("sex"), "zh_CN") == ()


def test_the_kinds_of_entries_are_blocks_of_which_there_may_be_many(vocabulary: Vocabulary) -> None:
    assert {
        "family_member", "housing_grant", "merit_notice", "condolence", "invitation", "year_photo", "grade_change",
        "device", "conscript_payment",
    } <= set(vocabulary.entry_kinds)  # fmt: skip
    device = vocabulary.entry_kind("device")
    assert device.applies_to(frozenset({"11", "81"}))
    assert not device.applies_to(frozenset({"81"}))
    assert {field.block for field in vocabulary.fields_for("device")} == {device.block}
    with pytest.raises(NotFoundError):
        vocabulary.entry_kind("score")


def test_no_heading_means_two_fields(vocabulary: Vocabulary) -> None:
    read = {key: field for field, keys in definitions().columns.fields.items() for key in keys}
    known: dict[str, str] = {}
    for field in (*vocabulary.fields_for("recipient"), *vocabulary.fields_for("identity")):
        for heading in (field.label.zh, *field.synonyms):
            key = heading_key(heading)
            assert known.setdefault(key, field.key) == field.key, (heading, field.key)
            assert heading == field.label.zh or read.get(key, field.key) == field.key, (heading, field.key)
