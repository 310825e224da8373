"""Questions, answers, trainings and what was read are the same on all PCs of a station; so are its own notes."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.package_world import Office
from vetdesk.domain.learning import AskedQuestion, NoteRead, OwnAnswer, Training
from vetdesk.domain.people import Village
from vetdesk.services.policies import Policies
from vetdesk.storage.reading import Work


@pytest.mark.soak
def test_what_the_station_learns_travels_between_pcs(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks

    def begin(work: Work) -> None:
        village = work.villages.add(Village(0, "", "红星村"))
        answer = work.learning.answers.add(OwnAnswer(0, "", "transfer", "钱谁发？", "当年由原地发。", "2025-02-01"))
        question = AskedQuestion(0, "", "2025-02-01", "迁走以后呢？", "transfer", "21", village.id, "", answer.id)
        work.learning.questions.add(question)
        staff = tuple(one.id for one in work.staff.all())
        training = Training(0, "", "2025-02-03", "迁移", 90, "县局", notes=("transfer",), staff=staff)
        work.learning.add_training(training)
        work.learning.mark_read(NoteRead(staff[0], "transfer", "shipped-1", "2025-02-03"))

    here.do("begin", begin)
    # the other PC has a village and a question of its own, so that ids differ
    there.do("village", lambda work: work.villages.add(Village(0, "", "石桥村")))
    there.do("ask", lambda work: work.learning.questions.add(AskedQuestion(0, "", "2025-02-02", "别的问题")))
    office.assert_equal_after_settling()

    def change(work: Work) -> None:
        (training,) = work.learning.trainings()
        work.learning.save_training(replace(training, staff=training.staff[:1], result="良好"))
        work.learning.mark_read(NoteRead(training.staff[0], "transfer", "station-2", "2025-02-04"))

    there.do("change", change)
    station = there.station
    policies = Policies(station.database, station.session, station.definitions, station.now)
    policies.keep(policies.draft("transfer"))
    office.clock.move(hours=1)
    office.assert_equal_after_settling()
    with here.station.database.read() as look:
        (training,) = look.learning.trainings()
        linked = next(one for one in look.learning.questions.all() if one.note == "transfer")
        assert (len(training.staff), training.result) == (1, "良好")
        assert look.villages.names()[linked.village_id or 0] == "红星村"
        assert look.learning.answers.get(linked.answer_id or 0).answer == "当年由原地发。"
        assert [mark.of_version for mark in look.learning.read()] == ["station-2"]
    assert here.station.definitions.policies.versions("transfer")[-1].origin == "station"
    office.close()
