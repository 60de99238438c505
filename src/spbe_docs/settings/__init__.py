"""What an institution and its people set: the settings file, and the decisions kept beside it."""
