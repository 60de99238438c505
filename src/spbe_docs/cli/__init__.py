"""The command line: options and help in, exit code out. A module a group of commands."""
