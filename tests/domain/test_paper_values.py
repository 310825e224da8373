from dataclasses import replace
from functools import cache

from tests.domain.case_builders import new_case, route, routes
from vetdesk import paths
from vetdesk.definitions import papers, vocabulary
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label
from vetdesk.domain.needs import Need
from vetdesk.domain.paper_values import (
    CaseMatter,
    PaperSubject,
    VisitMatter,
    facts_version,
    paper_values,
    station_values,
)
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.stations import StationDetails
from vetdesk.domain.visits import Visit
from vetdesk.domain.vocabulary import Vocabulary

PERSON = Recipient(
    7,
    "r7",
    {"name": "王㛃", "sex": "male", "birth_date": "1945-03", "id_number": "529901194503124519"},
    (Identity(1, "i1", "51", "recognised"), Identity(2, "i2", "81", "drawing")),
    village="上湾村",
)


@cache
def declared() -> tuple[Vocabulary, dict[str, PaperDefinition]]:
    texts = shipped(paths.resources() / "definitions")
    return vocabulary.read([text for text in texts if text.kind == "vocabulary"]), dict(papers.read(texts))


def sheet_values(person: Recipient) -> dict[str, str]:
    words, found = declared()
    return paper_values(found["recipient_sheet"], PaperSubject(person), words)


def test_codes_become_words_and_dates_stay_dates() -> None:
    values = sheet_values(PERSON)
    assert values["recipient.sex"] == "男"
    assert values["recipient.birth_date"] == "1945-03"
    assert values["recipient.village"] == "上湾村"


def test_the_identity_that_draws_comes_first_and_the_others_are_listed() -> None:
    words, _ = declared()
    values = sheet_values(PERSON)
    assert values["identity.category"] == words.code_label("category", "81", "zh_CN")
    assert values["identity.others"] == f"{words.code_label('category', '51', 'zh_CN')}（身份认定不享受待遇）"


def test_the_county_is_told_by_the_name_of_its_office() -> None:
    named = StationDetails("柳河镇退役军人服务站", "529901102000", authority="青川岭县退役军人事务局")
    assert station_values(named)["station.county"] == "青川岭县"
    assert station_values(named)["station.area_code"] == "529901102000"
    assert "station.county" not in station_values(replace(named, authority="岭县优抚办"))


def test_the_age_is_that_of_the_day_of_application() -> None:
    words, found = declared()
    born = replace(PERSON, values={**PERSON.values, "birth_date": "1950-03-05"})
    ages = []
    for day in ("2025-03-04", "2025-03-05", ""):
        matter = CaseMatter(replace(new_case(), applied_on=day), route())
        ages.append(
            paper_values(found["temporary_help_approval"], PaperSubject(born, matter), words).get("recipient.age")
        )
    assert ages == ["74", "75", None]
    matter = CaseMatter(new_case(), route())
    told = paper_values(found["temporary_help_approval"], PaperSubject(PERSON, matter), words)
    assert "recipient.age" not in told


def test_a_case_about_no_category_shows_the_identity_that_draws() -> None:
    words, found = declared()
    matter = CaseMatter(new_case(), routes().newest("temporary_help"))
    told = paper_values(found["temporary_help_approval"], PaperSubject(PERSON, matter), words)
    assert told["identity.category"] == words.code_label("category", "81", "zh_CN")


def test_a_case_about_a_category_shows_no_other_identity() -> None:
    words, found = declared()
    matter = CaseMatter(new_case(), routes().newest("returned_ill"))
    told = paper_values(found["returned_ill_approval"], PaperSubject(PERSON, matter), words)
    assert "identity.category" not in told


def test_a_temporary_number_is_never_printed_as_an_id_number() -> None:
    assert "recipient.id_number" not in sheet_values(replace(PERSON, temporary_number=True))
    assert sheet_values(PERSON)["recipient.id_number"] == "529901194503124519"


def test_the_public_notice_tells_where_somebody_lives_if_the_registered_address_is_not_known() -> None:
    words, found = declared()
    assert "recipient.address" in found["public_notice"].keys
    assert "recipient.household_address" in found["rural_subsidy_approval"].keys, "户口簿上住址 is that of the register"
    living = replace(PERSON, values={**PERSON.values, "living_address": "柳溪镇新街8号"})
    registered = replace(living, values={**living.values, "household_address": "上湾村三组27号"})
    told = [
        paper_values(found["public_notice"], PaperSubject(person), words).get("recipient.address", "")
        for person in (PERSON, living, registered)
    ]
    assert told == ["", "柳溪镇新街8号", "上湾村三组27号"]


def test_a_person_without_identities_has_a_sheet_too() -> None:
    values = sheet_values(replace(PERSON, identities=()))
    assert values["recipient.name"] == "王㛃"
    assert "identity.category" not in values


def test_a_visit_is_told_in_words_with_its_needs() -> None:
    words, found = declared()
    fields = tuple(
        FieldDeclaration(key, Label(key, key), kind, "visit", "visit", vocabulary=codes)
        for key, kind, codes in (
            ("health", FieldKind.CODE, "visit_health"),
            ("gift_money", FieldKind.MONEY, ""),
            ("leaflet", FieldKind.FLAG, ""),
        )
    )
    told = {"health": "chronic", "gift_money": 5_000_000, "leaflet": 1}
    visit = Visit(1, "v1", 7, 1, "陈联络", "2025-01-20", "home", "festival", told)
    need = Need(1, "n1", 7, 1, "home_repair", "疏通排水沟", "2025-02-10")
    subject = PaperSubject(PERSON, visit=VisitMatter(visit, fields, (need,)))
    values = paper_values(found["visit_sheet"], subject, words)
    assert values["visit.way"] == "入户"
    assert values["visit.occasion"] == "重要节日"
    assert values["visit.health"] == "有慢性病"
    assert values["visit.gift_money"] == "500.00"
    assert values["visit.leaflet"] == "是"
    assert values["visit.needs"] == "居家维修：疏通排水沟（2025年2月10日前）"
    assert "visit.economy" not in values


def test_the_version_depends_on_what_the_paper_shows_and_on_nothing_else() -> None:
    _, found = declared()
    paper, values = found["public_notice"], {"recipient.name": "王㛃", "notice.from": "2025-01-20"}
    first = facts_version(paper, values)
    assert facts_version(paper, {**values, "recipient.id_number": "529901194503124519"}) == first
    assert facts_version(paper, {**values, "recipient.name": "王"}) != first
    assert facts_version(replace(paper, version=2), values) != first
    assert facts_version(found["recipient_sheet"], {"paper.printed_on": "2025-01-20"}) == facts_version(
        found["recipient_sheet"], {"paper.printed_on": "2025-01-21"}
    )


def test_what_the_office_has_not_filled_in_stays_open() -> None:
    values = station_values(StationDetails("柳河镇退役军人服务站", "529901100000", phone="0999-1234567"))
    assert values == {
        "station.name": "柳河镇退役军人服务站",
        "station.phone": "0999-1234567",
        "station.area_code": "529901100000",
    }
