"""A town of made-up people with duplicates planted among them, and with others who only look like duplicates.

Everything is drawn from one seeded Random. ID numbers begin with 529901, which is nobody's area.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from vetdesk.domain.forms import Value
from vetdesk.domain.identity_number import check_character
from vetdesk.domain.people import Recipient

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜"
GIVEN = (
    "建国军明志强德福贵生荣华兴平安庆忠义勇文武成海山林松柏河川东南永长春秋和顺祥瑞光辉振业树根"
    "秀英桂兰玉珍凤霞丽淑芳翠萍月娥红梅香菊莲琴云彩仙"
)
COMMON = ("张伟", "王建国", "李秀英", "刘德华", "陈桂兰")
SAME_SOUND = {
    "张": "章",
    "王": "汪",
    "徐": "许",
    "余": "于",
    "程": "成",
    "吴": "武",
    "彭": "蓬",
    "何": "和",
    "曾": "增",
}
VILLAGES = [f"{first}{second}村" for first in "石大红柳龙" for second in "桥坪岩溪潭林"]
Values = dict[str, Value]


@dataclass
class Town:
    """The people in the order in which they are kept; `planted` maps pairs of places to the kind of error."""

    people: list[Values] = field(default_factory=list)
    planted: dict[tuple[int, int], str] = field(default_factory=dict)
    alike: dict[tuple[int, int], str] = field(default_factory=dict)

    def recipients(self) -> Iterator[Recipient]:
        """The people as new recipients."""
        for values in self.people:
            own = {key: value for key, value in values.items() if key not in {"village", "written_id"} and value != ""}
            temporary = not own.get("id_number")
            if temporary:
                own["id_number"] = f"临2025-{len(own):05d}"
            written = {"id_number": str(values["written_id"])} if values.get("written_id") else {}
            yield Recipient(0, "", own, village=str(values["village"]), temporary_number=temporary, as_written=written)


def id_number(birth: str, serial: int) -> str:
    """A valid number of the invented area."""
    body = f"529901{birth.replace('-', '')}{serial:03d}"
    return body + check_character(body)


def a_town(size: int, planted: int, alike: int, seed: int) -> Town:
    """`size` people in all, among them `planted` duplicates and `alike` people who look like somebody else."""
    random = Random(seed)
    town = Town()
    taken: set[str] = set()
    originals = size - planted - alike
    town.people = [_person(random, taken) for _ in range(originals)]
    places = random.sample(range(originals), planted + alike)
    kinds = list(ERRORS.items())
    for turn, place in enumerate(places[:planted]):
        kind, spoil = kinds[turn % len(kinds)]
        town.planted[place, len(town.people)] = kind
        town.people.append(_copy(town.people[place], spoil, random))
    likes = list(LOOK_ALIKES.items())
    for turn, place in enumerate(places[planted:]):
        kind, make = likes[turn % len(likes)]
        town.alike[place, len(town.people)] = kind
        town.people.append(make(town.people[place], random, taken))
    return town


def _person(random: Random, taken: set[str]) -> Values:
    born = (date(1930, 1, 1) + timedelta(days=random.randrange(22_000))).isoformat()
    sex = random.choice(("male", "male", "male", "female"))
    name = random.choice(COMMON) if random.random() < 0.05 else _name(random)
    return {
        "name": name,
        "id_number": _free_number(random, taken, born, sex),
        "birth_date": born,
        "sex": sex,
        "phone": _digits(random, "138", 8) if random.random() < 0.8 else "",
        "account_number": _digits(random, "6217", 15) if random.random() < 0.7 else "",
        "discharge_certificate": f"退字第{random.randrange(10**6):07d}号" if random.random() < 0.5 else "",
        "village": random.choice(VILLAGES),
    }


def _name(random: Random) -> str:
    return random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=random.choice((1, 2, 2, 2))))


def _digits(random: Random, start: str, count: int) -> str:
    return start + "".join(random.choices("0123456789", k=count))


def _free_number(random: Random, taken: set[str], born: str, sex: str) -> str:
    while True:
        serial = random.randrange(0, 500) * 2 + (sex == "male")
        number = id_number(born, serial)
        if number not in taken:
            taken.add(number)
            return number


# ---- duplicates: the same person entered again, years later, by somebody else


def _copy(values: Values, spoil: Callable[[Values, Random], None], random: Random) -> Values:
    """The same person once more: some facts were not asked for again, the phone may be a new one."""
    again = dict(values)
    if random.random() < 0.4:
        again["phone"] = _digits(random, "139", 8) if random.random() < 0.5 else ""
    if random.random() < 0.4:
        again["account_number"] = ""
    if random.random() < 0.5:
        again["discharge_certificate"] = ""
    spoil(again, random)
    return again


def _wrong_digit(values: Values, random: Random) -> None:
    number = str(values["id_number"])
    place = random.randrange(6, 17)
    other = random.choice([digit for digit in "0123456789" if digit != number[place]])
    _enter_wrong(values, number[:place] + other + number[place + 1 :], random)


def _swapped_digits(values: Values, random: Random) -> None:
    number = str(values["id_number"])
    places = [place for place in range(6, 16) if number[place] != number[place + 1]]
    place = random.choice(places)
    _enter_wrong(values, number[:place] + number[place + 1] + number[place] + number[place + 2 :], random)


def _enter_wrong(values: Values, number: str, random: Random) -> None:
    """A wrong number stays as it is in old files; the importer keeps it as written beside a temporary number."""
    if random.random() < 0.5:
        values["id_number"] = number
    else:
        values["id_number"], values["written_id"] = "", number


def _fifteen(values: Values, random: Random) -> None:
    number = str(values["id_number"])
    values["id_number"] = number[:6] + number[8:17]
    if random.random() < 0.3:
        values["birth_date"] = ""


def _same_sound(values: Values, random: Random) -> None:
    name = str(values["name"])
    other = SAME_SOUND.get(name[0])
    values["name"] = other + name[1:] if other else name[:-1] + random.choice(GIVEN)
    _maybe_without_number(values, random, 0.3 if other else 0)


def _blank_in_name(values: Values, random: Random) -> None:
    name = str(values["name"])
    values["name"] = name[0] + random.choice((" ", "　", "  ")) + name[1:]
    _maybe_without_number(values, random, 0.5)


def _wrong_year(values: Values, random: Random) -> None:
    """A year that is one or two off, or has a wrong digit: in the date, in both, or where no number is known."""
    born = str(values["birth_date"])
    year = int(born[:4]) + random.choice((-10, -2, -1, 1, 2, 10))
    values["birth_date"] = f"{year}{born[4:]}" if born[5:] != "02-29" else f"{year}-03-01"
    way = random.random()
    if way < 0.4:
        return
    if way < 0.7:
        number = str(values["id_number"])
        values["id_number"] = id_number(str(values["birth_date"]), int(number[14:17]))
    else:
        _maybe_without_number(values, random, 1)


def _maybe_without_number(values: Values, random: Random, share: float) -> None:
    if random.random() < share:
        values["id_number"] = ""


ERRORS: Mapping[str, Callable[[Values, Random], None]] = {
    "one digit of the ID": _wrong_digit,
    "two digits of the ID swapped": _swapped_digits,
    "15 and 18 digits": _fifteen,
    "a name that sounds the same": _same_sound,
    "a blank inside the name": _blank_in_name,
    "a wrong birth year": _wrong_year,
}


# ---- other people who look alike


def _another(values: Values, random: Random, taken: set[str], born: str, sex: str) -> Values:
    return {
        "name": values["name"],
        "id_number": _free_number(random, taken, born, sex) if random.random() < 0.85 else "",
        "birth_date": born,
        "sex": sex,
        "phone": _digits(random, "137", 8),
        "account_number": _digits(random, "6228", 15) if random.random() < 0.7 else "",
        "discharge_certificate": "",
        "village": values["village"],
    }


def _born_again(random: Random, apart: int) -> str:
    return (date(1930, 1, 1) + timedelta(days=random.randrange(22_000 - apart))).isoformat()


def _namesake(values: Values, random: Random, taken: set[str]) -> Values:
    """The same (common) name in the same village, of another age."""
    return _another(values, random, taken, _born_again(random, 0), str(values["sex"]))


def _sibling(values: Values, random: Random, taken: set[str]) -> Values:
    """A brother or sister, some years apart: one character of the name differs; phone and account are the family's."""
    years = random.choice((-5, -4, -3, -2, 2, 3, 4, 5))
    born = f"{int(str(values['birth_date'])[:4]) + years}-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}"
    person = _another(values, random, taken, born, random.choice(("male", "female")))
    person["name"] = _other_last(values, random)
    return _of_family(person, values, random)


def _twin(values: Values, random: Random, taken: set[str]) -> Values:
    """A twin: born on the same day, registered one after the other."""
    sex = str(values["sex"])
    person = _another(values, random, taken, str(values["birth_date"]), sex)
    serial = (int(str(values["id_number"])[14:17]) + 2) % 1000
    number = id_number(str(values["birth_date"]), serial)
    person["id_number"] = number if number not in taken else person["id_number"]
    taken.add(number)
    person["name"] = _other_last(values, random)
    return _of_family(person, values, random)


def _child(values: Values, random: Random, taken: set[str]) -> Values:
    """Father and son: another generation, with the father's phone."""
    born = f"{int(str(values['birth_date'])[:4]) + random.randrange(20, 31)}{str(values['birth_date'])[4:8]}15"
    person = _another(values, random, taken, born, "male")
    person["name"] = str(values["name"])[0] + "".join(random.choices(GIVEN, k=len(str(values["name"])) - 1))
    return _of_family(person, values, random)


def _same_day(values: Values, random: Random, taken: set[str]) -> Values:
    """Somebody of the village born on the same day, with a name of their own."""
    person = _another(values, random, taken, str(values["birth_date"]), str(values["sex"]))
    person["name"] = _name(random)
    return person


def _other_last(values: Values, random: Random) -> str:
    name = str(values["name"])
    return name[:-1] + random.choice([one for one in GIVEN if one != name[-1]])


def _of_family(person: Values, values: Values, random: Random) -> Values:
    if random.random() < 0.5:
        person["phone"] = values["phone"]
    if random.random() < 0.2:
        person["account_number"] = values["account_number"]
    return person


LOOK_ALIKES: Mapping[str, Callable[[Values, Random, set[str]], Values]] = {
    "a namesake in the village": _namesake,
    "a brother or sister": _sibling,
    "a twin": _twin,
    "father and son": _child,
    "born on the same day": _same_day,
}
