"""The tab of a district for the rosters of its townships."""
