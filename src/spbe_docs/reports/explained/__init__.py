"""What the result says of one document, indicator or requirement, in lines that a person reads."""
