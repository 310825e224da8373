"""Workbooks that come back: what they are, what they bring; the register and the partners."""
