"""Today (今日): what waits for the person signed in."""
