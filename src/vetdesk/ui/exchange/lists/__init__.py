"""Lists from outside that are no archive updates: taken in, looked at line by line, worked off."""
