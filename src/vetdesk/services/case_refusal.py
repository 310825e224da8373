"""Refusing a step with the sentence that the route declares for the reason."""

from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Label
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import Transition, Workflow


def refused(route: Workflow, transition: Transition | None, *reasons: Reason) -> StepRefusedError:
    """The error that refuses a step for these reasons."""
    name = transition.label if transition else Label("", "")
    return StepRefusedError(name, tuple(route.texts.label(reason) for reason in reasons))
