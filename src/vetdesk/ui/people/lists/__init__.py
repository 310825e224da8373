"""The list of people: its columns, its filter, its views, changes of many at once."""
