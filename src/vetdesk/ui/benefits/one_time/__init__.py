"""One-time payments: the list, a proposal, one of them."""
