from dataclasses import replace

from tests.people_world import a_person, definitions, with_identities
from vetdesk.domain.file_papers import (
    FileMatter,
    box_values,
    catalogued,
    file_values,
    in_order,
    item_line,
    missing_line,
    person_line,
)
from vetdesk.domain.materials import FiledMaterial, MaterialState
from vetdesk.domain.people import Identity

WORDS = definitions().vocabulary
COPY = MaterialState.COPY


def paper(number: int, **more: object) -> FiledMaterial:
    return replace(FiledMaterial(number, "", 1, f"paper_{number}", state=COPY), **more)  # type: ignore[arg-type]  # by name


def test_papers_stand_in_the_order_of_their_numbers_and_the_others_follow():
    found = catalogued(
        [
            paper(1),
            paper(2, item_number=4),
            paper(3, state=MaterialState.MISSING),
            paper(4, served_by=1),
            paper(5, item_number=2),
        ]
    )
    assert [(one.id, one.item_number) for one in found] == [(5, 2), (2, 4), (1, 5)]


def test_a_line_says_what_was_written_else_what_the_checklist_and_the_scans_know():
    plain = item_line(paper(1, item_number=1), "居民身份证复印件", 2, WORDS)
    assert (plain["title"], plain["pages"], plain["remarks"]) == ("居民身份证复印件", "2", "复印件")
    told = item_line(paper(1, title="身份证", pages=1, remarks="缺反面"), "居民身份证复印件", 2, WORDS)
    assert (told["number"], told["title"], told["pages"], told["remarks"]) == ("", "身份证", "1", "缺反面")


def test_numbers_of_papers_and_pages_are_counted_and_an_empty_file_leaves_room_for_the_pen():
    matter = FileMatter(({"pages": "2"}, {"pages": ""}), ("户口簿复印件", "照片"))
    values = file_values(matter)
    assert (values["file.items"], values["file.pages"]) == ("2", "2")
    assert values["file.missing"] == "　　1.户口簿复印件；\n　　2.照片。"
    assert set(file_values(FileMatter()).values()) == {""}


def test_what_to_mind_stands_in_one_pair_of_brackets():
    assert missing_line("照片", 1, "") == "照片"
    assert missing_line("照片", 2, "2寸") == "照片（一式2份，2寸）"
    assert missing_line("户口簿复印件（首页）", 1, "盖章") == "户口簿复印件（首页，盖章）"


def test_people_stand_by_their_volumes_numbers_as_numbers_those_without_last():
    people = [a_person(name, archive_volume=volume) for name, volume in (("甲", "10"), ("乙", ""), ("丙", "9"))]
    assert [one.name for one in in_order(people)] == ["丙", "甲", "乙"]


def test_a_person_gone_is_marked_in_the_catalogue_and_one_still_drawing_is_not():
    gone = with_identities(a_person(office_volume="17"), ("51", "died"))
    line = person_line(gone, WORDS)
    assert (line["office_volume"], line["remarks"]) == ("17", "去世")
    assert person_line(with_identities(a_person(), ("51", "died"), ("81", "drawing")), WORDS)["remarks"] == ""
    held = (Identity(0, "", "11", "drawing", {"certificate_number": "鲁军A000123"}),)
    assert person_line(replace(a_person(), identities=held), WORDS)["certificate_number"] == "鲁军A000123"


def test_a_catalogue_names_the_place_that_all_its_people_share():
    people = [a_person("甲", fonds_number="0123", box="1"), a_person("乙", fonds_number="0123", box="2")]
    values = box_values(people)
    assert (values["box.fonds_number"], values["box.box"], values["box.shelf"]) == ("0123", "", "")
