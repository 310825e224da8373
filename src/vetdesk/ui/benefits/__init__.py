"""Benefits (待遇): who is entitled, how much, was it paid."""
