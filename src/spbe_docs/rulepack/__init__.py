"""From rule files to rules, or to a message that says which line to mend."""
