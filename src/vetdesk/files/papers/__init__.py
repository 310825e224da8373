"""Papers (文书、表格) drawn as PDF with embedded fonts."""
