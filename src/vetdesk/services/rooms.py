"""Which room a workbook that came in belongs to (接收分流): merged, decided, worked off as a list, or imported."""

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import decisions
from vetdesk.domain.columns import heading_key
from vetdesk.domain.outside_lists import recognise
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.services.stamping import Judged

REPORTED, DECIDED = "reported", "decided"
"""The layouts in which cases go to the district and come back."""
ROUND = "round_sheet"
"""The layout of a round of visits: what officers wrote on it are visits, not changes of archives."""


def room_of(definitions: Definitions, reading: WorkbookReading, judged: Judged) -> Room:
    """Where a workbook is dealt with, by its stamp and, where it has none that counts, by its headings."""
    if judged.verdict.refused:
        return Room.REFUSED
    layout = judged.manifest.facts.get("layout", "") if judged.manifest else ""
    own = judged.verdict is StampVerdict.OWN
    ours = own or judged.verdict in {StampVerdict.BROKEN, StampVerdict.ANOTHER_PC}
    if layout == REPORTED and not ours:
        return Room.REPORT
    if layout in {REPORTED, DECIDED} or _is_decision_roster(definitions, reading):
        return Room.DECISIONS
    if own and layout != ROUND:
        return Room.MERGE
    return Room.LIST if recognise(definitions.outside_lists, reading) is not None else Room.IMPORT


def _is_decision_roster(definitions: Definitions, reading: WorkbookReading) -> bool:
    """Whether a sheet has a case's number and the district's answer beside each other."""
    wanted = {decisions.NUMBER, decisions.ANSWER}
    for sheet in reading.sheets:
        written = {*sheet.headings.values(), *(name.removeprefix("extra:") for name in sheet.columns.values())}
        keys = {heading_key(heading) for heading in written}
        for route in definitions.workflows.values():
            if route.exchange is not None:
                known = decisions.columns_by_heading(route.exchange)
                if wanted <= {known[key] for key in keys & known.keys()}:
                    return True
    return False
