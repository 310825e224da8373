"""What can be done with the chosen papers, and by whom. No Qt."""

from collections.abc import Sequence

from vetdesk.domain.materials import MaterialState
from vetdesk.ui.people.filing.material_lines import Line

STATES = {
    "original": MaterialState.ORIGINAL,
    "copy": MaterialState.COPY,
    "missing": MaterialState.MISSING,
    "not_needed": MaterialState.NOT_NEEDED,
    "none": MaterialState.NONE,
}
"""The deeds that note a state, by key."""
PLACES = {"scan_up": -1, "scan_down": 1}
"""The deeds that put a scan before or behind its neighbour, by key."""


def deeds_for(
    line: Line | None, lines: Sequence[Line], scans: Sequence[int], *, may_edit: bool, may_copy: bool = False
) -> frozenset[str]:
    """The keys of the deeds to offer: `line` is the current one, `lines` the chosen papers, `scans` those meant."""
    material = line.material if line is not None else None
    able = {"look"} if material is not None and material.scans else set()
    if able and may_copy:
        able.add("print_scans")
    if not may_edit:
        return frozenset(able)
    able |= {"new_paper", "number"}
    if lines and not any(each.checklist.closed for each in lines):
        able |= set(STATES)
    if line is not None and material is not None and not line.checklist.closed:
        able |= {"from_file", "paste", "from_folder", "describe"}
        if material.in_file is not None and line.checklist.case_id is not None:
            able.add("take_from_file")
    order = [scan.id for scan in material.scans] if material is not None else []
    if len(scans) == 1 and scans[0] in order and line is not None and not line.checklist.closed:
        able |= {"scan_up"} if order[0] != scans[0] else set()
        able |= {"scan_down"} if order[-1] != scans[0] else set()
    return frozenset(able | {"withdraw", "move"} if scans else able)
