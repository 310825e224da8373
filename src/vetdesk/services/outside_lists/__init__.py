"""Lists from outside that are no archive updates: taken in, compared, worked off line by line, sent back."""

from vetdesk.services.outside_lists.outside_lists import OutsideLists

__all__ = ["OutsideLists"]
