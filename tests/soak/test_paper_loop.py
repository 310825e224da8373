"""Signed papers come back from the scanner in every state: how many of them find their case by themselves?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.damaged_pages import damaged
from tests.services.filing_desk import FilingDesk, a_filing_desk
from vetdesk.services.filing_views import ScanFile

DAMAGES = 240
"""Random damages, spread over the papers: resolution, turn and tilt, a seal over the code, grain, blur, compression."""
FEWEST = 0.95
"""The share that must find its way; the rest is told as unread, never filed wrongly."""
PAPERS = ("rural_subsidy_approval", "acceptance_notice", "correction_notice", "public_notice", "recipient_sheet")

pytestmark = pytest.mark.soak


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[FilingDesk]:
    with a_filing_desk(tmp_path) as opened:
        yield opened


def test_damaged_sheets_find_their_record_and_none_finds_a_wrong_one(desk: FilingDesk, record_property) -> None:
    case_id, services = desk.open_case(), desk.services
    made, letters = {}, {}
    for paper in PAPERS:
        about = {"recipient_id": desk.drawing.id} if paper == "recipient_sheet" else {"case_id": case_id}
        made[paper] = services.printing.make(paper, **about, purpose="soak").content
        printed = services.paper_loop.of_recipient(desk.drawing.id), services.paper_loop.of_case(case_id)
        letters[paper] = next(one.sheet.letters for some in printed for one in some if one.sheet.paper == paper)
    unread = []
    for seed in range(DAMAGES):
        paper = PAPERS[seed % len(PAPERS)]
        content, done = damaged(made[paper], seed)
        (came,) = services.paper_loop.take(ScanFile(f"{seed}.jpg", content))
        if came.paper is None:
            assert (came.letters, came.scan) == ("", None), "an unread page is told as unread"
            unread.append(f"{paper}: {done}")
        else:
            assert came.paper.sheet.letters == letters[paper], f"seed {seed} went to a wrong sheet"
            assert not came.paper.state.outdated
    record_property("damaged sheets", DAMAGES)
    record_property("damaged sheets that filed themselves", DAMAGES - len(unread))
    record_property("unread", "; ".join(unread))
    assert len(unread) <= DAMAGES * (1 - FEWEST), unread
