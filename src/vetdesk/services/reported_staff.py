"""Reports (检举控告) in a change package about whoever takes it in: never shown to them (信访工作条例 第三十条)."""

from vetdesk.domain.package_plan import Place, Plan
from vetdesk.domain.packages import RecordState

COMPLAINT, STEP = "complaint", "complaint_event"


def reports_about(staff: str, plan: Plan) -> frozenset[Place]:
    """The complaints about a member of staff (uid) that both PCs have, as they stand on either, with their steps."""
    met = [(one.ours, one.incoming.state) for one in plan.met]
    reports = {ours.key for ours, theirs in met if staff in {_about(ours), _about(theirs)}}
    steps = {ours.key for ours, _ in met if ours.table == STEP and ours.values.get("complaint_id") in reports}
    return frozenset({*((COMPLAINT, key) for key in reports), *((STEP, key) for key in steps)})


def _about(state: RecordState) -> str:
    return str(state.values.get("about_staff_id") or "") if state.table == COMPLAINT else ""
