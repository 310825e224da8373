"""What stays on a record although a rule speaks against it: why, who said so and when, below its field."""

from collections.abc import Mapping

from vetdesk.domain.record_views import RecordView
from vetdesk.domain.station_time import minute_at_station
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown

KEPT = QT_TRANSLATE_NOOP("exceptions", "Kept with a reason: {reason} ({who}, {day}). The rule: {rule}")


def exception_notes(view: RecordView, vocabulary: Vocabulary) -> Mapping[str, str]:
    """The remarks by field."""
    text = shown("exceptions", KEPT)
    notes: dict[str, str] = {}
    for kept in view.exceptions:
        rule = vocabulary.problem_text(kept.problem, language())
        told = text.format(reason=kept.reason, who=kept.who, day=minute_at_station(kept.at)[:10], rule=rule)
        notes[kept.problem.field] = "\n".join(filter(None, (notes.get(kept.problem.field, ""), told)))
    return notes
