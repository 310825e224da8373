"""Services of benefits: rules, findings, rates, payment lists, confirmations."""

from vetdesk.wiring.care import CareServices


class BenefitServices(CareServices):
    """Who is entitled, how much, was it paid."""
