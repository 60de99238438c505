"""The scanned folders as sources: listed from outside, well or not, and what is known of one that is not."""
