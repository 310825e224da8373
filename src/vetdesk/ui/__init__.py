"""Windows, item models, task lanes and messages. It decides nothing; it asks services."""
