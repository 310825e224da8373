"""The commands of VetDesk."""
