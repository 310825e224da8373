"""What scrolls where there is too little room, and what it keeps in sight."""
