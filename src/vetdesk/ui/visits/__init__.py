"""Visits: who is due, what was asked for, and the log of a visit."""
