"""From a document's text to its kind, by weighted clues."""
