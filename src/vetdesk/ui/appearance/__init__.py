"""Choosing how the window looks: parts that Settings and the window before the desk share."""
