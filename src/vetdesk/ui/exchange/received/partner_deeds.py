"""What is done about partners (往来单位): hand our key on, take in theirs, trust one no more."""

from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.domain.partners import Partner
from vetdesk.ui.exchange.received.partners_panel import PartnersPanel
from vetdesk.ui.page import Page
from vetdesk.ui.talk import Question

if TYPE_CHECKING:  # needed only when a key was offered
    from vetdesk.services.partners import OfferedKey

SUFFIX = ".vdkey"


class PartnerDeeds(Page):
    """The part of the page that is about partners; what is listed stands in `partners`."""

    partners: PartnersPanel

    def fetch_partners(self) -> None:
        """Fetch our fingerprint and the offices that are known."""
        service = self.services.partners
        self.tasks.look(
            lambda _progress: service.all(), owner=self, done=self.partners.show_partners, instead_of="partners"
        )
        self.tasks.change(lambda _progress: service.own_fingerprint(), owner=self, done=self.partners.show_own)

    def choose_key_target(self) -> None:
        """Ask where our key is to be written."""
        self.talk.choose_target(
            self.tr("Our key file, best on the stick"),
            f"VetDesk{SUFFIX}",
            self.tr("Key files (*.vdkey)"),
            self._write_key,
        )

    def choose_key(self) -> None:
        """Ask for another office's key file."""
        self.talk.choose_file(
            self.tr("Key file of another office"), self.tr("Key files (*.vdkey);;All files (*)"), self.take_key
        )

    def take_key(self, path: Path) -> None:
        """Show the key in a file with its fingerprint, and take it in if it is the right one."""
        service = self.services.partners
        self.tasks.look(lambda _progress: service.offered(path), owner=self, done=self._ask_same)

    def know_signer(self, offered: "OfferedKey") -> None:
        """Take in the key by which a file is signed, if the fingerprint that its owner reads out is typed."""
        self.talk.ask_text(
            self.tr("Fingerprint that {name} reads out by telephone").format(name=offered.name),
            lambda typed: self._take_in(offered, typed),
        )

    def ask_revoke(self) -> None:
        """Ask why the chosen key is to be trusted no more."""
        partner = self.partners.current()
        if partner is not None and not partner.revoked_at:
            self.talk.ask_text(
                self.tr("Why is the key of {name} no longer trusted?").format(name=partner.name),
                lambda why: self._revoke(partner, why),
            )

    def _write_key(self, path: Path) -> None:
        target = path if path.suffix else path.with_suffix(SUFFIX)
        service = self.services.partners
        self.tasks.change(
            lambda _progress: service.write_own_key(target),
            owner=self,
            done=lambda _none: self.navigator.say(
                self.tr("Our key is written: {file}. It is no secret.").format(file=target.name)
            ),
        )

    def _ask_same(self, offered: "OfferedKey") -> None:
        question = Question(
            self.tr("Is this the fingerprint of {name}?\n\n{fingerprint}").format(
                name=offered.name, fingerprint=offered.fingerprint
            ),
            self.tr("&It is the same"),
            self.tr("&No"),
            self.tr("Telephone the office and let it read its fingerprint out to you before you say yes."),
        )
        self.talk.ask(question, lambda: self._take_in(offered, ""))

    def _take_in(self, offered: "OfferedKey", read_out: str) -> None:
        service = self.services.partners
        self.tasks.change(lambda _progress: service.take_in(offered, read_out), owner=self, done=self._known)

    def _known(self, partner: Partner) -> None:
        self.navigator.say(self.tr("The key of {name} is known from now on.").format(name=partner.name))
        self.fetch_partners()
        self.partner_known()

    def partner_known(self) -> None:
        """A key was taken in: a file that waits for it may be looked at again."""

    def _revoke(self, partner: Partner, why: str) -> None:
        service = self.services.partners
        self.tasks.change(
            lambda _progress: service.revoke(partner.id, why), owner=self, done=lambda _none: self.fetch_partners()
        )
