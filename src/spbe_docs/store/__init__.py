"""What is kept on a local disk from one scan to the next."""
