"""Made-up people for tests that need many: names, villages and ID numbers that are nobody's."""

from random import Random

from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.storage.reading import Work
from vetdesk.storage.uids import new_uid

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"
GIVEN = "建国志强秀英桂兰德胜永福春梅玉珍海涛文斌学军光明长青"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(number: int) -> str:
    """A well-formed ID number of the invented area 529901, different for each of the first million."""
    born = f"{1930 + number % 60}{1 + number // 60 % 12:02d}{1 + number // 720 % 28:02d}"
    body = f"529901{born}{number % 997:03d}"
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True)) % 11]


def name(random: Random) -> str:
    """A name of three characters."""
    return random.choice(SURNAMES) + random.choice(GIVEN) + random.choice(GIVEN)


def some_people(count: int, village: Village | None = None, seed: int = 1) -> list[Recipient]:
    """New recipients with one identity each."""
    random = Random(seed)
    return [_person(number, random, village) for number in range(count)]


def _person(number: int, random: Random, village: Village | None) -> Recipient:
    values = {
        "id_number": id_number(number),
        "name": name(random),
        "phone": f"1380000{number % 10_000:04d}",
        "household_address": f"测试镇第{number}号",
    }
    identity = Identity(0, new_uid(), "81", "drawing", {"service_years": 2 + number % 20})
    place = village.id if village else None
    return Recipient(0, new_uid(), values, (identity,), village_id=place)


def add_people(work: Work, count: int, seed: int = 1) -> list[Recipient]:
    """Keep some people in this change."""
    return work.people.add_many(some_people(count, seed=seed))
