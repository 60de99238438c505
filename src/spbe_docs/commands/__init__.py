"""One file a command: plain arguments in, exit code out."""
