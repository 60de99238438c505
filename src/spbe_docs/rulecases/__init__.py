"""Rules held against their cases."""
