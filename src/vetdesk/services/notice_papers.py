"""What the printed papers of a public notice (公示) tell: its people, its texts, and which notice they lead back to."""

from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.notice_papers import notice_lines, notice_values
from vetdesk.domain.notices import Notice
from vetdesk.services.notice_pictures import NoticePictures
from vetdesk.services.paper_press import ListContent
from vetdesk.storage.reading import Reading

NOTICE = "notice"
"""The kind of record that the code on these papers names."""


def notice_content(look: Reading, definitions: Definitions, today: date, notice: Notice) -> ListContent:
    """A notice as it stands, for the sheet that is posted and for the report on its result."""
    view, words = NoticePictures(look, definitions, today).view(notice), definitions.vocabulary
    values = notice_values(notice, view.objections, len(view.photos), words)
    on_it = {one.case_id for one in notice.posted_people}
    people = [one.recipient_id for one in view.people if one.case_id in on_it]
    return ListContent(notice_lines(notice, view.objections, words), values, people, NOTICE, notice.uid)
