"""The reckoning of a one-time payment on paper (一次性待遇核算审批单): every step, the article, who decided."""

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.benefits.derivation import told
from vetdesk.domain.money_words import money_words
from vetdesk.domain.payments.one_time import FUNERAL, OneTimePayment, OneTimeState
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

PAPER = "one_time_reckoning"
_CHINESE = "zh_CN"


class OneTimePapers:
    """Prints what was proposed or approved, as it was reckoned then."""

    def __init__(self, database: Database, definitions: Definitions, printing: Printing) -> None:
        self._database = database
        self._definitions = definitions
        self._printing = printing

    def reckoning(self, payment_id: int) -> PaperRun:
        """One payment, to be signed and kept with the list that pays it."""

        def letters() -> list[ListContent]:
            with self._database.read() as look:
                return [self._content(look, look.one_time.get(payment_id))]

        return self._printing.run_of_letters(PAPER, letters, "一次性待遇核算")

    def _content(self, look: Reading, one: OneTimePayment) -> ListContent:
        words, book = self._definitions.vocabulary, self._definitions.rates
        person = look.people.get(one.recipient_id)
        held = next((each for each in person.identities if each.id == one.identity_id), None)
        staff = {member.id: member.name for member in look.staff.all()}
        rule, account = book.one_time.sums.get(one.kind), one.account
        kind = words.texts["one_time.funeral"].zh if one.kind == FUNERAL or rule is None else rule.title.zh
        approved = one.state == OneTimeState.APPROVED
        values = {
            "list.name": person.name, "list.id_number": person.id_number,
            "list.category": words.code_label("category", held.category, _CHINESE) if held else "",
            "list.village": look.villages.names().get(person.village_id or 0, person.village), "list.kind": kind,
            "list.event": f"{one.deceased}　{one.event_on}".strip(), "list.law": law_of(one),
            "list.document": one.document_number, "list.whole": money_text(one.whole), "list.share": one.share,
            "list.amount": money_text(one.amount), "list.words": money_words(one.amount),
            "list.holder": account.account_name, "list.relation": account.relation, "list.bank": account.bank_name,
            "list.account": account.account_number, "list.proposed_by": staff.get(one.proposed_by, ""),
            "list.made_on": one.proposed_on, "list.approval": "同意发放。" if approved else "",
            "list.approved_by": staff.get(one.approved_by or 0, ""), "list.approved_on": one.approved_on,
        }  # fmt: skip
        lines = [
            {
                "number": str(number), "step": told(step, words, book.titles).zh,
                "law": words.texts["derivation.from_archive"].zh if step.source == "archive" else step.source,
            }
            for number, step in enumerate(one.steps, 1)
        ]  # fmt: skip
        return ListContent(lines, values, [person.id])


def law_of(one: OneTimePayment) -> str:
    """The law and article that give the sum."""
    return next((step.source for step in reversed(one.steps) if step.source and step.source != "archive"), "")
