"""What a merging leaves, what stands in the way of taking it back, and what the journal tells of it."""

from dataclasses import replace

import pytest

from tests.people_world import a_person, keep, with_identities
from tests.services.merging_world import OFFICER_DAY, case, everything, visit_of
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import (
    InvalidFieldsError,
    MergedRecipientError,
    MergeRefusedError,
    NotFoundError,
    StaleRecordError,
    UnchosenFieldsError,
    UnmergeRefusedError,
)
from vetdesk.domain.materials import Scan
from vetdesk.domain.merging_people import Side
from vetdesk.services.importing.undoing import undo_batch
from vetdesk.services.merging import Merging
from vetdesk.services.open_station import OpenStation
from vetdesk.services.progress import Unwatched
from vetdesk.storage.batches import Batches, BatchRow
from vetdesk.wiring import build_services

REASON = "两次登记的是同一人"


@pytest.fixture
def merging(station: OpenStation) -> Merging:
    return build_services(station).merging


def two(station: OpenStation) -> tuple[int, int]:
    """Zhang twice: the second record with another name and phone, and a visit."""
    first = with_identities(a_person("张三丰", 1, remarks="腿有旧伤"), ("81", "drawing"))
    second = with_identities(a_person("章三丰", 2, phone="13800000002", remarks="独居"), ("51", "recognised"))
    one, other = keep(station.database, first, second)
    with station.database.write("log a visit", station.session.actor) as work:
        visit_of(work, other.id)
    return one.id, other.id


def sides(merging: Merging, keep_id: int, gone_id: int, chosen: Side = Side.KEPT) -> dict[str, Side]:
    return {one.key: chosen for one in merging.preview(keep_id, gone_id).fields if one.default is None}


def merged(merging: Merging, keep_id: int, gone_id: int) -> int:
    return merging.merge(keep_id, gone_id, sides(merging, keep_id, gone_id), REASON)


def test_the_preview_tells_what_differs_and_what_is_re_pointed(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    preview = merging.preview(first, second)
    waiting = {one.key for one in preview.fields if one.default is None}
    assert waiting == {"name", "id_number", "remarks"}
    assert {one.key for one in preview.fields if one.differs} == {*waiting, "phone"}
    assert {one.kind: one.count for one in preview.repointed} == {"identity.recipient_id": 1, "visit.recipient_id": 1}
    number = next(one for one in preview.fields if one.key == "id_number")
    assert number.masked
    assert number.kept.zh == number.gone.zh


def test_nothing_is_merged_while_a_choice_or_the_reason_is_missing(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    with pytest.raises(UnchosenFieldsError) as caught:
        merging.merge(first, second, {"name": Side.KEPT}, REASON)
    assert set(caught.value.fields) == {"id_number", "remarks"}
    with pytest.raises(InvalidFieldsError):
        merging.merge(first, second, sides(merging, first, second), " ")
    with pytest.raises(StaleRecordError):
        merging.merge(first, second, sides(merging, first, second), REASON, (7, 1))
    assert merging.mergings() == ()


def test_the_kept_record_has_what_was_chosen_and_everything_of_both(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    chosen = {**sides(merging, first, second), "remarks": Side.GONE}
    merging.merge(first, second, chosen, REASON)
    with station.database.read() as look:
        person = look.people.get(first)
        visits = look.visits.of_recipient(first)
        last_met = look.connection.exec_driver_sql("SELECT recipient_id, last_on FROM contact").all()
    assert person.name == "张三丰"
    assert person.values["phone"] == "13800000002"
    assert person.values["remarks"] == "独居"
    assert [held.category for held in person.identities] == ["81", "51"]
    assert [one.visited_on for one in visits] == [OFFICER_DAY]
    assert last_met == [(first, OFFICER_DAY)]
    (view,) = merging.mergings()
    assert {label.zh: value.zh for label, value in view.lost}.items() >= {"姓名": "章三丰", "备注": "腿有旧伤"}.items()
    assert (view.kept, view.gone, view.who, view.reason) == ("张三丰", "章三丰", "张经办", REASON)


def test_the_record_that_went_leads_to_the_one_that_stayed(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    (third,) = keep(station.database, a_person("李建国", 9))
    merged(merging, first, second)
    merged(merging, third.id, first)
    archives = build_services(station).archives
    with pytest.raises(MergedRecipientError) as caught:
        archives.get(second)
    assert (caught.value.name, caught.value.into_id) == ("章三丰", third.id)
    assert [row.id for row in archives.find("章三丰").rows] == [third.id]
    assert [row.id for row in archives.find("张三丰").rows] == [third.id]


def test_the_kept_one_is_found_by_the_name_of_the_one_that_went(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    merged(merging, first, second)
    assert [row.id for row in build_services(station).archives.find("章三丰").rows] == [first]


def test_every_change_is_journalled_under_one_deed(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    merged(merging, first, second)
    with station.database.read() as look:
        (own,) = look.journal.entries(kind="merging")
        entries = look.journal.entries(deed=own.deed)
    assert {entry.kind for entry in entries} == {"merging", "recipient", "identity", "visit"}
    assert {entry.reason for entry in entries} == {REASON}
    assert {entry.label for entry in entries} == {"merge two archives"}


def edit(station: OpenStation, person_id: int) -> None:
    with station.database.write("change", station.session.actor) as work:
        person = work.people.get(person_id)
        work.people.save(replace(person, values={**person.values, "remarks": "现住养老院"}))


def new_visit(station: OpenStation, person_id: int) -> None:
    with station.database.write("log a visit", station.session.actor) as work:
        visit_of(work, person_id)


def new_case(station: OpenStation, person_id: int) -> None:
    from random import Random

    with station.database.write("open a case", station.session.actor) as work:
        case(work, person_id, Random(1), (person_id, person_id, person_id))


@pytest.mark.parametrize(
    ("deed", "kind", "what"),
    [(edit, "edit", "备注"), (new_visit, "added.visit", ""), (new_case, "added.case_file", "")],
)
def test_what_came_later_is_named_and_keeps_the_merging(
    station: OpenStation, merging: Merging, deed: object, kind: str, what: str
) -> None:
    first, second = two(station)
    number = merged(merging, first, second)
    assert merging.can_unmerge(number) == ()
    assert callable(deed)
    deed(station, first)
    found = merging.can_unmerge(number)
    assert (found[0].kind, found[0].what.zh) == (kind, what)
    assert (found[0].day, found[0].who) == ("2025-01-20", "张经办")
    with pytest.raises(UnmergeRefusedError) as caught:
        merging.unmerge(number, "原来是两个人")
    assert (caught.value.name, caught.value.count) == ("张三丰", len(found))


def test_a_later_merging_is_taken_back_first(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    (third,) = keep(station.database, a_person("李建国", 9))
    earlier = merged(merging, first, second)
    later = merged(merging, third.id, first)
    (told,) = merging.can_unmerge(earlier)
    assert (told.kind, told.what.zh) == ("merging", "张三丰")
    merging.unmerge(later, "误并")
    merging.unmerge(earlier, "误并")
    archives = build_services(station).archives
    assert [archives.get(number).name for number in (first, second, third.id)] == ["张三丰", "章三丰", "李建国"]
    with pytest.raises(NotFoundError):
        merging.unmerge(earlier, "再来一次")


def test_relatives_and_the_record_itself_are_refused(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    with station.database.write("add a brother", station.session.actor) as work:
        work.entries.add(Entry(0, "", first, "family_member", {"member_name": "章三丰"}, second))
    assert merging.preview(first, second).refusal == "relatives"
    with pytest.raises(MergeRefusedError) as caught:
        merged(merging, first, second)
    assert caught.value.reason == "relatives"
    with pytest.raises(MergeRefusedError):
        merged(merging, first, first)


def test_masked_values_are_shown_for_a_purpose_and_journalled_for_both(station: OpenStation, merging: Merging) -> None:
    first, second = two(station)
    shown = merging.in_full(first, second, "核对身份证号码")
    assert set(shown) == {"id_number", "phone"}
    with station.database.read() as look:
        entries = look.journal.entries(kind="reveal")
        uids = {look.people.get(number).uid for number in (first, second)}
    assert {entry.subject for entry in entries} == uids
    assert {entry.reason for entry in entries} == {"核对身份证号码"}


def test_a_file_with_the_number_of_the_one_that_went_means_the_one_that_stayed(
    station: OpenStation, merging: Merging
) -> None:
    first, second = two(station)
    with station.database.read() as look:
        gone_number = look.people.get(second).id_number
    merged(merging, first, second)
    with station.database.read() as look:
        (match,) = look.matching.by_id_numbers([gone_number])[gone_number]
        (by_name,) = look.matching.by_names(["章三丰"])["章三丰"]
    assert (match.id, match.withdrawn) == (first, False)
    assert by_name.id == first


def test_papers_that_no_list_names_stay_apart_and_no_number_is_borne_twice(
    station: OpenStation, merging: Merging
) -> None:
    keep_id, gone_id = two(station)
    filing = build_services(station).filing
    deed = filing.add_other(keep_id, "房产证", values={"item_number": 1})
    licence = filing.add_other(gone_id, "结婚证", values={"item_number": 1})
    with station.database.write("scan", station.session.actor) as work:
        scan = work.scans.add(Scan(0, "", gone_id, licence, "a" * 64, "证.png", "image/png", 1, 10, 0, ""))
    number = merged(merging, keep_id, gone_id)
    lines = {line.title: line for one in filing.checklists(keep_id) for line in one.lines if line.title}
    assert {title: line.material_id for title, line in lines.items()} == {"房产证": deed, "结婚证": licence}
    assert [one.id for one in lines["结婚证"].scans] == [scan.id]
    assert [lines[title].item_number for title in ("房产证", "结婚证")] == [1, None]
    assert filing.number_items(keep_id) == 1
    with pytest.raises(UnmergeRefusedError):
        merging.unmerge(number, REASON)


def test_papers_that_no_list_names_go_back_with_their_keys_and_numbers(station: OpenStation, merging: Merging) -> None:
    keep_id, gone_id = two(station)
    filing = build_services(station).filing
    for whose in (keep_id, gone_id):
        filing.add_other(whose, "证明", values={"item_number": 1})
    before = everything(station.database)
    number = merged(merging, keep_id, gone_id)
    merging.unmerge(number, REASON)
    assert everything(station.database)["material"] == before["material"]


def test_a_name_that_was_not_chosen_finds_the_record_even_if_it_had_the_other_name_before(
    station: OpenStation, merging: Merging
) -> None:
    one, other = keep(station.database, a_person("张三", 1), a_person("张三", 2))
    with station.database.write("rename", station.session.actor) as work:
        work.people.save(replace(one, values={**one.values, "name": "张三丰"}))
    before = everything(station.database)
    number = merging.merge(one.id, other.id, sides(merging, one.id, other.id) | {"name": Side.GONE}, REASON)
    with station.database.read() as look:
        assert look.people.get(one.id).name == "张三"
        assert look.search.find("张三丰").ids == (one.id,)
    merging.unmerge(number, REASON)
    assert everything(station.database)["old_name"] == before["old_name"]


@pytest.mark.parametrize("place", [0, 1])
def test_undoing_an_import_leaves_both_records_of_a_merging_until_that_is_taken_back(
    station: OpenStation, place: int
) -> None:
    services = build_services(station)
    (known,) = keep(station.database, with_identities(a_person("张三丰", 1), ("81", "drawing")))
    batch = Batches.new("名册.xls", "", "")
    with station.database.write("import", station.session.actor, source=batch.source) as work:
        (brought,) = work.people.add_many([a_person("张三丰", 2)])
        batch = work.batches.add(batch, [BatchRow("", 1, "add", brought.id, brought.version)])
    pair = (brought.id, known.id) if place else (known.id, brought.id)
    number = merged(services.merging, *pair)
    with station.database.write("try", station.session.actor, source=batch.source) as work:
        report = undo_batch(work, batch, Unwatched())
    assert report.withdrawn == 0
    assert [(row.name, row.label) for row in report.blocked] == [("张三丰", "merge two archives")]
    with station.database.read() as look:
        assert [held.category for held in look.people.get(pair[0]).identities] == ["81"]
    services.merging.unmerge(number, REASON)
