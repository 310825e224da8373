"""Activities (活动): the list of a year, one activity with its people, whose turn it is, costs and figures."""
