"""Public notices (公示) in the window: the lists, one notice, and the cards of its deeds."""
