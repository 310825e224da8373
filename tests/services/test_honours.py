"""Plates and cards at a station: found, handed out, noted, printed; coverage as a workbook that names nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

import openpyxl
import pytest

from tests.builders import Clock, a_database
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.honours.cards import CardGroup
from vetdesk.domain.honours.plates import PlateState
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.honour_papers import HonourPapers
from vetdesk.services.honours import HandingOut, Honours
from vetdesk.services.printing import Printing


@dataclass
class Office:
    """Two villages: a veteran who lives with a martyr's mother, one alone, one dead, one who moved away."""

    desk: Desk
    honours: Honours
    papers: HonourPapers
    ids: dict[str, int]

    def state(self, name: str) -> PlateState | None:
        return next((one.state for one in self.honours.plates() if one.holder.name == name), None)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    clock = Clock()
    database = a_database(tmp_path_factory.mktemp("honours"), clock)
    desk = a_desk(database, clock)
    parts = (database, desk.session, definitions(), clock)
    printing = Printing(database, definitions(), desk.session, clock)
    yield Office(desk, Honours(*parts), HonourPapers(printing, database, definitions(), clock), settle(desk))
    database.close()


def settle(desk: Desk) -> dict[str, int]:
    with desk.database.write("set up", desk.session.actor) as work:
        hong, lan = (work.villages.add(Village(0, "", name)) for name in ("红星村", "兰溪村"))

        def add(name: str, village: Village, category: str, status: str, **values: str | int) -> int:
            held = (Identity(0, "", category, status),)
            person = Recipient(
                0, "", {"name": name, "sex": "male", **values}, held, village_id=village.id, village=village.name
            )
            return work.people.add(person).id

        ids = {
            "王志远": add("王志远", hong, "51", "drawing", birth_date="1940-01-25", living_address="红星村3号"),
            "李秀英": add("李秀英", hong, "21", "drawing", birth_date="1950-05-01"),
            "赵平": add("赵平", lan, "81", "stopped", plaque_hung=1, plaque_hung_on="2019-07"),
            "钱故": add("钱故", lan, "41", "died", died_on="2024-02", plaque_hung=1),
            "孙迁": add("孙迁", lan, "51", "moved"),
            "周兵": add("周兵", lan, "71", "drawing"),
        }
        together = {"member_name": "李秀英", "member_relation": "50", "same_household": 1}
        work.entries.add(Entry(0, "", ids["王志远"], "family_member", together, linked_id=ids["李秀英"]))
    return ids


def codes(refused: pytest.ExceptionInfo[InvalidFieldsError]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_each_household_stands_once_where_it_should(office: Office) -> None:
    found = {one.holder.name: one.state for one in office.honours.plates()}
    assert found == {
        "李秀英": PlateState.MISSING, "赵平": PlateState.HANGS, "钱故": PlateState.KEPT, "周兵": PlateState.MISSING,
    }  # fmt: skip
    village = next(one.id for one in office.honours.villages() if one.name == "红星村")
    assert [one.holder.name for one in office.honours.plates(village)] == ["李秀英"]


def test_the_dead_and_moved_get_no_card_and_families_of_conscripts_none(office: Office) -> None:
    assert {one.facts.name: one.group for one in office.honours.cards()} == dict.fromkeys(
        ("王志远", "李秀英", "赵平"), CardGroup.NONE
    )


def test_plates_are_printed_for_signature_hung_worn_replaced_and_taken_down(office: Office) -> None:
    ids, honours = office.ids, office.honours
    assert office.papers.plates([ids["李秀英"], ids["赵平"]]).preview().pages == 1
    honours.hang([ids["李秀英"]], HandingOut("2025-01-18", "红星村3号", "王志远"))
    assert office.state("李秀英") is PlateState.HANGS
    honours.note_condition([ids["赵平"]], "worn")
    assert office.state("赵平") is PlateState.REPLACE
    honours.hang([ids["赵平"]], HandingOut("2025-01-19"))
    assert office.state("赵平") is PlateState.HANGS
    with office.desk.database.read() as look:
        values = look.people.get(ids["赵平"]).values
    assert (values["plaque_hung_on"], values["plaque_replaced_on"]) == ("2019-07", "2025-01-19")
    honours.take_down([ids["赵平"]], "2025-01-20", "房屋拆迁")
    assert office.state("赵平") is PlateState.TAKEN_DOWN
    honours.hang([ids["赵平"]], HandingOut("2025-01-20"))
    assert office.state("赵平") is PlateState.HANGS


def test_nothing_is_handed_to_the_dead_before_its_day_or_without_a_reason(office: Office) -> None:
    ids, honours = office.ids, office.honours
    for deed, code in (
        (lambda: honours.hang([ids["周兵"], ids["钱故"]], HandingOut("2025-01-18")), "honour.not_here"),
        (lambda: honours.hang([ids["周兵"]], HandingOut("2025-01-21")), "honour.day_ahead"),
        (lambda: honours.hang([ids["周兵"]], HandingOut("2025-01")), "honour.day_missing"),
        (lambda: honours.take_down([ids["周兵"]], "2025-01-18", " "), "honour.reason_missing"),
        (lambda: honours.move_cards([ids["孙迁"]], "accepted", "2025-01-18"), "honour.not_here"),
        (lambda: honours.move_cards([ids["王志远"]], "lost", "2025-01-18"), "honour.state_unknown"),
    ):
        with pytest.raises(InvalidFieldsError) as refused:
            deed()
        assert codes(refused) == [code]
    assert office.state("周兵") is PlateState.MISSING


def test_a_card_is_led_to_the_hand_and_back_only_with_a_reason(office: Office) -> None:
    number, honours = office.ids["李秀英"], office.honours

    def card():
        return next(one for one in honours.cards() if one.facts.name == "李秀英")

    honours.move_cards([number], "accepted", "2025-01-10")
    assert (card().group, card().facts.kind, card().facts.applied_on) == (CardGroup.GOING, "survivor", "2025-01-10")
    honours.move_cards([number], "received", "2025-01-18")
    assert card().group is CardGroup.READY
    assert office.papers.cards([number]).preview().pages == 1
    honours.move_cards([number], "handed_over", "2025-01-19")
    assert (card().group, card().facts.received_on) == (CardGroup.HELD, "2025-01-19")
    with pytest.raises(InvalidFieldsError) as refused:
        honours.move_cards([number], "making", "2025-01-19")
    assert codes(refused) == ["honour.state_back"]
    honours.move_cards([number], "making", "2025-01-19", "照片不清，退回重做")
    assert (card().group, card().facts.received_on) == (CardGroup.GOING, "")


def test_coverage_adds_up_and_leaves_as_a_workbook_without_names(office: Office, tmp_path) -> None:
    lines = office.honours.coverage()
    assert [line.village for line in lines] == ["兰溪村", "红星村"]
    assert sum(line.cards.due for line in lines) == 3
    office.honours.write_coverage(tmp_path / "a.xlsx", purpose="报县局")
    texts = {str(cell.value) for row in openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].rows for cell in row}
    assert {"红星村", "兰溪村", "覆盖率"} <= texts
    assert not {"王志远", "李秀英"} & texts


def test_without_the_right_nothing_is_changed(office: Office) -> None:
    actor = office.desk.session.actor
    office.desk.session.actor = Actor(actor.staff, frozenset({Right.SEE_ARCHIVE}))
    try:
        with pytest.raises(NotPermittedError):
            office.honours.hang([office.ids["周兵"]], HandingOut("2025-01-18"))
        with pytest.raises(NotPermittedError):
            office.honours.note_condition([office.ids["周兵"]], "worn")
    finally:
        office.desk.session.actor = actor


def test_the_month_has_its_work(office: Office) -> None:
    month, work = office.honours.this_month()
    assert (month, work[0].key) == (1, "spring_visits")
