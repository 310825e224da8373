from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import DETAILS, Clock, a_station, recovery_key
from tests.domain.case_builders import PATH, new_case, walk
from tests.files.papers.pdf_reading import text_of
from vetdesk.domain.errors import CancelledError, NotFoundError, NotPermittedError, NotWrittenError
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.recovery_key import parse
from vetdesk.domain.staff import Actor
from vetdesk.domain.visits import Visit
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_press import ListContent
from vetdesk.services.printing import PRESETS, PRINTER, PROVINCE, Printing, recovery_sheet
from vetdesk.services.session import Session

ID_NUMBER = "529901195003055719"


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStation]:
    opened = a_station(tmp_path_factory.mktemp("printing"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def recipient(station: OpenStation) -> Recipient:
    values = {
        "name": "王㛃𬴂",
        "id_number": ID_NUMBER,
        "sex": "male",
        "birth_date": "1950-03-05",
        "enlisted_on": "1969-12",
        "discharged_on": "1974-02",
        "household_address": "上湾村三组27号",
    }
    with station.database.write("set up", station.session.actor) as work:
        return work.people.add(Recipient(0, "", values, (Identity(0, "", "81", "in_acceptance"),)))


@pytest.fixture(scope="module")
def case_id(station: OpenStation, recipient: Recipient) -> int:
    case = walk(new_case(), *PATH[:8])
    case = replace(
        case, id=0, uid="0190a000-0000-7000-8000-00000000c001", recipient_id=recipient.id, number="81-2025-1"
    )
    with station.database.write("set up", station.session.actor) as work:
        return work.cases.add(case).id


@pytest.fixture
def printing(station: OpenStation) -> Printing:
    return Printing(station.database, station.definitions, station.session, Clock())


def printings(station: OpenStation) -> list[str]:
    with station.database.read() as look:
        return [entry.after for entry in look.journal.entries(kind="paper")]


def test_the_approval_form_shows_the_person_the_case_and_the_opinions(printing: Printing, case_id: int) -> None:
    file = printing.make("rural_subsidy_approval", case_id=case_id)
    text = text_of(file.content)
    for words in ("王㛃𬴂", "男", ID_NUMBER, "1950年3月5日", "1969年12月", "电子意见签署人：李站长", "81-2025-1"):
        assert words in text
    assert DETAILS.name in text
    assert file.missing == ()


def test_the_public_notice_keeps_the_id_number_to_itself(printing: Printing, case_id: int) -> None:
    text = text_of(printing.make("public_notice", case_id=case_id).content)
    assert ID_NUMBER not in text
    assert "1950年3月5日" not in text
    assert "公示期为3个工作日（自2025年2月17日至" in "".join(text.split())
    assert DETAILS.authority in "".join(text.split())


def test_every_printing_is_journalled_with_its_purpose_and_without_contents(
    printing: Printing, station: OpenStation, case_id: int
) -> None:
    before = len(printings(station))
    with station.database.read() as look:
        head = look.journal.head().hash[:8]
    text = text_of(printing.make("acceptance_notice", case_id=case_id, purpose="交申请人").content)
    assert f"日志 {head}" in text
    (entry,) = printings(station)[before:]
    assert '"purpose":"交申请人"' in entry
    assert '"paper":"acceptance_notice"' in entry
    assert "王㛃" not in entry


def test_a_stack_is_one_file_and_one_deed_and_can_be_cancelled(
    printing: Printing, station: OpenStation, case_id: int
) -> None:
    class Impatient:
        def at(self, done: int, total: int, what: str = "") -> None:
            raise CancelledError

    before = len(printings(station))
    with pytest.raises(CancelledError):
        printing.make_stack("rural_subsidy_approval", [case_id], progress=Impatient(), purpose="报县局")
    assert len(printings(station)) == before
    file = printing.make_stack("rural_subsidy_approval", [case_id, case_id], "上报")
    assert file.pages == 2
    with station.database.read() as look:
        first, second = look.journal.entries(kind="paper")[-2:]
    assert first.deed == second.deed


def test_a_blank_form_knows_nobody_and_is_not_journalled(printing: Printing, station: OpenStation) -> None:
    before = printings(station)
    text = text_of(printing.make("rural_subsidy_approval").content)
    assert "王㛃" not in text
    assert printings(station) == before


def test_the_same_facts_give_the_same_version_and_others_another(
    printing: Printing, station: OpenStation, case_id: int, recipient: Recipient
) -> None:
    printing.make("rural_subsidy_approval", case_id=case_id)
    printing.make("rural_subsidy_approval", case_id=case_id)
    with station.database.write("edit", station.session.actor) as work:
        known = work.people.get(recipient.id)
        work.people.save(replace(known, values={**known.values, "phone": "13800000001"}))
    printing.make("rural_subsidy_approval", case_id=case_id)
    first, second, third = [entry.partition('"version":"')[2][:8] for entry in printings(station)[-3:]]
    assert first == second != third


def test_a_case_offers_first_what_its_steps_call_for(printing: Printing, case_id: int) -> None:
    offers = {offer.key: offer.called_for for offer in printing.papers_for_case(case_id)}
    assert offers == {
        "rural_subsidy_approval": True,
        "acceptance_notice": True,
        "public_notice": True,
        "correction_notice": False,
        "refusal_decision": False,
        "acceptance_refusal": False,
        "delivery_receipt": False,
        "extension_approval": False,
        "suspension_notice": False,
    }
    assert list(offers.values()) == sorted(offers.values(), reverse=True)


def test_the_recovery_sheet_is_not_among_the_papers_to_print(printing: Printing) -> None:
    assert "recovery_sheet" not in {offer.key for offer in printing.papers()}
    of_a_person = {"recipient_sheet", "file_cover", "file_catalogue", "note_sheet", "missing_letter", "death_report"}
    assert {offer.key for offer in printing.papers("recipient")} >= of_a_person
    assert {offer.key for offer in printing.papers("people")} == {"archive_catalogue"}


def test_the_master_sheet_shows_the_identities_in_words(printing: Printing, recipient: Recipient) -> None:
    text = text_of(printing.make("recipient_sheet", recipient_id=recipient.id, purpose="归档").content)
    assert "受理" in text
    assert "2025年1月20日" in text


def test_a_visit_sheet_is_filled_from_the_visit(printing: Printing, station: OpenStation, recipient: Recipient) -> None:
    with station.database.write("set up", station.session.actor) as work:
        officer = station.session.actor.staff
        values = {"health": "chronic", "problems": "屋后排水沟堵塞"}
        visit = work.visits.add(
            Visit(0, "", recipient.id, officer.id, officer.name, "2025-01-18", "home", "festival", values)
        )
    text = text_of(printing.make("visit_sheet", visit_id=visit.id, purpose="走访").content)
    assert "屋后排水沟堵塞" in text
    assert "2025年1月18日" in text


def test_the_provinces_name_stands_before_the_title_where_it_is_set(
    printing: Printing, station: OpenStation, case_id: int
) -> None:
    with station.database.write("set", station.session.actor) as work:
        work.settings.set(PROVINCE, "青川省")
        work.settings.set(PRINTER, {"shift_right": 1.5, "shift_down": -1})
    text = text_of(printing.make("rural_subsidy_approval", case_id=case_id).content)
    assert "青川省军队退役士兵老年生活补助审核、审批表" in text


def test_a_paper_is_written_whole_or_not_at_all(printing: Printing, tmp_path: Path) -> None:
    file = printing.make("rural_subsidy_approval")
    printing.save(file, tmp_path / "form.pdf")
    assert (tmp_path / "form.pdf").read_bytes() == file.content
    with pytest.raises(NotWrittenError):
        printing.save(file, tmp_path / "nowhere" / "form.pdf")


def test_who_may_not_print_gets_no_paper(station: OpenStation, case_id: int) -> None:
    nobody = Session(Actor(station.session.actor.staff, frozenset()))
    with pytest.raises(NotPermittedError):
        Printing(station.database, station.definitions, nobody, Clock()).make("public_notice", case_id=case_id)


def test_an_unknown_paper_or_record_is_named(printing: Printing) -> None:
    with pytest.raises(NotFoundError, match="poster"):
        printing.make("poster")
    with pytest.raises(NotFoundError):
        printing.make("public_notice", case_id=4711)
    with pytest.raises(NotFoundError):
        printing.case_id("0190a000-0000-7000-8000-000000000fff")


def test_the_recovery_sheet_shows_the_key_in_its_groups(station: OpenStation) -> None:
    key = parse(recovery_key())
    text = text_of(recovery_sheet(station.definitions, DETAILS, key, "2025-01-20").content)
    assert all(group in text for group in key.text.split("-"))
    assert "2025年1月20日" in text
    assert DETAILS.name in text


def test_a_list_of_things_is_printed_over_its_sheets_and_journalled_with_everybody_on_it(
    printing: Printing, station: OpenStation, recipient: Recipient
) -> None:
    before = len(printings(station))
    lines = [{"number": str(number), "name": "王㛃𬴂", "matter": "临时救助"} for number in range(1, 24)]
    file = printing.make_list(
        "hand_over_list", ListContent(lines, {"list.from_staff": "张经办"}, [recipient.id]), "移交"
    )
    assert file.pages == 2
    assert "张经办" in text_of(file.content, 1)
    assert "总计23件" in "".join(text_of(file.content, 1).split())
    assert len(printings(station)) == before + 1


def test_words_that_the_office_sets_stand_on_its_papers(printing: Printing, station: OpenStation, case_id: int) -> None:
    with station.database.write("set the words of papers", station.session.actor) as work:
        work.settings.set(PRESETS, {"acceptance_refusal": {"remedy": "　　可以向县人民政府申请行政复议。"}})
    text = text_of(printing.make("acceptance_refusal", case_id=case_id).content)
    assert "可以向县人民政府申请行政复议" in text
    assert "六个月内" not in text
