"""The station (服务站 / 民政办): the office whose archives these are, as it appears on papers."""

import re
from dataclasses import dataclass

_TOWNSHIP = re.compile("^(.{1,20}?(?:街道|镇|乡))(?!政府)")


@dataclass(frozen=True, slots=True)
class StationDetails:
    """What the office is called and where it is.

    `area_code` is its 12-digit division code (统计用区划代码, shorter ones allowed); `government` the township
    government (镇人民政府) that signs; `authority` the district office (区县退役军人事务局) that decides.
    """

    name: str
    area_code: str
    address: str = ""
    phone: str = ""
    government: str = ""
    authority: str = ""


def government_of(office: str) -> str:
    """The government (镇人民政府 or 街道办事处) of the township that the office's name names; "" if it names none."""
    found = _TOWNSHIP.match(office)
    if found is None:
        return ""
    return found[1] + ("办事处" if found[1].endswith("街道") else "人民政府")
