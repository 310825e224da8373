"""Opening a case for a person: which kind, the form of the application, what speaks against it."""
