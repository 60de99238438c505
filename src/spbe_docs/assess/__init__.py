"""From what all documents offer to a verdict on each requirement, with its reason."""
