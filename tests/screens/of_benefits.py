"""Screens of the Benefits page."""

from tests.screens.leads import choose, lead, page, press, tab
from tests.screens.screen import Screen

_TABS = ("findings", "payments", "one-time", "confirming", "rates", "rules")


def _at(place: int, *deeds: object) -> object:
    return lead(page("benefits"), tab(place), *deeds)


SCREENS = (
    *(Screen(f"benefits-{key}", f"Benefits: {key}", _at(at)) for at, key in enumerate(_TABS)),
    Screen("finding", "Why somebody may be entitled", _at(0, choose("findings"), press("explain_finding"))),
    Screen("payments-new", "Preparing a payment list", _at(1, press("new_payment_list"))),
    Screen("payments-list", "A payment list", _at(1, choose("payment_lists"), press("open_payment_list"))),
    Screen("payments-differences", "Paid against due", _at(1, press("paid_against_due"))),
    Screen("payments-recoveries", "Recoveries", _at(1, press("show_recoveries"))),
    Screen("one-time-new", "Proposing a payment", _at(2, press("new_one_time"))),
    Screen("one-time", "A one-time payment", _at(2, choose("one_time_payments"), press("open_one_time"))),
    Screen("confirming-people", "People to confirm", _at(3, press("all_villages"))),
    Screen("confirming-found", "What was found", _at(3, press("found_of_round"))),
    Screen("confirming-village", "A village to confirm", _at(3, choose("confirming_villages"), press("open_village"))),
    Screen("rates-extras", "Supplements and figures", _at(4, press("rate_extras"))),
    Screen("rates-compare", "Comparing rates", _at(4, press("compare_rates"))),
    Screen("rates-new", "A new table of rates", _at(4, press("new_table"))),
    Screen("rates-supplement", "A new supplement", _at(4, press("rate_extras", "new_supplement"))),
    Screen("rates-figure", "A figure", _at(4, press("rate_extras", "enter_figure"))),
    Screen("rates-ways", "Ways of the county", _at(4, press("rate_extras", "county_ways"))),
    Screen("rules-settings", "Settings of a rule", _at(5, choose("rules"), press("rule_settings_open"))),
    Screen("rules-new", "A new rule", _at(5, press("new_rule"))),
)
