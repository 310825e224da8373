"""People: the list with its one search box, and the record drawn from the declared fields."""
