"""What is true in the field: people, identities, cases, visits, clocks and rules. Standard library only."""
