import tomllib

import pytest

from tests.people_world import definitions
from vetdesk import paths
from vetdesk.definitions.outside_lists import read
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.outside_lists import ListWork

FOLDER = paths.resources() / "definitions" / "outside_lists"
DEEDS = (FOLDER / "deeds.toml").read_text(encoding="utf-8")
KIND = (FOLDER / "death.toml").read_text(encoding="utf-8")


def texts(kind: str = KIND, deeds: str = DEEDS) -> list[DefinitionText]:
    return [
        DefinitionText("outside_lists", key, 1, "", "shipped", text)
        for key, text in (("deeds", deeds), ("death", kind))
    ]


def test_every_kind_of_the_field_is_declared_in_its_order() -> None:
    book = definitions().outside_lists
    assert list(book.kinds) == [
        "payment", "payment_failure", "death", "data_matching", "confirmation", "account", "change", "visit",
    ]  # fmt: skip
    assert {kind.work for kind in book.kinds.values()} == set(ListWork)


def test_deeds_ask_only_fields_of_the_archive_and_open_only_cases_that_exist() -> None:
    known = definitions()
    for deed in known.outside_lists.deeds.values():
        for key in deed.fields:
            assert key in known.vocabulary.fields, (deed.key, key)
        if deed.case:
            known.workflow(deed.case)
        if deed.status:
            assert deed.status in known.vocabulary.statuses


def test_what_findings_propose_to_a_case_is_asked_by_one_of_its_forms() -> None:
    known = definitions()
    for kind in known.outside_lists.kinds.values():
        for finding in kind.findings.values():
            opened = [known.workflow(known.outside_lists.deeds[key].case) for key in finding.deeds
                      if known.outside_lists.deeds[key].case]  # fmt: skip
            for key, value in finding.values.items():
                fields = [field for route in opened if key in route.opening_fields and (field := route.field(key))]
                assert fields, (kind.key, finding.key, key)
                assert any(value in dict(field.choices) for field in fields), (kind.key, finding.key, value)


def test_codes_of_columns_are_findings_of_their_kind() -> None:
    book = definitions().outside_lists
    for kind, column in (
        ("payment_failure", "reason_kind"), ("data_matching", "suspicion"), ("confirmation", "result"),
        ("change", "change"),
    ):  # fmt: skip
        declared = book.kinds[kind]
        words = declared.columns[column]
        codes = {*words.words.values(), *(code for _, code in words.inside)}
        assert codes <= set(declared.findings), (kind, codes - set(declared.findings))


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('work = "deaths"', 'work = "unknown"', "work"),
        ("least = 6", "at_least = 6", "top.at_least"),
        ('use = "date"', 'use = "day"', "column.died_on.use"),
        ('deeds = ["dismiss"]', 'deeds = ["forget"]', "finding.ask.deeds"),
        ('deeds = ["dismiss"]', "", "finding.ask.deeds"),
        ("[finding.not_on_books]", "[finding.elsewhere]", "finding.not_on_books"),
        ('shown = ["died_on", "cause"]', 'shown = ["nothing"]', "shown"),
        ('headings = ["死亡原因", "去世原因", "减员原因"]', "headings = []", "column.cause.headings"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_key(old: str, new: str, key: str) -> None:
    assert old in KIND
    with pytest.raises(DefinitionError) as wrong:
        read(texts(KIND.replace(old, new)))
    assert (wrong.value.file, wrong.value.key) == ("outside_lists/death.toml", key)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('does = "record_death"', 'does = "bury"', "deed.record_death.does"),
        ('status = "stopped"', "", "deed.stop.status"),
        ('case = "funeral"', "", "deed.open_funeral.case"),
    ],
)
def test_a_deed_that_the_program_does_not_know_is_refused(old: str, new: str, key: str) -> None:
    with pytest.raises(DefinitionError) as wrong:
        read(texts(deeds=DEEDS.replace(old, new, 1)))
    assert wrong.value.key == key


def test_no_two_kinds_claim_one_telling_heading() -> None:
    heading = tomllib.loads(KIND)["telling"][0]
    other = KIND.replace('work = "deaths"', 'work = "visits"')
    doubled = [*texts(), DefinitionText("outside_lists", "second", 1, "", "shipped", other)]
    with pytest.raises(DefinitionError) as wrong:
        read(doubled)
    assert heading in wrong.value.problem
