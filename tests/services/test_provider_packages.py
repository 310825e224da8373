"""The directory of services is the same on all PCs of a station, with its villages and the needs given to it."""

from dataclasses import replace
from pathlib import Path

from tests.package_world import Office
from vetdesk.domain.needs import Need, assigned
from vetdesk.domain.people import Recipient, Village
from vetdesk.domain.providers import Provider
from vetdesk.storage.reading import Work


def test_providers_their_villages_and_their_needs_travel_between_pcs(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks

    def begin(work: Work) -> None:
        hong, lan = (work.villages.add(Village(0, "", name, "", (), "", "", None)) for name in ("红星村", "兰溪村"))
        kept = work.providers.add(Provider(0, "", "repair", "云杉维修部", ("home_repair",), (hong.id, lan.id)))
        person = work.people.add(Recipient(0, "", {"name": "王建国"}, ()))
        need = work.needs.add(
            Need(0, "", person.id, None, "home_repair", "修水管", "2025-02-10", asked_on="2025-02-01")
        )
        work.needs.save(assigned(need, None, "", kept.id))

    here.do("begin", begin)
    # the other PC has villages of its own, so that ids differ
    there.do("village", lambda work: work.villages.add(Village(0, "", "石桥村", "", (), "", "", None)))
    office.assert_equal_after_settling()

    def narrow(work: Work) -> None:
        (kept,) = work.providers.all()
        names = work.villages.names()
        assert {names[number] for number in kept.villages} == {"红星村", "兰溪村"}
        work.providers.save(replace(kept, villages=tuple(n for n in kept.villages if names[n] == "兰溪村")))

    there.do("narrow", narrow)
    office.clock.move(hours=1)
    office.assert_equal_after_settling()
    with here.station.database.read() as look:
        (kept,) = look.providers.all()
        assert [look.villages.names()[number] for number in kept.villages] == ["兰溪村"]
    office.close()
