"""Pages of scans (扫描件): recognised by content and drawn in a guarded child process."""
