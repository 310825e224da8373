"""Benefits (待遇): rates, what is due to whom in which month, one-time payments, arrears."""
