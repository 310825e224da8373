"""Duplicates on the screen: the search, pairs side by side, merging, and what was merged before."""
