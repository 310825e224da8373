from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.builders import Clock, a_station
from tests.files.papers.pdf_reading import text_of
from tests.people_world import a_person, with_identities
from tests.services.activity_world import CLINIC
from vetdesk.domain.dossiers import Part
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.people import Recipient
from vetdesk.domain.visit_checks import VisitEntry
from vetdesk.wiring import Services

PHONE, ACCOUNT = "13800001234", "6228000011112222"


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, "zhang", clock)
    yield Services(station)
    station.close()


@pytest.fixture
def person(desk: Services) -> Recipient:
    told = a_person("欧阳海", phone=PHONE, account_number=ACCOUNT, remarks=f"亲属电话{PHONE}")
    new = with_identities(told, ("81", "drawing"))
    held = replace(new.identities[0], values={"service_years": 5, "benefit_from": "2011-08"})
    with desk.station.database.write("keep", desk.station.session.actor) as work:
        stored = work.people.add(replace(new, identities=(held,)))
        member = {"member_name": "李秀英", "same_household": 1}
        work.entries.add(Entry(0, "", stored.id, "family_member", member))
    desk.visiting.log(stored.id, VisitEntry("2025-01-20", "home", "routine", {"problems": "屋顶漏雨"}))
    held = desk.activities.plan(CLINIC)
    desk.activities.lists.put_on(held.id, [stored.id])
    return stored


def plain(content: bytes) -> str:
    """The text of all pages without blanks and line ends."""
    document = PdfDocument(content)
    pages = len(document)
    document.close()
    return "".join("".join(text_of(content, page).split()) for page in range(pages))


def test_everything_about_a_person_is_in_the_dossier(desk: Services, person: Recipient) -> None:
    file = desk.dossiers.make(person.id, "上级检查", masked=False)
    text = plain(file.content)
    for told in (
        "优抚对象个人档案",
        "欧阳海",
        PHONE,
        ACCOUNT,
        "60周岁以上农村籍退役士兵",
        "享受待遇",
        "李秀英",
        "屋顶漏雨",
        CLINIC.title,
    ):
        assert told in text, told
    assert "目录" in text
    assert f"共{file.pages}页" in text
    assert "张经办2025-01-2009:00打印" in text
    assert "敏感信息已隐去" not in text
    assert file.missing == ()


def test_a_masked_dossier_shows_no_sensitive_value_anywhere_and_says_so_on_each_page(
    desk: Services, person: Recipient
) -> None:
    file = desk.dossiers.make(person.id, "群众查阅", masked=True)
    text = plain(file.content)
    for hidden in (PHONE, ACCOUNT, person.id_number):
        assert hidden not in text, hidden
    assert text.count("敏感信息已隐去") == file.pages


def test_it_is_journalled_with_its_purpose_and_seen_among_the_looks(desk: Services, person: Recipient) -> None:
    desk.dossiers.make(person.id, " 上级检查 ", masked=True, parts=[Part.PERSON])
    with desk.station.database.read() as look:
        (entry,) = look.journal.entries(kind="dossier")
    assert (entry.subject, entry.reason, entry.new["masked"], entry.new["parts"]) == (
        person.uid,
        "上级检查",
        1,
        ["person"],
    )
    (line,) = desk.looking_back.looks(person.id)
    assert (line.kind, line.name, line.what, line.purpose) == (
        "dossier",
        "欧阳海",
        "打印个人档案（敏感信息已隐去）",
        "上级检查",
    )


def test_only_the_chosen_parts_are_printed(desk: Services, person: Recipient) -> None:
    text = plain(desk.dossiers.make(person.id, "存档", masked=False, parts=[Part.VISITS]).content)
    assert "屋顶漏雨" in text
    assert "李秀英" not in text
    assert "身份与待遇" not in text


def test_a_purpose_and_the_rights_are_asked_for(desk: Services, person: Recipient, tmp_path: Path) -> None:
    with pytest.raises(InvalidFieldsError):
        desk.dossiers.make(person.id, " ", masked=True)
    other = a_station(tmp_path / "other", "chen")
    with pytest.raises(NotPermittedError):
        Services(other).dossiers.make(1, "走访", masked=True)
    other.close()


def test_an_empty_part_says_that_nothing_is_recorded(desk: Services, person: Recipient) -> None:
    text = plain(desk.dossiers.make(person.id, "存档", masked=True, parts=[Part.CASES]).content)
    assert "无记录。" in text


def test_the_same_facts_carry_the_same_code_and_changed_ones_another(desk: Services, person: Recipient) -> None:
    def version() -> str:
        desk.dossiers.make(person.id, "存档", masked=True, parts=[Part.PERSON])
        with desk.station.database.read() as look:
            return str(look.journal.entries(kind="dossier")[-1].new["version"])

    first = version()
    assert version() == first
    desk.archives.save(person.id, 1, {"remarks": "另"})
    assert version() != first


def test_a_masked_dossier_masks_numbers_in_texts_about_papers_and_entries(desk: Services, person: Recipient) -> None:
    desk.filing.add_other(person.id, f"{person.id_number}的证明", values={"remarks": f"电话{PHONE}"})
    with desk.station.database.write("keep", desk.station.session.actor) as work:
        work.entries.add(Entry(0, "", person.id, "family_member", {"member_name": "李四", "member_remarks": PHONE}))
    parts = [Part.FAMILY, Part.MATERIALS]
    for masked in (False, True):
        text = plain(desk.dossiers.make(person.id, "上级检查", masked=masked, parts=parts).content)
        assert (person.id_number in text, PHONE in text) == (not masked, not masked)
