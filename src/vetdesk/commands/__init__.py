"""The commands of VetDesk, one module for each room they lead to; nothing here is imported before it is called."""
