"""What changed from one result to a later one, and why."""
