"""Shows which facts of an archive are no longer as they were when its case was decided; the decision stays as it is."""

from collections.abc import Iterator

from vetdesk.domain.case_ends import ChangedFact, changed_since, decision
from vetdesk.domain.case_facts import CaseFacts
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Label
from vetdesk.domain.masking import masked_value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.domain.workflow import Workflow
from vetdesk.services.case_views import FactChange


def facts_changed(route: Workflow, case: Case, facts: CaseFacts, vocabulary: Vocabulary) -> Iterator[FactChange]:
    """The facts edited since the decision, in words, sensitive ones masked; nothing before there is one."""
    event = decision(route, case)
    for fact in changed_since(route, event, facts) if event else ():
        yield _worded(fact, vocabulary)


def _worded(fact: ChangedFact, vocabulary: Vocabulary) -> FactChange:
    known = vocabulary.fields.get(fact.key)
    label = known.label if known else Label(fact.key, fact.key)
    return FactChange(label, _text(fact.key, fact.then, vocabulary), _text(fact.key, fact.now, vocabulary))


def _text(key: str, value: str, vocabulary: Vocabulary) -> Label:
    known = vocabulary.fields.get(key)
    if known is None or value == "":
        return Label(value, value)
    if known.sensitive:
        hidden = masked_value(known, value)
        return Label(hidden, hidden)
    return Label(vocabulary.value_text(key, value, "zh_CN"), vocabulary.value_text(key, value, "en"))
