"""The station (服务站 / 民政办): the office whose archives these are, as it appears on papers."""

from dataclasses import dataclass


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
