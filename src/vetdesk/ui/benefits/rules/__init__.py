"""The rules in the window: read in words, set by the county, tried out before they are kept."""
