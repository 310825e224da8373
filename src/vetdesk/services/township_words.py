"""What findings between townships say in words (疑点说明), for the page and for the workbooks that go back."""

from dataclasses import dataclass

from vetdesk.domain.forms import FieldKind
from vetdesk.domain.township_findings import Differing, Finding, task_of
from vetdesk.domain.township_rosters import RosterLine
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.township_reconciliation import Reconciliation

_LISTS = ("category", "status")


@dataclass(frozen=True)
class TownshipWords:
    """Words in one language."""

    vocabulary: Vocabulary
    language: str

    def kind(self, finding: Finding) -> str:
        """The kind of a finding."""
        return self.vocabulary.code_label("township_finding", finding.kind, self.language)

    def category(self, code: str) -> str:
        """A category; one that is missing says so."""
        if not code:
            return self.vocabulary.texts["township.no_category"].text(self.language)
        return self.vocabulary.code_label("category", code, self.language)

    def source(self, line: RosterLine) -> str:
        """Where a line stands."""
        return self.vocabulary.code_label("township_source", line.source, self.language)

    def value(self, field: str, value: str) -> str:
        """A value of a line as people read it."""
        if field in _LISTS:
            return self.category(value) if field == "category" else self._status(value)
        declared = self.vocabulary.fields.get(field)
        if declared is None or (declared.kind is FieldKind.MONEY and not value.lstrip("-").isdecimal()):
            return value
        return self.vocabulary.value_text(field, value, self.language)

    def field(self, key: str) -> str:
        """The name of a field."""
        if key in _LISTS:
            return self.vocabulary.texts[f"identity.{key}"].text(self.language)
        declared = self.vocabulary.fields.get(key)
        return declared.label.text(self.language) if declared else key

    def told(self, finding: Finding, merged: Reconciliation) -> str:
        """Everything about a finding in one sentence after the other."""
        parts = [self._differing(one) for one in finding.differing]
        parts += [self._line(side, merged) for side in finding.sides] if not parts else []
        return "；".join(parts)

    def decision(self, finding: Finding, merged: Reconciliation) -> str:
        """What was decided, "" while it is open."""
        kept = merged.decided(finding)
        if kept is None:
            return ""
        said = self.vocabulary.code_label("township_decision", kept.decision, self.language)
        return f"{said}：{merged.names.get(kept.township, '')}" if kept.township else said

    def task(self, finding: Finding, merged: Reconciliation, township: str) -> str:
        """What a township is to do about a finding, "" for nothing."""
        kept = merged.decided(finding)
        code = task_of(finding, kept.decision if kept else "", kept.township if kept else "", township)
        return self.vocabulary.code_label("township_task", code, self.language) if code else ""

    def _status(self, code: str) -> str:
        return self.vocabulary.code_label("status", code, self.language) if code else ""

    def _line(self, side: RosterLine, merged: Reconciliation) -> str:
        texts = self.vocabulary.texts
        row = texts["township.row"].text(self.language).format(row=side.row) if side.row else ""
        place = merged.names.get(side.township, "") or "—"
        return (
            texts["township.here_and_there"]
            .text(self.language)
            .format(source=self.source(side), township=place, category=self.category(side.category), row=row)
        )

    def _differing(self, one: Differing) -> str:
        ours, theirs = self.value(one.field, one.ours), self.value(one.field, one.theirs)
        text = self.vocabulary.texts["township.differs"].text(self.language)
        return text.format(field=self.field(one.field), ours=ours, theirs=theirs)
