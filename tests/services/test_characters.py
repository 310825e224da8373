from dataclasses import replace

from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.forms import Severity
from vetdesk.services.open_station import OpenStation
from vetdesk.wiring import Services

EXTENSION_H = "\U00031350"
OF_OWN_MAKING = "\ue000"


def test_every_place_with_a_character_that_no_font_draws_is_listed(station: OpenStation) -> None:
    desk = Services(station)
    drawing = with_identities(a_person("李四", 2, remarks="常用字，ABC-1"), ("51", "drawing"))
    held = replace(drawing.identities[0], values={"injured_place": f"在{EXTENSION_H}山"})
    keep(
        station.database, a_person(f"王{EXTENSION_H}", 1), replace(drawing, identities=(held,)), a_person("曾𬴂𠀾鿵", 3)
    )
    keep(station.database, a_person(f"赵{OF_OWN_MAKING}", 4), replace(a_person(f"去{EXTENSION_H}", 5), withdrawn=True))
    found = [(one.name, one.field.zh, one.point, one.block, one.private) for one in desk.characters.undrawn()]
    assert sorted(found) == [
        ("李四", "致残地点", "U+31350", "Extension H", False),
        (f"王{EXTENSION_H}", "姓名", "U+31350", "Extension H", False),
        (f"赵{OF_OWN_MAKING}", "姓名", "U+E000", "", True),
    ]


def test_the_record_page_says_so_beside_the_name(station: OpenStation) -> None:
    desk = Services(station)
    keep(station.database, a_person(f"王{EXTENSION_H}", 1), a_person(f"赵{OF_OWN_MAKING}", 2), a_person("王㛃", 3))
    words = station.definitions.vocabulary
    told = []
    for number in (1, 2, 3):
        problems = [one for one in desk.archives.get(number).problems if one.code.startswith("character.")]
        told.append([(one.field, one.severity, words.problem_text(one, "zh_CN")) for one in problems])
    assert told[0][0][:2] == ("name", Severity.NOTICE)
    assert "U+31350" in told[0][0][2]
    assert [one[:2] for one in told[1]] == [("name", Severity.WARNING)]
    assert told[2] == []
