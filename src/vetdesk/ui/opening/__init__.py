"""The way to the desk: setting up a station, signing in, the lock, the recovery key."""
