"""Where the one-file tasks are done: here, or in child processes with limits."""
