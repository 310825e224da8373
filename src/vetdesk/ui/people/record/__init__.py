"""The record of one person: its tabs of declared fields, of entries and of the family, and its problems."""
