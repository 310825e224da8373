"""Who works at the demo station, and the clock that its story follows."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from vetdesk.domain.staff import Role
from vetdesk.domain.station_time import STATION_TIME
from vetdesk.domain.stations import StationDetails
from vetdesk.services.opening import NewStaff

PASSWORD = "demo-2025"
"""Everybody's password at the demo station, told to whoever runs the demo."""

DETAILS = StationDetails(
    name="柳溪镇退役军人服务站",
    area_code="529901101000",
    address="柳溪镇人民路1号",
    phone="0000-5550101",
    government="柳溪镇人民政府",
    authority="云岭县退役军人事务局",
)
CLERK, EXAMINER, SUPERVISOR, LEADER, OFFICER, KEEPER = "jingban", "fuhe", "jiandu", "zhanzhang", "lianluo", "guanli"

STAFF = (
    NewStaff(CLERK, "经办员甲", frozenset({Role.CLERK, Role.EXAMINER}), password=PASSWORD, own=True),
    NewStaff(EXAMINER, "复核员乙", frozenset({Role.EXAMINER}), password=PASSWORD, own=True),
    NewStaff(SUPERVISOR, "监督员丙", frozenset({Role.SUPERVISOR}), password=PASSWORD, own=True),
    NewStaff(LEADER, "站长丁", frozenset({Role.LEADER}), password=PASSWORD, own=True),
    NewStaff(OFFICER, "联络员戊", frozenset({Role.LIAISON_OFFICER}), password=PASSWORD, own=True),
    NewStaff(KEEPER, "管理员己", frozenset({Role.KEEPER}), password=PASSWORD, own=True),
)
"""The clerk is an examiner, too: what nobody may do is both in the same case, and the demo shows it."""


@dataclass
class StoryClock:
    """Tells the time of the story: nine o'clock of its day, and a minute later at each look."""

    at: datetime = field(default_factory=lambda: datetime(2025, 1, 6, 9, 0, tzinfo=STATION_TIME))

    def __call__(self) -> datetime:
        """The moment; each look at the clock takes a little."""
        self.at += timedelta(seconds=20)
        return self.at

    def turn_to(self, day: date) -> None:
        """Go on to the morning of a later day."""
        self.at = max(self.at, datetime.combine(day, time(9, 0), STATION_TIME))
