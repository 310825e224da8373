from pathlib import Path

from tests.builders import a_station
from tests.people_world import a_person, keep, with_identities
from vetdesk.demo.families import enter_families
from vetdesk.wiring import Services


def test_the_demo_people_have_homes_children_and_a_couple_among_them(tmp_path: Path) -> None:
    station = a_station(tmp_path)
    try:
        people = keep(
            station.database,
            *(
                with_identities(a_person(name, n), ("81", "drawing"))
                for n, name in enumerate(("王㛃", "单雄", "史长河"), 1)
            ),
        )
        services = Services(station)
        enter_families(services, [person.id for person in people])
        household = services.entries.household(people[0].id)
        assert [one.name for one in household.people] == ["单雄", "王小川"]
        assert [one.recipient_id for one in household.guardians] == [people[1].id]
        view = services.archives.get(people[0].id)
        (housing,) = [block for block in view.blocks if block.block == "B"]
        assert [figure.value for figure in housing.computed] == ["64.25"]
        assert {block.kind.key for block in view.entries if block.rows} == {"family_member", "condolence"}
        assert not [problem for problem in view.problems if problem.severity == "error"]
    finally:
        station.close()
