"""Reports: figures of the director, official tables, the movement of the roster, charts."""
