"""A demo station, made through the real import and worked on by real deeds."""
