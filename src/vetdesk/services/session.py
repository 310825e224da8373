"""Who is signed in: what every service asks before a deed."""

from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.staff import Actor, Right


class Session:
    """The signed-in member of staff; the same object through locking and unlocking, whoever unlocks."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor

    def require(self, right: Right, *or_else: Right) -> Actor:
        """The actor, if one of their roles includes the right or one of the others; raises NotPermittedError if not."""
        if not any(map(self.actor.may, (right, *or_else))):
            raise NotPermittedError(right.value, self.actor.name)
        return self.actor
