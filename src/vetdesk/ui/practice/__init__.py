"""Practice (练习): a station of made-up people to learn on, entered without a password, marked everywhere."""
