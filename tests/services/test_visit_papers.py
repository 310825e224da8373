"""Photos and receipts of visits."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.files.pages.scan_pictures import a_picture
from tests.files.papers.pdf_reading import text_of
from tests.people_world import keep_village
from vetdesk.domain.dossiers import Part
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError, UnreadableScanError
from vetdesk.domain.papers import PrinterSetting
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.gift_receipts import Gift, gift_of
from vetdesk.services.progress import Unwatched
from vetdesk.services.round_sheets import Round
from vetdesk.services.visit_photos import ScanFile
from vetdesk.services.visiting import VisitEntry
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, clock=clock)
    home = keep_village(station.database, "红星村")
    with station.database.write("set up", None) as work:
        for name in ("赵建国", "钱建军"):
            work.people.add(Recipient(0, "", {"name": name}, (Identity(0, "", "51", "drawing"),), home.id, home.name))
    yield Services(station)
    station.close()


def a_visit(services: Services, name: str, **values: str | int) -> int:
    due = services.visiting.due().lines
    person = next(line.person.recipient_id for line in due if line.person.name == name)
    return services.visiting.log(person, VisitEntry("2025-01-18", "home", "festival", values)).visit.id


def test_photos_are_filed_to_the_visit_and_stand_in_the_file_and_looks_are_journalled(services: Services) -> None:
    visit = a_visit(services, "赵建国")
    photo = ScanFile("IMG_1.jpg", a_picture("JPEG"))
    (kept,) = services.visit_photos.add(visit, [photo, photo])
    (other,) = services.visit_photos.add(visit, [ScanFile("粘贴.png", a_picture("PNG"))])
    assert [one.id for one in services.visit_photos.of_visit(visit)] == [kept.id, other.id]
    person = services.visiting.visit(visit).visit.recipient_id
    assert services.visit_photos.counts(person) == {visit: 2}
    others = services.filing.checklists(person)[-1]
    assert [(line.title, len(line.scans)) for line in others.lines] == [("走访照片（2025-01-18）", 2)]
    assert services.visit_photos.page(kept.id, 1, 60).width <= 60
    with services.station.database.read() as look:
        assert [one.label for one in look.journal.entries(kind="scan")].count("look at a scan") == 1
    services.visit_photos.withdraw(other.id, "拍重了")
    assert services.visit_photos.counts(person) == {visit: 1}


def test_what_is_no_picture_or_no_photo_of_a_visit_is_refused(services: Services) -> None:
    visit = a_visit(services, "赵建国")
    with pytest.raises(UnreadableScanError):
        services.visit_photos.add(visit, [ScanFile("病毒.jpg", b"MZ")])
    person = services.visiting.visit(visit).visit.recipient_id
    (scan,) = services.filing.add_scans(person, [ScanFile("身份证.png", a_picture("PNG"))], material_key="id_card")
    with pytest.raises(NotFoundError):
        services.visit_photos.page(scan.id, 1, 60)


def test_a_liaison_officer_adds_and_sees_photos_of_visits_and_a_keeper_does_not(tmp_path: Path, clock: Clock) -> None:
    station = a_station(tmp_path, "chen", clock)
    try:
        services = Services(station)
        with station.database.write("set up", None) as work:
            person = work.people.add(Recipient(0, "", {"name": "孙志强"}, (Identity(0, "", "51", "drawing"),)))
        visit = services.visiting.log(person.id, VisitEntry("2025-01-18", "home", "routine")).visit.id
        (photo,) = services.visit_photos.add(visit, [ScanFile("IMG_1.jpg", a_picture("JPEG"))])
        assert services.visit_photos.page(photo.id, 1, 60).height > 0
        with pytest.raises(NotPermittedError):
            services.visit_photos.withdraw(photo.id, "误传")
    finally:
        station.close()


def test_receipts_of_visits_have_who_signed_and_the_sum_in_words(services: Services) -> None:
    first = a_visit(services, "赵建国", gift_money=5_000_000, gift_signed_by="赵建国")
    a_visit(services, "钱建军", gift_goods="大米一袋")
    plain = services.visiting.visits("2025-01-01", "2025-12-31")
    assert len(services.gift_receipts.with_gifts([visit for visit, _ in plain])) == 2
    made = services.gift_receipts.of_visits([visit.id for visit, _ in plain]).make(
        "慰问", PrinterSetting(), Unwatched()
    )
    said = "".join(text_of(made.content).split())
    for text in ("2025年1月18日", "500.00", "伍佰元整", "大米一袋", "参战退役军人", "总计（2户）"):
        assert text in said
    assert said.count("赵建国") == 2
    with services.station.database.read() as look:
        assert len(look.journal.entries(kind="paper")) == 2
    assert services.visiting.visit(first).visit.values["gift_signed_by"] == "赵建国"


def test_a_round_takes_along_a_sheet_of_receipts_for_everybody_on_it(services: Services) -> None:
    run = services.gift_receipts.of_round(Round(), gift_of("300 食用油一桶"))
    said = "".join(text_of(run.preview().content).split())
    assert said.count("300.00") == 2
    assert "陆佰元整" in said
    assert said.count("食用油一桶") == 2


@pytest.mark.parametrize(
    ("text", "gift"),
    [
        ("500", Gift(5_000_000)),
        ("500元 大米", Gift(5_000_000, "大米")),
        ("大米 一袋", Gift(0, "大米 一袋")),
        ("", Gift()),
    ],
)
def test_a_gift_is_typed_in_one_line(text: str, gift: Gift) -> None:
    assert gift_of(text) == gift


def test_an_amount_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidFieldsError):
        gift_of("5百 大米")


def test_the_dossier_tells_how_many_photos_a_visit_has_and_the_gift_in_yuan(services: Services) -> None:
    visit = a_visit(services, "赵建国", gift_money=5_000_000)
    services.visit_photos.add(visit, [ScanFile("IMG_1.jpg", a_picture("JPEG"))])
    person = services.visiting.visit(visit).visit.recipient_id
    dossier = services.dossiers.make(person, "查阅", masked=True, parts=[Part.VISITS])
    said = "".join(text_of(dossier.content, 1).split())
    assert "慰问金：500.00；照片1张" in said
