"""Saved views (常用视图) of the lists: one's own and everyone's; which one a list begins with."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.completeness import requirements
from vetdesk.domain.errors import NotFoundError, NotPermittedError
from vetdesk.domain.list_fields import settled, shows_value
from vetdesk.domain.list_views import PEOPLE, ListView, SavedView, view_facts, view_of
from vetdesk.domain.people_list import FieldCondition
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.people_listing import settled_filter
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.views import StoredView


@dataclass(frozen=True, slots=True)
class ViewLine:
    """A view as it is listed: who made it, whether the person signed in may change it."""

    saved: SavedView
    maker: str
    may_change: bool


class Views:
    """What people do with views of the list of people; everybody who sees the archive may have some."""

    def __init__(self, database: Database, session: Session, definitions: Definitions) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions

    def mine(self, name: str = PEOPLE) -> list[ViewLine]:
        """One's own views and everyone's, by name. Those that filter by values one may not see are left out."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            stored = look.views.of(name, actor.staff.id)
            people = {one.id: one.name for one in look.staff.all()}
        lines = [self._line(one, people.get(one.staff_id, ""), actor) for one in stored]
        return [line for line in lines if self._may_use(line.saved.view, actor)]

    def first(self, name: str = PEOPLE) -> SavedView | None:
        """The view the list begins with: one's own, else everyone's; None if there is none."""
        mine = self._session.require(Right.SEE_ARCHIVE).staff.id
        opening = [line.saved for line in self.mine(name) if line.saved.opens]
        own = [saved for saved in opening if saved.staff_id == mine and not saved.shared]
        return next(iter([*own, *(saved for saved in opening if saved.shared)]), None)

    def add(self, name: str, view: ListView, *, shared: bool = False) -> SavedView:
        """Keep a view under a name."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        settled_filter(view.filters, self._definitions.vocabulary, self._session)
        content = view_facts(view)
        with self._database.write("save a view", actor) as work:
            stored = work.views.add(StoredView(0, "", PEOPLE, actor.staff.id, name.strip(), content, shared))
        return self._saved(stored)

    def change(self, view_id: int, version: int, view: ListView) -> None:
        """Keep how the list looks now under a view's name; raises NotPermittedError, StaleRecordError."""
        settled_filter(view.filters, self._definitions.vocabulary, self._session)
        content = view_facts(view)
        self._save("change a view", view_id, version, lambda stored: replace(stored, content=content))

    def rename(self, view_id: int, version: int, name: str, *, shared: bool) -> None:
        """Give a view another name, make it everyone's or one's own again; raises as `change` does."""
        self._save("rename a view", view_id, version, lambda stored: replace(stored, name=name.strip(), shared=shared))

    def withdraw(self, view_id: int, version: int) -> None:
        """Take a view away; raises as `change` does."""
        self._save("withdraw a view", view_id, version, lambda stored: replace(stored, withdrawn=True))

    def restore(self, view_id: int) -> None:
        """Take back a withdrawal; raises NotFoundError, NotPermittedError."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        with self._database.write("take a view back", actor) as work:
            stored = work.views.get(view_id, withdrawn=True)
            self._require_change(stored, actor)
            work.views.save(replace(stored, withdrawn=False))

    def begin_with(self, view_id: int, version: int, *, begins: bool) -> None:
        """Let the list begin with a view, or no longer; the one it began with of the same kind gives way."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        with self._database.write("choose the first view", actor) as work:
            chosen = work.views.get(view_id)
            self._require_change(chosen, actor)
            if begins:
                self._give_way(work, chosen, actor)
            work.views.save(replace(chosen, version=version, opens=begins))

    @staticmethod
    def _give_way(work: Work, chosen: StoredView, actor: Actor) -> None:
        for other in work.views.of(chosen.list, actor.staff.id):
            if other.opens and other.id != chosen.id and other.shared == chosen.shared:
                work.views.save(replace(other, opens=False))

    def _save(self, label: str, view_id: int, version: int, changed: Callable[[StoredView], StoredView]) -> None:
        actor = self._session.require(Right.SEE_ARCHIVE)
        with self._database.write(label, actor) as work:
            stored = work.views.get(view_id)
            self._require_change(stored, actor)
            work.views.save(replace(changed(stored), version=version))

    def _require_change(self, stored: StoredView, actor: Actor) -> None:
        if not _may_change(stored, actor):
            raise NotPermittedError(Right.MANAGE_SETTINGS.value, actor.name)

    def _may_use(self, view: ListView, actor: Actor) -> bool:
        vocabulary = self._definitions.vocabulary
        known = [one for one in view.filters.conditions if not one.field or one.field in vocabulary.fields]
        return actor.may(Right.REVEAL_SENSITIVE) or not any(shows_value(vocabulary, one) for one in known)

    def _line(self, stored: StoredView, maker: str, actor: Actor) -> ViewLine:
        return ViewLine(self._saved(stored), maker, _may_change(stored, actor))

    def _saved(self, stored: StoredView) -> SavedView:
        gaps = requirements(self._definitions.completeness, self._definitions.materials)
        view, gone = self._in_use(view_of(stored.content, gaps))
        return SavedView(
            stored.id,
            stored.uid,
            stored.list,
            stored.staff_id,
            stored.name,
            view,
            stored.shared,
            stored.opens,
            stored.withdrawn,
            stored.version,
            gone,
        )

    def _in_use(self, view: ListView) -> tuple[ListView, tuple[str, ...]]:
        """The view without conditions on fields that a station retired since, and what those fields were."""
        kept: list[FieldCondition] = []
        gone: list[str] = []
        for one in view.filters.conditions:
            try:
                settled(self._definitions.vocabulary, one)
            except NotFoundError:
                gone.append(one.field or one.subject)
            else:
                kept.append(one)
        return replace(view, filters=replace(view.filters, conditions=tuple(kept))), tuple(dict.fromkeys(gone))


def _may_change(stored: StoredView, actor: Actor) -> bool:
    """Whoever made it; everyone's also whoever keeps the settings."""
    return stored.staff_id == actor.staff.id or (stored.shared and actor.may(Right.MANAGE_SETTINGS))
