"""Rates of benefits in the window: tables by date, circulars, local supplements, figures of a year."""
